package org.leadtocash.examples.einvoice.cii;

import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoiceItem;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.line.LinePrice;
import org.leadtocash.examples.einvoice.xml.Sheet;

/** Writes lines. */
final class CiiLines {

    void write(Sheet sheet, InvoiceLine line) {
        sheet.groupIfAny(
                "ram:AssociatedDocumentLineDocument",
                document -> document.text("ram:LineID", line.id())
                        .groupIfAny("ram:IncludedNote", note -> note.text("ram:Content", line.note())));
        sheet.groupIfAny("ram:SpecifiedTradeProduct", product -> item(product, line.item()));
        sheet.groupIfAny("ram:SpecifiedLineTradeAgreement", agreement -> agreement(agreement, line));
        sheet.groupIfAny(
                "ram:SpecifiedLineTradeDelivery",
                delivery -> delivery.number("ram:BilledQuantity", line.quantity(), "unitCode", line.unit()));
        sheet.groupIfAny("ram:SpecifiedLineTradeSettlement", settlement -> settlement(settlement, line));
    }

    private static void item(Sheet sheet, InvoiceItem item) {
        item.standardId().ifPresent(id -> sheet.text("ram:GlobalID", id.value(), "schemeID", id.scheme()));
        sheet.text("ram:SellerAssignedID", item.sellerId())
                .text("ram:BuyerAssignedID", item.buyerId())
                .text("ram:Name", item.name())
                .text("ram:Description", item.description());
        item.attributes()
                .forEach(each -> sheet.group(
                        "ram:ApplicableProductCharacteristic",
                        to -> to.text("ram:Description", each.name()).text("ram:Value", each.value())));
        item.classifications()
                .forEach(each -> sheet.group(
                        "ram:DesignatedProductClassification",
                        to -> to.text(
                                "ram:ClassCode", each.code(), "listID", each.list(), "listVersionID", each.version())));
        sheet.groupIfAny("ram:OriginTradeCountry", country -> country.text("ram:ID", item.origin()));
    }

    private static void agreement(Sheet sheet, InvoiceLine line) {
        sheet.groupIfAny("ram:BuyerOrderReferencedDocument", order -> order.text("ram:LineID", line.orderLine()));
        LinePrice price = line.price();
        sheet.groupIfAny("ram:GrossPriceProductTradePrice", gross -> {
            gross.number("ram:ChargeAmount", price.gross());
            if (price.discount().isPresent()) {
                gross.group(
                        "ram:AppliedTradeAllowanceCharge",
                        discount -> discount.group(
                                        "ram:ChargeIndicator", indicator -> indicator.text("udt:Indicator", "false"))
                                .number("ram:ActualAmount", price.discount()));
            }
        });
        sheet.groupIfAny(
                "ram:NetPriceProductTradePrice",
                net -> net.number("ram:ChargeAmount", price.net())
                        .number("ram:BasisQuantity", price.baseQuantity(), "unitCode", price.baseUnit()));
    }

    private static void settlement(Sheet sheet, InvoiceLine line) {
        if (!line.vat().equals(VatTreatment.none())) {
            sheet.group(
                    "ram:ApplicableTradeTax",
                    tax -> tax.text("ram:TypeCode", "VAT")
                            .text("ram:CategoryCode", line.vat().category())
                            .number("ram:RateApplicablePercent", line.vat().ratePercent()));
        }
        line.period().ifPresent(period -> CiiSettlement.period(sheet, period));
        line.allowances()
                .forEach(part -> sheet.group(
                        "ram:SpecifiedTradeAllowanceCharge", to -> CiiSettlement.adjustment(to, part, false)));
        line.charges()
                .forEach(part -> sheet.group(
                        "ram:SpecifiedTradeAllowanceCharge", to -> CiiSettlement.adjustment(to, part, true)));
        sheet.groupIfAny(
                "ram:SpecifiedTradeSettlementLineMonetarySummation",
                sum -> sum.number("ram:LineTotalAmount", line.net()));
        line.object()
                .ifPresent(object -> sheet.group(
                        "ram:AdditionalReferencedDocument",
                        to -> to.text("ram:IssuerAssignedID", object.value())
                                .text("ram:TypeCode", CiiTypes.OBJECT)
                                .text("ram:ReferenceTypeCode", object.scheme())));
        sheet.groupIfAny(
                "ram:ReceivableSpecifiedTradeAccountingAccount",
                account -> account.text("ram:ID", line.buyerAccounting()));
    }
}
