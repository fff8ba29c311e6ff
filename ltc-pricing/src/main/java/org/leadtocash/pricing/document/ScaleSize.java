package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.ScaleBase;
import org.leadtocash.pricing.condition.ScaleSpan;
import org.leadtocash.pricing.procedure.RateRule;

/** How much a line, a group of lines or a document weighs on a scale: a quantity, a value, or a number of lines. */
final class ScaleSize {
    private final PricingRun run;
    private final Lines lines;
    private final Sheet sheet;
    private final RateDesk rates;
    private final Reasons reasons;

    ScaleSize(PricingRun run, RateDesk rates, Reasons reasons) {
        this.run = run;
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.rates = rates;
        this.reasons = reasons;
    }

    /**
     * The size without its sign; empty, with a finding, where it cannot be told.
     *
     * @param rate whose scale it is; its numbers do not matter
     * @param alike which lines the record applies to
     */
    Optional<Ratio> of(StepPlan plan, LineSheet line, Rate rate, IntPredicate alike) {
        boolean document = line.row() == Lines.DOCUMENT;
        boolean alone = !document && rate.scale().span() == ScaleSpan.LINE;
        if (rate.scale().base() == ScaleBase.LINES) {
            return Optional.of(
                    Ratio.of(count(rate.scale().span() == ScaleSpan.LINE || document ? sheet::isOpen : alike)));
        }
        Ratio sum = Ratio.ZERO;
        if (lines.size() == 0) {
            return Optional.of(sum);
        }
        Unit wanted = unit(rate, alone ? line.row() : 0);
        for (int i = alone ? line.row() : 0; i < (alone ? line.row() + 1 : lines.size()); i++) {
            if (alone || (sheet.isOpen(i) && (document || alike.test(i)))) {
                Optional<Ratio> more = rate.scale().base() == ScaleBase.VALUE
                        ? Optional.of(sheet.exactSum(i, plan.base()))
                        : quantity(plan, line, i, wanted);
                if (more.isEmpty()) {
                    return more;
                }
                sum = sum.plus(more.get());
            }
        }
        return rate.scale().base() == ScaleBase.VALUE
                ? converted(plan, line, sum.abs(), rate.currency())
                : Optional.of(sum.abs());
    }

    private long count(IntPredicate which) {
        long count = 0;
        for (int i = 0; i < lines.size(); i++) {
            count += sheet.isOpen(i) && which.test(i) ? 1 : 0;
        }
        return count;
    }

    private Unit unit(Rate rate, int line) {
        return rate.scale()
                .unit()
                .or(rate::unit)
                .orElse(lines.line(line).quantity().unit());
    }

    private Optional<Ratio> quantity(StepPlan plan, LineSheet asking, int line, Unit wanted) {
        Unit own = lines.line(line).quantity().unit();
        Ratio amount = Ratio.from(lines.line(line).quantity().amount());
        if (own.equals(wanted)) {
            return Optional.of(amount);
        }
        Optional<Ratio> factor =
                run.pricer().units().forMaterial(lines.line(line).material()).factor(own, wanted);
        if (factor.isEmpty()) {
            Severity severity = LineStep.severity(plan.step());
            reasons.unitUnknown(severity, asking.subject(), plan.step(), own.code(), wanted.code());
        }
        return factor.map(amount::times);
    }

    private Optional<Ratio> converted(StepPlan plan, LineSheet line, Ratio value, Optional<CurrencyUnit> in) {
        CurrencyUnit own = run.request().currency();
        CurrencyUnit to = in.orElse(own);
        if (to.equals(own)) {
            return Optional.of(value);
        }
        RateRule rule = run.compiled().procedure().policy().reporting();
        Optional<LocalDate> day = line.date(rule.date());
        if (day.isEmpty()) {
            reasons.noDate(line.subject(), rule.date());
        }
        return day.flatMap(on -> rates.rate(own, to, rule, on, LineStep.severity(plan.step()), line.subject()))
                .map(rate -> value.times(rate.rate().rate()));
    }
}
