package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.pricing.request.TaxTerms;
import org.leadtocash.pricing.tax.TaxTreatment;

/**
 * Asks the law about each open line, and says which lines are treated alike.
 *
 * <p>Lines whose questions differ only in the line are asked about once, as long as the answer has no findings: findings
 * speak of their line.
 */
final class LawDesk {
    /** The group of a line that is closed, or that the law says nothing about. */
    static final int NONE = -1;

    private static final int MOST_DIGITS = 16;

    private final Lines lines;
    /** The answer to each line. */
    private final int[] answers;
    /** The answer that holds for all lines of a supply. */
    private final int[] common;

    private @Nullable TaxDecision[] decisions;
    private int[] groupsOfAnswers;
    private int count;
    private @Nullable TaxTreatment[] treatments;
    private int size;
    private boolean all = true;

    private LawDesk(Lines lines) {
        this.lines = lines;
        this.answers = new int[lines.size()];
        this.common = new int[lines.supplies()];
        this.decisions = new @Nullable TaxDecision[common.length];
        this.groupsOfAnswers = new int[common.length];
        this.treatments = new @Nullable TaxTreatment[common.length];
        Arrays.fill(common, NONE);
    }

    /** Asks about every open line; findings go to the run. */
    static LawDesk of(PricingRun run) {
        LawDesk desk = new LawDesk(run.lines());
        @Nullable TaxTerms terms = run.request().tax().orElse(null);
        boolean open = false;
        for (int line = 0; line < desk.answers.length; line++) {
            int answer = NONE;
            if (run.sheet().isOpen(line)) {
                open = true;
                answer = terms == null ? NONE : desk.answer(run, terms, line);
            }
            desk.answers[line] = answer;
        }
        desk.all &= terms != null || !open;
        return desk;
    }

    private int answer(PricingRun run, TaxTerms terms, int line) {
        int known = common[lines.supply(line)];
        return known == NONE ? ask(run, terms, line) : known;
    }

    private int ask(PricingRun run, TaxTerms terms, int line) {
        TaxDecision decision = run.pricer().tax().decide(lines.question(terms, line));
        if (count == decisions.length) {
            decisions = Arrays.copyOf(decisions, count * 2);
            groupsOfAnswers = Arrays.copyOf(groupsOfAnswers, count * 2);
            treatments = Arrays.copyOf(treatments, count * 2);
        }
        if (decision.findings().isEmpty()) {
            common[lines.supply(line)] = count;
        } else {
            run.exact().reasons().add(decision.findings());
        }
        decisions[count] = decision;
        groupsOfAnswers[count] = group(decision);
        all &= groupsOfAnswers[count] != NONE;
        return count++;
    }

    /** The same, with all that it was told said once more. */
    LawDesk toldTo(Reasons reasons) {
        for (int answer = 0; answer < count; answer++) {
            reasons.add(decisionOf(answer).findings());
        }
        return this;
    }

    private int group(TaxDecision decision) {
        @Nullable TaxTreatment treatment = TaxTreatment.from(decision).orElse(null);
        if (treatment == null) {
            return NONE;
        }
        int known = 0;
        while (known < size && treatment(known).compareTo(treatment) != 0) {
            known++;
        }
        if (known == size) {
            treatments[size++] = treatment;
        }
        return known;
    }

    /** Whether the law was asked about every open line and decided it. */
    boolean decidesAll() {
        return all;
    }

    /** How many treatments there are. */
    int size() {
        return size;
    }

    /** The number of the treatment of a line; {@link #NONE}. */
    int group(int line) {
        return answers[line] == NONE ? NONE : groupsOfAnswers[answers[line]];
    }

    TaxTreatment treatment(int group) {
        return Objects.requireNonNull(treatments[group]);
    }

    /** The digits of a rate, where they fit. */
    long rateUnscaled(int group) {
        BigDecimal rate = treatment(group).rate();
        return rate.scale() == 0 ? rate.longValue() : rate.unscaledValue().longValue();
    }

    /** The scale of a rate; more than any where its digits do not fit. */
    int rateScale(int group) {
        BigDecimal rate = treatment(group).rate();
        return rate.precision() > MOST_DIGITS ? MOST_DIGITS + 1 : rate.scale();
    }

    /** The numbers of the treatments in the order in which they are told. */
    int[] inOrder() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(this::treatment))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private TaxDecision decisionOf(int answer) {
        return Objects.requireNonNull(decisions[answer]);
    }

    Optional<TaxDecision> decision(int line) {
        return answers[line] == NONE ? Optional.empty() : Optional.of(decisionOf(answers[line]));
    }

    List<DataSet> dataSets() {
        return IntStream.range(0, count)
                .mapToObj(this::decisionOf)
                .flatMap(decision -> decision.dataSets().stream())
                .distinct()
                .toList();
    }
}
