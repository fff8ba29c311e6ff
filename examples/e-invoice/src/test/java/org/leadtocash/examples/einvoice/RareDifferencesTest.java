package org.leadtocash.examples.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.Exemption;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.party.Payee;
import org.leadtocash.core.invoice.party.Seller;

/** Differences to the official artefacts that chance hardly meets, each made on purpose. */
class RareDifferencesTest {
    private static final Invoice GOOD =
            InvoiceFile.read(Path.of("data/invoice.json")).invoice();

    /** All of them, for the comparison at length. */
    static List<Invoice> all() {
        return List.of(payeeIsSeller(), baseOfChargesAlone());
    }

    private static Invoice payeeIsSeller() {
        return GOOD.toBuilder()
                .payee(new Payee(GOOD.seller().name(), Optional.empty(), Optional.empty()))
                .build();
    }

    private static Invoice baseOfChargesAlone() {
        BigDecimal fifty = new BigDecimal("50.00");
        VatTreatment vat = new VatTreatment("S", Optional.of(new BigDecimal("19")));
        return GOOD.toBuilder()
                .lines(List.of(GOOD.lines().get(0).toBuilder().vat(vat).build()))
                .charges(List.of(AllowanceCharge.of(fifty, vat, "Freight")))
                .breakdown(List.of(new VatBreakdown(
                        Optional.of(fifty), Optional.of(new BigDecimal("9.50")), vat, Exemption.none())))
                .build();
    }

    private static Invoice knownByLocalTaxNumber() {
        return GOOD.toBuilder()
                .seller(Seller.builder()
                        .name(GOOD.seller().name())
                        .taxRegistration("22/815/08154")
                        .address(GOOD.seller().address().orElseThrow())
                        .build())
                .build();
    }

    /** No line bears tax, a charge does, and nobody has a number for it. */
    static Invoice taxedByChargeAlone() {
        VatTreatment untaxed = new VatTreatment("O", Optional.empty());
        return GOOD.toBuilder()
                .seller(Seller.builder()
                        .name(GOOD.seller().name())
                        .address(GOOD.seller().address().orElseThrow())
                        .build())
                .lines(List.of(GOOD.lines().get(0).toBuilder().vat(untaxed).build()))
                .charges(List.of(AllowanceCharge.of(
                        new BigDecimal("50.00"), new VatTreatment("S", Optional.of(new BigDecimal("19"))), "Freight")))
                .build();
    }

    private static void only(String side, String rule, String syntax, Invoice invoice) {
        Set<String> ours = Oracle.ours(invoice);
        Set<String> theirs = Oracle.theirs(syntax, Oracle.written(syntax, invoice));

        assertThat(ours.contains(rule)).isEqualTo(side.equals("OURS"));
        assertThat(theirs.contains(rule)).isEqualTo(side.equals("THEIRS"));
        Oracle.agree(syntax, invoice);
    }

    @Test
    void aPayeeWithTheNameOfTheSellerIsTheSeller() {
        only("OURS", "BR-17", "UBL", payeeIsSeller());
    }

    @Test
    void linesCountBesideCharges() {
        only("OURS", "BR-S-08", "UBL", baseOfChargesAlone());
    }

    @Test
    void aLocalTaxNumberTellsNobodyWhoTheSellerIs() {
        assertThat(Oracle.bothRefuse("UBL", knownByLocalTaxNumber())).contains("BR-CO-26");
        assertThat(Oracle.bothRefuse("CII", knownByLocalTaxNumber())).contains("BR-CO-26");
    }

    @Test
    void aTaxThatOnlyAChargeBearsIsNotSeenInCii() {
        assertThat(SpecificationOracle.XRECHNUNG_UBL.bothRefuse(taxedByChargeAlone()))
                .contains("BR-DE-16");
        assertThat(SpecificationOracle.XRECHNUNG_CII.ours(taxedByChargeAlone())).contains("BR-DE-16");
        assertThat(SpecificationOracle.XRECHNUNG_CII.bothRefuse(taxedByChargeAlone()))
                .doesNotContain("BR-DE-16");
    }
}
