package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.ExactLong;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.book.RateKind;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.CurrencyFallback;
import org.leadtocash.pricing.procedure.PricingPolicy;
import org.leadtocash.pricing.procedure.RatePolicy;

/**
 * Turns terms into amounts: on whole numbers where that is exact and nobody records, else on exact fractions. Both give the
 * same amounts.
 */
final class ElementMath {
    private final PriceIndex book;
    private final CompiledProcedure compiled;
    private final PriceRequest request;
    private final Sheet sheet;
    private final ExactMath math;
    private final RateDesk rates;
    private final UnitConversions units;
    private final Reasons reasons;
    private final CurrencyUnit currency;
    private final Optional<RoundingPolicy> unitPrice;
    private final Optional<RoundingPolicy> element;
    private final @Nullable RoundingMode fast;

    ElementMath(
            PriceIndex book,
            CompiledProcedure compiled,
            PriceRequest request,
            Sheet sheet,
            ExactMath math,
            RateDesk rates,
            UnitConversions units,
            Reasons reasons,
            boolean recording) {
        this.book = book;
        this.compiled = compiled;
        this.request = request;
        this.sheet = sheet;
        this.math = math;
        this.rates = rates;
        this.units = units;
        this.reasons = reasons;
        this.currency = request.currency();
        PricingPolicy policy = compiled.procedure().policy();
        this.unitPrice = policy.rounding().unitPrice().in(currency);
        this.element = policy.rounding().element().in(currency);
        boolean decimal = element.filter(
                        rule -> rule.increment().unscaledValue().bitLength() == 1)
                .isPresent();
        this.fast = !recording && decimal ? element.orElseThrow().mode() : null;
    }

    Optional<RoundingPolicy> element() {
        return element;
    }

    Figure round(String label, Figure exact) {
        return math.round(label, exact, element);
    }

    /** Marks what only some may read, and so all that is computed from it. */
    void guard(ConditionStep step, Figure amount) {
        math.guard(step.sensitivity(), amount);
    }

    /** The amount on whole numbers; {@link Sheet#NONE} where that is not exact. */
    long fast(int column, LineSheet line, int row, int tier) {
        long rate = book.rateUnscaled(tier);
        if (fast == null || rate == Long.MIN_VALUE) {
            return Sheet.NONE;
        }
        int scale = book.rateScale(tier);
        if (book.kind(row) == RateKind.PERCENT) {
            long base = sheet.narrowSum(line.row(), compiled.base(column));
            return base == Sheet.WIDE || scale > 16
                    ? Sheet.NONE
                    : ExactLong.multiplyDivideOr(base, rate, ExactLong.powerOfTen(scale + 2), fast, Sheet.NONE);
        }
        return book.currencyOf(row).equals(currency) ? fastMoney(line, row, rate, scale) : Sheet.NONE;
    }

    private long fastMoney(LineSheet line, int row, long rate, int scale) {
        BigDecimal quantity = line.line().quantity().amount();
        long count = line.isReturn() ? -1 : 1;
        int shift = scale - element.orElseThrow().scale();
        if (book.kind(row) == RateKind.PER_UNIT) {
            if (unitPrice.isPresent()
                    || quantity.precision() > 18
                    || !line.line().quantity().unit().equals(book.unit(row))) {
                return Sheet.NONE;
            }
            count = quantity.unscaledValue().longValue();
            shift += quantity.scale();
        }
        long divisor = book.per(row);
        if (shift < -18 || shift > 9) {
            return Sheet.NONE;
        }
        if (shift >= 0) {
            // at most 10^9 either: the product fits
            return ExactLong.multiplyDivideOr(
                    rate, count, divisor * ExactLong.powerOfTen(shift), fastMode(), Sheet.NONE);
        }
        long power = ExactLong.powerOfTen(-shift);
        return ExactLong.productFits(count, power)
                ? ExactLong.multiplyDivideOr(rate, count * power, divisor, fastMode(), Sheet.NONE)
                : Sheet.NONE;
    }

    private RoundingMode fastMode() {
        return element.orElseThrow().mode();
    }

    /** The base of a step in a line. */
    Figure base(int column, LineSheet line) {
        return sum("base", line, compiled.base(column));
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

    /** The exact amount of a step in a line, rounded as elements are; empty, with a finding, where something is missing. */
    Optional<Figure> amount(int column, ConditionStep step, LineSheet line, Terms terms, Severity severity) {
        if (terms.kind() == RateKind.PERCENT) {
            return Optional.of(
                    round(step.label(), math.percent("exact " + step.label(), base(column, line), rate(step, terms))));
        }
        Optional<Figure> price = price(step, line, terms, severity);
        if (terms.kind() == RateKind.FIXED) {
            return price.map(amount -> round(step.label(), line.isReturn() ? returned(amount) : amount));
        }
        Optional<Figure> count = price.isEmpty() ? Optional.empty() : count(step, line, terms, severity);
        return count.map(found -> round(step.label(), math.times("exact " + step.label(), price.get(), found)));
    }

    private Figure returned(Figure amount) {
        Figure minus = math.take("return", Ratio.of(-1), "", () -> Cited.of("constant", "-1"));
        return math.times("returned", amount, minus);
    }

    Figure rate(ConditionStep step, Terms terms) {
        return math.take(step.label() + " rate", Ratio.from(terms.rate()), "%", terms::cited);
    }

    /** The amount of the terms, for one unit where it is for units, in the currency of the document. */
    Optional<Figure> price(ConditionStep step, LineSheet line, Terms terms, Severity severity) {
        CurrencyUnit from = terms.currency().orElseThrow();
        String unit = terms.unit().map(of -> "/" + of.code()).orElse("");
        Figure price = math.take(step.label() + " rate", Ratio.from(terms.rate()), from.getCode() + unit, terms::cited);
        if (terms.per() != 1) {
            Figure per = math.take(
                    "price unit", Ratio.of(terms.per()), "", () -> terms.cited().field("per"));
            price = math.over("price of one", price, per);
        }
        if (!from.equals(currency)) {
            Optional<Figure> converted = convert(step, line, price, from, severity);
            if (converted.isEmpty()) {
                return converted;
            }
            price = converted.get();
        }
        return Optional.of(terms.kind() == RateKind.PER_UNIT ? math.round("unit price", price, unitPrice) : price);
    }

    private Optional<Figure> convert(
            ConditionStep step, LineSheet line, Figure price, CurrencyUnit from, Severity severity) {
        CurrencyFallback fallback = step.access()
                .flatMap(compiled.procedure()::sequence)
                .map(sequence -> sequence.currencies())
                .orElse(CurrencyFallback.sameOnly());
        RatePolicy policy = fallback.rate().orElse(compiled.procedure().policy().reporting());
        Optional<RateDesk.Found> rate = line.date(policy.date(), request)
                .flatMap(day -> rates.rate(from, currency, policy, day, severity, line.subject()));
        if (rate.isEmpty()) {
            if (line.date(policy.date(), request).isEmpty()) {
                reasons.noDate(line.subject(), policy.date());
            }
            return Optional.empty();
        }
        if (line.row() >= 0) {
            sheet.converted(
                    line.row(), compiled.steps().indexOf(step), rate.get().rate());
        }
        Figure converted = math.convert("converted", price, rate.get().figure());
        if (fallback.markupPercent().signum() == 0) {
            return Optional.of(converted);
        }
        Figure percent = math.take(
                "currency markup",
                Ratio.from(fallback.markupPercent()),
                "%",
                () -> Cited.of(
                        "pricing-procedure", compiled.procedure().dataSet().toString()));
        return Optional.of(math.plus("with markup", converted, math.percent("markup", converted, percent)));
    }

    /** How many units of the terms the line has, with its sign. */
    private Optional<Figure> count(ConditionStep step, LineSheet line, Terms terms, Severity severity) {
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
            reasons.unitUnknown(severity, line.subject(), step, own.code(), wanted.code());
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
