package org.leadtocash.core.flow;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.UnitFactor;
import org.leadtocash.core.time.Validity;

/** The codecs and formats of the main line. */
public final class FlowJson {
    private FlowJson() {}

    /** One end of a link. */
    public static final JsonCodec<NodeRef> NODE =
            Codecs.text("flow-node", "ORDER:4711 or ORDER:4711#10", NodeRef::parse, NodeRef::toString);

    /** A document with its lines. */
    public static final JsonCodec<FlowDocument> DOCUMENT = document();

    /** A link. */
    public static final JsonCodec<FlowLink> LINK = link();

    /** Documents and links to be added. */
    public static final JsonCodec<FlowChange> CHANGE = change();

    /** All documents and links, in their order; read back as they are, whatever they break. */
    public static final JsonCodec<MainLine> MAIN_LINE = Codecs.mapped(
            CHANGE, change -> MainLine.empty().with(change), flow -> FlowChange.of(flow.documents(), flow.links()));

    /** The formats: main line, change, document, link. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(MainLine.class, "main-line", 1, 0, MAIN_LINE),
                new DocumentFormat<>(FlowChange.class, "flow-change", 1, 0, CHANGE),
                new DocumentFormat<>(FlowDocument.class, "flow-document", 1, 0, DOCUMENT),
                new DocumentFormat<>(FlowLink.class, "flow-link", 1, 0, LINK));
    }

    private static JsonCodec<Ratio> ratio() {
        return Codecs.text("ratio", "8/9, 0.9 or 3", Ratio::parse, Ratio::toString);
    }

    private static JsonCodec<FlowLine> line() {
        ObjectCodec<FlowLine> fields = ObjectCodec.of("flow-line");
        var ref = fields.required("line", Codecs.LINE_REF, FlowLine::ref);
        var quantity = fields.<Quantity>optional("quantity", Codecs.QUANTITY, FlowLine::quantity);
        var cancelled = fields.<Quantity>optional("cancelled", Codecs.QUANTITY, FlowLine::cancelled);
        var base = fields.<UnitFactor>optional("base", factor(), FlowLine::base);
        var amount = fields.<BigMoney>optional("amount", Codecs.BIG_MONEY, FlowLine::amount);
        var delivers = fields.defaulted("delivers", Codecs.BOOLEAN, false, FlowLine::delivers);
        var billing =
                fields.defaulted("billing", Codecs.enumOf(BillingBasis.class), BillingBasis.NONE, FlowLine::billing);
        var over = fields.defaulted("overDelivery", ratio(), Ratio.ZERO, FlowLine::overDelivery);
        var closed = fields.<String>optional("closedBecause", Codecs.STRING, FlowLine::closedBecause);
        return fields.build(in -> new FlowLine(
                in.get(ref),
                in.get(quantity),
                in.get(cancelled),
                in.get(base),
                in.get(amount),
                in.get(delivers),
                in.get(billing),
                in.get(over),
                in.get(closed)));
    }

    private static JsonCodec<UnitFactor> factor() {
        return Codecs.text("unit-factor", "1 BOX = 12 C62", UnitFactor::parse, UnitFactor::toString);
    }

    private static JsonCodec<Entities> entities() {
        ObjectCodec<Entities> fields = ObjectCodec.of("flow-entities");
        var own = fields.required("own", Codecs.STRING, Entities::own);
        var partner = fields.<String>optional("partner", Codecs.STRING, Entities::partner);
        return fields.build(in -> new Entities(in.get(own), in.get(partner)));
    }

    private static JsonCodec<FlowDocument> document() {
        ObjectCodec<FlowDocument> fields = ObjectCodec.of("flow-document");
        var ref = fields.required("document", Codecs.DOC_REF, FlowDocument::ref);
        var at = fields.required("at", Codecs.INSTANT, FlowDocument::at);
        var day = fields.<LocalDate>optional("day", Codecs.DATE, FlowDocument::day);
        var status = fields.defaulted(
                "status", Codecs.enumOf(DocumentStatus.class), DocumentStatus.ACTIVE, FlowDocument::status);
        var mainLine = fields.<MainLineId>optional(
                "mainLine", Codecs.text("main-line-id", "", MainLineId::of, MainLineId::value), FlowDocument::mainLine);
        var worth = fields.<BigMoney>optional("worth", Codecs.BIG_MONEY, FlowDocument::worth);
        var claims = fields.<BigMoney>optional("claims", Codecs.BIG_MONEY, FlowDocument::claims);
        var receives = fields.<BigMoney>optional("receives", Codecs.BIG_MONEY, FlowDocument::receives);
        var due = fields.<LocalDate>optional("due", Codecs.DATE, FlowDocument::due);
        var validity = fields.<Validity>optional(
                "validity", Codecs.text("validity", "", Validity::parse, Validity::toString), FlowDocument::validity);
        var entities = fields.<Entities>optional("entities", entities(), FlowDocument::entities);
        var lines = fields.defaulted("lines", Codecs.list(line()), List.of(), FlowDocument::lines);
        return fields.build(in -> new FlowDocument(
                in.get(ref),
                in.get(at),
                in.get(day),
                in.get(status),
                in.get(mainLine),
                in.get(worth),
                in.get(claims),
                in.get(receives),
                in.get(due),
                in.get(validity),
                in.get(entities),
                in.get(lines)));
    }

    private static JsonCodec<FlowLink.Converted> converted() {
        ObjectCodec<FlowLink.Converted> fields = ObjectCodec.of("flow-conversion");
        var amount = fields.required("amount", Codecs.BIG_MONEY, FlowLink.Converted::amount);
        var rate = fields.required("rate", ratio(), FlowLink.Converted::rate);
        var date = fields.<LocalDate>required("date", Codecs.DATE, FlowLink.Converted::date);
        return fields.build(in -> new FlowLink.Converted(in.get(amount), in.get(rate), in.get(date)));
    }

    private static JsonCodec<FlowLink> link() {
        ObjectCodec<FlowLink> fields = ObjectCodec.of("flow-link");
        var kind = fields.required("kind", Codecs.text("link-kind", "", LinkKind::of, LinkKind::code), FlowLink::kind);
        var from = fields.required("from", NODE, FlowLink::from);
        var to = fields.required("to", NODE, FlowLink::to);
        var at = fields.required("at", Codecs.INSTANT, FlowLink::at);
        var quantity = fields.<Quantity>optional("quantity", Codecs.QUANTITY, FlowLink::quantity);
        var amount = fields.<BigMoney>optional("amount", Codecs.BIG_MONEY, FlowLink::amount);
        var conversion = fields.<FlowLink.Converted>optional("conversion", converted(), FlowLink::conversion);
        var group = fields.<FlowLink.Converted>optional("group", converted(), FlowLink::group);
        var share = fields.<Ratio>optional("share", ratio(), FlowLink::share);
        var event = fields.defaulted("event", Codecs.STRING, "", FlowLink::event);
        return fields.build(in -> new FlowLink(
                in.get(kind),
                in.get(from),
                in.get(to),
                in.get(at),
                in.get(quantity),
                in.get(amount),
                in.get(conversion),
                in.get(group),
                in.get(share),
                in.get(event)));
    }

    private static JsonCodec<FlowChange> change() {
        ObjectCodec<FlowChange> fields = ObjectCodec.of("flow-change");
        var documents = fields.required("documents", Codecs.list(DOCUMENT), FlowChange::documents);
        var links = fields.required("links", Codecs.list(LINK), FlowChange::links);
        var withdrawn = fields.defaulted("withdrawn", Codecs.list(LINK), List.of(), FlowChange::withdrawn);
        return fields.build(in -> new FlowChange(in.get(documents), in.get(links), in.get(withdrawn)));
    }
}
