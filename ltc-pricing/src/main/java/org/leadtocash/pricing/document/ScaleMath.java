package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.condition.ScaleSpan;
import org.leadtocash.pricing.condition.Tier;

/**
 * Amounts of rates that are more than one number times a quantity: parts that each have a tier of their own, blocks, and
 * flat amounts. Every part is on the tape.
 */
final class ScaleMath {
    private static final RoundingPolicy WHOLE_BLOCKS = RoundingPolicy.ofScale(0, RoundingMode.UP);

    private final ElementMath elements;
    private final ExactMath math;
    private final String currency;

    ScaleMath(ElementMath elements, ExactMath math, String currency) {
        this.elements = elements;
        this.math = math;
        this.currency = currency;
    }

    /** The exact amount; empty, with a finding, where something is missing. */
    Optional<Figure> exact(StepPlan plan, LineSheet line, Terms terms) {
        Optional<Figure> size = terms.kind() == RateKind.PERCENT
                ? Optional.of(elements.base(plan, line))
                : terms.kind() == RateKind.PER_UNIT
                        ? elements.count(plan, line, terms)
                        : Optional.of(math.take("size", terms.size(), "", terms::cited));
        if (size.isEmpty()) {
            return Optional.empty();
        }
        boolean negative = size.get().value().signum() < 0 || (terms.kind() == RateKind.FIXED && line.isReturn());
        Figure whole = size.get().value().signum() < 0 ? elements.returned(size.get()) : size.get();
        String unit = terms.kind() == RateKind.PERCENT
                ? currency
                : terms.unit().map(Unit::code).orElse("");
        Optional<Figure> sum =
                terms.isGraduated() ? graduated(plan, line, terms, whole, unit) : one(plan, line, terms, whole);
        return negative ? sum.map(elements::returned) : sum;
    }

    /** All of it in the one tier that was reached. */
    private Optional<Figure> one(StepPlan plan, LineSheet line, Terms terms, Figure size) {
        return price(plan, line, terms, terms.tier())
                .flatMap(price -> flat(plan, line, terms, terms.tier(), part(plan, terms, terms.tier(), price, size)));
    }

    /** Each part in its own tier; of a group of lines, this line's share of what the group comes to. */
    private Optional<Figure> graduated(StepPlan plan, LineSheet line, Terms terms, Figure own, String unit) {
        boolean group = terms.rate().scale().span() == ScaleSpan.GROUP;
        Figure size = group ? math.take("size of the group", terms.size(), unit, terms::cited) : own;
        List<Figure> parts = new ArrayList<>();
        Rate rate = terms.rate();
        for (int tier = 0; tier < rate.tiers().size(); tier++) {
            Ratio from = Tiers.threshold(rate, tier);
            if (size.value().compareTo(from) <= 0 && (tier > 0 || size.value().signum() == 0)) {
                break;
            }
            boolean last =
                    tier + 1 == rate.tiers().size() || size.value().compareTo(Tiers.threshold(rate, tier + 1)) <= 0;
            Figure to = last ? size : threshold(terms, tier + 1, unit);
            Figure portion = from.signum() == 0 ? to : math.minus("part", to, threshold(terms, tier, unit));
            Optional<Figure> price = price(plan, line, terms, tier);
            int at = tier;
            Optional<Figure> amount =
                    price.flatMap(found -> flat(plan, line, terms, at, part(plan, terms, at, found, portion)));
            if (amount.isEmpty()) {
                return amount;
            }
            parts.add(amount.get());
        }
        Figure sum = math.sum("all parts", parts, currency);
        return Optional.of(
                group && size.value().signum() != 0
                        ? math.times("share of the line", math.over("price of one", sum, size), own)
                        : sum);
    }

    private Figure threshold(Terms terms, int tier, String unit) {
        Cited cited = terms.citedTier(tier).field("tier " + (tier + 1) + " from");
        return math.take("threshold", Tiers.threshold(terms.rate(), tier), unit, () -> cited);
    }

    private Optional<Figure> price(StepPlan plan, LineSheet line, Terms terms, int tier) {
        Terms of = terms.at(tier);
        return of.kind() == RateKind.PERCENT ? Optional.of(elements.rate(plan, of)) : elements.price(plan, line, of);
    }

    private Figure part(StepPlan plan, Terms terms, int tier, Figure price, Figure size) {
        Tier of = terms.rate().tiers().get(tier);
        if (terms.kind() == RateKind.PERCENT) {
            return math.percent(plan.words().exact(), size, price);
        }
        if (terms.kind() == RateKind.FIXED) {
            return price;
        }
        if (of.block().compareTo(BigDecimal.ONE) == 0) {
            return math.times(plan.words().exact(), price, size);
        }
        Cited cited = terms.citedTier(tier).field("tier " + (tier + 1) + " block");
        Figure block = math.take("block", Ratio.from(of.block()), "", () -> cited);
        Figure blocks = math.round("blocks", math.over("exact blocks", size, block), Optional.of(WHOLE_BLOCKS));
        return math.times(plan.words().exact(), price, blocks);
    }

    private Optional<Figure> flat(StepPlan plan, LineSheet line, Terms terms, int tier, Figure amount) {
        Tier of = terms.rate().tiers().get(tier);
        if (of.flat().signum() == 0) {
            return Optional.of(amount);
        }
        return elements.price(plan, line, terms.flatAt(tier)).map(flat -> math.plus("with flat amount", amount, flat));
    }
}
