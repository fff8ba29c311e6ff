package org.leadtocash.core.receivable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.receivable.terms.CashDiscount;
import org.leadtocash.core.receivable.terms.TermsJson;

/** The codecs and formats of open items. */
public final class ReceivableJson {
    private ReceivableJson() {}

    /** The name of an item. */
    public static final JsonCodec<ItemRef> ITEM_REF = Codecs.text(
            "item-ref", "an item such as INVOICE:4711 or INVOICE:4711#2", ItemRef::parse, ItemRef::toString);

    /** The kind of an item. */
    public static final JsonCodec<ItemKind> ITEM_KIND = Codecs.text("item-kind", "", ItemKind::of, ItemKind::code);

    /** An open item. */
    public static final JsonCodec<OpenItem> OPEN_ITEM = openItem();

    /** A movement of an item. */
    public static final JsonCodec<Movement> MOVEMENT = movement();

    /** The items of receivables. */
    public static final JsonCodec<OpenItems> OPEN_ITEMS = openItems();

    /** Items and their movements. */
    public static final JsonCodec<ItemHistory> ITEM_HISTORY = itemHistory();

    /** The formats: terms, open items, history. */
    public static List<DocumentFormat<?>> formats() {
        List<DocumentFormat<?>> all = new ArrayList<>(TermsJson.formats());
        all.add(new DocumentFormat<>(OpenItems.class, "open-items", 1, 0, OPEN_ITEMS));
        all.add(new DocumentFormat<>(ItemHistory.class, "item-history", 1, 0, ITEM_HISTORY));
        return List.copyOf(all);
    }

    private record Notice(int level, LocalDate on) {}

    private static JsonCodec<OpenItem> openItem() {
        ObjectCodec<Notice> notice = ObjectCodec.of("dunning-notice-issued");
        var level = notice.required("level", TermsJson.COUNT, Notice::level);
        var on = notice.required("on", Codecs.DATE, Notice::on);
        JsonCodec<Notice> noticeCodec = notice.build(in -> new Notice(in.get(level), in.get(on)));
        ObjectCodec<OpenItem> fields = ObjectCodec.of("open-item");
        var ref = fields.required("document", ITEM_REF, OpenItem::ref);
        var kind = fields.<ItemKind>optional("kind", ITEM_KIND, item -> Optional.of(item.kind()));
        var customer = fields.required("customer", Codecs.STRING, OpenItem::customer);
        var amount = fields.required("amount", Codecs.MONEY, OpenItem::amount);
        var open = fields.required("open", Codecs.MONEY, OpenItem::open);
        var documentDate = fields.required("documentDate", Codecs.DATE, OpenItem::documentDate);
        var dueDate = fields.required("dueDate", Codecs.DATE, OpenItem::dueDate);
        var disputed = fields.defaulted("disputed", Codecs.BOOLEAN, false, OpenItem::disputed);
        var blocked = fields.defaulted("dunningBlocked", Codecs.BOOLEAN, false, OpenItem::dunningBlocked);
        var dunned = fields.<Notice>optional(
                "dunned", noticeCodec, item -> item.lastNotice().map(day -> new Notice(item.dunningLevel(), day)));
        var discount = fields.<CashDiscount>optional("discount", TermsJson.CASH_DISCOUNT, OpenItem::discount);
        var book = fields.<Money>optional("book", Codecs.MONEY, OpenItem::book);
        var reference = fields.defaulted("reference", Codecs.STRING, "", OpenItem::reference);
        return fields.build(in -> {
            OpenItemBuilder item = OpenItem.builder(in.get(ref), in.get(customer), in.get(amount))
                    .open(in.get(open))
                    .dates(in.get(documentDate), in.get(dueDate))
                    .disputed(in.get(disputed))
                    .dunningBlocked(in.get(blocked))
                    .reference(in.get(reference));
            in.get(kind).ifPresent(item::kind);
            in.get(dunned).ifPresent(given -> item.dunned(given.level(), given.on()));
            in.get(discount).ifPresent(item::discount);
            in.get(book).ifPresent(item::book);
            return item.build();
        });
    }

    private static JsonCodec<OpenItems> openItems() {
        ObjectCodec<OpenItems> fields = ObjectCodec.of("open-items");
        var items = fields.required("items", Codecs.list(OPEN_ITEM), OpenItems::list);
        return fields.build(in -> OpenItems.from(in.get(items)));
    }

    private static JsonCodec<Movement> movement() {
        ObjectCodec<Movement> fields = ObjectCodec.of("movement");
        var item = fields.required("item", ITEM_REF, Movement::item);
        var on = fields.required("on", Codecs.DATE, Movement::on);
        var change = fields.required("change", Codecs.MONEY, Movement::change);
        var by = fields.required("by", Codecs.DOC_REF, Movement::by);
        return fields.build(in -> new Movement(in.get(item), in.get(on), in.get(change), in.get(by)));
    }

    private static JsonCodec<ItemHistory> itemHistory() {
        ObjectCodec<ItemHistory> fields = ObjectCodec.of("item-history");
        var items = fields.required("items", OPEN_ITEMS, ItemHistory::items);
        var movements = fields.required("movements", Codecs.list(MOVEMENT), ItemHistory::movements);
        return fields.build(in -> ItemHistory.of(in.get(items), in.get(movements)));
    }
}
