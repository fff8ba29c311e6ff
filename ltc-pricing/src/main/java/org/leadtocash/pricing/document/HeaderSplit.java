package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Allocation;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Cited;

/**
 * Splits an amount of the document over its lines, so that no unit is lost. A step of a bucket splits what the bucket comes
 * to so far, and each line keeps what that changes of its share.
 */
final class HeaderSplit {
    private final PricingRun run;
    private final Tape tape;
    private final ExactMath math;
    private final ElementMath elements;
    private final Sheet sheet;
    private final CurrencyUnit currency;
    private final RoundingPolicy unit;
    private final RemainderRule rule;

    HeaderSplit(PricingRun run, ExactMath math, ElementMath elements) {
        this.run = run;
        this.tape = run.tape();
        this.math = math;
        this.elements = elements;
        this.sheet = run.sheet();
        this.currency = run.request().currency();
        this.unit = run.roundings().element().orElse(RoundingPolicy.standard(currency));
        this.rule = run.compiled().procedure().policy().remainder();
    }

    /** A line and its weight. */
    record Weighed(LineSheet line, Figure weight) {}

    /** Puts the share of each line; all weights have one sign and none is 0. */
    void split(StepPlan plan, int pile, Figure exact, List<Weighed> weighed) {
        String label = plan.words().label();
        if (!plan.bucketed()) {
            List<Figure> shares = shares(label, elements.round(label, exact), weighed);
            for (int i = 0; i < shares.size(); i++) {
                put(plan, weighed.get(i), shares.get(i));
            }
            return;
        }
        Cumulation sums = run.cumulation(plan);
        int at = run.lines().size() + pile;
        boolean first = weighed.stream()
                .noneMatch(one -> Arrays.stream(plan.earlier())
                        .anyMatch(column -> sheet.has(one.line().row(), column)));
        Figure sum = first
                ? exact
                : math.plus(plan.words().together(), new Figure(sums.exact(pile, sheet), sums.exactStep(at)), exact);
        sums.exact(pile, sum.value());
        sums.steps(at, sum.step(), 0);
        List<Figure> shares = shares(first ? label : plan.words().together(), elements.round(label, sum), weighed);
        for (int i = 0; i < shares.size(); i++) {
            int line = weighed.get(i).line().row();
            Figure before = new Figure(sheet.exactSum(line, plan.earlier()), sums.roundedStep(line));
            sums.steps(line, 0, shares.get(i).step());
            put(plan, weighed.get(i), first ? shares.get(i) : math.minus(label, shares.get(i), before));
        }
    }

    private void put(StepPlan plan, Weighed weighed, Figure amount) {
        elements.guard(plan, amount);
        sheet.put(weighed.line().row(), plan.column(), amount);
    }

    private List<Figure> shares(String label, Figure total, List<Weighed> weighed) {
        List<Figure> weights = new ArrayList<>();
        for (Weighed one : weighed) {
            weights.add(one.weight().value().signum() < 0 ? positive(one.weight()) : one.weight());
        }
        BigMoney amount = BigMoney.of(currency, unit.round(total.value()));
        List<BigDecimal> parts =
                Allocation.of(rule)
                        .split(amount, weights.stream().map(Figure::value).toList(), unit)
                        .stream()
                        .map(BigMoney::getAmount)
                        .toList();
        int[] steps = weights.stream().mapToInt(Figure::step).toArray();
        int first = tape.isRecording() ? tape.allocate(label, total.step(), steps, unit, rule, parts) : 0;
        List<Figure> shares = new ArrayList<>();
        for (BigDecimal part : parts) {
            shares.add(new Figure(Ratio.from(part), first == 0 ? 0 : first + shares.size()));
        }
        return shares;
    }

    private Figure positive(Figure weight) {
        Figure zero = math.take("nothing", Ratio.ZERO, currency.getCode(), () -> Cited.of("constant", "0"));
        return math.minus("weight", zero, weight);
    }
}
