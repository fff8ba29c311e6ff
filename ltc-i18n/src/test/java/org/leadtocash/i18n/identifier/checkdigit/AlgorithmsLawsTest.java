package org.leadtocash.i18n.identifier.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each algorithm against another written apart, slowly and straight from its definition. */
class AlgorithmsLawsTest {
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static Check check(String json, String number, String set) {
        return CheckRule.CODEC.parse("test", json).compile(Collections.nCopies(number.length(), set), 0);
    }

    private static boolean fits(String json, String number, String set) {
        return check(json, number, set).fits(number);
    }

    private static String expanded(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(LETTERS.indexOf(c)));
        return digits.toString();
    }

    private static int sumOfDigits(int number) {
        return Integer.toString(number).chars().map(c -> c - '0').sum();
    }

    /** Luhn as everybody tells it: reverse, double every second, add the digits of what came out. */
    private static int luhn(String digits) {
        String reversed = new StringBuilder(digits).reverse().toString();
        return IntStream.range(0, reversed.length())
                .map(i -> sumOfDigits((reversed.charAt(i) - '0') * (1 + i % 2)))
                .sum();
    }

    @Property(seed = "20261125", tries = 500)
    void luhnIsTheSumOfEverySecondDigitDoubled(@ForAll("digits") String number) {
        assertThat(fits("{\"by\":\"luhn\"}", number, DIGITS)).isEqualTo(luhn(number) % 10 == 0);
    }

    @Property(seed = "20261125", tries = 500)
    void luhnOverLettersCountsToTheBaseOfTheirNumber(@ForAll("words") String word) {
        int sum = 0;
        for (int i = 0; i < word.length(); i++) {
            int product = LETTERS.indexOf(word.charAt(word.length() - 1 - i)) * (1 + i % 2);
            sum += product / 36 + product % 36;
        }
        assertThat(fits("{\"by\":\"luhn\",\"alphabet\":\"" + LETTERS + "\"}", word, LETTERS))
                .isEqualTo(sum % 36 == 0);
    }

    @Property(seed = "20261125", tries = 500)
    void luhnWithLettersAsTwoDigitsIsLuhnOfTheDigits(@ForAll("words") String word) {
        assertThat(fits("{\"by\":\"luhn\",\"twoDigits\":true}", word, LETTERS))
                .isEqualTo(luhn(expanded(word)) % 10 == 0);
    }

    /** The standard's own formula: P(1) = M, S(j) = P(j) mod (M + 1) + a(j), P(j + 1) = 2 (S(j) mod' M). */
    private static boolean hybrid(String word, int m) {
        int p = m;
        int s = 0;
        for (int i = 0; i < word.length(); i++) {
            s = p % (m + 1) + LETTERS.indexOf(word.charAt(i));
            p = 2 * (s % m == 0 ? m : s % m);
        }
        return s % m == 1;
    }

    @Property(seed = "20261125", tries = 1000)
    void theHybridSystemsAreTheFormulaOfTheStandard(@ForAll("digits") String number, @ForAll("words") String word) {
        assertThat(fits("{\"by\":\"hybrid\"}", number, DIGITS)).isEqualTo(hybrid(number, 10));
        assertThat(fits("{\"by\":\"hybrid\",\"alphabet\":\"" + LETTERS + "\"}", word, LETTERS))
                .isEqualTo(hybrid(word, 36));
    }

    @Property(seed = "20261125", tries = 500)
    void thePureSystemsWeighWithThePowersOfTheRadix(@ForAll("digits") String number) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < number.length(); i++) {
            BigInteger weight = BigInteger.TWO.pow(number.length() - 1 - i);
            sum = sum.add(weight.multiply(BigInteger.valueOf(number.charAt(i) - '0')));
        }
        assertThat(fits("{\"by\":\"pure\",\"modulus\":11,\"radix\":2,\"alphabet\":\"0123456789X\"}", number, DIGITS))
                .isEqualTo(sum.mod(BigInteger.valueOf(11)).equals(BigInteger.ONE));
    }

    @Property(seed = "20261125", tries = 500)
    void theRemainderIsThatOfTheWholeNumber(@ForAll("words") String word) {
        BigInteger rest = new BigInteger(expanded(word)).mod(BigInteger.valueOf(97));
        String rule = "{\"by\":\"remainder\",\"modulus\":97,\"rest\":" + rest + "}";
        String other = "{\"by\":\"remainder\",\"modulus\":97,\"rest\":" + (rest.intValue() + 1) + "}";
        assertThat(fits(rule, word, LETTERS)).isTrue();
        assertThat(fits(other, word, LETTERS)).isFalse();
    }

    @Property(seed = "20261125", tries = 500)
    void aWeightedSumIsTheSumOfTheProductsAndItsMapTheComplement(@ForAll("ten") String number) {
        int sum = 0;
        int sumOfDigits = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (number.charAt(i) - '0');
            sumOfDigits += sumOfDigits((10 - i) * (number.charAt(i) - '0'));
        }
        String weights = "\"weights\":[10,9,8,7,6,5,4,3,2]";
        int check = number.charAt(9) - '0';
        assertThat(fits("{\"by\":\"weighted\"," + weights + ",\"modulus\":11,\"map\":\"0!987654321\"}", number, DIGITS))
                .isEqualTo((sum + check) % 11 == 0);
        assertThat(fits("{\"by\":\"weighted\"," + weights + ",\"modulus\":10,\"digits\":true}", number, DIGITS))
                .isEqualTo(sumOfDigits % 10 == check);
    }

    /** A turn or flip of a pentagon, as what it does to the corners. */
    private static List<Integer> corners(int element) {
        return IntStream.range(0, 5)
                .mapToObj(corner -> Math.floorMod(element < 5 ? corner + element : element - corner, 5))
                .toList();
    }

    private static List<Integer> after(List<Integer> second, List<Integer> first) {
        return first.stream().map(second::get).toList();
    }

    @Property(seed = "20261125", tries = 500)
    void verhoeffTurnsAndFlipsAPentagon(@ForAll("digits") String number) {
        int[] once = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        List<Integer> all = corners(0);
        for (int place = 0; place < number.length(); place++) {
            int digit = number.charAt(number.length() - 1 - place) - '0';
            for (int times = 0; times < place % 8; times++) {
                digit = once[digit];
            }
            all = after(all, corners(digit));
        }
        assertThat(fits("{\"by\":\"verhoeff\"}", number, DIGITS)).isEqualTo(all.equals(corners(0)));
    }

    @Property(seed = "20261125", tries = 200)
    void dammHasOneCheckDigitAndSeesEverySlip(@ForAll("digits") String number) {
        List<String> right = new ArrayList<>();
        for (char check : DIGITS.toCharArray()) {
            if (fits("{\"by\":\"damm\"}", number + check, DIGITS)) {
                right.add(number + check);
            }
        }
        assertThat(right).hasSize(1);
        String whole = right.get(0);
        for (int i = 0; i < whole.length(); i++) {
            for (char wrong : DIGITS.toCharArray()) {
                String slip = whole.substring(0, i) + wrong + whole.substring(i + 1);
                assertThat(fits("{\"by\":\"damm\"}", slip, DIGITS)).isEqualTo(slip.equals(whole));
            }
        }
        for (int i = 1; i < whole.length(); i++) {
            String swap = whole.substring(0, i - 1) + whole.charAt(i) + whole.charAt(i - 1) + whole.substring(i + 1);
            assertThat(fits("{\"by\":\"damm\"}", swap, DIGITS)).isEqualTo(swap.equals(whole));
        }
    }

    @Property(seed = "20261125", tries = 500)
    void theTurkishDigitDoublesByPowers(@ForAll("ten") String number) {
        int sum = 0;
        for (int place = 1; place <= 9; place++) {
            int moved = (number.charAt(9 - place) - '0' + place) % 10;
            BigInteger rest = BigInteger.TWO
                    .pow(place)
                    .multiply(BigInteger.valueOf(moved))
                    .mod(BigInteger.valueOf(9));
            sum += moved != 0 && rest.signum() == 0 ? 9 : rest.intValue();
        }
        assertThat(fits("{\"by\":\"special\",\"name\":\"TURKISH_TAX\"}", number, DIGITS))
                .isEqualTo((sum + number.charAt(9) - '0') % 10 == 0);
    }

    /** From memory: the examples of ISO/IEC 7064, of ISBT 128, of the GRid standard, of Verhoeff and of Damm. */
    @Example
    void theExamplesOfTheStandardsFit() {
        assertThat(fits("{\"by\":\"hybrid\"}", "07945", DIGITS)).isTrue();
        String pure = "{\"by\":\"pure\",\"modulus\":%d,\"radix\":2,\"alphabet\":\"%s\"}";
        assertThat(fits(pure.formatted(11, "0123456789X"), "07940", DIGITS)).isTrue();
        assertThat(fits(pure.formatted(11, "0123456789X"), "079X", DIGITS + "X"))
                .isTrue();
        assertThat(fits(pure.formatted(37, LETTERS + "*"), "G123498654321H", LETTERS))
                .isTrue();
        assertThat(fits("{\"by\":\"hybrid\",\"alphabet\":\"" + LETTERS + "\"}", "A12425GABC1234002M", LETTERS))
                .isTrue();
        assertThat(fits("{\"by\":\"remainder\",\"modulus\":97,\"rest\":1}", "79444", DIGITS))
                .isTrue();
        assertThat(fits("{\"by\":\"verhoeff\"}", "2363", DIGITS)).isTrue();
        assertThat(fits("{\"by\":\"damm\"}", "5724", DIGITS)).isTrue();
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings()
                .withChars(DIGITS.toCharArray())
                .ofMinLength(2)
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> ten() {
        return Arbitraries.strings().withChars(DIGITS.toCharArray()).ofLength(10);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars(LETTERS.toCharArray())
                .ofMinLength(2)
                .ofMaxLength(40);
    }
}
