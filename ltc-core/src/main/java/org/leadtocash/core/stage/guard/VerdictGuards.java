package org.leadtocash.core.stage.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.stage.instance.Context;

/** Guards that put the verdict of one engine into a word of the trade. */
final class VerdictGuards {
    private static final String STATUSES = "statuses";
    private static final String BLOCK = "BLOCK";
    private static final String PENDING = "PENDING";

    private VerdictGuards() {}

    static Guards added(Guards guards) {
        return guards.with(
                        "credit",
                        Declared.guard(question -> status(question, "credit", new Words("OK", "OK_PREPAY", PENDING)))
                                .words(STATUSES, "OK", "OK_PREPAY", BLOCK, PENDING))
                .with(
                        "trade",
                        Declared.guard(question ->
                                        status(question, "trade", new Words("CLEAR", "CLEAR", "LICENCE_NEEDED")))
                                .words(STATUSES, "CLEAR", "LICENCE_NEEDED", BLOCK, PENDING));
    }

    /** What an engine's verdict is called: without reservation, where something is owed, where somebody must look. */
    private record Words(String clear, String owing, String review) {}

    private static Guard.Answer status(Guard.Question question, String engine, Words words) {
        List<String> allowed = question.arguments(STATUSES);
        Context context = question.context();
        List<Finding> refusals = new ArrayList<>();
        List<Verdict> valid = new ArrayList<>();
        for (Verdict verdict : context.verdicts()) {
            if (verdict.engine().equals(engine) && context.about().isPresent()) {
                Optional<Finding> refusal = verdict.refusal(context.about().get(), context.now());
                refusal.ifPresentOrElse(refusals::add, () -> valid.add(verdict));
            }
        }
        if (valid.isEmpty()) {
            Guard.Answer missing = Guard.Answer.pending(GuardCodes.verdictMissing(question.subject(), engine));
            return allowed.contains(PENDING) ? Guard.Answer.holds() : missing.with(Findings.from(refusals));
        }
        Findings said =
                valid.stream().flatMap(verdict -> verdict.findings().stream()).collect(Findings.collector());
        List<Obligation> owed = valid.stream()
                .flatMap(verdict -> verdict.obligations().stream())
                .distinct()
                .toList();
        String word = said.has(Severity.BLOCK)
                ? BLOCK
                : said.has(Severity.REVIEW) ? words.review() : owed.isEmpty() ? words.clear() : words.owing();
        boolean holds = allowed.contains(word);
        Findings told = holds
                ? said.stream()
                        .filter(finding -> finding.severity().compareTo(Severity.REVIEW) < 0)
                        .collect(Findings.collector())
                : said;
        return Guard.Answer.of(Truth.of(holds))
                .with(told)
                .withObligations(owed)
                .withDataSets(valid.stream()
                        .flatMap(verdict -> verdict.dataSets().stream())
                        .sorted()
                        .distinct()
                        .toList());
    }
}
