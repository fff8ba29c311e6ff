package org.leadtocash.examples.einvoice.ubl;

import org.leadtocash.core.invoice.line.InvoiceItem;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.line.LinePrice;
import org.leadtocash.examples.einvoice.xml.Sheet;

/** Writes lines. */
final class UblLines {
    private static final String UNIT = "currencyID";

    private final String currency;
    private final boolean creditNote;

    UblLines(String currency, boolean creditNote) {
        this.currency = currency;
        this.creditNote = creditNote;
    }

    void write(Sheet sheet, InvoiceLine line) {
        sheet.text("cbc:ID", line.id())
                .text("cbc:Note", line.note())
                .number(
                        creditNote ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
                        line.quantity(),
                        "unitCode",
                        line.unit())
                .number("cbc:LineExtensionAmount", line.net(), UNIT, currency)
                .text("cbc:AccountingCost", line.buyerAccounting());
        line.period()
                .ifPresent(period -> sheet.group(
                        "cac:InvoicePeriod",
                        days -> days.day("cbc:StartDate", period.start()).day("cbc:EndDate", period.end())));
        sheet.groupIfAny("cac:OrderLineReference", order -> order.text("cbc:LineID", line.orderLine()));
        line.object()
                .ifPresent(object -> sheet.group(
                        "cac:DocumentReference",
                        reference -> reference
                                .text("cbc:ID", object.value(), "schemeID", object.scheme())
                                .text("cbc:DocumentTypeCode", UblTypes.OBJECT)));
        line.allowances()
                .forEach(part ->
                        sheet.group("cac:AllowanceCharge", each -> UblAmounts.write(each, part, false, currency)));
        line.charges()
                .forEach(part ->
                        sheet.group("cac:AllowanceCharge", each -> UblAmounts.write(each, part, true, currency)));
        sheet.group("cac:Item", item -> item(item, line));
        sheet.groupIfAny("cac:Price", price -> price(price, line.price()));
    }

    private static void item(Sheet sheet, InvoiceLine line) {
        InvoiceItem item = line.item();
        sheet.text("cbc:Description", item.description())
                .text("cbc:Name", item.name())
                .groupIfAny("cac:BuyersItemIdentification", id -> id.text("cbc:ID", item.buyerId()))
                .groupIfAny("cac:SellersItemIdentification", id -> id.text("cbc:ID", item.sellerId()));
        item.standardId()
                .ifPresent(id -> sheet.group(
                        "cac:StandardItemIdentification",
                        given -> given.text("cbc:ID", id.value(), "schemeID", id.scheme())));
        sheet.groupIfAny("cac:OriginCountry", country -> country.text("cbc:IdentificationCode", item.origin()));
        item.classifications()
                .forEach(each -> sheet.group(
                        "cac:CommodityClassification",
                        given -> given.text(
                                "cbc:ItemClassificationCode",
                                each.code(),
                                "listID",
                                each.list(),
                                "listVersionID",
                                each.version())));
        UblAmounts.category(sheet, "cac:ClassifiedTaxCategory", line.vat(), "", "");
        item.attributes()
                .forEach(each -> sheet.group(
                        "cac:AdditionalItemProperty",
                        given -> given.text("cbc:Name", each.name()).text("cbc:Value", each.value())));
    }

    private void price(Sheet sheet, LinePrice price) {
        sheet.number("cbc:PriceAmount", price.net(), UNIT, currency)
                .number("cbc:BaseQuantity", price.baseQuantity(), "unitCode", price.baseUnit());
        if (price.discount().isPresent() || price.gross().isPresent()) {
            sheet.group(
                    "cac:AllowanceCharge",
                    discount -> discount.text("cbc:ChargeIndicator", "false")
                            .number("cbc:Amount", price.discount(), UNIT, currency)
                            .number("cbc:BaseAmount", price.gross(), UNIT, currency));
        }
    }
}
