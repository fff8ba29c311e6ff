package org.leadtocash.examples.einvoice.ubl;

import java.util.List;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoiceItem;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.line.InvoicePeriod;
import org.leadtocash.core.invoice.line.ItemAttribute;
import org.leadtocash.core.invoice.line.ItemClassification;
import org.leadtocash.core.invoice.line.LinePrice;
import org.leadtocash.examples.einvoice.xml.Tag;

/** Reads lines, and what is taken off and put on. */
final class UblLineReader {
    private final Tag in;
    private final boolean creditNote;

    UblLineReader(Tag in, boolean creditNote) {
        this.in = in;
        this.creditNote = creditNote;
    }

    List<InvoiceLine> lines() {
        return in.all(creditNote ? "cac:CreditNoteLine" : "cac:InvoiceLine").stream()
                .map(this::line)
                .toList();
    }

    private InvoiceLine line(Tag tag) {
        String quantity = creditNote ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity";
        InvoiceLine.Builder line = InvoiceLine.builder()
                .id(tag.text("cbc:ID"))
                .note(tag.text("cbc:Note"))
                .unit(attribute(tag, quantity, "unitCode"))
                .orderLine(tag.text("cac:OrderLineReference/cbc:LineID"))
                .buyerAccounting(tag.text("cbc:AccountingCost"))
                .allowances(adjustments(tag, "false"))
                .charges(adjustments(tag, "true"))
                .price(price(tag))
                .vat(tag.first("cac:Item/cac:ClassifiedTaxCategory")
                        .map(UblTotalReader::category)
                        .orElse(VatTreatment.none()))
                .item(item(tag));
        tag.number(quantity).ifPresent(line::quantity);
        tag.number("cbc:LineExtensionAmount").ifPresent(line::net);
        tag.first("cac:InvoicePeriod")
                .map(days -> new InvoicePeriod(days.day("cbc:StartDate"), days.day("cbc:EndDate")))
                .ifPresent(line::period);
        tag.all("cac:DocumentReference").stream()
                .filter(UblReader::isObject)
                .findFirst()
                .flatMap(reference -> UblPartyReader.identifier(reference.first("cbc:ID")))
                .ifPresent(line::object);
        return line.build();
    }

    private static String attribute(Tag tag, String path, String name) {
        return tag.first(path).map(found -> found.attribute(name)).orElse("");
    }

    private static LinePrice price(Tag line) {
        LinePrice.Builder price =
                LinePrice.builder().baseUnit(attribute(line, "cac:Price/cbc:BaseQuantity", "unitCode"));
        line.number("cac:Price/cbc:PriceAmount").ifPresent(price::net);
        line.number("cac:Price/cbc:BaseQuantity").ifPresent(price::baseQuantity);
        line.first("cac:Price/cac:AllowanceCharge")
                .filter(UblLineReader::isAllowance)
                .ifPresent(discount -> {
                    discount.number("cbc:Amount").ifPresent(price::discount);
                    discount.number("cbc:BaseAmount").ifPresent(price::gross);
                });
        return price.build();
    }

    private static boolean isAllowance(Tag tag) {
        return normal(tag.text("cbc:ChargeIndicator")).equals("false");
    }

    private static InvoiceItem item(Tag line) {
        InvoiceItem.Builder item = InvoiceItem.builder()
                .name(line.text("cac:Item/cbc:Name"))
                .description(line.text("cac:Item/cbc:Description"))
                .buyerId(line.text("cac:Item/cac:BuyersItemIdentification/cbc:ID"))
                .sellerId(line.text("cac:Item/cac:SellersItemIdentification/cbc:ID"))
                .origin(line.text("cac:Item/cac:OriginCountry/cbc:IdentificationCode"))
                .classifications(line.all("cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode").stream()
                        .filter(tag -> !tag.text().isEmpty())
                        .map(tag -> new ItemClassification(
                                tag.text(), tag.attribute("listID"), tag.attribute("listVersionID")))
                        .toList())
                .attributes(line.all("cac:Item/cac:AdditionalItemProperty").stream()
                        .map(tag -> new ItemAttribute(tag.text("cbc:Name"), tag.text("cbc:Value")))
                        .toList());
        UblPartyReader.identifier(line.first("cac:Item/cac:StandardItemIdentification/cbc:ID"))
                .ifPresent(item::standardId);
        return item.build();
    }

    /** What is taken off or put on, by the indicator of a charge. */
    List<AllowanceCharge> adjustments(Tag parent, String indicator) {
        return parent.all("cac:AllowanceCharge").stream()
                .filter(tag -> normal(tag.text("cbc:ChargeIndicator")).equals(indicator))
                .map(tag -> {
                    AllowanceCharge.Builder part = AllowanceCharge.builder()
                            .reason(tag.text("cbc:AllowanceChargeReason"))
                            .reasonCode(tag.text("cbc:AllowanceChargeReasonCode"))
                            .vat(tag.first("cac:TaxCategory")
                                    .filter(category -> parent == in)
                                    .map(UblTotalReader::category)
                                    .orElse(VatTreatment.none()));
                    tag.number("cbc:Amount").ifPresent(part::amount);
                    tag.number("cbc:BaseAmount").ifPresent(part::base);
                    tag.number("cbc:MultiplierFactorNumeric").ifPresent(part::percent);
                    return part.build();
                })
                .toList();
    }

    /** The two ways in which XML Schema writes a truth value. */
    private static String normal(String indicator) {
        return indicator.equals("1") ? "true" : indicator.equals("0") ? "false" : indicator;
    }
}
