package org.leadtocash.examples.einvoice.ubl;

import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.examples.einvoice.xml.Sheet;

/** Writes allowances, charges, the tax and the totals. */
final class UblAmounts {
    private static final String UNIT = "currencyID";

    private final Invoice invoice;
    private final String currency;

    UblAmounts(Invoice invoice, String currency) {
        this.invoice = invoice;
        this.currency = currency;
    }

    void write(Sheet out) {
        invoice.allowances().forEach(part -> out.group("cac:AllowanceCharge", sheet -> taxed(sheet, part, false)));
        invoice.charges().forEach(part -> out.group("cac:AllowanceCharge", sheet -> taxed(sheet, part, true)));
        InvoiceTotals totals = invoice.totals();
        out.groupIfAny("cac:TaxTotal", sheet -> {
            sheet.number("cbc:TaxAmount", totals.vat(), UNIT, currency);
            invoice.breakdown().forEach(part -> sheet.group("cac:TaxSubtotal", tax -> subtotal(tax, part)));
        });
        out.groupIfAny(
                "cac:TaxTotal",
                sheet -> sheet.number(
                        "cbc:TaxAmount",
                        totals.vatInTaxCurrency(),
                        UNIT,
                        invoice.header().taxCurrency()));
        out.group("cac:LegalMonetaryTotal", sheet -> totals(sheet, totals));
    }

    private void taxed(Sheet sheet, AllowanceCharge part, boolean charge) {
        write(sheet, part, charge, currency);
        category(sheet, "cac:TaxCategory", part.vat(), "", "");
    }

    /** An allowance or charge without its tax, as a line has it. */
    static void write(Sheet sheet, AllowanceCharge part, boolean charge, String currency) {
        sheet.text("cbc:ChargeIndicator", String.valueOf(charge))
                .text("cbc:AllowanceChargeReasonCode", part.reasonCode())
                .text("cbc:AllowanceChargeReason", part.reason())
                .number("cbc:MultiplierFactorNumeric", part.percent())
                .number("cbc:Amount", part.amount(), UNIT, currency)
                .number("cbc:BaseAmount", part.base(), UNIT, currency);
    }

    /** A category with its rate, unless neither is said. */
    static void category(Sheet sheet, String name, VatTreatment vat, String code, String reason) {
        boolean silent = vat.equals(VatTreatment.none()) && code.isEmpty() && reason.isEmpty();
        if (!silent) {
            sheet.group(
                    name,
                    category -> category.text("cbc:ID", vat.category())
                            .number("cbc:Percent", vat.ratePercent())
                            .text("cbc:TaxExemptionReasonCode", code)
                            .text("cbc:TaxExemptionReason", reason)
                            .group("cac:TaxScheme", scheme -> scheme.text("cbc:ID", "VAT")));
        }
    }

    private void subtotal(Sheet sheet, VatBreakdown part) {
        sheet.number("cbc:TaxableAmount", part.taxable(), UNIT, currency)
                .number("cbc:TaxAmount", part.tax(), UNIT, currency);
        category(
                sheet,
                "cac:TaxCategory",
                part.vat(),
                part.exemption().code(),
                part.exemption().reason());
    }

    private void totals(Sheet sheet, InvoiceTotals totals) {
        sheet.number("cbc:LineExtensionAmount", totals.lines(), UNIT, currency)
                .number("cbc:TaxExclusiveAmount", totals.withoutVat(), UNIT, currency)
                .number("cbc:TaxInclusiveAmount", totals.withVat(), UNIT, currency)
                .number("cbc:AllowanceTotalAmount", totals.allowances(), UNIT, currency)
                .number("cbc:ChargeTotalAmount", totals.charges(), UNIT, currency)
                .number("cbc:PrepaidAmount", totals.paid(), UNIT, currency)
                .number("cbc:PayableRoundingAmount", totals.rounding(), UNIT, currency)
                .number("cbc:PayableAmount", totals.due(), UNIT, currency);
    }
}
