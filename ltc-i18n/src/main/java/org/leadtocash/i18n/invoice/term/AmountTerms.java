package org.leadtocash.i18n.invoice.term;

import java.util.List;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.payment.CreditTransfer;
import org.leadtocash.core.invoice.payment.DirectDebit;
import org.leadtocash.core.invoice.payment.PaymentCard;
import org.leadtocash.core.invoice.payment.PaymentInstructions;

/** What is taken off and put on, what is taxed, what it sums up to, and how it is paid. */
final class AmountTerms {
    static final BusinessGroup<PaymentInstructions> PAYMENT = HeaderTerms.INVOICE.maybe("BG-16", Invoice::payment);
    static final BusinessGroup<CreditTransfer> TRANSFER = PAYMENT.many("BG-17", PaymentInstructions::transfers);
    static final BusinessGroup<PaymentCard> CARD = PAYMENT.maybe("BG-18", PaymentInstructions::card);
    static final BusinessGroup<DirectDebit> DIRECT_DEBIT = PAYMENT.maybe("BG-19", PaymentInstructions::directDebit);
    static final BusinessGroup<AllowanceCharge> ALLOWANCE = HeaderTerms.INVOICE.many("BG-20", Invoice::allowances);
    static final BusinessGroup<AllowanceCharge> CHARGE = HeaderTerms.INVOICE.many("BG-21", Invoice::charges);
    static final BusinessGroup<InvoiceTotals> TOTALS = HeaderTerms.INVOICE.one("BG-22", Invoice::totals);
    static final BusinessGroup<VatBreakdown> BREAKDOWN = HeaderTerms.INVOICE.many("BG-23", Invoice::breakdown);

    private AmountTerms() {}

    /** The groups, in order. */
    static List<BusinessGroup<?>> groups() {
        return List.of(PAYMENT, TRANSFER, CARD, DIRECT_DEBIT, ALLOWANCE, CHARGE, TOTALS, BREAKDOWN);
    }

    /** The terms, in order. */
    static List<BusinessTerm> all() {
        return List.of(
                BusinessTerm.text("BT-81", PAYMENT, PaymentInstructions::meansCode),
                BusinessTerm.text("BT-82", PAYMENT, PaymentInstructions::meansText),
                BusinessTerm.text("BT-83", PAYMENT, PaymentInstructions::remittance),
                BusinessTerm.text("BT-84", TRANSFER, CreditTransfer::account),
                BusinessTerm.text("BT-85", TRANSFER, CreditTransfer::name),
                BusinessTerm.text("BT-86", TRANSFER, CreditTransfer::provider),
                BusinessTerm.text("BT-87", CARD, PaymentCard::number),
                BusinessTerm.text("BT-88", CARD, PaymentCard::holder),
                BusinessTerm.text("BT-89", DIRECT_DEBIT, DirectDebit::mandate),
                BusinessTerm.text("BT-90", DIRECT_DEBIT, DirectDebit::creditor),
                BusinessTerm.text("BT-91", DIRECT_DEBIT, DirectDebit::account),
                BusinessTerm.number("BT-92", ALLOWANCE, AllowanceCharge::amount),
                BusinessTerm.number("BT-93", ALLOWANCE, AllowanceCharge::base),
                BusinessTerm.number("BT-94", ALLOWANCE, AllowanceCharge::percent),
                BusinessTerm.text("BT-95", ALLOWANCE, part -> part.vat().category()),
                BusinessTerm.number("BT-96", ALLOWANCE, part -> part.vat().ratePercent()),
                BusinessTerm.text("BT-97", ALLOWANCE, AllowanceCharge::reason),
                BusinessTerm.text("BT-98", ALLOWANCE, AllowanceCharge::reasonCode),
                BusinessTerm.number("BT-99", CHARGE, AllowanceCharge::amount),
                BusinessTerm.number("BT-100", CHARGE, AllowanceCharge::base),
                BusinessTerm.number("BT-101", CHARGE, AllowanceCharge::percent),
                BusinessTerm.text("BT-102", CHARGE, part -> part.vat().category()),
                BusinessTerm.number("BT-103", CHARGE, part -> part.vat().ratePercent()),
                BusinessTerm.text("BT-104", CHARGE, AllowanceCharge::reason),
                BusinessTerm.text("BT-105", CHARGE, AllowanceCharge::reasonCode),
                BusinessTerm.number("BT-106", TOTALS, InvoiceTotals::lines),
                BusinessTerm.number("BT-107", TOTALS, InvoiceTotals::allowances),
                BusinessTerm.number("BT-108", TOTALS, InvoiceTotals::charges),
                BusinessTerm.number("BT-109", TOTALS, InvoiceTotals::withoutVat),
                BusinessTerm.number("BT-110", TOTALS, InvoiceTotals::vat),
                BusinessTerm.number("BT-111", TOTALS, InvoiceTotals::vatInTaxCurrency),
                BusinessTerm.number("BT-112", TOTALS, InvoiceTotals::withVat),
                BusinessTerm.number("BT-113", TOTALS, InvoiceTotals::paid),
                BusinessTerm.number("BT-114", TOTALS, InvoiceTotals::rounding),
                BusinessTerm.number("BT-115", TOTALS, InvoiceTotals::due),
                BusinessTerm.number("BT-116", BREAKDOWN, VatBreakdown::taxable),
                BusinessTerm.number("BT-117", BREAKDOWN, VatBreakdown::tax),
                BusinessTerm.text("BT-118", BREAKDOWN, part -> part.vat().category()),
                BusinessTerm.number("BT-119", BREAKDOWN, part -> part.vat().ratePercent()),
                BusinessTerm.text("BT-120", BREAKDOWN, part -> part.exemption().reason()),
                BusinessTerm.text("BT-121", BREAKDOWN, part -> part.exemption().code()));
    }
}
