package org.leadtocash.examples.einvoice.cii;

import java.util.Optional;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoiceItem;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.line.ItemAttribute;
import org.leadtocash.core.invoice.line.ItemClassification;
import org.leadtocash.core.invoice.line.LinePrice;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.examples.einvoice.xml.Tag;

/** Reads lines. */
final class CiiLineReader {
    private static final String AGREEMENT = "ram:SpecifiedLineTradeAgreement/";
    private static final String QUANTITY = "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity";
    private static final String SETTLEMENT = "ram:SpecifiedLineTradeSettlement";

    private CiiLineReader() {}

    static InvoiceLine line(Tag tag) {
        InvoiceLine.Builder line = InvoiceLine.builder()
                .id(tag.text("ram:AssociatedDocumentLineDocument/ram:LineID"))
                .note(tag.text("ram:AssociatedDocumentLineDocument/ram:IncludedNote/ram:Content"))
                .unit(attribute(tag, QUANTITY, "unitCode"))
                .orderLine(tag.text(AGREEMENT + "ram:BuyerOrderReferencedDocument/ram:LineID"))
                .price(price(tag))
                .item(item(tag));
        tag.number(QUANTITY).ifPresent(line::quantity);
        tag.first(SETTLEMENT).ifPresent(settlement -> settlement(settlement, line));
        return line.build();
    }

    private static void settlement(Tag tag, InvoiceLine.Builder line) {
        line.buyerAccounting(tag.text("ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID"))
                .allowances(CiiSettlementReader.adjustments(tag, "false"))
                .charges(CiiSettlementReader.adjustments(tag, "true"))
                .vat(tag.first("ram:ApplicableTradeTax")
                        .map(CiiSettlementReader::vat)
                        .orElse(VatTreatment.none()));
        tag.number("ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount")
                .ifPresent(line::net);
        CiiSettlementReader.period(tag).ifPresent(line::period);
        tag.all("ram:AdditionalReferencedDocument").stream()
                .filter(document -> document.text("ram:TypeCode").equals(CiiTypes.OBJECT))
                .findFirst()
                .flatMap(CiiReader::object)
                .ifPresent(line::object);
    }

    private static String attribute(Tag tag, String path, String name) {
        return tag.first(path).map(found -> found.attribute(name)).orElse("");
    }

    private static LinePrice price(Tag line) {
        String net = AGREEMENT + "ram:NetPriceProductTradePrice/";
        String gross = AGREEMENT + "ram:GrossPriceProductTradePrice/";
        LinePrice.Builder price = LinePrice.builder().baseUnit(attribute(line, net + "ram:BasisQuantity", "unitCode"));
        line.number(net + "ram:ChargeAmount").ifPresent(price::net);
        line.number(net + "ram:BasisQuantity").ifPresent(price::baseQuantity);
        line.number(gross + "ram:ChargeAmount").ifPresent(price::gross);
        line.first(gross + "ram:AppliedTradeAllowanceCharge")
                .filter(tag -> tag.text("ram:ChargeIndicator/udt:Indicator").equals("false"))
                .flatMap(tag -> tag.number("ram:ActualAmount"))
                .ifPresent(price::discount);
        return price.build();
    }

    private static InvoiceItem item(Tag line) {
        Optional<Tag> product = line.first("ram:SpecifiedTradeProduct");
        InvoiceItem.Builder item = InvoiceItem.builder();
        product.ifPresent(tag -> {
            item.name(tag.text("ram:Name"))
                    .description(tag.text("ram:Description"))
                    .sellerId(tag.text("ram:SellerAssignedID"))
                    .buyerId(tag.text("ram:BuyerAssignedID"))
                    .origin(tag.text("ram:OriginTradeCountry/ram:ID"))
                    .classifications(tag.all("ram:DesignatedProductClassification/ram:ClassCode").stream()
                            .filter(code -> !code.text().isEmpty())
                            .map(code -> new ItemClassification(
                                    code.text(), code.attribute("listID"), code.attribute("listVersionID")))
                            .toList())
                    .attributes(tag.all("ram:ApplicableProductCharacteristic").stream()
                            .map(each -> new ItemAttribute(each.text("ram:Description"), each.text("ram:Value")))
                            .toList());
            tag.first("ram:GlobalID")
                    .filter(id -> !id.text().isEmpty())
                    .map(id -> new Identifier(id.text(), id.attribute("schemeID")))
                    .ifPresent(item::standardId);
        });
        return item.build();
    }
}
