package org.leadtocash.core.flow.extract;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** How the rows of an extract are written. */
    public static final JsonCodec<ExtractLayout> LAYOUT = layout();

    /** What became of the rows of an extract, and what was read. */
    public static final JsonCodec<ExtractReport> REPORT = report();

    /** The formats: category map, layout, report. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(CategoryMap.class, "flow-categories", 1, 0, CATEGORY_MAP),
                new DocumentFormat<>(ExtractLayout.class, "flow-layout", 1, 0, LAYOUT),
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

    private static JsonCodec<ExtractLayout> layout() {
        ExtractLayout usual = ExtractLayout.of(ZoneOffset.UTC);
        JsonCodec<Character> sign = Codecs.text("sign", "one character", ExtractJson::sign, String::valueOf);
        ObjectCodec<ExtractLayout> fields = ObjectCodec.of("flow-layout");
        var zone = fields.required(
                "zone",
                Codecs.text("zone", "such as Europe/Berlin", ExtractJson::zone, ZoneId::getId),
                ExtractLayout::zone);
        var titles = fields.defaulted("titles", Codecs.map(Codecs.STRING), Map.of(), ExtractJson::titles);
        var delimiter = fields.defaulted("delimiter", sign, usual.delimiter(), ExtractLayout::delimiter);
        var point = fields.defaulted("decimalPoint", sign, usual.decimalPoint(), ExtractLayout::decimalPoint);
        var rows = fields.defaulted("mostRows", Codecs.LONG, usual.mostRows(), ExtractLayout::mostRows);
        var rejected = fields.defaulted(
                "mostRejected", Codecs.LONG, (long) usual.mostRejected(), layout -> (long) layout.mostRejected());
        return fields.build(in -> {
            ExtractLayout layout = ExtractLayout.of(in.get(zone))
                    .withDelimiter(in.get(delimiter))
                    .withDecimalPoint(in.get(point))
                    .withMost(in.get(rows), Math.toIntExact(in.get(rejected)));
            for (Map.Entry<String, String> title : in.get(titles).entrySet()) {
                layout = layout.titled(ExtractColumn.valueOf(title.getKey()), title.getValue());
            }
            return layout;
        });
    }

    private static char sign(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("sign \"" + text + "\": expected one character");
        }
        return text.charAt(0);
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone \"" + text + "\": expected such as Europe/Berlin", e);
        }
    }

    /** Those that are not the usual ones. */
    private static Map<String, String> titles(ExtractLayout layout) {
        Map<String, String> titles = new TreeMap<>();
        for (ExtractColumn column : ExtractColumn.values()) {
            if (!layout.title(column).equals(column.title())) {
                titles.put(column.name(), layout.title(column));
            }
        }
        return titles;
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
