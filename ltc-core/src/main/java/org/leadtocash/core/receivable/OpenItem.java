package org.leadtocash.core.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.receivable.terms.CashDiscount;
import org.leadtocash.core.receivable.terms.PaymentSchedule;

/**
 * A posted claim on a customer, or against us: an invoice or one instalment of it, a credit memo, unapplied cash.
 *
 * <p>Amounts fit a {@code long} of minor units: at most 92 quadrillion of a currency with two decimals.
 */
public final class OpenItem {
    /**
     * By due date, document date, the better discount, the amount, then the name: the order in which payments settle the
     * oldest first. Nothing in it changes while an item is paid.
     */
    public static final Comparator<OpenItem> OLDEST_DUE = Comparator.comparing(OpenItem::dueDate)
            .thenComparing(OpenItem::documentDate)
            .thenComparing(OpenItem::bestDiscount, Comparator.reverseOrder())
            .thenComparing(item -> item.amount().getAmount())
            .thenComparing(OpenItem::ref);

    private final OpenItemBuilder of;
    private final long openMinor;
    private final long amountMinor;

    OpenItem(OpenItemBuilder of) {
        this.of = of;
        try {
            openMinor = of.open.getAmountMinorLong();
            amountMinor = of.amount.getAmountMinorLong();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    of.ref + " of " + of.amount + ": expected minor units that fit a long", e);
        }
    }

    /** An item of which nothing is paid. */
    public static OpenItem of(
            DocRef document, String customer, Money amount, LocalDate documentDate, LocalDate dueDate) {
        return builder(ItemRef.of(document), customer, amount)
                .dates(documentDate, dueDate)
                .build();
    }

    /** The items of an invoice that was posted, one for each part of its schedule; named by the part where there are several. */
    public static List<OpenItem> posted(
            DocRef document, String customer, LocalDate documentDate, PaymentSchedule schedule) {
        List<OpenItem> items = new ArrayList<>();
        for (PaymentSchedule.Part part : schedule.parts()) {
            ItemRef ref = new ItemRef(document, schedule.parts().size() == 1 ? 0 : part.number());
            OpenItemBuilder item = builder(ref, customer, part.amount()).dates(documentDate, part.due());
            part.discount().ifPresent(item::discount);
            items.add(item.build());
        }
        return List.copyOf(items);
    }

    /** Starts an item of which nothing is paid. */
    public static OpenItemBuilder builder(ItemRef ref, String customer, Money amount) {
        return new OpenItemBuilder(ref, customer, amount);
    }

    /** A builder that starts with what this item says. */
    public OpenItemBuilder toBuilder() {
        return new OpenItemBuilder(of);
    }

    /** Its name. */
    public ItemRef ref() {
        return of.ref;
    }

    /** What was posted. */
    public DocRef document() {
        return of.ref.document();
    }

    /** What it is. */
    public ItemKind kind() {
        return of.kind;
    }

    /** Who owes it: the payer. */
    public String customer() {
        return of.customer;
    }

    /** The amount posted; negative for credit memos and unapplied cash. */
    public Money amount() {
        return of.amount;
    }

    /** What is still open of it: between zero and {@link #amount()}, both included. */
    public Money open() {
        return of.open;
    }

    /** The amount posted in minor units of its currency. */
    public long amountMinor() {
        return amountMinor;
    }

    /** What is still open in minor units of its currency. */
    public long openMinor() {
        return openMinor;
    }

    /** The date of the document. */
    public LocalDate documentDate() {
        return of.documentDate;
    }

    /** The last day on which payment is in time. */
    public LocalDate dueDate() {
        return of.dueDate;
    }

    /** Whether the customer contests it. */
    public boolean disputed() {
        return of.disputed;
    }

    /** Whether nobody is to be reminded of it. */
    public boolean dunningBlocked() {
        return of.dunningBlocked;
    }

    /** The level of the last notice that was issued for it; 0 for none. */
    public int dunningLevel() {
        return of.dunningLevel;
    }

    /** The day of the last notice that was issued for it. */
    public Optional<LocalDate> lastNotice() {
        return of.lastNotice;
    }

    /** What paying it early earns. */
    public Optional<CashDiscount> discount() {
        return of.discount;
    }

    /** The amount posted in the ledger's own currency, at the rate of the day; empty where that is its currency. */
    public Optional<Money> book() {
        return of.book;
    }

    /** What the customer calls it; empty where it is only known by our number. */
    public String reference() {
        return of.reference;
    }

    /**
     * What an open amount stands at in the ledger's currency: its share of the amount posted there, rounded once, so that
     * settlements in parts add up to the whole.
     */
    public Optional<Money> bookOf(Money part) {
        return of.book.map(whole -> {
            if (amountMinor == 0) {
                return whole;
            }
            Ratio share = Ratio.from(whole.getAmount())
                    .times(Ratio.from(part.getAmount()))
                    .dividedBy(Ratio.from(of.amount.getAmount()));
            RoundingPolicy cents = RoundingPolicy.standard(whole.getCurrencyUnit());
            return Money.of(whole.getCurrencyUnit(), cents.round(share));
        });
    }

    /** What is open in the ledger's currency, at the rate of posting. */
    public Optional<Money> bookOpen() {
        return bookOf(of.open);
    }

    private BigDecimal bestDiscount() {
        return of.discount.map(offered -> offered.best().percent()).orElse(BigDecimal.ZERO);
    }

    /** The same item with another open amount. */
    public OpenItem withOpen(Money other) {
        return toBuilder().open(other).build();
    }

    /** The same item, contested by the customer. */
    public OpenItem withDispute() {
        return toBuilder().disputed(true).build();
    }

    /** Calendar days after the due date: 0 on the due date itself, negative before it. */
    public long daysPastDue(LocalDate asOf) {
        return ChronoUnit.DAYS.between(of.dueDate, asOf);
    }

    /** Whether money is owed to us on it and the due date has passed. */
    public boolean isOverdue(LocalDate asOf) {
        return openMinor > 0 && asOf.isAfter(of.dueDate);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof OpenItem that && of.contents().equals(that.of.contents()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(of.ref, of.customer, of.amount, of.open, of.dueDate);
    }

    /** Name, customer, what is open of how much, and the due date. */
    @Override
    public String toString() {
        return of.ref + " of " + of.customer + ": " + of.open + " of " + of.amount + " open, due " + of.dueDate;
    }
}
