package org.leadtocash.core.flow.extract;

import java.util.List;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.FlowJson;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** The codecs and formats of extracts. */
public final class ExtractJson {
    private ExtractJson() {}

    /** What categories mean. */
    public static final JsonCodec<CategoryMap> CATEGORY_MAP = categoryMap();

    /** What became of the rows of an extract, and what was read. */
    public static final JsonCodec<ExtractReport> REPORT = report();

    /** The formats: category map, report. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(CategoryMap.class, "flow-categories", 1, 0, CATEGORY_MAP),
                new DocumentFormat<>(ExtractReport.class, "flow-extract-report", 1, 0, REPORT));
    }

    private static JsonCodec<Category> category() {
        JsonCodec<DocType> type = Codecs.text("doc-type", "", DocType::of, DocType::code);
        ObjectCodec<Category> fields = ObjectCodec.of("flow-category");
        var code = fields.required("code", Codecs.STRING, Category::code);
        var of = fields.required("type", type, Category::type);
        var kind = fields.required("kind", Codecs.text("link-kind", "", LinkKind::of, LinkKind::code), Category::kind);
        var follows = fields.<DocType>optional("follows", type, Category::follows);
        var negative = fields.defaulted("negative", Codecs.BOOLEAN, false, Category::isNegative);
        var delivers = fields.defaulted("delivers", Codecs.BOOLEAN, false, Category::delivers);
        var billing =
                fields.defaulted("billing", Codecs.enumOf(BillingBasis.class), BillingBasis.NONE, Category::billing);
        return fields.build(in -> new Category(
                in.get(code),
                in.get(of),
                in.get(kind),
                in.get(follows),
                in.get(negative),
                in.get(delivers),
                in.get(billing)));
    }

    private static JsonCodec<CategoryMap> categoryMap() {
        ObjectCodec<CategoryMap> fields = ObjectCodec.of("flow-categories");
        var categories = fields.required("categories", Codecs.list(category()), CategoryMap::categories);
        return fields.build(in -> CategoryMap.of(in.get(categories)));
    }

    private static JsonCodec<ExtractReport> report() {
        ObjectCodec<ExtractReport> fields = ObjectCodec.of("flow-extract-report");
        var rows = fields.required("rows", Codecs.LONG, ExtractReport::rows);
        var nodes = fields.required("nodes", Codecs.LONG, ExtractReport::nodes);
        var links = fields.required("links", Codecs.LONG, ExtractReport::links);
        var rejected = fields.required("rejected", Codecs.list(Codecs.LONG), ExtractReport::rejected);
        var findings = fields.required("findings", FoundationCodecs.FINDINGS, ExtractReport::findings);
        var flow = fields.required("flow", FlowJson.MAIN_LINE, ExtractReport::flow);
        return fields.build(in -> new ExtractReport(
                in.get(flow), in.get(rows), in.get(nodes), in.get(links), in.get(rejected), in.get(findings)));
    }
}
