package org.leadtocash.pricing.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceHeader;
import org.leadtocash.core.invoice.amount.Exemption;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoiceItem;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.party.Buyer;
import org.leadtocash.core.invoice.party.Seller;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.money.Currencies;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.pricing.document.PricedDocument;
import org.leadtocash.pricing.document.PricedLine;
import org.leadtocash.pricing.tax.TaxGroup;

/**
 * An invoice of a priced document: its lines, taxes and totals, to which the host adds who bills whom.
 *
 * <pre>{@code
 * Invoice invoice = InvoiceDraft.from(priced)
 *         .header(header).seller(seller).buyer(buyer)
 *         .mentions(key -> words.get(key))
 *         .build();
 * }</pre>
 *
 * <p>What else an invoice can say is added to it afterwards ({@link Invoice#toBuilder()}).
 */
@CanIgnoreReturnValue
public final class InvoiceDraft {
    private final PricedDocument document;
    private InvoiceHeader header = InvoiceHeader.none();
    private Seller seller = Seller.none();
    private Buyer buyer = Buyer.none();
    private UnaryOperator<String> mentions = key -> "";
    private UnaryOperator<InvoiceItem> items = UnaryOperator.identity();

    private InvoiceDraft(PricedDocument document) {
        this.document = document;
    }

    /**
     * Starts with a document.
     *
     * @throws IllegalArgumentException if a line has no price or no decided tax, or its prices include a tax that was not
     *     rounded for lines, so that no line has an amount without it
     */
    public static InvoiceDraft from(PricedDocument document) {
        List<String> problems = new ArrayList<>();
        document.unpriced().forEach(line -> problems.add("line " + line + " has no price"));
        for (PricedLine line : document.lines()) {
            if (line.tax().flatMap(TaxDecision::category).isEmpty()) {
                problems.add("line " + line.line() + " has no decided tax");
            }
        }
        if (problems.isEmpty() && BilledLine.all(document).isEmpty()) {
            problems.add("its prices include tax that was not rounded for lines, which so have no amount without it");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    document.document() + " cannot be billed: " + String.join("; ", problems));
        }
        return new InvoiceDraft(document);
    }

    /** What the invoice says of itself; a currency that it does not say is the document's. */
    public InvoiceDraft header(InvoiceHeader given) {
        header = given;
        return this;
    }

    /** Who sells (BG-4). */
    public InvoiceDraft seller(Seller given) {
        seller = given;
        return this;
    }

    /** Who buys (BG-7). */
    public InvoiceDraft buyer(Buyer given) {
        buyer = given;
        return this;
    }

    /**
     * The words that explain why no tax is charged (BT-120), in the language of the invoice.
     *
     * @param words for each {@linkplain TaxDecision#mention() key}
     */
    public InvoiceDraft mentions(UnaryOperator<String> words) {
        mentions = words;
        return this;
    }

    /**
     * What is said of what is sold (BG-31): an item with the seller's number, which is its name too, made more of it.
     */
    public InvoiceDraft items(UnaryOperator<InvoiceItem> known) {
        items = known;
        return this;
    }

    /**
     * The invoice.
     *
     * @throws IllegalArgumentException if the header says another currency than that of the document
     */
    public Invoice build() {
        String currency = document.currency().getCode();
        if (!header.currency().isEmpty() && !header.currency().equals(currency)) {
            throw new IllegalArgumentException(document.document() + " is priced in " + currency
                    + ": expected a header in " + currency + ", got " + header.currency());
        }
        return Invoice.builder()
                .header(header.toBuilder().currency(currency).build())
                .seller(seller)
                .buyer(buyer)
                .lines(lines())
                .breakdown(document.taxes().stream().map(this::breakdown).toList())
                .totals(said())
                .totalled(Currencies.digits(document.currency()))
                .build();
    }

    private List<InvoiceLine> lines() {
        List<InvoiceLine> lines = new ArrayList<>();
        for (BilledLine billed : BilledLine.all(document).orElseThrow()) {
            InvoiceLine line = billed.line();
            lines.add(line.toBuilder().item(items.apply(line.item())).build());
        }
        return lines;
    }

    private VatBreakdown breakdown(TaxGroup group) {
        TaxDecision decision =
                document.line(group.lines().get(0)).flatMap(PricedLine::tax).orElseThrow();
        boolean explained =
                !decision.exemptionCode().isEmpty() || !decision.mention().isEmpty();
        String words = decision.mention().isEmpty() ? "" : mentions.apply(decision.mention());
        return new VatBreakdown(
                Optional.of(group.base().getAmount()),
                Optional.of(group.tax().getAmount()),
                new VatTreatment(
                        group.treatment().category().name(), group.treatment().ratePercent()),
                explained ? Exemption.from(decision, words) : Exemption.none());
    }

    /** What cannot be worked out of the lines: what rounding adds to be paid, and the tax in the currency of the authority. */
    private InvoiceTotals said() {
        InvoiceTotals.Builder totals = InvoiceTotals.builder();
        BigDecimal rounding = document.totals().rounding().getAmount();
        if (rounding.signum() != 0) {
            totals.rounding(rounding);
        }
        document.reported().stream()
                .filter(other -> other.tax().getCurrencyUnit().getCode().equals(header.taxCurrency()))
                .findFirst()
                .ifPresent(other -> totals.vatInTaxCurrency(amount(other.tax())));
        return totals.build();
    }

    private static BigDecimal amount(BigMoney money) {
        return money.getAmount();
    }
}
