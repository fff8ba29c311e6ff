package org.leadtocash.testkit.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtocash.i18n.identifier.IdentifierScheme;
import org.leadtocash.i18n.identifier.Identifiers;
import org.leadtocash.i18n.identifier.Slip;

/**
 * Generators of tax and business identifiers. Their numbers are made by the rules of each scheme; some may be somebody's.
 */
public final class IdentifierArbitraries {
    private static final String DIGITS = "0123456789";

    private IdentifierArbitraries() {}

    /** Any shipped scheme. */
    public static Arbitrary<IdentifierScheme> schemes() {
        return Arbitraries.of(List.copyOf(Identifiers.schemes()));
    }

    /** Well-formed numbers of a scheme, in compact form. */
    public static Arbitrary<String> wellFormed(IdentifierScheme scheme) {
        return Arbitraries.longs().withoutEdgeCases().map(seed -> scheme.wellFormed(new Choices(seed)));
    }

    /** Well-formed numbers of a scheme as people type them: with separators, small letters, full-width characters. */
    public static Arbitrary<String> typed(IdentifierScheme scheme) {
        Arbitrary<String> separators = Arbitraries.of("", " ", ".", "/", "\u00a0", "\u200f", "\u00ad", "\ufeff");
        return Combinators.combine(
                        wellFormed(scheme), separators, Arbitraries.integers().between(0, 3))
                .as((number, separator, way) -> switch (way) {
                    case 0 -> Identifiers.parse(scheme, number).fold(valid -> valid.display(), invalid -> number);
                    case 1 -> spaced(number, separator);
                    case 2 -> number.toLowerCase(Locale.ROOT);
                    default -> wide(number);
                });
    }

    private static String spaced(String number, String separator) {
        StringBuilder typed = new StringBuilder();
        number.chars().forEach(c -> typed.append(separator).append((char) c));
        return typed.toString();
    }

    private static String wide(String number) {
        StringBuilder typed = new StringBuilder();
        number.chars().forEach(c -> typed.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
        return typed.toString();
    }

    /** Every number that one slip of that kind makes of a number. */
    public static List<String> slips(String number, Slip kind) {
        return kind == Slip.WRONG_DIGIT ? wrongDigits(number) : swaps(number);
    }

    private static List<String> wrongDigits(String number) {
        List<String> slips = new ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            if (isDigit(number.charAt(i))) {
                for (char wrong : DIGITS.toCharArray()) {
                    if (wrong != number.charAt(i)) {
                        slips.add(number.substring(0, i) + wrong + number.substring(i + 1));
                    }
                }
            }
        }
        return slips;
    }

    private static List<String> swaps(String number) {
        List<String> slips = new ArrayList<>();
        for (int i = 1; i < number.length(); i++) {
            char left = number.charAt(i - 1);
            char right = number.charAt(i);
            if (left != right && isDigit(left) && isDigit(right)) {
                slips.add(number.substring(0, i - 1) + right + left + number.substring(i + 1));
            }
        }
        return slips;
    }

    private static boolean isDigit(char c) {
        return DIGITS.indexOf(c) >= 0;
    }

    /** What is found in the fields of identifiers: emoji, bidirectional controls, full-width digits, null characters. */
    public static Arbitrary<String> junk() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.of(
                        "",
                        " ",
                        "n/a",
                        "DE",
                        "-",
                        "\u0000",
                        "\u202e673128",
                        "\ud83d\ude00",
                        "１２３",
                        "٣٣١",
                        "DE\u0000136308783",
                        "ГБ123456789",
                        "0".repeat(100)));
    }
}
