package org.leadtocash.i18n.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.i18n.identifier.IdentifierReading.Failure;
import org.leadtocash.i18n.identifier.IdentifierReading.Invalid;
import org.leadtocash.i18n.identifier.IdentifierReading.Valid;

class IdentifiersLawsTest {
    private static final String DIGITS = "0123456789";
    private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** VAT numbers found in public, one a country. */
    private static final List<String> SAMPLES = List.of(
            "DE136308783",
            "HR33392005961",
            "ATU13585627",
            "IT00743110157",
            "FR83404833048",
            "BE0428759497",
            "EE100931558",
            "HU12892312",
            "LU15027442",
            "PL8567346215",
            "MT11679112",
            "SK2022749619");

    @Property(seed = "20240601", tries = 300)
    void germanNumbersHaveExactlyOneCheckDigit(@ForAll("nine") String eight) {
        long valid = DIGITS.chars()
                .filter(check -> Identifiers.isValid(vat("DE"), "DE" + eight + (char) check))
                .count();
        assertThat(valid).isEqualTo(1);
    }

    @Property(seed = "20240601", tries = 300)
    void socialCreditCodesHaveExactlyOneCheckCharacter(@ForAll("uscc") String first) {
        long valid = USCC.chars()
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

    @Property(seed = "20240601", tries = 400)
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

    @Property(seed = "20240601", tries = 1000)
    void aNumberThatIsMadeReadsAndSlipsAreAnswered(@ForAll long seed, @ForAll("noise") String noise) {
        SplittableRandom random = new SplittableRandom(seed);
        List<IdentifierScheme> schemes = List.copyOf(Identifiers.schemes());
        IdentifierScheme scheme = schemes.get(random.nextInt(schemes.size()));
        String number = scheme.wellFormed(random::nextInt);
        IdentifierReading reading = Identifiers.parse(scheme, number);
        assertThat(reading.<Boolean>fold(
                        valid -> again(valid) && valid.compact().equals(number), invalid -> false))
                .as("%s %s", scheme, number)
                .isTrue();
        int at = random.nextInt(number.length());
        String slipped = number.substring(0, at) + noise + number.substring(at + 1);
        assertThat(Identifiers.parse(scheme, slipped).<Boolean>fold(valid -> again(valid), invalid -> true))
                .isTrue();
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
        Arbitrary<String> free =
                Arbitraries.strings().withChars(USCC.toCharArray()).ofLength(9);
        Arbitrary<String> region =
                Arbitraries.strings().withChars(DIGITS.toCharArray()).ofLength(6);
        return Combinators.combine(region, free).as((where, who) -> "91" + where + who);
    }

    @Provide
    Arbitrary<String> sample() {
        return Arbitraries.of(SAMPLES);
    }

    @Provide
    Arbitrary<String> separator() {
        return Arbitraries.of("", " ", ".", "-", "/", "\u00a0", "\u2013", "\u200f", "\u2212", "\u00ad", "\ufeff", "\t");
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().ofMaxLength(2);
    }

    @Provide
    Arbitrary<String> alien() {
        return Arbitraries.of("\u0000", "é", "\ud83d\ude00", "३", "Ω", "#", "\\", "ß", "ı");
    }

    @Provide
    Arbitrary<String> junk() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(30);
        Arbitrary<String> near = Combinators.combine(
                        Arbitraries.of(SAMPLES),
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
