package org.leadtocash.i18n.invoice.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.i18n.CatalogueForTests;

class InvoiceMandatesTest {
    private static final InvoiceMandates MANDATES = InvoiceMandates.standard();
    private static final Subject ABOUT = Subject.of(DocRef.parse("INVOICE:F-1"));

    /** UStG § 27(38): paper until the end of 2026, and of 2027 with no more than 800,000 euros in the year before. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DE, 2025-06-01, -, ''",
                "DE, 2026-06-01, EUR 800000, ''",
                "DE, 2026-06-01, EUR 800000.01, invoice.mandate-ahead source.unverified",
                "DE, 2026-06-01, -, invoice.mandate-ahead source.unverified",
                "DE, 2026-12-31, EUR 900000, invoice.mandate-ahead source.unverified",
                "DE, 2027-01-01, EUR 900000, invoice.mandate-unmet source.unverified",
                "DE, 2027-01-01, EUR 800000, invoice.mandate-ahead source.unverified",
                "DE, 2027-01-01, -, invoice.mandate-ahead invoice.mandate-size-unknown source.unverified",
                "DE, 2028-01-01, EUR 1, invoice.mandate-unmet source.unverified",
                "BE, 2025-12-31, -, invoice.mandate-ahead source.unverified",
                "BE, 2026-01-01, -, invoice.mandate-unmet source.unverified",
                "FR, 2026-09-01, -, invoice.mandate-ahead invoice.mandate-size-unknown source.unverified",
                "PL, 2026-01-31, PLN 1, invoice.mandate-ahead source.unverified",
                "PL, 2026-03-01, PLN 300000000, invoice.mandate-unmet source.unverified",
                "PL, 2027-01-01, PLN 1, invoice.mandate-unmet source.unverified",
                "JP, 2026-01-01, -, invoice.mandate-uncovered"
            })
    void aPictureOfAnInvoiceIsJudgedByCountryDayAndTurnover(
            String country, LocalDate day, String turnover, String codes) {
        MandateQuestion question = new MandateQuestion(
                country, InvoiceFlow.B2B, day, Optional.ofNullable(turnover).map(BigMoney::parse), false);

        String said = MANDATES.check(ABOUT, question).stream()
                .map(finding -> finding.code().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));

        assertThat(said).isEqualTo(codes);
    }

    @Test
    void anElectronicInvoiceFulfilsThemAll() {
        MandateQuestion question =
                new MandateQuestion("DE", InvoiceFlow.B2B, LocalDate.of(2030, 1, 1), Optional.empty(), true);

        assertThat(MANDATES.check(ABOUT, question).isEmpty()).isTrue();
    }

    @Test
    void nothingWeighsMoreThanReviewAndEverythingIsDeclared() {
        for (InvoiceMandate mandate : MANDATES.all()) {
            MandateQuestion question = new MandateQuestion(
                    mandate.country(), mandate.flow(), mandate.days().from().orElseThrow(), Optional.empty(), false);
            for (Finding finding : MANDATES.check(ABOUT, question).list()) {
                assertThat(finding.severity()).isLessThanOrEqualTo(Severity.REVIEW);
                assertThat(CatalogueForTests.codes().check(finding).list()).isEmpty();
            }
            assertThat(MANDATES.on(mandate.country(), mandate.flow(), question.issuedOn()))
                    .contains(mandate);
        }
    }

    @Test
    void everyRowThatDoesNotFitIsNamed() {
        String table = """
            country,flow,duty,who,above,from,to,format,status,instrument,article,uri,basis,verifiedOn
            table,1,,,,2026-01-01,,,,,,,,
            Germany,B2B,ISSUE,,,2027-01-01,,EN 16931,ENACTED,Law,1,,FROM_MEMORY,
            DE,B2X,ISSUE,,,2027-01-01,,EN 16931,ENACTED,Law,1,,FROM_MEMORY,
            DE,B2B,ISSUE,,800000,2027-01-01,,EN 16931,ENACTED,Law,1,,FROM_MEMORY,
            DE,B2B,ISSUE,,,2027-01-01,2026-01-01,EN 16931,ENACTED,Law,1,,FROM_MEMORY,
            DE,B2B,ISSUE
            """;

        assertThatThrownBy(() -> InvoiceMandates.read("x.csv", new StringReader(table)))
                .isInstanceOfSatisfying(
                        LoadException.class, e -> assertThat(e.problems()).hasSize(5));
        assertThatThrownBy(() -> InvoiceMandates.read("x.csv", new StringReader("country\n")))
                .isInstanceOf(LoadException.class);
    }
}
