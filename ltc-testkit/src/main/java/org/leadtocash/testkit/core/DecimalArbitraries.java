package org.leadtocash.testkit.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of plain numbers: decimals, percentages, rounding modes. Numbers shrink towards 0. */
public final class DecimalArbitraries {
    private static final BigInteger WIDEST = BigInteger.TEN.pow(30);
    private static final int MOST_DIGITS = 8;

    private DecimalArbitraries() {}

    /**
     * Decimals as business writes them, scale 0 to 8: mostly small and of either sign, sometimes 0, sometimes of up to 30
     * digits, which no {@code long} holds. Never of negative scale.
     */
    public static Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(unscaled(), Arbitraries.integers().between(0, MOST_DIGITS))
                .as(BigDecimal::new)
                .withoutEdgeCases();
    }

    /** Percentages from -100 to 1,000 with at most 4 decimals, 12.5 meaning 12.5 per cent; the usual ones most often. */
    public static Arbitrary<BigDecimal> percentages() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Arbitraries.of("0", "1", "2.5", "5", "7", "10", "12.5", "19", "20", "33.3333", "100")
                                .map(BigDecimal::new)),
                Tuple.of(
                        3,
                        Combinators.combine(
                                        Arbitraries.longs().between(-100, 1_000),
                                        Arbitraries.integers().between(0, 4))
                                .as((whole, scale) -> BigDecimal.valueOf(whole, scale))));
    }

    /** Every rounding mode that always gives a result: all but {@link RoundingMode#UNNECESSARY}. HALF_UP is the simplest. */
    public static Arbitrary<RoundingMode> roundingModes() {
        return Arbitraries.of(
                RoundingMode.HALF_UP,
                RoundingMode.HALF_EVEN,
                RoundingMode.HALF_DOWN,
                RoundingMode.UP,
                RoundingMode.DOWN,
                RoundingMode.CEILING,
                RoundingMode.FLOOR);
    }

    /** Whole numbers of either sign, mostly of up to 8 digits, sometimes next to 0, sometimes of up to 30 digits. */
    static Arbitrary<BigInteger> unscaled() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        12, Arbitraries.longs().between(-99_999_999, 99_999_999).map(BigInteger::valueOf)),
                Tuple.of(3, Arbitraries.longs().between(-2, 2).map(BigInteger::valueOf)),
                Tuple.of(3, Arbitraries.bigIntegers().between(WIDEST.negate(), WIDEST)));
    }
}
