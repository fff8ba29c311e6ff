package org.leadtocash.i18n.identifier.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.source.Basis;

class SchemeFileTest {
    private static final String CITE = "\"cite\": [{\"instrument\": \"house rules\", \"basis\": \"FROM_MEMORY\"}]";

    private static List<DeclaredScheme> read(String forms) {
        return SchemeFile.read(
                "mine.json",
                new StringReader("{\"schema\": \"identifier-schemes/1.0\", \"schemes\": [{\"code\": \"MINE\","
                        + " \"kind\": \"CUSTOMER\", \"name\": \"customer number\", \"forms\": [" + forms + "], " + CITE
                        + "}]}"));
    }

    @Test
    void aHousesOwnNumbersAreATableAndNoJava() {
        DeclaredScheme mine =
                read("{\"mask\": \"C#{6}\", \"checks\": [{\"by\": \"damm\"}], \"sees\": \"DIGITS_AND_SWAPS\"}")
                        .get(0);
        assertThat(mine.rule().fault("C005724")).isNull();
        assertThat(mine.rule().fault("C005742")).isEqualTo(Fault.checksum("C, 6 digits"));
        String made = mine.rule().wellFormed(new SplittableRandom(1)::nextInt);
        assertThat(mine.rule().fault(made)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'mask': '#{70}'} | mask \"#{70}\": expected 1 to 64 places",
                "{'mask': '#{1,3}@{1,2}'} | mask \"#{1,3}@{1,2}\": expected at most one part of several lengths",
                "{'mask': '#[A-'} | mask \"#[A-\": expected ] after [",
                "{'mask': '#{x}'} | mask \"#{x}\": expected a count such as {8} or {2,10}",
                "{'mask': '#[Z-A]'} | mask \"#[Z-A]\": expected characters such as [A-F1]",
                "{'mask': '###', 'display': '____'} | display \"____\": expected 1 to 3 times _",
                "{'mask': '###', 'display': '_:__'} | display \"_:__\": expected 1 to 3 times _",
                "{'mask': '##@', 'checks': [{'by': 'luhn'}]} | place 3 can be A, which the check cannot count",
                "{'mask': '###', 'checks': [{'by': 'luhn', 'over': '2..9'}]} | 2..9 is no place in a number of 3",
                "{'mask': '###', 'checks': [{'by': 'weighted', 'weights': [1], 'modulus': 10}]} | 1 weights, expected",
                "{'mask': '##', 'checks': [{'by': 'weighted', 'weights': [1], 'modulus': 9, 'map': '01'}]} | map \"01\"",
                "{'mask': '###', 'parts': [{'at': '1..2', 'what': 'p', 'in': ['001']}]} | p: 001, expected 2 digits",
                "{'mask': '###', 'parts': [{'at': '1..2', 'what': 'p', 'in': ['@x']}]} | @x: expected one of []",
                "{'mask': '###', 'parts': [{'at': '1', 'what': 'p', 'in': ['1-3', '2']}]} | p: 2 is there twice",
                "{'mask': '###', 'parts': [{'at': '1..2', 'what': 'p', 'months': [0]}]} | p: expected six places",
            })
    void whatCannotBeIsRefusedWithWhatWasExpected(String form, String expected) {
        assertThatThrownBy(() -> read(form.replace('\'', '"')))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("identifier.malformed-scheme file:mine.json#/schemes/0 [found=\"MINE\"")
                .hasMessageContaining(expected);
    }

    @Test
    void everyProblemIsToldAtOnce() {
        String scheme =
                "{\"code\": \"MINE\", \"kind\": \"X\", \"name\": \"n\", \"forms\": [{\"mask\": \"[\"}], " + CITE + "}";
        assertThatThrownBy(() -> SchemeFile.read(
                        "mine.json",
                        new StringReader("{\"schema\": \"identifier-schemes/1.0\", \"schemes\": [" + scheme + ", "
                                + scheme + "]}")))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        problems -> assertThat(problems.problems()).hasSize(3));
        assertThatThrownBy(() -> read("{\"mask\": \"##\", \"chekcs\": [], \"sees\": \"ALL\"}"))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("chekcs")
                .hasMessageContaining("ALL");
        assertThatThrownBy(() -> read("{\"mask\": \"##\", \"sees\": \"DIGITS\"}"))
                .hasMessageContaining("sees DIGITS without a check");
        assertThatThrownBy(() -> read("")).hasMessageContaining("MINE: expected either forms or java");
    }

    @Test
    void everyShippedSchemeSaysHowItIsKnownAndCitesNoTextThatNobodyOpened() {
        assertThat(SchemeFile.standard()).hasSizeGreaterThan(120).allSatisfy(scheme -> {
            assertThat(scheme.citations()).as(scheme.code()).isNotEmpty();
            scheme.citations()
                    .forEach(citation ->
                            assertThat(citation.uri().isEmpty()).isEqualTo(citation.basis() == Basis.FROM_MEMORY));
        });
    }
}
