package org.leadtocash.i18n.invoice.term;

import java.util.List;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoiceItem;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.line.InvoicePeriod;
import org.leadtocash.core.invoice.line.ItemAttribute;
import org.leadtocash.core.invoice.line.ItemClassification;
import org.leadtocash.core.invoice.line.LinePrice;
import org.leadtocash.core.invoice.party.Identifier;

/** The lines of an invoice. */
final class LineTerms {
    static final BusinessGroup<InvoiceLine> LINE = HeaderTerms.INVOICE.many("BG-25", Invoice::lines);
    static final BusinessGroup<Identifier> LINE_OBJECT = LINE.maybe("BT-128", InvoiceLine::object);
    static final BusinessGroup<InvoicePeriod> LINE_PERIOD = LINE.maybe("BG-26", InvoiceLine::period);
    static final BusinessGroup<AllowanceCharge> LINE_ALLOWANCE = LINE.many("BG-27", InvoiceLine::allowances);
    static final BusinessGroup<AllowanceCharge> LINE_CHARGE = LINE.many("BG-28", InvoiceLine::charges);
    static final BusinessGroup<LinePrice> PRICE = LINE.one("BG-29", InvoiceLine::price);
    static final BusinessGroup<VatTreatment> LINE_VAT = LINE.one("BG-30", InvoiceLine::vat);
    static final BusinessGroup<InvoiceItem> ITEM = LINE.one("BG-31", InvoiceLine::item);
    static final BusinessGroup<Identifier> ITEM_STANDARD = ITEM.maybe("BT-157", InvoiceItem::standardId);
    static final BusinessGroup<ItemClassification> ITEM_CLASS = ITEM.many("BT-158", InvoiceItem::classifications);
    static final BusinessGroup<ItemAttribute> ATTRIBUTE = ITEM.many("BG-32", InvoiceItem::attributes);

    private LineTerms() {}

    /** The groups, in order. */
    static List<BusinessGroup<?>> groups() {
        return List.of(
                LINE,
                LINE_OBJECT,
                LINE_PERIOD,
                LINE_ALLOWANCE,
                LINE_CHARGE,
                PRICE,
                LINE_VAT,
                ITEM,
                ITEM_STANDARD,
                ITEM_CLASS,
                ATTRIBUTE);
    }

    /** The terms, in order. */
    static List<BusinessTerm> all() {
        return List.of(
                BusinessTerm.text("BT-126", LINE, InvoiceLine::id),
                BusinessTerm.text("BT-127", LINE, InvoiceLine::note),
                BusinessTerm.text("BT-128", LINE_OBJECT, Identifier::value),
                BusinessTerm.text("BT-128-1", LINE_OBJECT, Identifier::scheme),
                BusinessTerm.number("BT-129", LINE, InvoiceLine::quantity),
                BusinessTerm.text("BT-130", LINE, InvoiceLine::unit),
                BusinessTerm.number("BT-131", LINE, InvoiceLine::net),
                BusinessTerm.text("BT-132", LINE, InvoiceLine::orderLine),
                BusinessTerm.text("BT-133", LINE, InvoiceLine::buyerAccounting),
                BusinessTerm.day("BT-134", LINE_PERIOD, InvoicePeriod::start),
                BusinessTerm.day("BT-135", LINE_PERIOD, InvoicePeriod::end),
                BusinessTerm.number("BT-136", LINE_ALLOWANCE, AllowanceCharge::amount),
                BusinessTerm.number("BT-137", LINE_ALLOWANCE, AllowanceCharge::base),
                BusinessTerm.number("BT-138", LINE_ALLOWANCE, AllowanceCharge::percent),
                BusinessTerm.text("BT-139", LINE_ALLOWANCE, AllowanceCharge::reason),
                BusinessTerm.text("BT-140", LINE_ALLOWANCE, AllowanceCharge::reasonCode),
                BusinessTerm.number("BT-141", LINE_CHARGE, AllowanceCharge::amount),
                BusinessTerm.number("BT-142", LINE_CHARGE, AllowanceCharge::base),
                BusinessTerm.number("BT-143", LINE_CHARGE, AllowanceCharge::percent),
                BusinessTerm.text("BT-144", LINE_CHARGE, AllowanceCharge::reason),
                BusinessTerm.text("BT-145", LINE_CHARGE, AllowanceCharge::reasonCode),
                BusinessTerm.number("BT-146", PRICE, LinePrice::net),
                BusinessTerm.number("BT-147", PRICE, LinePrice::discount),
                BusinessTerm.number("BT-148", PRICE, LinePrice::gross),
                BusinessTerm.number("BT-149", PRICE, LinePrice::baseQuantity),
                BusinessTerm.text("BT-150", PRICE, LinePrice::baseUnit),
                BusinessTerm.text("BT-151", LINE_VAT, VatTreatment::category),
                BusinessTerm.number("BT-152", LINE_VAT, VatTreatment::ratePercent),
                BusinessTerm.text("BT-153", ITEM, InvoiceItem::name),
                BusinessTerm.text("BT-154", ITEM, InvoiceItem::description),
                BusinessTerm.text("BT-155", ITEM, InvoiceItem::sellerId),
                BusinessTerm.text("BT-156", ITEM, InvoiceItem::buyerId),
                BusinessTerm.text("BT-157", ITEM_STANDARD, Identifier::value),
                BusinessTerm.text("BT-157-1", ITEM_STANDARD, Identifier::scheme),
                BusinessTerm.text("BT-158", ITEM_CLASS, ItemClassification::code),
                BusinessTerm.text("BT-158-1", ITEM_CLASS, ItemClassification::list),
                BusinessTerm.text("BT-158-2", ITEM_CLASS, ItemClassification::version),
                BusinessTerm.text("BT-159", ITEM, InvoiceItem::origin),
                BusinessTerm.text("BT-160", ATTRIBUTE, ItemAttribute::name),
                BusinessTerm.text("BT-161", ATTRIBUTE, ItemAttribute::value));
    }
}
