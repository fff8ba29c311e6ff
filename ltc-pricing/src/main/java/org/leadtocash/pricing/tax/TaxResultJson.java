package org.leadtocash.pricing.tax;

import java.math.BigDecimal;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.tax.TaxCategory;

/** Taxes and totals as JSON, for the codecs of documents. */
public final class TaxResultJson {
    private TaxResultJson() {}

    private static final JsonCodec<TaxTreatment> TREATMENT = treatment();

    /** A row of the tax breakdown. */
    public static final JsonCodec<TaxGroup> GROUP = group();

    /** The tax of a line. */
    public static final JsonCodec<LineTax> LINE = line();

    /** The sums at the foot of a document. */
    public static final JsonCodec<DocumentTotals> TOTALS = totals();

    private static JsonCodec<TaxTreatment> treatment() {
        ObjectCodec<TaxTreatment> fields = ObjectCodec.of("tax-treatment");
        var category = fields.required("category", Codecs.enumOf(TaxCategory.class), TaxTreatment::category);
        var rate = fields.<BigDecimal>optional("ratePercent", Codecs.DECIMAL, TaxTreatment::ratePercent);
        var exemption = fields.defaulted("exemptionCode", Codecs.STRING, "", TaxTreatment::exemptionCode);
        return fields.build(in -> new TaxTreatment(in.get(category), in.get(rate), in.get(exemption)));
    }

    private static JsonCodec<TaxGroup> group() {
        ObjectCodec<TaxGroup> fields = ObjectCodec.of("tax-group");
        var treatment = fields.required("treatment", TREATMENT, TaxGroup::treatment);
        var base = fields.required("base", Codecs.BIG_MONEY, TaxGroup::base);
        var tax = fields.required("tax", Codecs.BIG_MONEY, TaxGroup::tax);
        var lines = fields.required("lines", Codecs.list(Codecs.STRING), TaxGroup::lines);
        return fields.build(in -> new TaxGroup(in.get(treatment), in.get(base), in.get(tax), in.get(lines)));
    }

    private static JsonCodec<LineTax> line() {
        ObjectCodec<LineTax> fields = ObjectCodec.of("line-tax");
        var line = fields.required("line", Codecs.STRING, LineTax::line);
        var net = fields.required("net", Codecs.BIG_MONEY, LineTax::net);
        var tax = fields.required("tax", Codecs.BIG_MONEY, LineTax::tax);
        return fields.build(in -> new LineTax(in.get(line), in.get(net), in.get(tax)));
    }

    private static JsonCodec<DocumentTotals> totals() {
        ObjectCodec<DocumentTotals> fields = ObjectCodec.of("document-totals");
        var lines = fields.required("lines", Codecs.BIG_MONEY, DocumentTotals::lines);
        var allowances = fields.required("allowances", Codecs.BIG_MONEY, DocumentTotals::allowances);
        var charges = fields.required("charges", Codecs.BIG_MONEY, DocumentTotals::charges);
        var net = fields.required("net", Codecs.BIG_MONEY, DocumentTotals::net);
        var tax = fields.required("tax", Codecs.BIG_MONEY, DocumentTotals::tax);
        var gross = fields.required("gross", Codecs.BIG_MONEY, DocumentTotals::gross);
        var paid = fields.required("paid", Codecs.BIG_MONEY, DocumentTotals::paid);
        var rounding = fields.required("rounding", Codecs.BIG_MONEY, DocumentTotals::rounding);
        var payable = fields.required("payable", Codecs.BIG_MONEY, DocumentTotals::payable);
        return fields.build(in -> new DocumentTotals(
                in.get(lines),
                in.get(allowances),
                in.get(charges),
                in.get(net),
                in.get(tax),
                in.get(gross),
                in.get(paid),
                in.get(rounding),
                in.get(payable)));
    }
}
