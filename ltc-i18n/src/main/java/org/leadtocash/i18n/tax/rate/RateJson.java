package org.leadtocash.i18n.tax.rate;

import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.time.Validity;

/** Rates as JSON. */
public final class RateJson {
    private RateJson() {}

    /** A rate. */
    public static final JsonCodec<TaxRate> RATE = rate();

    private static JsonCodec<TaxRate> rate() {
        ObjectCodec<TaxRate> fields = ObjectCodec.of("tax-rate");
        var country = fields.required("country", Codecs.STRING, TaxRate::country);
        var taxClass = fields.required("taxClass", Codecs.STRING, TaxRate::taxClass);
        var category = fields.required("category", Codecs.enumOf(TaxCategory.class), TaxRate::category);
        var percent = fields.required("percent", Codecs.DECIMAL, TaxRate::percent);
        var validity = fields.required(
                "validity", Codecs.text("validity", "", Validity::parse, Validity::toString), TaxRate::validity);
        var citation = fields.required("citation", FoundationCodecs.CITATION, TaxRate::citation);
        return fields.build(in -> new TaxRate(
                in.get(country),
                in.get(taxClass),
                in.get(category),
                in.get(percent),
                in.get(validity),
                in.get(citation)));
    }
}
