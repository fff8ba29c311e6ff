package org.leadtocash.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {
    private static final RoundingPolicy CENT = RoundingPolicy.ofScale(2, RoundingMode.HALF_UP);

    /** The cases with a source: Fowler's money pattern, Hamilton's method, SAP header conditions, and by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the reference case: in units of 0.05 the exact shares are 153.85, 307.69, 461.54, 1076.92
                "LARGEST_REMAINDER | CHF 100.00 | 0.05 HALF_UP | 1 2 3 7      | 7.70 15.40 23.05 53.85",
                "LARGEST_REMAINDER | CHF -100.00 | 0.05 HALF_UP | 1 2 3 7     | -7.70 -15.40 -23.05 -53.85",
                // Fowler, Patterns of Enterprise Application Architecture, Money: 5 cents over 70 and 30 percent
                "FIRST             | USD 0.05   | 0.01 HALF_UP | 7 3          | 0.04 0.01",
                "FIRST             | USD 0.05   | 0.01 HALF_UP | 3 7          | 0.02 0.03",
                "FIRST             | USD 1.00   | 0.01 HALF_UP | 1 1 1        | 0.34 0.33 0.33",
                "FIRST             | USD 1.00   | 0.01 HALF_UP | 0 1 1 1      | 0.00 0.34 0.33 0.33",
                // SAP: every share rounded, the difference to the largest line
                "LARGEST_WEIGHT    | USD 10.00  | 0.01 HALF_UP | 1 1 1        | 3.34 3.33 3.33",
                "LARGEST_WEIGHT    | USD 10.00  | 0.01 HALF_UP | 1 4 1 1      | 1.43 5.71 1.43 1.43",
                "LARGEST_WEIGHT    | USD 0.02   | 0.01 HALF_UP | 1 1 1 1      | 0.00 0.00 0.01 0.01",
                // Saleor: the last takes the difference
                "LAST              | USD 10.00  | 0.01 HALF_UP | 1 1 1        | 3.33 3.33 3.34",
                "LAST              | USD 10.00  | 0.01 HALF_UP | 1 1 1 0      | 3.33 3.33 3.34 0.00",
                "LAST              | USD 0.02   | 0.01 HALF_UP | 1 1 1 1      | 0.01 0.01 0.00 0.00",
                "EVEN              | USD 1.00   | 0.01 HALF_UP | 5 0 1 900    | 0.34 0.00 0.33 0.33",
                // ties go to the lower index
                "LARGEST_REMAINDER | EUR 0.01   | 0.01 HALF_UP | 1 1 1        | 0.01 0.00 0.00",
                "LARGEST_REMAINDER | EUR 0.05   | 0.01 HALF_UP | 1 1 1        | 0.02 0.02 0.01",
                "LARGEST_REMAINDER | EUR 7.00   | 0.01 HALF_UP | 0 1 0        | 0.00 7.00 0.00",
                "LARGEST_REMAINDER | EUR 100.00 | 0.01 HALF_UP | 1/3 1/3 1/3  | 33.34 33.33 33.33",
                "LARGEST_REMAINDER | EUR 100.00 | 0.01 HALF_UP | 1/6 1/3 1/2  | 16.67 33.33 50.00",
                "LARGEST_REMAINDER | JPY 100    | 1 HALF_UP    | 1 1 1        | 34 33 33",
                "LARGEST_REMAINDER | EUR 0.00   | 0.01 HALF_UP | 0 0          | 0.00 0.00",
            })
    void splitsSoThatNothingIsLost(RemainderRule rule, String total, String unit, String weights, String expected) {
        List<BigMoney> parts =
                Allocation.of(rule).split(BigMoney.parse(total), ratios(weights), RoundingPolicy.parse(unit));
        assertThat(amounts(parts)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR 10.00  | 0.01 HALF_UP | 1 1 1   | 3.33 3.33 3.33 | 0.01",
                "EUR 20.00  | 0.01 HALF_UP | 1 1 1   | 6.67 6.67 6.67 | -0.01",
                "EUR 20.00  | 0.01 DOWN    | 1 1 1   | 6.66 6.66 6.66 | 0.02",
                "EUR -20.00 | 0.01 DOWN    | 1 1 1   | -6.66 -6.66 -6.66 | -0.02",
                "CHF 100.03 | 0.05 HALF_UP | 1 1     | 50.00 50.00 | 0.03",
                "CHF 100.07 | 0.05 HALF_UP | 1 1     | 50.05 50.05 | -0.03",
            })
    void aSeparateRemainderStaysApart(String total, String unit, String weights, String parts, String remainder) {
        Shares shares = Allocation.of(RemainderRule.SEPARATE)
                .shares(BigMoney.parse(total), ratios(weights), RoundingPolicy.parse(unit));
        assertThat(amounts(shares.parts())).isEqualTo(parts);
        assertThat(shares.remainder().getAmount()).isEqualByComparingTo(remainder);
        assertThat(shares.total().isEqual(BigMoney.parse(total))).isTrue();
    }

    @Test
    void aSplitThatWouldLoseItsRemainderIsRefused() {
        Allocation separate = Allocation.of(RemainderRule.SEPARATE);
        assertThatThrownBy(() -> separate.split(BigMoney.parse("EUR 1.00"), ratios("1 1"), CENT))
                .hasMessageContaining("shares(...)");
        assertThatThrownBy(() -> separate.split(1, new long[] {1})).hasMessageContaining("shares(...)");
    }

    @Test
    void weightsThatAreAllZeroAreRefusedOrSplitEvenlyAsDeclared() {
        BigMoney total = BigMoney.parse("EUR 1.00");
        Allocation strict = Allocation.largestRemainder();
        assertThatThrownBy(() -> strict.split(total, ratios("0 0 0"), CENT)).hasMessageContaining("all 0");
        assertThat(amounts(strict.evenWhenWeightless().split(total, ratios("0 0 0"), CENT)))
                .isEqualTo("0.34 0.33 0.33");
        assertThatThrownBy(() -> strict.evenWhenWeightless().split(total, List.of(), CENT))
                .hasMessageContaining("no weights");
        assertThat(strict.evenWhenWeightless().split(-3, new long[] {0, 0})).containsExactly(-2, -1);
    }

    /** 2.4 of the pricing rules: no line crosses zero, the rest is allocated again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR -100.00 | 1 1 2 | 10 200 200 | -10.00 -30.00 -60.00 | 0",
                "EUR -100.00 | 1 1 2 | 10 25 200  | -10.00 -25.00 -65.00 | 0",
                "EUR -100.00 | 1 1 2 | 10 20 30   | -10.00 -20.00 -30.00 | -40",
                "EUR -100.00 | 1 1 2 | 25 25 50   | -25.00 -25.00 -50.00 | 0",
                "EUR -100.00 | 1 1 2 | 25.00 24.99 50 | -25.00 -24.99 -50.00 | -0.01",
                "EUR 100.00  | 0 1 1 | 99 50.015 50.015 | 0.00 50.00 50.00 | 0",
                "EUR 1.00    | 1 1 1 | 0.33 0.33 0.33 | 0.33 0.33 0.33 | 0.01",
                "EUR 1.00    | 1 1 1 | 0 1 1 | 0.00 0.50 0.50 | 0",
            })
    void noPartExceedsItsCap(String total, String weights, String caps, String parts, String remainder) {
        List<BigMoney> limits = Arrays.stream(caps.split(" "))
                .map(cap -> BigMoney.parse("EUR " + cap))
                .collect(Collectors.toList());
        Shares shares = Allocation.largestRemainder().shares(BigMoney.parse(total), ratios(weights), CENT, limits);
        assertThat(amounts(shares.parts())).isEqualTo(parts);
        assertThat(shares.remainder().getAmount()).isEqualByComparingTo(remainder);
    }

    /** Where nothing weighs anything, all weigh the same, if that was declared: with caps, and with a remainder apart. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LARGEST_REMAINDER | EUR 1.00  | 9 9 9       | 0.34 0.33 0.33 | 0",
                "LARGEST_REMAINDER | EUR 1.00  | 0.10 9 9    | 0.10 0.45 0.45 | 0",
                "LARGEST_REMAINDER | EUR -1.00 | 0.10 0.20 9 | -0.10 -0.20 -0.70 | 0",
                "LARGEST_REMAINDER | EUR 1.00  | 0.1 0.1 0.1 | 0.10 0.10 0.10 | 0.7",
                "LARGEST_REMAINDER | EUR 0.00  | 9 9 9       | 0.00 0.00 0.00 | 0",
                "SEPARATE          | EUR 0.005 |             | 0.00 0.00 0.00 | 0.005",
                "SEPARATE          | EUR 0.025 |             | 0.01 0.01 0.01 | -0.005",
            })
    void whereNothingWeighsAllWeighTheSame(
            RemainderRule rule, String total, String caps, String parts, String remainder) {
        List<Ratio> nothing = ratios("0 0 0");
        BigMoney amount = BigMoney.parse(total);
        Shares even = shares(Allocation.of(rule).evenWhenWeightless(), amount, nothing, caps);

        assertThat(amounts(even.parts())).isEqualTo(parts);
        assertThat(even.remainder().getAmount()).isEqualByComparingTo(remainder);
        if (amount.isZero()) {
            assertThat(amounts(
                            shares(Allocation.of(rule), amount, nothing, caps).parts()))
                    .isEqualTo(parts);
        } else {
            assertThatThrownBy(() -> shares(Allocation.of(rule), amount, nothing, caps))
                    .hasMessageContaining("all 0");
        }
    }

    private static Shares shares(Allocation allocation, BigMoney amount, List<Ratio> weights, String caps) {
        if (caps == null) {
            return allocation.shares(amount, weights, CENT);
        }
        List<BigMoney> limits = Arrays.stream(caps.split(" "))
                .map(cap -> BigMoney.parse("EUR " + cap))
                .collect(Collectors.toList());
        return allocation.shares(amount, weights, CENT, limits);
    }

    /** Past a long the amount is split as well, and zero weights stay zero there too. */
    @Test
    void amountsPastALongAreSplitAlike() {
        BigMoney huge = BigMoney.parse("EUR 300000000000000000000.01");

        assertThat(amounts(Allocation.largestRemainder().split(huge, ratios("1 0 2"), CENT)))
                .isEqualTo("100000000000000000000.00 0.00 200000000000000000000.01");
        assertThat(amounts(Allocation.largestRemainder().evenWhenWeightless().split(huge, ratios("0 0 0"), CENT)))
                .isEqualTo("100000000000000000000.01 100000000000000000000.00 100000000000000000000.00");
        assertThatThrownBy(() -> Allocation.largestRemainder().split(huge, ratios("0 0"), CENT))
                .hasMessageContaining("all 0");
        assertThat(Allocation.of(RemainderRule.FIRST)
                        .split(Long.MIN_VALUE, new long[] {0, Long.MAX_VALUE, Long.MAX_VALUE, 0}))
                .containsExactly(0, Long.MIN_VALUE / 2, Long.MIN_VALUE / 2, 0);
        assertThat(Allocation.of(RemainderRule.FIRST).evenWhenWeightless().split(Long.MIN_VALUE, new long[] {0}))
                .containsExactly(Long.MIN_VALUE);
    }

    @Test
    void allocationsAndSharesAreEqualByWhatTheyHold() {
        Allocation first = Allocation.of(RemainderRule.FIRST);
        List<Allocation> all = List.of(
                first,
                first.evenWhenWeightless(),
                Allocation.of(RemainderRule.LAST),
                Allocation.of(RemainderRule.LAST).evenWhenWeightless());
        for (Allocation one : all) {
            assertThat(all.stream().filter(one::equals)).hasSize(1);
            assertThat(
                            one.isEvenWhenWeightless()
                                    ? Allocation.of(one.rule()).evenWhenWeightless()
                                    : Allocation.of(one.rule()))
                    .isEqualTo(one)
                    .hasSameHashCodeAs(one);
        }
        assertThat(all)
                .extracting(Allocation::toString)
                .containsExactly(
                        "FIRST", "FIRST, evenly where nothing weighs", "LAST", "LAST, evenly where nothing weighs");
        assertThat(all.stream().map(Object::hashCode).distinct()).hasSize(4);

        BigMoney cent = BigMoney.parse("EUR 0.01");
        Shares shares = Shares.of(List.of(cent, cent), BigMoney.parse("EUR 0"));
        assertThat(shares)
                .hasToString("[EUR 0.01, EUR 0.01]")
                .isEqualTo(Shares.of(List.of(cent, cent), BigMoney.parse("EUR 0")))
                .hasSameHashCodeAs(Shares.of(List.of(cent, cent), BigMoney.parse("EUR 0")))
                .isNotEqualTo(Shares.of(List.of(cent), BigMoney.parse("EUR 0")))
                .isNotEqualTo(Shares.of(List.of(cent, cent), cent));
        assertThat(Shares.of(List.of(cent), cent.negated())).hasToString("[EUR 0.01] and EUR -0.01 apart");
        assertThatThrownBy(() -> Shares.of(List.of(cent), BigMoney.parse("USD 0")))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void whatCannotBeSplitSaysWhy() {
        Allocation allocation = Allocation.largestRemainder();
        assertThatThrownBy(() -> allocation.split(
                        BigMoney.parse("CHF 100.03"), ratios("1 1"), RoundingPolicy.parse("0.05 HALF_UP")))
                .hasMessageContaining("CHF 100.03")
                .hasMessageContaining("0.05");
        assertThatThrownBy(() -> allocation.split(BigMoney.parse("EUR 1.00"), ratios("1 -1/2"), CENT))
                .hasMessage("weight -1/2 at 1: expected 0 or more");
        assertThatThrownBy(() -> allocation.split(5, new long[] {3, -1})).hasMessageContaining("-1 at 1");
        assertThatThrownBy(() -> allocation.shares(BigMoney.parse("EUR 1.00"), ratios("1 1"), CENT, List.of()))
                .hasMessageContaining("0 caps for 2 weights");
        assertThatThrownBy(() -> allocation.shares(
                        BigMoney.parse("EUR 1.00"), ratios("1"), CENT, List.of(BigMoney.parse("USD 1"))))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void theEdgesOfALongAreNoEdgesOfTheSplit() {
        Allocation allocation = Allocation.largestRemainder();
        assertThat(allocation.split(Long.MIN_VALUE, new long[] {Long.MAX_VALUE, Long.MAX_VALUE}))
                .containsExactly(Long.MIN_VALUE / 2, Long.MIN_VALUE / 2);
        assertThat(allocation.split(Long.MAX_VALUE, new long[] {1, Long.MAX_VALUE - 1}))
                .containsExactly(1, Long.MAX_VALUE - 1);
        assertThat(allocation.split(Long.MAX_VALUE, new long[] {Long.MAX_VALUE}))
                .containsExactly(Long.MAX_VALUE);
    }

    static List<Ratio> ratios(String weights) {
        return Arrays.stream(weights.split(" ")).map(Ratio::parse).collect(Collectors.toList());
    }

    static String amounts(List<BigMoney> parts) {
        return parts.stream().map(part -> part.getAmount().toString()).collect(Collectors.joining(" "));
    }
}
