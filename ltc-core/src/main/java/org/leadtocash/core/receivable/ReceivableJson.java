package org.leadtocash.core.receivable;

import java.util.List;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** The codecs and formats of receivables. */
public final class ReceivableJson {
    private ReceivableJson() {}

    /** An open item. */
    public static final JsonCodec<OpenItem> OPEN_ITEM = openItem();

    /** A payment. */
    public static final JsonCodec<Payment> PAYMENT = payment();

    /** What a payment settled. */
    public static final JsonCodec<PaymentAllocation> PAYMENT_ALLOCATION = allocation();

    /** The items of receivables. */
    public static final JsonCodec<OpenItems> OPEN_ITEMS = openItems();

    /** The formats: open items, payment, payment allocation. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(OpenItems.class, "open-items", 1, 0, OPEN_ITEMS),
                new DocumentFormat<>(Payment.class, "payment", 1, 0, PAYMENT),
                new DocumentFormat<>(PaymentAllocation.class, "payment-allocation", 1, 0, PAYMENT_ALLOCATION));
    }

    private static JsonCodec<OpenItem> openItem() {
        ObjectCodec<OpenItem> fields = ObjectCodec.of("open-item");
        var document = fields.required("document", Codecs.DOC_REF, OpenItem::document);
        var customer = fields.required("customer", Codecs.STRING, OpenItem::customer);
        var amount = fields.required("amount", Codecs.MONEY, OpenItem::amount);
        var open = fields.required("open", Codecs.MONEY, OpenItem::open);
        var documentDate = fields.required("documentDate", Codecs.DATE, OpenItem::documentDate);
        var dueDate = fields.required("dueDate", Codecs.DATE, OpenItem::dueDate);
        var disputed = fields.defaulted("disputed", Codecs.BOOLEAN, false, OpenItem::disputed);
        return fields.build(in -> new OpenItem(
                in.get(document),
                in.get(customer),
                in.get(amount),
                in.get(open),
                in.get(documentDate),
                in.get(dueDate),
                in.get(disputed)));
    }

    private static JsonCodec<OpenItems> openItems() {
        ObjectCodec<OpenItems> fields = ObjectCodec.of("open-items");
        var items = fields.required("items", Codecs.list(OPEN_ITEM), OpenItems::list);
        return fields.build(in -> OpenItems.from(in.get(items)));
    }

    private static JsonCodec<Payment> payment() {
        ObjectCodec<Payment.Remittance> line = ObjectCodec.of("remittance");
        var item = line.required("item", Codecs.DOC_REF, Payment.Remittance::item);
        var part = line.required("amount", Codecs.MONEY, Payment.Remittance::amount);
        JsonCodec<Payment.Remittance> remittance = line.build(in -> new Payment.Remittance(in.get(item), in.get(part)));
        ObjectCodec<Payment> fields = ObjectCodec.of("payment");
        var document = fields.required("document", Codecs.DOC_REF, Payment::document);
        var customer = fields.required("customer", Codecs.STRING, Payment::customer);
        var amount = fields.required("amount", Codecs.MONEY, Payment::amount);
        var received = fields.required("received", Codecs.DATE, Payment::received);
        var lines = fields.defaulted("remittance", Codecs.list(remittance), List.of(), Payment::remittance);
        return fields.build(
                in -> new Payment(in.get(document), in.get(customer), in.get(amount), in.get(received), in.get(lines)));
    }

    private static JsonCodec<PaymentAllocation> allocation() {
        ObjectCodec<PaymentAllocation.Line> line = ObjectCodec.of("payment-allocation-line");
        var item = line.required("item", Codecs.DOC_REF, PaymentAllocation.Line::item);
        var part = line.required("amount", Codecs.MONEY, PaymentAllocation.Line::amount);
        JsonCodec<PaymentAllocation.Line> lineCodec =
                line.build(in -> new PaymentAllocation.Line(in.get(item), in.get(part)));
        ObjectCodec<PaymentAllocation> fields = ObjectCodec.of("payment-allocation");
        var payment = fields.required("payment", PAYMENT, PaymentAllocation::payment);
        var lines = fields.required("lines", Codecs.list(lineCodec), PaymentAllocation::lines);
        var findings =
                fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), PaymentAllocation::findings);
        return fields.build(in -> new PaymentAllocation(in.get(payment), in.get(lines), in.get(findings)));
    }
}
