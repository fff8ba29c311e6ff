package org.leadtocash.i18n.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.i18n.identifier.IdentifierReading.Failure;
import org.leadtocash.i18n.identifier.IdentifierReading.Invalid;

class IdentifiersTest {

    private static List<String> lines(String name) throws IOException {
        try (InputStream stream = IdentifiersTest.class.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    static Stream<Arguments> vatNumbers() throws IOException {
        return lines("eu-vat.txt").stream().flatMap(line -> {
            String[] words = line.split(" ", 2);
            return Arrays.stream(words[1].split(";", -1)).map(number -> Arguments.of(words[0], number));
        });
    }

    static Stream<Arguments> numbers() throws IOException {
        return lines("published.txt").stream().flatMap(line -> {
            String[] words = line.split(" ", 3);
            return Arrays.stream(words[2].split(";", -1)).map(number -> Arguments.of(words[0], words[1], number));
        });
    }

    @ParameterizedTest
    @MethodSource("vatNumbers")
    void publishedVatNumbersAreReadAsTheyShould(String outcome, String number) {
        assertThat(outcome(Identifiers.vat(number))).as(number).isEqualTo(outcome);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void publishedNumbersOfAllCountriesAreReadAsTheyShould(String scheme, String outcome, String number) {
        IdentifierReading reading = Identifiers.parse(IdentifierScheme.parse(scheme), number);
        assertThat(outcome(reading)).as("%s %s: %s", scheme, number, reading).isEqualTo(outcome);
    }

    private static String outcome(IdentifierReading reading) {
        return reading.fold(valid -> "VALID", invalid -> invalid.failure().name());
    }

    @ParameterizedTest
    @CsvSource({
        // worked example of GB 32100-2015 as retold at yc00.com/web/1713075042a2177900.html: sum 1640, check value 3
        "CN-USCC, 91350100M000100Y43, VALID",
        "CN-USCC, 91350100M000100Y4Z, FORMAT",
        "CN-USCC, 91350100M000100Y4Y, CHECKSUM",
        "CN-USCC, 913501O0M000100Y43, FORMAT",
        "CN-USCC, 9135010M000100Y43, LENGTH",
        "CN-USCC, ９１３５０１００Ｍ０００１００Ｙ４３, VALID",
        // the examples of the IBAN registry for DE, FR, GB and NL (from memory)
        "IBAN, DE89 3704 0044 0532 0130 00, VALID",
        "IBAN, FR14 2004 1010 0505 0001 3M02 606, VALID",
        "IBAN, GB29 NWBK 6016 1331 9268 19, VALID",
        "IBAN, NL91ABNA0417164300, VALID",
        "IBAN, DE89 3704 0044 0532 0130 01, CHECKSUM",
        "IBAN, DE89 3704 0044 0532 0130 0, LENGTH",
        "IBAN, GB29 6016 1331 9268 NWBK 19, FORMAT",
        "IBAN, US89 3704 0044 0532 0130 00, COMPONENT",
        "IBAN, D, LENGTH",
        // the identifier of GLEIF itself (from memory)
        "LEI, 506700GE1G29325QX363, VALID",
        "LEI, 506700GE1G29325QX364, CHECKSUM",
        "LEI, 506700GE1G29325QX3A3, FORMAT",
        "LEI, 506700GE1G29325QX36, LENGTH",
    })
    void publishedNumbersAreReadAsTheyShould(String scheme, String number, String outcome) {
        IdentifierReading reading = Identifiers.parse(IdentifierScheme.parse(scheme), number);
        assertThat(outcome(reading)).isEqualTo(outcome);
        assertThat(Identifiers.isValid(IdentifierScheme.parse(scheme), number)).isEqualTo(outcome.equals("VALID"));
    }

    @Test
    void whatWasTypedBecomesOneCompactFormAndOneDisplay() {
        assertThat(Identifiers.vat("ＤＥ\u00a0136.308\u2011783").toString()).isEqualTo("DE136308783");
        IdentifierReading reading = Identifiers.vat("de 136 308 783");
        assertThat(reading.fold(IdentifierReading.Valid::display, Invalid::hint))
                .isEqualTo("DE 136 308 783");
        assertThat(Identifiers.vat("GR094012834").toString()).isEqualTo("EL094012834");
        assertThat(Identifiers.vat("BE 456.973.433").toString()).isEqualTo("BE0456973433");
        assertThat(Identifiers.vat("DE", "136308783").toString()).isEqualTo("DE136308783");
    }

    @Test
    void anUncoveredCountryIsAnswered() {
        assertThat(Identifiers.vat("US", "12-3456789"))
                .isEqualTo(new Invalid(
                        java.util.Optional.empty(), Failure.COMPONENT, "a country whose VAT numbers are known here"));
        assertThat(outcome(Identifiers.vat(null))).isEqualTo("LENGTH");
        assertThat(outcome(Identifiers.vat(""))).isEqualTo("LENGTH");
    }

    @Test
    void aFailureIsAReasonWithoutTheNumberItself() {
        Invalid invalid = (Invalid) Identifiers.vat("FR 04409414264");
        assertThat(invalid.finding(Severity.BLOCK, Subject.of("customer", "C1")).toString())
                .isEqualTo("BLOCK identifier.checksum customer:C1 [scheme=VAT-FR," + " expected=\"FR, 11 digits\"]");
    }

    @Test
    void aMegabyteOfAnythingIsAnsweredAtOnce() {
        for (String unit : List.of("7", " ", "\u200e", "\u0000", "é", "\ud83d\ude00", "DE", "Ｄ")) {
            String huge = unit.repeat(1 << 20);
            for (IdentifierScheme scheme : Identifiers.schemes()) {
                assertThat(Identifiers.parse(scheme, huge).isValid()).isFalse();
            }
            assertThat(Identifiers.vat("DE136308783" + huge).isValid()).isFalse();
        }
    }
}
