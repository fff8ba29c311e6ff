package org.leadtocash.core.decimal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApportionmentTest {

    /** Cases small enough to work out by hand: the exact shares stand beside. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // total | weights | by largest remainder | by position
                "0  | 1 2 3     | 0 0 0     | 0 0 0",
                "1  | 1 1 1     | 1 0 0     | 1 0 0", // 1/3 each: the tie goes to the first
                "2  | 1 1 1     | 1 1 0     | 1 1 0",
                "3  | 1 1 1     | 1 1 1     | 1 1 1",
                "7  | 1 2 4     | 1 2 4     | 1 2 4",
                "8  | 1 2 4     | 1 2 5     | 2 2 4", // 1.14 2.29 4.57
                "10 | 1 2 4     | 1 3 6     | 2 3 5", // 1.43 2.86 5.71
                "5  | 0 3 0 3   | 0 3 0 2   | 0 3 0 2", // 2.5 2.5
                "9  | 5         | 9         | 9",
                "1  | 0 0 0 2   | 0 0 0 1   | 0 0 0 1",
            })
    void theUnitsLeftGoWhereTheRuleSays(long total, String weights, String byRemainder, String byPosition) {
        long[] w = numbers(weights);

        assertThat(Apportionment.byLargestRemainder(total, w, Apportionment.sum(w)))
                .isEqualTo(numbers(byRemainder));
        assertThat(Apportionment.byPosition(total, w, Apportionment.sum(w))).isEqualTo(numbers(byPosition));
    }

    /** Up to twelve units left are picked one by one, more are found by halving; nobody can tell. */
    @ParameterizedTest
    @ValueSource(ints = {1, 11, 12, 13, 14, 39})
    void fewUnitsLeftAndManyGoToTheSameHands(int left) {
        long[] w = new long[40];
        long[] expected = new long[40];
        for (int i = 0; i < w.length; i++) {
            // pairs of one remainder each, the later pairs larger: 2 2 3 3 4 4 ...
            w[i] = 100 + i / 2;
        }
        long sum = Apportionment.sum(w);
        // a total that leaves "left" units: every share is below 1, so all units are left over
        for (int unit = 0; unit < left; unit++) {
            int pair = 19 - unit / 2;
            expected[2 * pair + unit % 2]++;
        }

        assertThat(Apportionment.byLargestRemainder(left, w, sum)).isEqualTo(expected);
        assertThat(WideApportionment.byLargestRemainder(BigInteger.valueOf(left), wide(w), BigInteger.valueOf(sum)))
                .isEqualTo(wide(expected));
    }

    @Test
    void productsPastALongLeaveTheSameRest() {
        long[] halves = {Long.MAX_VALUE / 2, Long.MAX_VALUE / 2};

        assertThat(Apportionment.byLargestRemainder(Long.MAX_VALUE, halves, Apportionment.sum(halves)))
                .containsExactly(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "0 0, 0",
        "9223372036854775807, 9223372036854775807",
        "9223372036854775806 1, 9223372036854775807",
        "9223372036854775806 2, -1",
        "9223372036854775807 9223372036854775807 2, -1",
        "5 -1, -1",
        "-1 5, -1"
    })
    void aSumThatIsNoneIsSaidSo(String weights, long sum) {
        assertThat(Apportionment.sum(numbers(weights))).isEqualTo(sum);
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(" "))
                .filter(number -> !number.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static BigInteger[] wide(long[] values) {
        return Arrays.stream(values).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }
}
