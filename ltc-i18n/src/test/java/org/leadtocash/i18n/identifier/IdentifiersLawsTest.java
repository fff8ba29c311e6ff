package org.leadtocash.i18n.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.i18n.identifier.IdentifierReading.Failure;
import org.leadtocash.i18n.identifier.IdentifierReading.Invalid;
import org.leadtocash.i18n.identifier.IdentifierReading.Valid;

class IdentifiersLawsTest {
    private static final String DIGITS = "0123456789";

    /** One valid number of each scheme whose check catches every wrong digit, and where the digits begin. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("VAT-DE", "DE136308783"),
            Map.entry("VAT-HR", "HR33392005961"),
            Map.entry("VAT-AT", "ATU13585627"),
            Map.entry("VAT-IT", "IT00743110157"),
            Map.entry("VAT-FR", "FR83404833048"),
            Map.entry("VAT-BE", "BE0428759497"),
            Map.entry("VAT-EE", "EE100931558"),
            Map.entry("VAT-HU", "HU12892312"),
            Map.entry("VAT-LU", "LU15027442"),
            Map.entry("VAT-PL", "PL8567346215"),
            Map.entry("VAT-MT", "MT11679112"),
            Map.entry("VAT-SK", "SK2022749619"),
            Map.entry("CN-USCC", "91350100M000100Y43"),
            Map.entry("IBAN", "DE89370400440532013000"),
            Map.entry("LEI", "506700GE1G29325QX363"));

    @Example
    void theSamplesAreValid() {
        SAMPLES.forEach(
                (scheme, number) -> assertThat(IdentifierScheme.parse(scheme).isCompact(number))
                        .as(number)
                        .isTrue());
    }

    @Example
    void everySingleWrongDigitIsCaught() {
        SAMPLES.forEach((scheme, number) -> {
            for (int i = 0; i < number.length(); i++) {
                for (char wrong : DIGITS.toCharArray()) {
                    char right = number.charAt(i);
                    if (right >= '0' && right <= '9' && wrong != right) {
                        String slip = number.substring(0, i) + wrong + number.substring(i + 1);
                        assertThat(Identifiers.isValid(IdentifierScheme.parse(scheme), slip))
                                .as("%s for %s", slip, number)
                                .isFalse();
                    }
                }
            }
        });
    }

    @Property(seed = "20240601", tries = 300)
    void germanNumbersMadeByTheRuleAreValidAndNoOtherCheckDigitIs(@ForAll("nine") String eight) {
        long valid = DIGITS.chars()
                .filter(check -> Identifiers.isValid(vat("DE"), "DE" + eight + (char) check))
                .count();
        assertThat(valid).isEqualTo(1);
    }

    @Property(seed = "20240601", tries = 300)
    void socialCreditCodesHaveExactlyOneCheckCharacter(@ForAll("uscc") String first) {
        long valid = SocialCreditCode.ALPHABET
                .chars()
                .filter(check -> Identifiers.isValid(IdentifierScheme.CN_USCC, first + (char) check))
                .count();
        assertThat(valid).isEqualTo(1);
    }

    @Property(seed = "20240601", tries = 300)
    void accountNumbersWithTheirCheckDigitsAreValid(@ForAll("nine") String a, @ForAll("nine") String b) {
        String bban = (a + b + "00").substring(0, 18);
        String digits = bban + "131400"; // D is 13, E is 14
        int check = 98
                - new java.math.BigInteger(digits)
                        .mod(java.math.BigInteger.valueOf(97))
                        .intValue();
        assertThat(Identifiers.isValid(IdentifierScheme.IBAN, "DE" + (check < 10 ? "0" : "") + check + bban))
                .isTrue();
    }

    @Property(seed = "20240601", tries = 2000)
    void readingIsTotalAndItsCompactFormReadsTheSame(@ForAll("junk") String raw) {
        for (IdentifierScheme scheme : Identifiers.schemes()) {
            IdentifierReading reading = Identifiers.parse(scheme, raw);
            boolean sound = reading.<Boolean>fold(
                    valid -> again(valid), invalid -> !invalid.hint().isEmpty());
            assertThat(sound).as("%s of %s", reading, raw).isTrue();
            assertThat(IdentifierJson.READING.read("test", IdentifierJson.READING.write(reading)))
                    .isEqualTo(reading);
        }
        assertThat(Identifiers.vat(raw)).isNotNull();
    }

    private static boolean again(Valid valid) {
        return Identifiers.parse(valid.scheme(), valid.compact()).equals(valid)
                && Identifiers.parse(valid.scheme(), valid.display()).equals(valid)
                && valid.scheme().isCompact(valid.compact());
    }

    @Property(seed = "20240601", tries = 300)
    void separatorsAndWidthChangeNothing(@ForAll("sample") String number, @ForAll("separator") String separator) {
        StringBuilder typed = new StringBuilder();
        number.chars().forEach(c -> typed.append(separator).append((char) (c + 0xFEE0)));
        IdentifierReading plain = Identifiers.vat(number);
        assertThat(Identifiers.vat(typed.toString())).isEqualTo(plain);
        assertThat(Identifiers.vat(number.toLowerCase(java.util.Locale.ROOT))).isEqualTo(plain);
    }

    @Property(seed = "20240601", tries = 300)
    void aCharacterThatNoNumberHasIsAFailureOfFormOrLength(
            @ForAll("sample") String number, @ForAll("alien") String alien) {
        IdentifierReading reading = Identifiers.parse(
                vat(number.substring(0, 2)), number.substring(0, 4) + alien + number.substring(4 + alien.length()));
        assertThat(reading).isInstanceOf(Invalid.class);
        assertThat(((Invalid) reading).failure()).isIn(Failure.FORMAT, Failure.LENGTH);
    }

    private static IdentifierScheme vat(String country) {
        return IdentifierScheme.vat(country).orElseThrow();
    }

    @Provide
    Arbitrary<String> nine() {
        return Arbitraries.integers().between(10_000_000, 99_999_999).map(String::valueOf);
    }

    @Provide
    Arbitrary<String> uscc() {
        Arbitrary<String> free = Arbitraries.strings()
                .withChars(SocialCreditCode.ALPHABET.toCharArray())
                .ofLength(9);
        Arbitrary<String> region =
                Arbitraries.strings().withChars(DIGITS.toCharArray()).ofLength(6);
        return Combinators.combine(region, free).as((where, who) -> "91" + where + who);
    }

    @Provide
    Arbitrary<String> sample() {
        return Arbitraries.of(SAMPLES.values().stream()
                .filter(number -> !number.startsWith("9") && !number.startsWith("5") && number.length() < 20)
                .sorted()
                .toList());
    }

    @Provide
    Arbitrary<String> separator() {
        return Arbitraries.of("", " ", ".", "-", "/", "\u00a0", "\u2013", "\u200f", "\u2212", "\u00ad", "\ufeff", "\t");
    }

    @Provide
    Arbitrary<String> alien() {
        return Arbitraries.of("\u0000", "é", "\ud83d\ude00", "٣", "Ω", "#", "\\", "ß", "ı");
    }

    @Provide
    Arbitrary<String> junk() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(30);
        Arbitrary<String> near = Combinators.combine(
                        Arbitraries.of(List.copyOf(SAMPLES.values())),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.strings().ofMaxLength(2))
                .as((number, at, noise) -> number.substring(0, at) + noise + number.substring(at));
        Arbitrary<String> digits = Combinators.combine(
                        Arbitraries.of("DE", "FR", "ES", "IE", "NL", "RO", "LT", "CZ", "BG", "LV", "IT", "", "GR"),
                        Arbitraries.strings()
                                .withChars("0123456789AB".toCharArray())
                                .ofMaxLength(13))
                .as((prefix, rest) -> prefix + rest);
        return Arbitraries.oneOf(any, near, digits);
    }
}
