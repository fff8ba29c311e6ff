package org.leadtocash.i18n.identifier.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each form promises to see is seen, in all its numbers that were tried; what it does not promise is missed once. */
class PromisesTest {
    private static final int NUMBERS = 60;
    private static final int SEARCH = 3_000;
    private static final String DIGITS = "0123456789";

    /** A form of a scheme, of each of its lengths. */
    record Case(String scheme, SchemeRule rule, List<Form> lengths) {
        Form form() {
            return lengths.get(0);
        }

        String number(SplittableRandom random) {
            return lengths.get(random.nextInt(lengths.size())).wellFormed(random::nextInt);
        }

        @Override
        public String toString() {
            return scheme + ": " + form().described();
        }
    }

    static Stream<Case> forms() {
        return SchemeFile.standard().stream().flatMap(scheme -> {
            SchemeRule rule = scheme.rule();
            List<List<Form>> forms = rule instanceof TableRule table
                    ? table.forms()
                    : rule instanceof AccountNumber accounts
                            ? accounts.forms().stream().map(List::of).toList()
                            : List.of();
            return forms.stream().map(lengths -> new Case(scheme.code(), rule, lengths));
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyNumberThatIsMadeIsRight(Case one) {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < NUMBERS; i++) {
            String number = one.number(random);
            assertThat(one.rule.fault(number)).as(number).isNull();
            assertThat(one.rule.complete(number)).isEqualTo(number);
            String typed = CompactForm.of(one.rule.display(number), one.rule.keepsHyphens());
            assertThat(one.rule.complete(typed)).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyWrongDigitIsSeenWhereThatIsPromisedAndElseOneIsMissed(Case one) {
        boolean promised = one.form().sees().digits();
        Optional<String> missed = missed(one, PromisesTest::wrongDigits, promised ? NUMBERS : SEARCH);
        if (promised || one.form().isChecked()) {
            assertThat(missed.isPresent()).as("%s: %s", one, missed).isNotEqualTo(promised);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everySwapIsSeenWhereThatIsPromisedAndElseOneIsMissed(Case one) {
        boolean promised = one.form().sees().swaps();
        Optional<String> missed = missed(one, PromisesTest::swaps, promised ? NUMBERS : SEARCH);
        if (promised || one.form().isChecked()) {
            assertThat(missed.isPresent()).as("%s: %s", one, missed).isNotEqualTo(promised);
        }
    }

    /** A number and a slip in it that is taken for right. */
    private static Optional<String> missed(Case one, Function<String, List<String>> slips, int numbers) {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < numbers; i++) {
            String number = one.number(random);
            for (String slip : slips.apply(number)) {
                if (one.rule.fault(slip) == null) {
                    return Optional.of(slip + " for " + number);
                }
            }
        }
        return Optional.empty();
    }

    static List<String> wrongDigits(String number) {
        List<String> slips = new ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            char right = number.charAt(i);
            if (DIGITS.indexOf(right) >= 0) {
                for (char wrong : DIGITS.toCharArray()) {
                    if (wrong != right) {
                        slips.add(number.substring(0, i) + wrong + number.substring(i + 1));
                    }
                }
            }
        }
        return slips;
    }

    static List<String> swaps(String number) {
        List<String> slips = new ArrayList<>();
        for (int i = 1; i < number.length(); i++) {
            char left = number.charAt(i - 1);
            char right = number.charAt(i);
            if (left != right && DIGITS.indexOf(left) >= 0 && DIGITS.indexOf(right) >= 0) {
                slips.add(number.substring(0, i - 1) + right + left + number.substring(i + 1));
            }
        }
        return slips;
    }
}
