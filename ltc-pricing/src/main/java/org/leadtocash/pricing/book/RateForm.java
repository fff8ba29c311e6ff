package org.leadtocash.pricing.book;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.condition.Scale;
import org.leadtocash.pricing.condition.ScaleBase;
import org.leadtocash.pricing.condition.Tier;

/**
 * What many records have in common: all of a rate but its numbers, prepared for engines. A record has a number for each
 * tier of its form.
 */
public final class RateForm {
    /** Stands for a threshold whose digits do not fit. */
    public static final long WIDE = Long.MIN_VALUE;

    private static final long MOST_WHOLE = 1_000_000_000L;

    private final Rate pattern;
    private final long[] thresholds;
    private final int[] thresholdScales;
    private final int[] rateScales;
    private final int perDigits;
    private final boolean single;
    private final boolean percent;
    private final boolean plain;
    private final boolean byValue;
    private final boolean whole;
    private final boolean even;

    RateForm(Rate pattern) {
        this.pattern = pattern;
        int tiers = pattern.tiers().size();
        this.thresholds = new long[tiers];
        this.thresholdScales = new int[tiers];
        this.rateScales = new int[tiers];
        for (int i = 0; i < tiers; i++) {
            BigDecimal from = pattern.tiers().get(i).from();
            thresholds[i] = from.precision() > 18 ? WIDE : from.unscaledValue().longValue();
            thresholdScales[i] = from.scale();
            rateScales[i] = pattern.tiers().get(i).rate().scale();
        }
        this.perDigits = digits(pattern.per());
        this.percent = pattern.kind() == RateKind.PERCENT;
        this.plain = pattern.scale().isPlain() && pattern.tiers().stream().allMatch(Tier::isPlain);
        this.single = plain && tiers == 1 && thresholds[0] == 0;
        this.byValue = pattern.scale().base() == ScaleBase.VALUE;
        this.whole = Arrays.stream(thresholdScales).allMatch(scale -> scale == 0)
                && Arrays.stream(thresholds).allMatch(threshold -> threshold >= 0 && threshold <= MOST_WHOLE);
        this.even = Arrays.stream(rateScales).allMatch(scale -> scale == rateScales[0]);
    }

    private static int digits(long per) {
        int digits = 0;
        long rest = per;
        while (rest >= 10 && rest % 10 == 0) {
            rest /= 10;
            digits++;
        }
        return rest == 1 ? digits : -1;
    }

    /** The rate with zeros for its numbers. */
    public Rate pattern() {
        return pattern;
    }

    /** What the numbers mean. */
    public RateKind kind() {
        return pattern.kind();
    }

    /** Whether they are percentages. */
    public boolean isPercent() {
        return percent;
    }

    /** For how many units an amount is said, 1 or more. */
    public long per() {
        return pattern.per();
    }

    /** The zeros of that number where it is 1, 10, 100 and so on; -1 for another. */
    public int perDigits() {
        return perDigits;
    }

    /** The unit of an amount per unit. */
    public Optional<Unit> unit() {
        return pattern.unit();
    }

    /** The currency of amounts, or of thresholds by value. */
    public Optional<CurrencyUnit> currency() {
        return pattern.currency();
    }

    /** How a tier is chosen. */
    public Scale scale() {
        return pattern.scale();
    }

    /** Whether it has one tier that always applies. */
    public boolean isSingle() {
        return single;
    }

    /** Whether the last tier that is reached applies to all of the line, and to that line alone. */
    public boolean isPlain() {
        return plain;
    }

    /** Whether the tier goes by value. */
    public boolean isByValue() {
        return byValue;
    }

    /** Whether every threshold is a whole number of at most a billion. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether the numbers of all tiers have one scale. */
    public boolean isEven() {
        return even;
    }

    /**
     * The last tier, from 0 on, whose whole threshold times a factor is reached; -1 for none.
     *
     * @param size 0 or more
     * @param factor 1 to a billion
     */
    public int reached(long size, long factor) {
        int reached = -1;
        for (long threshold : thresholds) {
            // the sign of the difference, because nobody can guess which tier the next line reaches
            reached += (int) ((threshold * factor - size - 1) >>> 63);
        }
        return reached;
    }

    /** How many tiers it has. */
    public int tiers() {
        return thresholds.length;
    }

    /** The digits of the threshold of a tier, from 0 on; {@link #WIDE} where they do not fit. */
    public long thresholdUnscaled(int tier) {
        return thresholds[tier];
    }

    /** The scale of the threshold of a tier. */
    public int thresholdScale(int tier) {
        return thresholdScales[tier];
    }

    /** The threshold of a tier. */
    public BigDecimal threshold(int tier) {
        return pattern.tiers().get(tier).from();
    }

    /** The scale of the number of a tier. */
    public int rateScale(int tier) {
        return rateScales[tier];
    }
}
