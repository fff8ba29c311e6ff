package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.condition.ScaleKind;
import org.leadtocash.pricing.condition.Tier;

/**
 * What applies to a line: a rate, the tier of it that was reached, and the size that reached it.
 *
 * @param rate of a record, or entered by hand
 * @param tier the place of the tier, from 0 on
 * @param size what decided the tier, without its sign
 * @param kind what the number means: {@link RateKind#FIXED} for a flat amount beside an amount per unit
 * @param number the number
 * @param cite names the source of the number of a tier
 */
record Terms(Rate rate, int tier, Ratio size, RateKind kind, BigDecimal number, IntFunction<Cited> cite) {

    static Terms of(PriceIndex book, int row, int tier, Ratio size) {
        Rate rate = book.rate(row);
        int place = tier - book.firstTier(row);
        return of(rate, place, size, at -> book.cite(row, Tiers.name(at)));
    }

    static Terms entered(Rate rate, int tier, Ratio size, String where) {
        return of(rate, tier, size, at -> new Cited("request", where, "", "rate"));
    }

    private static Terms of(Rate rate, int tier, Ratio size, IntFunction<Cited> cite) {
        return new Terms(rate, tier, size, rate.kind(), rate.tiers().get(tier).rate(), cite);
    }

    /** The same in another tier. */
    Terms at(int other) {
        return new Terms(rate, other, size, kind, rate.tiers().get(other).rate(), cite);
    }

    /** The flat amount of a tier. */
    Terms flatAt(int other) {
        return new Terms(
                rate, other, size, RateKind.FIXED, rate.tiers().get(other).flat(), cite);
    }

    Cited cited() {
        return cite.apply(tier);
    }

    Cited citedTier(int other) {
        return cite.apply(other);
    }

    long per() {
        return kind == RateKind.PER_UNIT ? rate.per() : 1;
    }

    Optional<Unit> unit() {
        return kind == RateKind.PER_UNIT ? rate.unit() : Optional.empty();
    }

    Optional<CurrencyUnit> currency() {
        return kind == RateKind.PERCENT ? Optional.empty() : rate.currency();
    }

    boolean isGraduated() {
        return rate.scale().kind() == ScaleKind.GRADUATED;
    }

    /** Whether the amount is one number times one size. */
    boolean isPlain() {
        return !isGraduated() && rate.tiers().get(tier).isPlain();
    }

    /** The terms as a rate of the tiers that were used. */
    Rate used() {
        return single(rate, tier);
    }

    /** The one tier of a rate; all of one whose tiers are parts. */
    static Rate single(Rate whole, int tier) {
        Tier one = whole.tiers().get(tier);
        return whole.scale().kind() == ScaleKind.GRADUATED ? whole : whole.withTiers(List.of(one));
    }

    /** What a tier of the book says. */
    static Rate rate(PriceIndex book, int row, int tier) {
        return single(book.rate(row), tier - book.firstTier(row));
    }
}
