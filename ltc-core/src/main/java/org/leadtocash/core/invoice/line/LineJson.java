package org.leadtocash.core.invoice.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.leadtocash.core.invoice.amount.AmountJson;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.invoice.party.PartyJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** The lines of an invoice as JSON. */
public final class LineJson {
    private LineJson() {}

    /** The days that an invoice or a line is for (BG-14, BG-26). */
    public static final JsonCodec<InvoicePeriod> INVOICE_PERIOD = invoicePeriod();

    /** The price of an item (BG-29). */
    public static final JsonCodec<LinePrice> LINE_PRICE = linePrice();

    /** The class of an item in some classification (BT-158). */
    public static final JsonCodec<ItemClassification> ITEM_CLASSIFICATION = itemClassification();

    /** A property of an item (BG-32). */
    public static final JsonCodec<ItemAttribute> ITEM_ATTRIBUTE = itemAttribute();

    /** What is sold on a line (BG-31). */
    public static final JsonCodec<InvoiceItem> INVOICE_ITEM = invoiceItem();

    /** A line of an invoice (BG-25). */
    public static final JsonCodec<InvoiceLine> INVOICE_LINE = invoiceLine();

    private static JsonCodec<InvoicePeriod> invoicePeriod() {
        ObjectCodec<InvoicePeriod> fields = ObjectCodec.of("invoice-period");
        var startField = fields.<LocalDate>optional("start", Codecs.DATE, InvoicePeriod::start);
        var endField = fields.<LocalDate>optional("end", Codecs.DATE, InvoicePeriod::end);
        return fields.build(in -> new InvoicePeriod(in.get(startField), in.get(endField)));
    }

    private static JsonCodec<LinePrice> linePrice() {
        ObjectCodec<LinePrice> fields = ObjectCodec.of("line-price");
        var netField = fields.<BigDecimal>optional("net", Codecs.DECIMAL, LinePrice::net);
        var discountField = fields.<BigDecimal>optional("discount", Codecs.DECIMAL, LinePrice::discount);
        var grossField = fields.<BigDecimal>optional("gross", Codecs.DECIMAL, LinePrice::gross);
        var baseQuantityField = fields.<BigDecimal>optional("baseQuantity", Codecs.DECIMAL, LinePrice::baseQuantity);
        var baseUnitField = fields.defaulted("baseUnit", Codecs.STRING, "", LinePrice::baseUnit);
        return fields.build(in -> new LinePrice(
                in.get(netField),
                in.get(discountField),
                in.get(grossField),
                in.get(baseQuantityField),
                in.get(baseUnitField)));
    }

    private static JsonCodec<ItemClassification> itemClassification() {
        ObjectCodec<ItemClassification> fields = ObjectCodec.of("item-classification");
        var codeField = fields.defaulted("code", Codecs.STRING, "", ItemClassification::code);
        var listField = fields.defaulted("list", Codecs.STRING, "", ItemClassification::list);
        var versionField = fields.defaulted("version", Codecs.STRING, "", ItemClassification::version);
        return fields.build(in -> new ItemClassification(in.get(codeField), in.get(listField), in.get(versionField)));
    }

    private static JsonCodec<ItemAttribute> itemAttribute() {
        ObjectCodec<ItemAttribute> fields = ObjectCodec.of("item-attribute");
        var nameField = fields.defaulted("name", Codecs.STRING, "", ItemAttribute::name);
        var valueField = fields.defaulted("value", Codecs.STRING, "", ItemAttribute::value);
        return fields.build(in -> new ItemAttribute(in.get(nameField), in.get(valueField)));
    }

    private static JsonCodec<InvoiceItem> invoiceItem() {
        ObjectCodec<InvoiceItem> fields = ObjectCodec.of("invoice-item");
        var nameField = fields.defaulted("name", Codecs.STRING, "", InvoiceItem::name);
        var descriptionField = fields.defaulted("description", Codecs.STRING, "", InvoiceItem::description);
        var sellerIdField = fields.defaulted("sellerId", Codecs.STRING, "", InvoiceItem::sellerId);
        var buyerIdField = fields.defaulted("buyerId", Codecs.STRING, "", InvoiceItem::buyerId);
        var standardIdField = fields.<Identifier>optional("standardId", PartyJson.IDENTIFIER, InvoiceItem::standardId);
        var classificationsField = fields.defaulted(
                "classifications", Codecs.list(ITEM_CLASSIFICATION), List.of(), InvoiceItem::classifications);
        var originField = fields.defaulted("origin", Codecs.STRING, "", InvoiceItem::origin);
        var attributesField =
                fields.defaulted("attributes", Codecs.list(ITEM_ATTRIBUTE), List.of(), InvoiceItem::attributes);
        return fields.build(in -> new InvoiceItem(
                in.get(nameField),
                in.get(descriptionField),
                in.get(sellerIdField),
                in.get(buyerIdField),
                in.get(standardIdField),
                in.get(classificationsField),
                in.get(originField),
                in.get(attributesField)));
    }

    private static JsonCodec<InvoiceLine> invoiceLine() {
        ObjectCodec<InvoiceLine> fields = ObjectCodec.of("invoice-line");
        var idField = fields.defaulted("id", Codecs.STRING, "", InvoiceLine::id);
        var noteField = fields.defaulted("note", Codecs.STRING, "", InvoiceLine::note);
        var objectField = fields.<Identifier>optional("object", PartyJson.IDENTIFIER, InvoiceLine::object);
        var quantityField = fields.<BigDecimal>optional("quantity", Codecs.DECIMAL, InvoiceLine::quantity);
        var unitField = fields.defaulted("unit", Codecs.STRING, "", InvoiceLine::unit);
        var netField = fields.<BigDecimal>optional("net", Codecs.DECIMAL, InvoiceLine::net);
        var orderLineField = fields.defaulted("orderLine", Codecs.STRING, "", InvoiceLine::orderLine);
        var buyerAccountingField = fields.defaulted("buyerAccounting", Codecs.STRING, "", InvoiceLine::buyerAccounting);
        var periodField = fields.<InvoicePeriod>optional("period", INVOICE_PERIOD, InvoiceLine::period);
        var allowancesField = fields.defaulted(
                "allowances", Codecs.list(AmountJson.ALLOWANCE_CHARGE), List.of(), InvoiceLine::allowances);
        var chargesField =
                fields.defaulted("charges", Codecs.list(AmountJson.ALLOWANCE_CHARGE), List.of(), InvoiceLine::charges);
        var priceField = fields.defaulted("price", LINE_PRICE, LinePrice.none(), InvoiceLine::price);
        var vatField = fields.defaulted("vat", AmountJson.VAT_TREATMENT, VatTreatment.none(), InvoiceLine::vat);
        var itemField = fields.defaulted("item", INVOICE_ITEM, InvoiceItem.none(), InvoiceLine::item);
        return fields.build(in -> new InvoiceLine(
                in.get(idField),
                in.get(noteField),
                in.get(objectField),
                in.get(quantityField),
                in.get(unitField),
                in.get(netField),
                in.get(orderLineField),
                in.get(buyerAccountingField),
                in.get(periodField),
                in.get(allowancesField),
                in.get(chargesField),
                in.get(priceField),
                in.get(vatField),
                in.get(itemField)));
    }
}
