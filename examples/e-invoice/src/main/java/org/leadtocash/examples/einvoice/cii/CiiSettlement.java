package org.leadtocash.examples.einvoice.cii;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceHeader;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoicePeriod;
import org.leadtocash.core.invoice.payment.CreditTransfer;
import org.leadtocash.core.invoice.payment.DirectDebit;
import org.leadtocash.core.invoice.payment.PaymentInstructions;
import org.leadtocash.examples.einvoice.xml.Sheet;

/** Writes how it is paid, the tax, allowances, charges and totals. */
final class CiiSettlement {
    private final Invoice invoice;

    CiiSettlement(Invoice invoice) {
        this.invoice = invoice;
    }

    void write(Sheet sheet) {
        InvoiceHeader header = invoice.header();
        Optional<DirectDebit> debit = invoice.payment().flatMap(PaymentInstructions::directDebit);
        sheet.text("ram:CreditorReferenceID", debit.map(DirectDebit::creditor).orElse(""))
                .text(
                        "ram:PaymentReference",
                        invoice.payment().map(PaymentInstructions::remittance).orElse(""))
                .text("ram:TaxCurrencyCode", header.taxCurrency())
                .text("ram:InvoiceCurrencyCode", header.currency());
        invoice.payee().ifPresent(payee -> sheet.group("ram:PayeeTradeParty", party -> CiiParties.payee(party, payee)));
        invoice.payment().ifPresent(payment -> payment(sheet, payment));
        tax(sheet);
        invoice.period().ifPresent(period -> period(sheet, period));
        invoice.allowances()
                .forEach(part -> sheet.group("ram:SpecifiedTradeAllowanceCharge", to -> adjustment(to, part, false)));
        invoice.charges()
                .forEach(part -> sheet.group("ram:SpecifiedTradeAllowanceCharge", to -> adjustment(to, part, true)));
        sheet.groupIfAny("ram:SpecifiedTradePaymentTerms", terms -> {
            terms.text("ram:Description", header.paymentTerms());
            CiiWriter.day(terms, "ram:DueDateDateTime", "udt:DateTimeString", header.dueOn());
            terms.text(
                    "ram:DirectDebitMandateID", debit.map(DirectDebit::mandate).orElse(""));
        });
        sheet.group("ram:SpecifiedTradeSettlementHeaderMonetarySummation", this::totals);
        invoice.preceding()
                .forEach(before -> sheet.group("ram:InvoiceReferencedDocument", to -> {
                    to.text("ram:IssuerAssignedID", before.number());
                    CiiWriter.day(to, "ram:FormattedIssueDateTime", "qdt:DateTimeString", before.issuedOn());
                }));
        sheet.groupIfAny(
                "ram:ReceivableSpecifiedTradeAccountingAccount",
                account -> account.text("ram:ID", header.buyerAccounting()));
    }

    private static void payment(Sheet sheet, PaymentInstructions payment) {
        List<CreditTransfer> transfers = payment.transfers();
        for (int i = 0; i < Math.max(1, transfers.size()); i++) {
            boolean first = i == 0;
            Optional<CreditTransfer> transfer = i < transfers.size() ? Optional.of(transfers.get(i)) : Optional.empty();
            sheet.group("ram:SpecifiedTradeSettlementPaymentMeans", means -> {
                means.text("ram:TypeCode", payment.meansCode()).text("ram:Information", payment.meansText());
                if (first) {
                    payment.card()
                            .ifPresent(card -> means.group(
                                    "ram:ApplicableTradeSettlementFinancialCard",
                                    to -> to.text("ram:ID", card.number()).text("ram:CardholderName", card.holder())));
                    payment.directDebit()
                            .ifPresent(debit -> means.groupIfAny(
                                    "ram:PayerPartyDebtorFinancialAccount",
                                    payer -> payer.text("ram:IBANID", debit.account())));
                }
                transfer.ifPresent(account -> account(means, account));
            });
        }
    }

    private static void account(Sheet means, CreditTransfer account) {
        // an IBAN begins with a country and two digits; anything else is the bank's own number
        boolean iban = account.account().matches("[A-Z]{2}[0-9]{2}.*");
        means.group(
                "ram:PayeePartyCreditorFinancialAccount",
                payee -> payee.text("ram:IBANID", iban ? account.account() : "")
                        .text("ram:AccountName", account.name())
                        .text("ram:ProprietaryID", iban ? "" : account.account()));
        means.groupIfAny(
                "ram:PayeeSpecifiedCreditorFinancialInstitution", bank -> bank.text("ram:BICID", account.provider()));
    }

    private void tax(Sheet sheet) {
        Optional<LocalDate> point = invoice.header().taxPoint();
        String code = CiiTypes.taxPointOut(invoice.header().taxPointCode());
        for (VatBreakdown part : invoice.breakdown()) {
            sheet.group("ram:ApplicableTradeTax", tax -> {
                tax.number("ram:CalculatedAmount", part.tax())
                        .text("ram:TypeCode", "VAT")
                        .text("ram:ExemptionReason", part.exemption().reason())
                        .number("ram:BasisAmount", part.taxable())
                        .text("ram:CategoryCode", part.vat().category())
                        .text("ram:ExemptionReasonCode", part.exemption().code());
                CiiWriter.day(tax, "ram:TaxPointDate", "udt:DateString", point);
                tax.text("ram:DueDateTypeCode", code)
                        .number("ram:RateApplicablePercent", part.vat().ratePercent());
            });
        }
    }

    static void period(Sheet sheet, InvoicePeriod period) {
        sheet.group("ram:BillingSpecifiedPeriod", to -> {
            CiiWriter.day(to, "ram:StartDateTime", "udt:DateTimeString", period.start());
            CiiWriter.day(to, "ram:EndDateTime", "udt:DateTimeString", period.end());
        });
    }

    /** An allowance or charge; one of a line has no tax of its own. */
    static void adjustment(Sheet sheet, AllowanceCharge part, boolean charge) {
        sheet.group("ram:ChargeIndicator", indicator -> indicator.text("udt:Indicator", String.valueOf(charge)))
                .number("ram:CalculationPercent", part.percent())
                .number("ram:BasisAmount", part.base())
                .number("ram:ActualAmount", part.amount())
                .text("ram:ReasonCode", part.reasonCode())
                .text("ram:Reason", part.reason());
        if (!part.vat().equals(VatTreatment.none())) {
            sheet.group(
                    "ram:CategoryTradeTax",
                    tax -> tax.text("ram:TypeCode", "VAT")
                            .text("ram:CategoryCode", part.vat().category())
                            .number("ram:RateApplicablePercent", part.vat().ratePercent()));
        }
    }

    private void totals(Sheet sheet) {
        InvoiceTotals totals = invoice.totals();
        sheet.number("ram:LineTotalAmount", totals.lines())
                .number("ram:ChargeTotalAmount", totals.charges())
                .number("ram:AllowanceTotalAmount", totals.allowances())
                .number("ram:TaxBasisTotalAmount", totals.withoutVat())
                .number(
                        "ram:TaxTotalAmount",
                        totals.vat(),
                        "currencyID",
                        invoice.header().currency())
                .number(
                        "ram:TaxTotalAmount",
                        totals.vatInTaxCurrency(),
                        "currencyID",
                        invoice.header().taxCurrency())
                .number("ram:RoundingAmount", totals.rounding())
                .number("ram:GrandTotalAmount", totals.withVat())
                .number("ram:TotalPrepaidAmount", totals.paid())
                .number("ram:DuePayableAmount", totals.due());
    }
}
