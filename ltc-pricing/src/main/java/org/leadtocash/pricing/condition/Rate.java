package org.leadtocash.pricing.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.quantity.Unit;

/**
 * How much: an amount per so many units, a percentage, or a fixed amount, in one tier or several.
 *
 * <pre>{@code
 * Rate.perUnit(Money.parse("CNY 1200.00"), 100, Unit.of("C62"))      // 12 a piece, said per hundred
 *         .withTier(Tier.of(500, "1150.00"))
 * }</pre>
 *
 * <p>The last tier whose threshold is reached applies. Amounts may have more digits than their currency. Where the first
 * tier starts above zero, the record does not apply below it.
 */
public final class Rate {
    private static final long LARGEST_PER = 1_000_000_000;

    private final RateKind kind;
    private final Optional<CurrencyUnit> currency;
    private final long per;
    private final Optional<Unit> unit;
    private final Scale scale;
    private final List<Tier> tiers;

    private Rate(
            RateKind kind,
            Optional<CurrencyUnit> currency,
            long per,
            Optional<Unit> unit,
            Scale scale,
            List<Tier> tiers) {
        this.kind = kind;
        this.currency = currency;
        this.per = per;
        this.unit = unit;
        this.scale = scale;
        this.tiers = tiers.stream().sorted(Comparator.comparing(Tier::from)).toList();
        check(kind != RateKind.PERCENT || scale.base() != ScaleBase.VALUE || currency.isPresent(), "a currency");
        check(kind == RateKind.PERCENT || currency.isPresent(), "a currency");
        check(kind == RateKind.PER_UNIT || per == 1, "a price unit of 1");
        check(per >= 1 && per <= LARGEST_PER, "a price unit from 1 to " + LARGEST_PER);
        check(kind != RateKind.PER_UNIT || unit.isPresent(), "a unit");
        check(!tiers.isEmpty(), "a tier");
        for (int i = 1; i < this.tiers.size(); i++) {
            boolean rising =
                    this.tiers.get(i - 1).from().compareTo(this.tiers.get(i).from()) < 0;
            check(rising, "one tier from " + this.tiers.get(i).from().toPlainString());
        }
        boolean blocks = tiers.stream().anyMatch(tier -> tier.block().compareTo(BigDecimal.ONE) != 0);
        boolean flats = tiers.stream().anyMatch(tier -> tier.flat().signum() != 0);
        boolean graduated = scale.kind() == ScaleKind.GRADUATED;
        check(!blocks || kind == RateKind.PER_UNIT, "blocks only of an amount per unit");
        check(!flats || kind == RateKind.PER_UNIT, "flat amounts only beside an amount per unit");
        check(!graduated || kind != RateKind.PER_UNIT || scale.base() == ScaleBase.QUANTITY, "a scale by quantity");
        check(!graduated || kind != RateKind.PERCENT || scale.base() == ScaleBase.VALUE, "a scale by value");
        check(!graduated || this.tiers.get(0).from().signum() == 0, "a first tier from 0, as each is a part");
        check(scale.kind() != ScaleKind.TO || this.tiers.get(0).from().signum() > 0, "a first tier to more than 0");
    }

    private void check(boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("rate " + kind + ": expected " + expected);
        }
    }

    /** So much for each {@code per} units. */
    public static Rate perUnit(BigMoneyProvider amount, long per, Unit unit) {
        BigMoney price = amount.toBigMoney();
        return of(RateKind.PER_UNIT, Optional.of(price.getCurrencyUnit()), per, Optional.of(unit), single(price));
    }

    /** So much per cent of a base: 5 adds five per cent, -5 takes them off. */
    public static Rate percent(BigDecimal percent) {
        return of(RateKind.PERCENT, Optional.empty(), 1, Optional.empty(), List.of(new Tier(BigDecimal.ZERO, percent)));
    }

    /** So much for the line as a whole. */
    public static Rate fixed(BigMoneyProvider amount) {
        BigMoney price = amount.toBigMoney();
        return of(RateKind.FIXED, Optional.of(price.getCurrencyUnit()), 1, Optional.empty(), single(price));
    }

    private static List<Tier> single(BigMoney amount) {
        return List.of(new Tier(BigDecimal.ZERO, amount.getAmount()));
    }

    private static Rate of(
            RateKind kind, Optional<CurrencyUnit> currency, long per, Optional<Unit> unit, List<Tier> tiers) {
        return new Rate(kind, currency, per, unit, Scale.standard(), tiers);
    }

    /** All parts at once, for readers of files. */
    public static Rate from(
            RateKind kind,
            Optional<CurrencyUnit> currency,
            long per,
            Optional<Unit> unit,
            Scale scale,
            List<Tier> tiers) {
        return new Rate(kind, currency, per, unit, scale, tiers);
    }

    /** The same with one more tier. */
    public Rate withTier(Tier tier) {
        List<Tier> more = new ArrayList<>(tiers);
        more.add(tier);
        return new Rate(kind, currency, per, unit, scale, more);
    }

    /** The same with these tiers instead of its own. */
    public Rate withTiers(List<Tier> others) {
        return new Rate(kind, currency, per, unit, scale, others);
    }

    /** The same with its tier chosen in another way; by value for amounts and for percentages that have a currency. */
    public Rate withScale(Scale other) {
        return new Rate(kind, currency, per, unit, other, tiers);
    }

    /** The same with other numbers in its tiers. */
    public Rate withRates(List<BigDecimal> numbers) {
        List<Tier> others = new ArrayList<>(tiers.size());
        for (int i = 0; i < tiers.size(); i++) {
            others.add(tiers.get(i).withRate(numbers.get(i)));
        }
        return withTiers(others);
    }

    /** The same, with the tiers going by value in that currency; for an amount, its own currency. */
    public Rate byValue(CurrencyUnit in) {
        if (kind != RateKind.PERCENT && !currency.equals(Optional.of(in))) {
            throw new IllegalArgumentException("rate in " + currency.orElseThrow() + ": tiers by value in " + in
                    + ", expected the currency of the rate");
        }
        return new Rate(kind, Optional.of(in), per, unit, scale.by(ScaleBase.VALUE), tiers);
    }

    /** What the numbers of the tiers mean. */
    public RateKind kind() {
        return kind;
    }

    /** The currency of the amounts; of the thresholds where a percentage goes by value; else empty. */
    public Optional<CurrencyUnit> currency() {
        return currency;
    }

    /** For how many units an amount per unit is said, 1 or more; 1 for the other kinds. */
    public long per() {
        return per;
    }

    /** The unit of an amount per unit; empty for the other kinds. */
    public Optional<Unit> unit() {
        return unit;
    }

    /** How the tier is chosen. */
    public Scale scale() {
        return scale;
    }

    /** The tiers, the lowest first; one or more. */
    public List<Tier> tiers() {
        return tiers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rate that
                && kind == that.kind
                && currency.equals(that.currency)
                && per == that.per
                && unit.equals(that.unit)
                && scale.equals(that.scale)
                && tiers.equals(that.tiers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, currency, per, unit, scale, tiers);
    }

    /** Tiers and what they count, for messages. */
    @Override
    public String toString() {
        String what = kind == RateKind.PERCENT
                ? "%"
                : currency.map(CurrencyUnit::getCode).orElse("")
                        + unit.map(of -> " per " + (per == 1 ? "" : per + " ") + of)
                                .orElse("");
        return (tiers.size() == 1 && tiers.get(0).from().signum() == 0
                        ? tiers.get(0).rate().toPlainString()
                        : tiers.toString())
                + " " + what;
    }
}
