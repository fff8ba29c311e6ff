package org.leadtocash.core.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.Exemption;
import org.leadtocash.core.invoice.amount.InvoiceRounding;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxDetermination;

class InvoiceTest {
    private static final VatTreatment STANDARD = VatTreatment.of(TaxCategory.S, new BigDecimal("25"));
    private static final LtcJson JSON = LtcJson.standard().with(InvoiceJson.formats());

    private static InvoiceLine line(String id, String net, VatTreatment vat) {
        return InvoiceLine.builder().id(id).net(new BigDecimal(net)).vat(vat).build();
    }

    /** The figures are worked out by hand. */
    @Test
    void anInvoiceAddsItselfUp() {
        VatTreatment reverse = VatTreatment.of(TaxCategory.AE, BigDecimal.ZERO);
        Exemption why = new Exemption("Reverse charge", "VATEX-EU-AE");

        Invoice invoice = Invoice.builder()
                .lines(List.of(line("1", "100.10", STANDARD), line("2", "50", reverse), line("3", "0.20", STANDARD)))
                .allowances(List.of(AllowanceCharge.of(new BigDecimal("10.00"), STANDARD, "Loyalty")))
                .charges(List.of(AllowanceCharge.of(new BigDecimal("5.00"), reverse, "Freight")))
                .exemption("AE", why)
                .totals(InvoiceTotals.builder()
                        .paid(new BigDecimal("100"))
                        .rounding(new BigDecimal("0.12"))
                        .build())
                .totalled(2)
                .build();

        assertThat(invoice.breakdown())
                .containsExactly(
                        new VatBreakdown(amount("90.30"), amount("22.58"), STANDARD, Exemption.none()),
                        new VatBreakdown(amount("55.00"), amount("0.00"), reverse, why));
        assertThat(invoice.totals())
                .isEqualTo(InvoiceTotals.builder()
                        .lines(new BigDecimal("150.30"))
                        .allowances(new BigDecimal("10.00"))
                        .charges(new BigDecimal("5.00"))
                        .withoutVat(new BigDecimal("145.30"))
                        .vat(new BigDecimal("22.58"))
                        .withVat(new BigDecimal("167.88"))
                        .paid(new BigDecimal("100"))
                        .rounding(new BigDecimal("0.12"))
                        .due(new BigDecimal("68.00"))
                        .build());
    }

    private static Optional<BigDecimal> amount(String text) {
        return Optional.of(new BigDecimal(text));
    }

    @Test
    void aBreakdownThatWasGivenIsKept() {
        VatBreakdown given = new VatBreakdown(amount("100.00"), amount("24.99"), STANDARD, Exemption.none());

        Invoice invoice = Invoice.builder()
                .lines(List.of(line("1", "100.00", STANDARD)))
                .breakdown(List.of(given))
                .totalled(2)
                .build();

        assertThat(invoice.breakdown()).containsExactly(given);
        assertThat(invoice.totals().withVat()).isEqualTo(amount("124.99"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.004, 0.00",
        "0.005, 0.01",
        "0.006, 0.01",
        "-0.004, 0.00",
        "-0.005, 0.00",
        "-0.006, -0.01",
        "-1.015, -1.01",
        "1.015, 1.02"
    })
    void theMiddleGoesUp(String exact, String rounded) {
        assertThat(InvoiceRounding.halfTowardsPositive(new BigDecimal(exact), 2))
                .isEqualByComparingTo(rounded);
    }

    @Test
    void whatTheLawDecidedIsHowALineIsTaxed() {
        TaxDecision decision = TaxDecision.under("DE", "eu.intra-community-supply")
                .free(TaxCategory.K, TaxDecision.Liable.BUYER, "VATEX-EU-IC")
                .build();

        assertThat(VatTreatment.from(decision)).isEqualTo(VatTreatment.of(TaxCategory.K, BigDecimal.ZERO));
        assertThat(Exemption.from(decision, "Intra-Community supply"))
                .isEqualTo(new Exemption("Intra-Community supply", "VATEX-EU-IC"));
        TaxDecision outside = TaxDecision.under("DE", "outside")
                .free(TaxCategory.O, TaxDecision.Liable.NONE, "VATEX-EU-O")
                .build();
        assertThat(VatTreatment.from(outside)).isEqualTo(VatTreatment.of(TaxCategory.O));
    }

    @Test
    void aLineThatNobodyDecidedHasNoTreatment() {
        TaxDecision undecided = TaxDecision.undecided(
                Findings.of(Finding.of(TaxDetermination.NO_DETERMINATION, Severity.REVIEW, Subject.of("line", "1"))
                        .build()));

        assertThatThrownBy(() -> VatTreatment.from(undecided))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tax.no-determination");
    }

    @Test
    void anAllowanceOfALineHasNoTaxOfItsOwn() {
        AllowanceCharge taxed = AllowanceCharge.of(BigDecimal.ONE, STANDARD, "Loyalty");

        assertThatThrownBy(() ->
                        InvoiceLine.builder().id("7").allowances(List.of(taxed)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "line \"7\": an allowance or charge with tax S 25%, expected none: it shares the tax of its line");
    }

    @Test
    void whatIsDueIsMoneyWhereTheCurrencyIsOne() {
        Invoice euros = Invoice.builder()
                .header(InvoiceHeader.builder().currency("EUR").build())
                .totals(InvoiceTotals.builder().due(new BigDecimal("12.30")).build())
                .build();

        assertThat(euros.payable()).hasToString("Optional[EUR 12.30]");
        assertThat(euros.toBuilder()
                        .header(InvoiceHeader.builder().currency("EURO").build())
                        .build()
                        .payable())
                .isEmpty();
        assertThat(Invoice.builder().build().payable()).isEmpty();
    }

    @Test
    void anInvoiceReadsAloudAsJson() {
        Invoice invoice = Invoice.builder()
                .header(InvoiceHeader.builder().number("F-1").currency("EUR").build())
                .lines(List.of(line("1", "100.10", STANDARD)))
                .build();

        assertThat(JSON.write(invoice))
                .isEqualTo("{\"header\":{\"currency\":\"EUR\",\"number\":\"F-1\"},\"lines\":[{\"id\":\"1\","
                        + "\"net\":\"100.10\",\"vat\":{\"category\":\"S\",\"ratePercent\":\"25\"}}],"
                        + "\"schema\":\"invoice/1.0\"}");
    }

    @Test
    void everyProblemOfADocumentIsNamedWithItsPlace() {
        String text = """
                {"schema":"invoice/1.0","header":{"nubmer":"F-1","issuedOn":"2024-02-30"},
                 "lines":[{"net":"1,5"}],
                 "seller":{"registration":{"value":""}}}""";

        assertThatThrownBy(() -> JSON.read("f.json", text, Invoice.class))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.subject().path())
                                .anyMatch(path -> path.endsWith("/header/nubmer"))
                                .anyMatch(path -> path.endsWith("/header/issuedOn"))
                                .anyMatch(path -> path.endsWith("/lines/0/net"))
                                .anyMatch(path -> path.endsWith("/seller/registration")));
    }

    @Test
    void theSchemaIsPublished() {
        String schema = JSON.format(Invoice.class).orElseThrow().schema().toString();

        assertThat(schema).contains("urn:leadtocash:invoice:1.0").contains("\"ratePercent\"");
        assertThat(JsonText.parse("schema", schema)).isNotNull();
    }

    @Test
    void aSchemeWithoutAnIdentifierIsNone() {
        assertThatThrownBy(() -> Identifier.of("0088", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0088");
        assertThat(Identifier.of("0088", "4000001000005")).hasToString("0088:4000001000005");
    }
}
