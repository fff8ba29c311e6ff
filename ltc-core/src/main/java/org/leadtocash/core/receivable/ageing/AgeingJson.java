package org.leadtocash.core.receivable.ageing;

import java.util.List;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.receivable.terms.TermsJson;

/** The codecs and formats of ageing and of measures of collection. */
public final class AgeingJson {
    private AgeingJson() {}

    /** A policy. */
    public static final JsonCodec<AgeingPolicy> AGEING_POLICY = policy();

    /** A report. */
    public static final JsonCodec<AgeingReport> AGEING_REPORT = report();

    /** A measure; its exact number as a fraction. */
    public static final JsonCodec<CollectionMeasure> COLLECTION_MEASURE = measure();

    /** The formats: ageing policy, ageing report, collection measure. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(AgeingPolicy.class, "ageing-policy", 1, 0, AGEING_POLICY),
                new DocumentFormat<>(AgeingReport.class, "ageing-report", 1, 0, AGEING_REPORT),
                new DocumentFormat<>(CollectionMeasure.class, "collection-measure", 1, 0, COLLECTION_MEASURE));
    }

    private static JsonCodec<AgeingPolicy> policy() {
        ObjectCodec<AgeingPolicy> fields = ObjectCodec.of("ageing-policy");
        var bounds = fields.required("bounds", Codecs.list(TermsJson.COUNT), AgeingPolicy::bounds);
        var from = fields.defaulted(
                "from",
                Codecs.enumOf(AgeingPolicy.AgeingDate.class),
                AgeingPolicy.AgeingDate.DUE_DATE,
                AgeingPolicy::from);
        var credits = fields.defaulted(
                "credits",
                Codecs.enumOf(AgeingPolicy.CreditColumn.class),
                AgeingPolicy.CreditColumn.OWN,
                AgeingPolicy::credits);
        return fields.build(in -> new AgeingPolicy(in.get(bounds), in.get(from), in.get(credits)));
    }

    private static JsonCodec<AgeingReport> report() {
        ObjectCodec<AgeingRow> row = ObjectCodec.of("ageing-row");
        var customer = row.required("customer", Codecs.STRING, AgeingRow::customer);
        var columns = row.required("columns", Codecs.list(Codecs.MONEY), AgeingRow::columns);
        var credits = row.required("credits", Codecs.MONEY, AgeingRow::credits);
        JsonCodec<AgeingRow> rowCodec =
                row.build(in -> new AgeingRow(in.get(customer), in.get(columns), in.get(credits)));
        ObjectCodec<AgeingReport> fields = ObjectCodec.of("ageing-report");
        var policy = fields.required("policy", AGEING_POLICY, AgeingReport::policy);
        var asOf = fields.required("asOf", Codecs.DATE, AgeingReport::asOf);
        var rows = fields.required("rows", Codecs.list(rowCodec), AgeingReport::rows);
        return fields.build(in -> new AgeingReport(in.get(policy), in.get(asOf), in.get(rows)));
    }

    private static JsonCodec<CollectionMeasure> measure() {
        JsonCodec<Ratio> ratio = Codecs.text("ratio", "a fraction such as 8/9 or 3", Ratio::parse, Ratio::toString);
        ObjectCodec<CollectionMeasure> fields = ObjectCodec.of("collection-measure");
        var name = fields.required("name", Codecs.STRING, CollectionMeasure::name);
        var exact = fields.<Ratio>optional("exact", ratio, CollectionMeasure::exact);
        var findings =
                fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), CollectionMeasure::findings);
        return fields.build(in -> new CollectionMeasure(in.get(name), in.get(exact), in.get(findings)));
    }
}
