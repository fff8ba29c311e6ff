package org.leadtocash.examples.einvoice.ubl;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.leadtocash.core.invoice.amount.Exemption;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.examples.einvoice.xml.Tag;

/** Reads the tax and the totals. */
final class UblTotalReader {
    private final Tag in;

    UblTotalReader(Tag in) {
        this.in = in;
    }

    /** The totals of tax that are broken down, or else stand in the currency of the invoice. */
    private Predicate<Tag> isMain() {
        String currency = in.text("cbc:DocumentCurrencyCode");
        String other = in.text("cbc:TaxCurrencyCode");
        List<Tag> totals = in.all("cac:TaxTotal");
        Optional<Tag> main = totals.stream()
                .filter(tag -> !tag.all("cac:TaxSubtotal").isEmpty())
                .findFirst()
                .or(() -> totals.stream()
                        .filter(tag ->
                                currency(tag).equals(currency) || !currency(tag).equals(other))
                        .findFirst());
        int place = main.map(totals::indexOf).orElse(-1);
        return tag -> totals.indexOf(tag) == place;
    }

    private static String currency(Tag total) {
        return total.first("cbc:TaxAmount")
                .map(tag -> tag.attribute("currencyID"))
                .orElse("");
    }

    InvoiceTotals totals() {
        Predicate<Tag> isMain = isMain();
        InvoiceTotals.Builder totals = InvoiceTotals.builder();
        List<Tag> taxes = in.all("cac:TaxTotal");
        taxes.stream()
                .filter(isMain)
                .findFirst()
                .flatMap(tag -> tag.number("cbc:TaxAmount"))
                .ifPresent(totals::vat);
        taxes.stream()
                .filter(isMain.negate())
                .findFirst()
                .flatMap(tag -> tag.number("cbc:TaxAmount"))
                .ifPresent(totals::vatInTaxCurrency);
        Optional<Tag> sums = in.first("cac:LegalMonetaryTotal");
        sums.ifPresent(tag -> {
            amount(tag, "cbc:LineExtensionAmount").ifPresent(totals::lines);
            amount(tag, "cbc:TaxExclusiveAmount").ifPresent(totals::withoutVat);
            amount(tag, "cbc:TaxInclusiveAmount").ifPresent(totals::withVat);
            amount(tag, "cbc:AllowanceTotalAmount").ifPresent(totals::allowances);
            amount(tag, "cbc:ChargeTotalAmount").ifPresent(totals::charges);
            amount(tag, "cbc:PrepaidAmount").ifPresent(totals::paid);
            amount(tag, "cbc:PayableRoundingAmount").ifPresent(totals::rounding);
            amount(tag, "cbc:PayableAmount").ifPresent(totals::due);
        });
        return totals.build();
    }

    /** An amount, whose currency is that of the invoice. */
    private static Optional<BigDecimal> amount(Tag tag, String path) {
        return tag.number(path);
    }

    List<VatBreakdown> breakdown() {
        return in.all("cac:TaxTotal/cac:TaxSubtotal").stream()
                .map(tag -> new VatBreakdown(
                        tag.number("cbc:TaxableAmount"),
                        tag.number("cbc:TaxAmount"),
                        tag.first("cac:TaxCategory")
                                .map(UblTotalReader::category)
                                .orElse(VatTreatment.none()),
                        new Exemption(
                                tag.text("cac:TaxCategory/cbc:TaxExemptionReason"),
                                tag.text("cac:TaxCategory/cbc:TaxExemptionReasonCode"))))
                .toList();
    }

    /** A category of VAT; of another tax the standard says nothing. */
    static VatTreatment category(Tag tag) {
        boolean vat = tag.text("cac:TaxScheme/cbc:ID").equalsIgnoreCase("VAT");
        return vat ? new VatTreatment(tag.text("cbc:ID"), tag.number("cbc:Percent")) : VatTreatment.none();
    }
}
