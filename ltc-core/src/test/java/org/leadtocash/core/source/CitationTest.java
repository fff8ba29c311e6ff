package org.leadtocash.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final Citation OPENED = Citation.read("Directive 2006/112/EC", "Art. 138(1)", "uri", DAY);
    private static final Citation TOLD = Citation.secondHand("Directive 2006/112/EC", "Art. 196", "uri");
    private static final Citation REMEMBERED = Citation.fromMemory("ISO 4217", "");

    /** Only who opened the text has a day to name. */
    @ParameterizedTest
    @CsvSource({
        "PRIMARY_READ, 2024-05-06, true",
        "PRIMARY_READ, , false",
        "SECONDARY_READ, , true",
        "SECONDARY_READ, 2024-05-06, false",
        "FROM_MEMORY, , true",
        "FROM_MEMORY, 2024-05-06, false"
    })
    void aDayOfVerificationStandsExactlyWhereTheTextWasOpened(Basis basis, LocalDate day, boolean allowed) {
        Optional<LocalDate> verified = Optional.ofNullable(day);
        if (allowed) {
            assertThat(new Citation("UStG", "§ 14", "", basis, verified).verifiedOn())
                    .isEqualTo(verified);
        } else {
            assertThatThrownBy(() -> new Citation("UStG", "§ 14", "", basis, verified))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("UStG § 14: " + basis)
                    .hasMessageContaining(day == null ? "no date of verification" : "verified on 2024-05-06");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aCitationNamesAnInstrument(String instrument) {
        assertThatThrownBy(() -> Citation.fromMemory(instrument, "Art. 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("article \"Art. 1\"");
    }

    @Test
    void eachWayToKnowATextSaysWhichItIs() {
        assertThat(OPENED.basis()).isEqualTo(Basis.PRIMARY_READ);
        assertThat(OPENED.verifiedOn()).contains(DAY);
        assertThat(TOLD.basis()).isEqualTo(Basis.SECONDARY_READ);
        assertThat(TOLD.uri()).isEqualTo("uri");
        assertThat(REMEMBERED.basis()).isEqualTo(Basis.FROM_MEMORY);
        assertThat(REMEMBERED.uri()).isEmpty();
    }

    @Test
    void itReadsAsLawyersWriteIt() {
        assertThat(OPENED).hasToString("Directive 2006/112/EC Art. 138(1)");
        assertThat(REMEMBERED).hasToString("ISO 4217");
    }

    @Test
    void aRuleIsVerifiedWhereEveryTextItRestsOnWasOpened() {
        assertThat(Source.of("house@1", "R1").verified()).isTrue();
        assertThat(new Source("eu.vat@2023.1", "R1", List.of(OPENED)).verified())
                .isTrue();
        assertThat(new Source("eu.vat@2023.1", "R1", List.of(OPENED, TOLD)).verified())
                .isFalse();
        assertThat(new Source("eu.vat@2023.1", "R1", List.of(REMEMBERED)).verified())
                .isFalse();
        assertThat(new Source("eu.vat@2023.1", "R1", List.of(OPENED))).hasToString("eu.vat@2023.1/R1");
    }
}
