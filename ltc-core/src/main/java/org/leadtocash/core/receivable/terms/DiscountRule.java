package org.leadtocash.core.receivable.terms;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * Which discounts terms grant for paying early, and how they are meant.
 *
 * @param tiers the earliest first; at least one, each smaller than the one before
 * @param base what the percentages are of
 * @param taxShare what happens to the tax
 * @param partial what a partial payment earns
 * @param graceDays so many days after the last day the discount is still granted, 0 or more
 * @param lastDayIncluded whether a payment on the last day itself is in time
 */
public record DiscountRule(
        List<DiscountTier> tiers,
        DiscountBase base,
        TaxShare taxShare,
        PartialDiscount partial,
        int graceDays,
        boolean lastDayIncluded) {
    private static final Ratio WHOLE = Ratio.of(100);

    /** Checks that later is less. */
    public DiscountRule {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || graceDays < 0) {
            throw new IllegalArgumentException("cash discount of " + tiers.size() + " tiers with " + graceDays
                    + " days of grace: expected at least one tier, and 0 days or more");
        }
        for (int i = 1; i < tiers.size(); i++) {
            BigDecimal before = tiers.get(i - 1).percent();
            if (tiers.get(i).percent().compareTo(before) >= 0) {
                throw new IllegalArgumentException(
                        "cash discount of " + tiers.get(i).percent() + " per cent after " + before + ": expected less");
            }
        }
    }

    /**
     * The usual meaning: of the gross amount, the tax falling with it, a partial payment earning its part, the last day
     * included, no grace.
     */
    public static DiscountRule of(DiscountTier... tiers) {
        return new DiscountRule(
                List.of(tiers), DiscountBase.GROSS, TaxShare.INCLUDED, PartialDiscount.PROPORTIONAL, 0, true);
    }

    /** The same on another base and with another effect on the tax. */
    public DiscountRule on(DiscountBase other, TaxShare tax) {
        return new DiscountRule(tiers, other, tax, partial, graceDays, lastDayIncluded);
    }

    /** The same with another rule about partial payments. */
    public DiscountRule with(PartialDiscount other) {
        return new DiscountRule(tiers, base, taxShare, other, graceDays, lastDayIncluded);
    }

    /** The same with days of grace. */
    public DiscountRule withGraceDays(int days) {
        return new DiscountRule(tiers, base, taxShare, partial, days, lastDayIncluded);
    }

    /** The same, but a payment on the last day itself is too late. */
    public DiscountRule withoutLastDay() {
        return new DiscountRule(tiers, base, taxShare, partial, graceDays, false);
    }

    /**
     * The net amount that the invoice bears tax on: less the largest discount under {@link TaxShare#MIXED}, all of it
     * otherwise. A net of 1000 with 10 per cent off is taxed as 900.
     */
    public Money taxedNet(Money net) {
        if (taxShare != TaxShare.MIXED) {
            return net;
        }
        Ratio rest = WHOLE.minus(Ratio.from(tiers.get(0).percent())).dividedBy(WHOLE);
        RoundingPolicy cents = RoundingPolicy.standard(net.getCurrencyUnit());
        return Money.of(
                net.getCurrencyUnit(), cents.round(Ratio.from(net.getAmount()).times(rest)));
    }
}
