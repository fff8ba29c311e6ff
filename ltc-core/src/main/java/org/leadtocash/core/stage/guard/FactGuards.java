package org.leadtocash.core.stage.guard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.stage.instance.Context;

/** The standard guards that compare facts. What is not known is not settled; what cannot be compared neither. */
final class FactGuards {
    private static final String MARGIN = "marginPct";
    private static final String DISCOUNT = "discountPct";
    private static final String DUPLICATE = "duplicateOf";
    private static final String BALANCES = "balances";
    private static final String RELATED = "related";
    private static final String FLOW = "flow";
    private static final FactKind[] WORDS = {FactKind.CODE, FactKind.TEXT, FactKind.REFERENCE};

    private FactGuards() {}

    static Guards added(Guards guards) {
        return guards.with(
                        "fieldMatches",
                        Declared.guard(FactGuards::fieldMatches)
                                .fact("fact", FactKind.TEXT, FactKind.CODE, FactKind.REFERENCE)
                                .one("pattern", text -> Expression.path("fact").matches(text)))
                .with(
                        "amountWithin",
                        Declared.guard(FactGuards::amountWithin)
                                .fact("fact", FactKind.MONEY)
                                .one("most", BigMoney::parse))
                .with(
                        "marginAtLeast",
                        Declared.guard(FactGuards::marginAtLeast)
                                .one("pct", BigDecimal::new)
                                .reading(MARGIN))
                .with(
                        "discountAtMost",
                        Declared.guard(FactGuards::discountAtMost)
                                .one("pct", BigDecimal::new)
                                .reading(DISCOUNT))
                .with(
                        "withinValidity",
                        Declared.guard(FactGuards::withinValidity)
                                .fact("from", FactKind.DATE)
                                .fact("until", FactKind.DATE))
                .with(
                        "fxRateFresh",
                        Declared.guard(FactGuards::fxRateFresh)
                                .fact("fact", FactKind.DATE)
                                .one("days", Integer::valueOf))
                .with(
                        "linesAll",
                        Declared.guard(FactGuards::linesAll).fact("fact", WORDS).some("values"))
                .with(
                        "linesAny",
                        Declared.guard(FactGuards::linesAny).fact("fact", WORDS).some("values"))
                .with("notDuplicate", Declared.guard(FactGuards::notDuplicate).reading(DUPLICATE))
                .with(
                        "balanceZero",
                        Declared.guard(FactGuards::balanceZero)
                                .some("kinds")
                                .reading(BALANCES + "/*/kind", BALANCES + "/*/open"))
                .with(
                        "childrenAllIn",
                        Declared.guard(FactGuards::childrenAllIn)
                                .one("type")
                                .some("stages")
                                .reading(RELATED + "/*/type", RELATED + "/*/stage"))
                .with(
                        "invariantHolds",
                        Declared.guard(FactGuards::invariantHolds).one("id"));
    }

    private static Guard.Answer settled(Optional<Boolean> holds) {
        return Guard.Answer.of(holds.map(Truth::of).orElse(Truth.UNKNOWN));
    }

    private static Guard.Answer fieldMatches(Guard.Question question) {
        Facts facts = question.facts();
        return Guard.Answer.of(Expression.path(question.argument("fact"))
                .matches(question.argument("pattern"))
                .compile(facts.schema())
                .evaluate(facts));
    }

    private static Guard.Answer amountWithin(Guard.Question question) {
        BigMoney most = BigMoney.parse(question.argument("most"));
        return settled(question.facts()
                .fact(question.argument("fact"))
                .value()
                .map(BigMoney.class::cast)
                .filter(amount -> amount.getCurrencyUnit().equals(most.getCurrencyUnit()))
                .map(amount -> amount.compareTo(most) <= 0));
    }

    private static Guard.Answer marginAtLeast(Guard.Question question) {
        return compared(question, MARGIN, order -> order >= 0);
    }

    private static Guard.Answer discountAtMost(Guard.Question question) {
        return compared(question, DISCOUNT, order -> order <= 0);
    }

    private static Guard.Answer compared(Guard.Question question, String fact, Function<Integer, Boolean> holds) {
        BigDecimal limit = new BigDecimal(question.argument("pct"));
        return settled(
                question.facts().fact(fact).value().map(value -> holds.apply(((BigDecimal) value).compareTo(limit))));
    }

    private static Guard.Answer withinValidity(Guard.Question question) {
        Optional<LocalDate> from = day(question, question.argument("from"));
        Optional<LocalDate> until = day(question, question.argument("until"));
        LocalDate today = question.today();
        Truth begun = from.map(day -> Truth.of(!today.isBefore(day))).orElse(Truth.UNKNOWN);
        Truth open = until.map(day -> Truth.of(!today.isAfter(day))).orElse(Truth.UNKNOWN);
        return Guard.Answer.of(begun.and(open));
    }

    private static Guard.Answer fxRateFresh(Guard.Question question) {
        int days = Integer.parseInt(question.argument("days"));
        return settled(day(question, question.argument("fact"))
                .map(day -> !day.isBefore(question.today().minusDays(days)) && !day.isAfter(question.today())));
    }

    private static Optional<LocalDate> day(Guard.Question question, String path) {
        return question.facts().fact(path).value().map(LocalDate.class::cast);
    }

    private static Guard.Answer linesAll(Guard.Question question) {
        return lines(question, Truth.TRUE, Truth::and);
    }

    private static Guard.Answer linesAny(Guard.Question question) {
        return lines(question, Truth.FALSE, Truth::or);
    }

    /** An empty list has no line for which it holds, and so not all of them. */
    private static Guard.Answer lines(Guard.Question question, Truth start, BinaryOperator<Truth> join) {
        String path = question.argument("fact");
        String group = path.substring(0, Math.max(0, path.indexOf("/*/")));
        Facts facts = question.facts();
        if (group.isEmpty() || !facts.fact(group).isKnown()) {
            return Guard.Answer.of(Truth.UNKNOWN);
        }
        List<String> values = question.arguments("values");
        Truth truth = start;
        for (String row : facts.rows(group)) {
            truth = join.apply(truth, StandardGuards.one(facts.fact(path.replace("*", row)), values));
        }
        return Guard.Answer.of(facts.rows(group).isEmpty() ? Truth.FALSE : truth);
    }

    private static Guard.Answer notDuplicate(Guard.Question question) {
        Fact duplicate = question.facts().fact(DUPLICATE);
        if (duplicate.isKnown()) {
            return Guard.Answer.of(Truth.FALSE);
        }
        return Guard.Answer.of(duplicate.state() == Fact.State.NOT_APPLICABLE ? Truth.TRUE : Truth.UNKNOWN);
    }

    private static Guard.Answer balanceZero(Guard.Question question) {
        Facts facts = question.facts();
        if (!facts.fact(BALANCES).isKnown()) {
            return Guard.Answer.of(Truth.UNKNOWN);
        }
        List<String> kinds = question.arguments("kinds");
        Truth zero = Truth.TRUE;
        for (String row : facts.rows(BALANCES)) {
            Truth meant = kinds.isEmpty()
                    ? Truth.TRUE
                    : StandardGuards.one(facts.fact(BALANCES + "/" + row + "/kind"), kinds);
            Truth none = facts.fact(BALANCES + "/" + row + "/open")
                    .value()
                    .map(open -> Truth.of(((BigMoney) open).isZero()))
                    .orElse(Truth.UNKNOWN);
            zero = zero.and(meant.not().or(none));
        }
        return Guard.Answer.of(zero);
    }

    private static Guard.Answer childrenAllIn(Guard.Question question) {
        Facts facts = question.facts();
        if (!facts.fact(RELATED).isKnown()) {
            return Guard.Answer.of(Truth.UNKNOWN);
        }
        Truth all = Truth.TRUE;
        Truth any = Truth.FALSE;
        for (String row : facts.rows(RELATED)) {
            Truth child =
                    StandardGuards.one(facts.fact(RELATED + "/" + row + "/type"), List.of(question.argument("type")));
            Truth there = StandardGuards.one(facts.fact(RELATED + "/" + row + "/stage"), question.arguments("stages"));
            any = any.or(child);
            all = all.and(child.not().or(there));
        }
        return Guard.Answer.of(any.and(all));
    }

    /** Whether the verdict on the document flow that counts says nothing heavy by that rule. */
    private static Guard.Answer invariantHolds(Guard.Question question) {
        Context context = question.context();
        String rule = question.argument("id");
        List<Verdict> counting = context.verdicts().stream()
                .filter(verdict -> verdict.engine().equals(FLOW)
                        && context.about()
                                .filter(about ->
                                        verdict.refusal(about, context.now()).isEmpty())
                                .isPresent())
                .toList();
        if (counting.isEmpty()) {
            return Guard.Answer.pending(GuardCodes.verdictMissing(question.subject(), FLOW));
        }
        List<Finding> broken = counting.stream()
                .flatMap(verdict -> verdict.findings().atLeast(Severity.REVIEW).stream())
                .filter(finding -> finding.source()
                        .filter(source -> source.rule().equals(rule))
                        .isPresent())
                .toList();
        return broken.isEmpty() ? Guard.Answer.holds() : Guard.Answer.fails(broken.toArray(Finding[]::new));
    }
}
