package org.leadtocash.core.invoice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.Exemption;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.line.InvoicePeriod;
import org.leadtocash.core.invoice.party.Buyer;
import org.leadtocash.core.invoice.party.Delivery;
import org.leadtocash.core.invoice.party.Payee;
import org.leadtocash.core.invoice.party.Seller;
import org.leadtocash.core.invoice.party.TaxRepresentative;
import org.leadtocash.core.invoice.payment.PaymentInstructions;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * An invoice or credit note in the terms of EN 16931-1, apart from any syntax.
 *
 * <p>It is what somebody says, right or wrong: nothing is owed, so that a check can name all that is missing. A text that is
 * not given is empty. Amounts carry no currency of their own, because the header says it once and may say it wrongly
 * ({@link #payable()} puts them together).
 *
 * <pre>{@code
 * Invoice invoice = Invoice.builder()
 *         .header(InvoiceHeader.builder().number("F-1").issuedOn(today).typeCode("380").currency("EUR").build())
 *         .seller(seller).buyer(buyer).lines(lines)
 *         .totalled(2)
 *         .build();
 * }</pre>
 *
 * @param header what it says of itself (BT-1 to BT-10, BT-19, BT-20, BG-2)
 * @param references the documents it rests on (BT-11 to BT-18)
 * @param notes words on it (BG-1)
 * @param preceding the invoices it corrects or completes (BG-3)
 * @param seller who sells (BG-4)
 * @param buyer who buys (BG-7)
 * @param payee who is paid, where that is not the seller (BG-10)
 * @param taxRepresentative who answers for the seller's tax (BG-11)
 * @param delivery where and when it was delivered (BG-13)
 * @param period the days it is for (BG-14)
 * @param payment how it is to be paid (BG-16)
 * @param allowances what is taken off the document (BG-20)
 * @param charges what is put on the document (BG-21)
 * @param totals the totals (BG-22)
 * @param breakdown the tax by category and rate (BG-23)
 * @param documents the documents that prove it (BG-24)
 * @param lines the lines (BG-25)
 */
public record Invoice(
        InvoiceHeader header,
        InvoiceReferences references,
        List<InvoiceNote> notes,
        List<PrecedingInvoice> preceding,
        Seller seller,
        Buyer buyer,
        Optional<Payee> payee,
        Optional<TaxRepresentative> taxRepresentative,
        Optional<Delivery> delivery,
        Optional<InvoicePeriod> period,
        Optional<PaymentInstructions> payment,
        List<AllowanceCharge> allowances,
        List<AllowanceCharge> charges,
        InvoiceTotals totals,
        List<VatBreakdown> breakdown,
        List<SupportingDocument> documents,
        List<InvoiceLine> lines) {

    /** Copies the lists. */
    public Invoice {
        notes = List.copyOf(notes);
        preceding = List.copyOf(preceding);
        allowances = List.copyOf(allowances);
        charges = List.copyOf(charges);
        breakdown = List.copyOf(breakdown);
        documents = List.copyOf(documents);
        lines = List.copyOf(lines);
    }

    /** What is due (BT-115) in the currency of the invoice; empty where either is missing or the currency is none. */
    public Optional<BigMoney> payable() {
        return currency().flatMap(unit -> totals.due().map(amount -> BigMoney.of(unit, amount)));
    }

    /** The currency of the invoice (BT-5); empty where it is not given or is none of ISO 4217. */
    public Optional<CurrencyUnit> currency() {
        try {
            return header.currency().isEmpty() ? Optional.empty() : Optional.of(CurrencyUnit.of(header.currency()));
        } catch (IllegalCurrencyException e) {
            return Optional.empty();
        }
    }

    /** Starts with nothing said. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these parts, to change some. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.header = header;
        copy.references = references;
        copy.notes = notes;
        copy.preceding = preceding;
        copy.seller = seller;
        copy.buyer = buyer;
        copy.payee = payee;
        copy.taxRepresentative = taxRepresentative;
        copy.delivery = delivery;
        copy.period = period;
        copy.payment = payment;
        copy.allowances = allowances;
        copy.charges = charges;
        copy.totals = totals;
        copy.breakdown = breakdown;
        copy.documents = documents;
        copy.lines = lines;
        return copy;
    }

    /** Collects the parts; what nobody says is not given. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final Map<String, Exemption> exemptions = new LinkedHashMap<>();
        private InvoiceHeader header = InvoiceHeader.none();
        private InvoiceReferences references = InvoiceReferences.none();
        private List<InvoiceNote> notes = List.of();
        private List<PrecedingInvoice> preceding = List.of();
        private Seller seller = Seller.none();
        private Buyer buyer = Buyer.none();
        private Optional<Payee> payee = Optional.empty();
        private Optional<TaxRepresentative> taxRepresentative = Optional.empty();
        private Optional<Delivery> delivery = Optional.empty();
        private Optional<InvoicePeriod> period = Optional.empty();
        private Optional<PaymentInstructions> payment = Optional.empty();
        private List<AllowanceCharge> allowances = List.of();
        private List<AllowanceCharge> charges = List.of();
        private InvoiceTotals totals = InvoiceTotals.none();
        private List<VatBreakdown> breakdown = List.of();
        private List<SupportingDocument> documents = List.of();
        private List<InvoiceLine> lines = List.of();

        private Builder() {}

        /** What it says of itself (BT-1 to BT-10, BT-19, BT-20, BG-2). */
        public Builder header(InvoiceHeader given) {
            header = given;
            return this;
        }

        /** The documents it rests on (BT-11 to BT-18). */
        public Builder references(InvoiceReferences given) {
            references = given;
            return this;
        }

        /** Words on it (BG-1). */
        public Builder notes(List<InvoiceNote> given) {
            notes = given;
            return this;
        }

        /** The invoices it corrects or completes (BG-3). */
        public Builder preceding(List<PrecedingInvoice> given) {
            preceding = given;
            return this;
        }

        /** Who sells (BG-4). */
        public Builder seller(Seller given) {
            seller = given;
            return this;
        }

        /** Who buys (BG-7). */
        public Builder buyer(Buyer given) {
            buyer = given;
            return this;
        }

        /** Who is paid, where that is not the seller (BG-10). */
        public Builder payee(Payee given) {
            payee = Optional.of(given);
            return this;
        }

        /** Who answers for the seller's tax (BG-11). */
        public Builder taxRepresentative(TaxRepresentative given) {
            taxRepresentative = Optional.of(given);
            return this;
        }

        /** Where and when it was delivered (BG-13). */
        public Builder delivery(Delivery given) {
            delivery = Optional.of(given);
            return this;
        }

        /** The days it is for (BG-14). */
        public Builder period(InvoicePeriod given) {
            period = Optional.of(given);
            return this;
        }

        /** How it is to be paid (BG-16). */
        public Builder payment(PaymentInstructions given) {
            payment = Optional.of(given);
            return this;
        }

        /** What is taken off the document (BG-20). */
        public Builder allowances(List<AllowanceCharge> given) {
            allowances = given;
            return this;
        }

        /** What is put on the document (BG-21). */
        public Builder charges(List<AllowanceCharge> given) {
            charges = given;
            return this;
        }

        /** The totals (BG-22). */
        public Builder totals(InvoiceTotals given) {
            totals = given;
            return this;
        }

        /** The tax by category and rate (BG-23). */
        public Builder breakdown(List<VatBreakdown> given) {
            breakdown = given;
            return this;
        }

        /** The documents that prove it (BG-24). */
        public Builder documents(List<SupportingDocument> given) {
            documents = given;
            return this;
        }

        /** The lines (BG-25). */
        public Builder lines(List<InvoiceLine> given) {
            lines = given;
            return this;
        }

        /**
         * Why no tax is charged in a category, for {@link #totalled}.
         *
         * @param category the category of UNTDID 5305, such as {@code AE}
         */
        public Builder exemption(String category, Exemption why) {
            exemptions.put(category, why);
            return this;
        }

        /**
         * Works out the tax, unless a breakdown was given, and the totals from the lines, allowances and charges said so far.
         * What was paid, what is added to round, and the tax in the tax authority's currency stay as the totals say them. Each
         * sum is rounded as EN 16931 does, half towards positive infinity.
         *
         * @param digits the decimal digits of the currency; EN 16931 allows two at the most
         */
        public Builder totalled(int digits) {
            Totalling totalling = new Totalling(lines, allowances, charges, digits);
            breakdown = breakdown.isEmpty() ? totalling.breakdown(exemptions) : breakdown;
            totals = totalling.totals(breakdown, totals);
            return this;
        }

        /** The finished invoice. */
        public Invoice build() {
            return new Invoice(
                    header,
                    references,
                    notes,
                    preceding,
                    seller,
                    buyer,
                    payee,
                    taxRepresentative,
                    delivery,
                    period,
                    payment,
                    allowances,
                    charges,
                    totals,
                    breakdown,
                    documents,
                    lines);
        }
    }
}
