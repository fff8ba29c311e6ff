package org.leadtocash.core.invoice.amount;

import java.math.BigDecimal;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** The amounts of an invoice as JSON. */
public final class AmountJson {
    private AmountJson() {}

    /** How something is taxed: the category, and the rate where there is one. */
    public static final JsonCodec<VatTreatment> VAT_TREATMENT = vatTreatment();

    /** Why no tax is charged. */
    public static final JsonCodec<Exemption> EXEMPTION = exemption();

    /** What is taken off or put on: of the whole document with its own tax (BG-20, BG-21), or of a line, whose tax it shares (BG-27, BG-28). */
    public static final JsonCodec<AllowanceCharge> ALLOWANCE_CHARGE = allowanceCharge();

    /** What is taxed at one rate of one category, and how much that is (BG-23). */
    public static final JsonCodec<VatBreakdown> VAT_BREAKDOWN = vatBreakdown();

    /** The totals of an invoice (BG-22). */
    public static final JsonCodec<InvoiceTotals> INVOICE_TOTALS = invoiceTotals();

    private static JsonCodec<VatTreatment> vatTreatment() {
        ObjectCodec<VatTreatment> fields = ObjectCodec.of("vat-treatment");
        var categoryField = fields.defaulted("category", Codecs.STRING, "", VatTreatment::category);
        var ratePercentField = fields.<BigDecimal>optional("ratePercent", Codecs.DECIMAL, VatTreatment::ratePercent);
        return fields.build(in -> new VatTreatment(in.get(categoryField), in.get(ratePercentField)));
    }

    private static JsonCodec<Exemption> exemption() {
        ObjectCodec<Exemption> fields = ObjectCodec.of("exemption");
        var reasonField = fields.defaulted("reason", Codecs.STRING, "", Exemption::reason);
        var codeField = fields.defaulted("code", Codecs.STRING, "", Exemption::code);
        return fields.build(in -> new Exemption(in.get(reasonField), in.get(codeField)));
    }

    private static JsonCodec<AllowanceCharge> allowanceCharge() {
        ObjectCodec<AllowanceCharge> fields = ObjectCodec.of("allowance-charge");
        var amountField = fields.<BigDecimal>optional("amount", Codecs.DECIMAL, AllowanceCharge::amount);
        var baseField = fields.<BigDecimal>optional("base", Codecs.DECIMAL, AllowanceCharge::base);
        var percentField = fields.<BigDecimal>optional("percent", Codecs.DECIMAL, AllowanceCharge::percent);
        var reasonField = fields.defaulted("reason", Codecs.STRING, "", AllowanceCharge::reason);
        var reasonCodeField = fields.defaulted("reasonCode", Codecs.STRING, "", AllowanceCharge::reasonCode);
        var vatField = fields.defaulted("vat", VAT_TREATMENT, VatTreatment.none(), AllowanceCharge::vat);
        return fields.build(in -> new AllowanceCharge(
                in.get(amountField),
                in.get(baseField),
                in.get(percentField),
                in.get(reasonField),
                in.get(reasonCodeField),
                in.get(vatField)));
    }

    private static JsonCodec<VatBreakdown> vatBreakdown() {
        ObjectCodec<VatBreakdown> fields = ObjectCodec.of("vat-breakdown");
        var taxableField = fields.<BigDecimal>optional("taxable", Codecs.DECIMAL, VatBreakdown::taxable);
        var taxField = fields.<BigDecimal>optional("tax", Codecs.DECIMAL, VatBreakdown::tax);
        var vatField = fields.defaulted("vat", VAT_TREATMENT, VatTreatment.none(), VatBreakdown::vat);
        var exemptionField = fields.defaulted("exemption", EXEMPTION, Exemption.none(), VatBreakdown::exemption);
        return fields.build(in ->
                new VatBreakdown(in.get(taxableField), in.get(taxField), in.get(vatField), in.get(exemptionField)));
    }

    private static JsonCodec<InvoiceTotals> invoiceTotals() {
        ObjectCodec<InvoiceTotals> fields = ObjectCodec.of("invoice-totals");
        var linesField = fields.<BigDecimal>optional("lines", Codecs.DECIMAL, InvoiceTotals::lines);
        var allowancesField = fields.<BigDecimal>optional("allowances", Codecs.DECIMAL, InvoiceTotals::allowances);
        var chargesField = fields.<BigDecimal>optional("charges", Codecs.DECIMAL, InvoiceTotals::charges);
        var withoutVatField = fields.<BigDecimal>optional("withoutVat", Codecs.DECIMAL, InvoiceTotals::withoutVat);
        var vatField = fields.<BigDecimal>optional("vat", Codecs.DECIMAL, InvoiceTotals::vat);
        var vatInTaxCurrencyField =
                fields.<BigDecimal>optional("vatInTaxCurrency", Codecs.DECIMAL, InvoiceTotals::vatInTaxCurrency);
        var withVatField = fields.<BigDecimal>optional("withVat", Codecs.DECIMAL, InvoiceTotals::withVat);
        var paidField = fields.<BigDecimal>optional("paid", Codecs.DECIMAL, InvoiceTotals::paid);
        var roundingField = fields.<BigDecimal>optional("rounding", Codecs.DECIMAL, InvoiceTotals::rounding);
        var dueField = fields.<BigDecimal>optional("due", Codecs.DECIMAL, InvoiceTotals::due);
        return fields.build(in -> new InvoiceTotals(
                in.get(linesField),
                in.get(allowancesField),
                in.get(chargesField),
                in.get(withoutVatField),
                in.get(vatField),
                in.get(vatInTaxCurrencyField),
                in.get(withVatField),
                in.get(paidField),
                in.get(roundingField),
                in.get(dueField)));
    }
}
