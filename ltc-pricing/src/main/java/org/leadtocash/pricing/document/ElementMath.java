package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.procedure.CurrencyFallback;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.procedure.RateRule;

/** Turns terms into amounts on exact fractions: whatever the numbers are, and with a reason where one is missing. */
final class ElementMath {
    private final PricingRun run;
    private final Sheet sheet;
    private final ExactMath math;
    private final RateDesk rates;
    private final UnitConversions units;
    private final Reasons reasons;
    private final CurrencyUnit currency;
    private final Roundings roundings;
    private final ScaleMath scales;

    ElementMath(PricingRun run, ExactMath math, RateDesk rates, UnitConversions units, Reasons reasons) {
        this.run = run;
        this.sheet = run.sheet();
        this.math = math;
        this.rates = rates;
        this.units = units;
        this.reasons = reasons;
        this.currency = run.request().currency();
        this.roundings = run.roundings();
        this.scales = new ScaleMath(this, math, currency.getCode());
    }

    /** The same arithmetic, without a word or a record. */
    ElementMath unseen() {
        ExactMath plain = new ExactMath(Tape.none());
        Reasons nobody = new Reasons(run.request().document(), "");
        return new ElementMath(run, plain, new RateDesk(run.pricer().rates(), nobody, plain), units, nobody);
    }

    Figure round(String label, Figure exact) {
        return math.round(label, exact, roundings.element());
    }

    /** Marks what only some may read, and so all that is computed from it. */
    void guard(StepPlan plan, Figure amount) {
        math.guard(plan.step().sensitivity(), amount);
    }

    /** Puts the amount of a step in a line: rounded on its own, or what it changes of the rounded sum of its bucket. */
    void settle(StepPlan plan, LineSheet line, Figure exact) {
        Figure amount = plan.bucketed() && roundings.element().isPresent()
                ? together(plan, line, exact)
                : round(plan.words().label(), exact);
        guard(plan, amount);
        sheet.put(line.row(), plan.column(), amount);
    }

    private Figure together(StepPlan plan, LineSheet line, Figure exact) {
        Cumulation sums = run.cumulation(plan);
        int at = line.row();
        if (isFirst(plan, at)) {
            Figure rounded = round(plan.words().label(), exact);
            sums.exact(at, exact.value());
            sums.steps(at, exact.step(), rounded.step());
            return rounded;
        }
        Figure before = new Figure(sums.exact(at, sheet), sums.exactStep(at));
        Figure sum = math.plus(plan.words().together(), before, exact);
        Figure rounded = round(plan.words().rounded(), sum);
        Figure earlier = new Figure(sheet.exactSum(at, plan.earlier()), sums.roundedStep(at));
        sums.exact(at, sum.value());
        sums.steps(at, sum.step(), rounded.step());
        return math.minus(plan.words().label(), rounded, earlier);
    }

    private boolean isFirst(StepPlan plan, int line) {
        return Arrays.stream(plan.earlier()).noneMatch(column -> sheet.has(line, column));
    }

    /** The base of a step in a line. */
    Figure base(StepPlan plan, LineSheet line) {
        return sum("base", line, plan.base());
    }

    Figure sum(String label, LineSheet line, int[] columns) {
        List<Figure> parts = new ArrayList<>();
        for (int column : columns) {
            if (sheet.has(line.row(), column)) {
                parts.add(new Figure(sheet.exact(line.row(), column), sheet.traced(line.row(), column)));
            }
        }
        return math.sum(label, parts, currency.getCode());
    }

    /** The exact amount of a step in a line; empty, with a finding, where something is missing. */
    Optional<Figure> exact(StepPlan plan, LineSheet line, Terms terms) {
        if (!terms.isPlain()) {
            return scales.exact(plan, line, terms);
        }
        if (terms.kind() == RateKind.PERCENT) {
            return Optional.of(math.percent(plan.words().exact(), base(plan, line), rate(plan, terms)));
        }
        Optional<Figure> price = price(plan, line, terms);
        if (terms.kind() == RateKind.FIXED) {
            return price.map(amount -> line.isReturn() ? returned(amount) : amount);
        }
        Optional<Figure> count = price.isEmpty() ? Optional.empty() : count(plan, line, terms);
        return count.map(found -> math.times(plan.words().exact(), price.get(), found));
    }

    /** The amount with the other sign. */
    Figure returned(Figure amount) {
        Figure minus = math.take("return", Ratio.of(-1), "", () -> Cited.of("constant", "-1"));
        return math.times("returned", amount, minus);
    }

    Figure rate(StepPlan plan, Terms terms) {
        return math.take(plan.words().rate(), Ratio.from(terms.number()), "%", terms::cited);
    }

    /** The amount of the terms, for one unit where it is for units, in the currency of the document. */
    Optional<Figure> price(StepPlan plan, LineSheet line, Terms terms) {
        CurrencyUnit from = terms.currency().orElseThrow();
        String unit = terms.unit().map(of -> "/" + of.code()).orElse("");
        Figure price = math.take(plan.words().rate(), Ratio.from(terms.number()), from.getCode() + unit, terms::cited);
        if (terms.per() != 1) {
            Figure per = math.take(
                    "price unit", Ratio.of(terms.per()), "", () -> terms.cited().field("per"));
            price = math.over("price of one", price, per);
        }
        if (!from.equals(currency)) {
            Optional<Figure> converted = convert(plan, line, price, from);
            if (converted.isEmpty()) {
                return converted;
            }
            price = converted.get();
        }
        return Optional.of(
                terms.kind() == RateKind.PER_UNIT ? math.round("unit price", price, roundings.unitPrice()) : price);
    }

    private Optional<Figure> convert(StepPlan plan, LineSheet line, Figure price, CurrencyUnit from) {
        CurrencyFallback fallback = plan.sequence() == null
                ? CurrencyFallback.sameOnly()
                : plan.sequence().currencies();
        PricingProcedure procedure = run.compiled().procedure();
        RateRule rule = fallback.rate().orElse(procedure.policy().reporting());
        Optional<LocalDate> asked = line.date(rule.date());
        if (asked.isEmpty()) {
            reasons.noDate(line.subject(), rule.date());
        }
        Optional<RateDesk.Found> rate = asked.flatMap(
                day -> rates.rate(from, currency, rule, day, LineStep.severity(plan.step()), line.subject()));
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        if (line.row() >= 0) {
            sheet.converted(line.row(), plan.column(), rate.get().rate());
        }
        Figure converted = math.convert("converted", price, rate.get().figure());
        if (fallback.markupPercent().signum() == 0) {
            return Optional.of(converted);
        }
        Figure percent = math.take(
                "currency markup",
                Ratio.from(fallback.markupPercent()),
                "%",
                () -> Cited.of("pricing-procedure", procedure.dataSet().toString()));
        return Optional.of(math.plus("with markup", converted, math.percent("markup", converted, percent)));
    }

    /** How many units of the terms the line has, with its sign. */
    Optional<Figure> count(StepPlan plan, LineSheet line, Terms terms) {
        Unit own = line.line().quantity().unit();
        Unit wanted = terms.unit().orElseThrow();
        Figure quantity = math.take(
                "quantity",
                Ratio.from(line.line().quantity().amount()),
                own.code(),
                () -> new Cited("request", line.number(), "", "quantity"));
        if (own.equals(wanted)) {
            return Optional.of(quantity);
        }
        Optional<Ratio> factor = factor(line, own, wanted);
        if (factor.isEmpty()) {
            reasons.unitUnknown(LineStep.severity(plan.step()), line.subject(), plan.step(), own.code(), wanted.code());
            return Optional.empty();
        }
        Figure taken = math.take(
                "unit factor",
                factor.get(),
                wanted.code() + "/" + own.code(),
                () -> new Cited("unit-factor", own.code() + ">" + wanted.code(), "", line.material()));
        return Optional.of(math.times("quantity in " + wanted.code(), quantity, taken));
    }

    Optional<Ratio> factor(LineSheet line, Unit own, Unit wanted) {
        return units.forMaterial(line.material()).factor(own, wanted);
    }
}
