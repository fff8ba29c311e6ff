package org.leadtocash.pricing.document;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.money.Currencies;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.pricing.procedure.PricingPolicy;

/**
 * The roundings of a policy in one currency.
 *
 * @param unitPrice of an amount per unit; empty for none
 * @param element of a step; empty for none
 * @param line of a line; empty for none
 * @param payable of the amount to be paid
 * @param tax of tax amounts
 * @param scale the digits of the smallest units that amounts are counted in
 * @param unit the smallest unit
 * @param narrow how a step is rounded to whole smallest units; null where it is not
 * @param plain whether lines, payments and taxes are rounded to the same whole smallest units as steps
 */
record Roundings(
        Optional<RoundingPolicy> unitPrice,
        Optional<RoundingPolicy> element,
        Optional<RoundingPolicy> line,
        RoundingPolicy payable,
        RoundingPolicy tax,
        int scale,
        Ratio unit,
        @Nullable RoundingMode narrow,
        boolean plain) {

    static Roundings of(PricingPolicy policy, CurrencyUnit currency) {
        Optional<RoundingPolicy> element = policy.rounding().element().in(currency);
        Optional<RoundingPolicy> line = policy.rounding().line().in(currency);
        int scale = element.map(RoundingPolicy::scale).orElse(currency.getDecimalPlaces());
        boolean whole = element.filter(Roundings::isDecimal).isPresent();
        RoundingPolicy payable = policy.rounding().payable().in(currency).orElse(RoundingPolicy.standard(currency));
        RoundingPolicy tax =
                RoundingPolicy.ofScale(Currencies.digits(currency), policy.tax().mode());
        return new Roundings(
                policy.rounding().unitPrice().in(currency),
                element,
                line,
                payable,
                tax,
                scale,
                Ratio.of(BigInteger.ONE, BigInteger.TEN.pow(scale)),
                whole ? element.orElseThrow().mode() : null,
                whole
                        && line.filter(rule -> isDecimal(rule) && rule.scale() == scale)
                                .isPresent()
                        && isDecimal(payable)
                        && payable.scale() == scale
                        && tax.scale() == scale
                        && currency.getDecimalPlaces() == scale);
    }

    /** Whether it rounds to a number of digits, not to coins. */
    private static boolean isDecimal(RoundingPolicy rule) {
        return rule.increment().unscaledValue().equals(BigInteger.ONE);
    }
}
