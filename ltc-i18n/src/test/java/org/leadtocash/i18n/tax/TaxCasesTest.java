package org.leadtocash.i18n.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxJson;
import org.leadtocash.i18n.CatalogueForTests;
import org.leadtocash.i18n.language.Messages;

/** The table of cases, and what every one of its decisions owes. */
class TaxCasesTest {
    private static final VatDetermination LAW = VatDetermination.standard();
    private static final Messages ENGLISH = Messages.standard(Locale.ENGLISH);

    static List<WrittenCase> cases() {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TaxCasesTest.class.getResourceAsStream("cases.txt")), StandardCharsets.UTF_8))) {
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(WrittenCase::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theLawIsAppliedToTheLine(WrittenCase written) {
        TaxDecision decision = LAW.decide(written.question());
        assertThat(WrittenCase.told(decision))
                .as("%s: %s", written.article(), decision)
                .isEqualTo(written.expected());
        assertThat(WrittenCase.said(decision))
                .as("%s: %s", written.article(), decision)
                .isEqualTo(written.said());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyDecisionCarriesItsReasonsAndSurvivesJson(WrittenCase written) {
        TaxDecision decision = LAW.decide(written.question());
        assertThat(TaxJson.DECISION.read("test", TaxJson.DECISION.write(decision)))
                .isEqualTo(decision);
        assertThat(TaxJson.QUESTION.read("test", TaxJson.QUESTION.write(written.question())))
                .isEqualTo(written.question());
        decision.findings()
                .forEach(finding -> assertThat(
                                CatalogueForTests.codes().check(finding).list())
                        .isEmpty());
        decision.obligations().forEach(owed -> assertThat(ENGLISH.say(owed)).isNotBlank());
        if (decision.decided()) {
            assertThat(decision.because()).isNotEmpty();
            assertThat(decision.citations()).isNotEmpty();
            assertThat(decision.dataSets()).isNotEmpty();
            assertThat(decision.mention().isEmpty()
                            || !ENGLISH.mention(decision.mention()).text().isEmpty())
                    .isTrue();
            // EN 16931: an exempt line owes the reason as a code or in words (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10,
            // BR-O-10)
            boolean owesReason = !decision.category().orElseThrow().taxed()
                    && decision.category().orElseThrow() != TaxCategory.Z;
            assertThat(owesReason
                            && decision.mention().isEmpty()
                            && decision.exemptionCode().isEmpty()
                            && !written.words().startsWith("goods CN>CN 2022-06-01"))
                    .as("%s owes a reason", decision)
                    .isFalse();
        }
    }

    @Test
    void thereAreEnoughCasesAndEachCitesItsArticle() {
        assertThat(cases())
                .hasSizeGreaterThan(200)
                .allMatch(written -> !written.article().isBlank());
        assertThat(cases().stream().map(WrittenCase::words).distinct()).hasSameSizeAs(cases());
    }
}
