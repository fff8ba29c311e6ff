package org.leadtocash.examples.einvoice.cii;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.Exemption;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoicePeriod;
import org.leadtocash.core.invoice.payment.CreditTransfer;
import org.leadtocash.core.invoice.payment.DirectDebit;
import org.leadtocash.core.invoice.payment.PaymentCard;
import org.leadtocash.core.invoice.payment.PaymentInstructions;
import org.leadtocash.examples.einvoice.xml.Tag;

/** Reads how it is paid, the tax, allowances, charges and totals. */
final class CiiSettlementReader {
    private static final String SUMS = "ram:SpecifiedTradeSettlementHeaderMonetarySummation";

    private final Optional<Tag> in;

    CiiSettlementReader(Optional<Tag> in) {
        this.in = in;
    }

    private List<Tag> all(String path) {
        return in.map(tag -> tag.all(path)).orElse(List.of());
    }

    private String text(String path) {
        return in.map(tag -> tag.text(path)).orElse("");
    }

    Optional<InvoicePeriod> period() {
        return in.flatMap(CiiSettlementReader::period);
    }

    static Optional<InvoicePeriod> period(Tag settlement) {
        return settlement
                .first("ram:BillingSpecifiedPeriod")
                .map(tag -> new InvoicePeriod(
                        CiiReader.day(tag, "ram:StartDateTime/udt:DateTimeString"),
                        CiiReader.day(tag, "ram:EndDateTime/udt:DateTimeString")));
    }

    List<AllowanceCharge> adjustments(String indicator) {
        return in.map(tag -> adjustments(tag, indicator)).orElse(List.of());
    }

    /** What is taken off or put on, by the indicator of a charge. */
    static List<AllowanceCharge> adjustments(Tag settlement, String indicator) {
        return settlement.all("ram:SpecifiedTradeAllowanceCharge").stream()
                .filter(tag -> tag.text("ram:ChargeIndicator/udt:Indicator").equals(indicator))
                .map(tag -> {
                    AllowanceCharge.Builder part = AllowanceCharge.builder()
                            .reason(tag.text("ram:Reason"))
                            .reasonCode(tag.text("ram:ReasonCode"))
                            .vat(tag.first("ram:CategoryTradeTax")
                                    .map(CiiSettlementReader::vat)
                                    .orElse(VatTreatment.none()));
                    tag.number("ram:ActualAmount").ifPresent(part::amount);
                    tag.number("ram:BasisAmount").ifPresent(part::base);
                    tag.number("ram:CalculationPercent").ifPresent(part::percent);
                    return part.build();
                })
                .toList();
    }

    /** A category of VAT; of another tax the standard says nothing. */
    static VatTreatment vat(Tag tag) {
        return tag.text("ram:TypeCode").equalsIgnoreCase("VAT")
                ? new VatTreatment(tag.text("ram:CategoryCode"), tag.number("ram:RateApplicablePercent"))
                : VatTreatment.none();
    }

    List<VatBreakdown> breakdown() {
        List<Tag> taxes = all("ram:ApplicableTradeTax");
        taxes.forEach(other -> {
            // the tax point is said with every part of the breakdown
            other.repeats(taxes.get(0), "ram:DueDateTypeCode");
            other.repeats(taxes.get(0), "ram:TaxPointDate/udt:DateString");
            other.first("ram:TaxPointDate/udt:DateString").ifPresent(day -> day.skipAttribute("format"));
        });
        return taxes.stream()
                .map(tag -> new VatBreakdown(
                        tag.number("ram:BasisAmount"),
                        tag.number("ram:CalculatedAmount"),
                        vat(tag),
                        new Exemption(tag.text("ram:ExemptionReason"), tag.text("ram:ExemptionReasonCode"))))
                .toList();
    }

    InvoiceTotals totals() {
        InvoiceTotals.Builder totals = InvoiceTotals.builder();
        in.flatMap(tag -> tag.first(SUMS)).ifPresent(tag -> {
            tag.number("ram:LineTotalAmount").ifPresent(totals::lines);
            tag.number("ram:ChargeTotalAmount").ifPresent(totals::charges);
            tag.number("ram:AllowanceTotalAmount").ifPresent(totals::allowances);
            tag.number("ram:TaxBasisTotalAmount").ifPresent(totals::withoutVat);
            tag.number("ram:RoundingAmount").ifPresent(totals::rounding);
            tag.number("ram:GrandTotalAmount").ifPresent(totals::withVat);
            tag.number("ram:TotalPrepaidAmount").ifPresent(totals::paid);
            tag.number("ram:DuePayableAmount").ifPresent(totals::due);
            taxes(tag, totals);
        });
        return totals.build();
    }

    /** The total in the currency of the invoice is the first that does not stand in the tax authority's alone. */
    private void taxes(Tag sums, InvoiceTotals.Builder totals) {
        String currency = text("ram:InvoiceCurrencyCode");
        String other = text("ram:TaxCurrencyCode");
        List<Tag> taxes = sums.all("ram:TaxTotalAmount");
        taxes.forEach(tag -> tag.skipAttribute("currencyID"));
        Optional<Tag> main = taxes.stream()
                .filter(tag -> tag.attribute("currencyID").equals(currency)
                        || !tag.attribute("currencyID").equals(other))
                .findFirst();
        main.flatMap(Tag::number).ifPresent(totals::vat);
        taxes.stream()
                .filter(tag -> main.filter(tag::equals).isEmpty())
                .findFirst()
                .flatMap(Tag::number)
                .ifPresent(totals::vatInTaxCurrency);
    }

    Optional<PaymentInstructions> payment() {
        List<Tag> means = all("ram:SpecifiedTradeSettlementPaymentMeans");
        if (means.isEmpty()) {
            return Optional.empty();
        }
        Tag first = means.get(0);
        means.forEach(other -> {
            other.repeats(first, "ram:TypeCode");
            other.repeats(first, "ram:Information");
        });
        PaymentInstructions.Builder payment = PaymentInstructions.builder()
                .meansCode(first.text("ram:TypeCode"))
                .meansText(first.text("ram:Information"))
                .remittance(text("ram:PaymentReference"))
                .transfers(means.stream().flatMap(tag -> transfer(tag).stream()).toList());
        first.first("ram:ApplicableTradeSettlementFinancialCard")
                .map(card -> new PaymentCard(card.text("ram:ID"), card.text("ram:CardholderName")))
                .ifPresent(payment::card);
        DirectDebit debit = new DirectDebit(
                text("ram:SpecifiedTradePaymentTerms/ram:DirectDebitMandateID"),
                text("ram:CreditorReferenceID"),
                first.text("ram:PayerPartyDebtorFinancialAccount/ram:IBANID"));
        if (!debit.equals(new DirectDebit("", "", ""))) {
            payment.directDebit(debit);
        }
        return Optional.of(payment.build());
    }

    private static Optional<CreditTransfer> transfer(Tag means) {
        return means.first("ram:PayeePartyCreditorFinancialAccount").map(account -> {
            String iban = account.text("ram:IBANID");
            return new CreditTransfer(
                    iban.isEmpty() ? account.text("ram:ProprietaryID") : iban,
                    account.text("ram:AccountName"),
                    means.text("ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID"));
        });
    }
}
