package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.book.Rate;
import org.leadtocash.pricing.book.RateKind;
import org.leadtocash.pricing.book.Tier;

/** The one tier of a record, or of what was entered by hand, that applies. */
record Terms(
        RateKind kind, BigDecimal rate, long per, Optional<Unit> unit, Optional<CurrencyUnit> currency, Cited cited) {

    static Terms of(PriceIndex book, int row, int tier) {
        RateKind kind = book.kind(row);
        boolean money = kind != RateKind.PERCENT;
        return new Terms(
                kind,
                book.rate(tier),
                book.per(row),
                book.hasUnit(row) ? Optional.of(book.unit(row)) : Optional.empty(),
                money ? Optional.of(book.currencyOf(row)) : Optional.empty(),
                book.cite(row, "tier " + (tier - book.firstTier(row) + 1)));
    }

    static Terms entered(Rate rate, Tier tier, String where) {
        boolean money = rate.kind() != RateKind.PERCENT;
        return new Terms(
                rate.kind(),
                tier.rate(),
                rate.per(),
                rate.unit(),
                money ? rate.currency() : Optional.empty(),
                new Cited("request", where, "", "rate"));
    }

    /** The terms as a rate of one tier. */
    static Rate rate(PriceIndex book, int row, int tier) {
        Rate whole = book.record(row).rate();
        return single(whole, whole.tiers().get(tier - book.firstTier(row)));
    }

    static Rate single(Rate whole, Tier tier) {
        return whole.withTiers(List.of(tier));
    }
}
