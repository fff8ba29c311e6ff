package org.leadtocash.core.receivable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.receivable.terms.CashDiscount;

/** Collects what an {@link OpenItem} says. */
@CanIgnoreReturnValue
public final class OpenItemBuilder {
    final ItemRef ref;
    final String customer;
    final Money amount;
    ItemKind kind;
    Money open;
    LocalDate documentDate = LocalDate.EPOCH;
    LocalDate dueDate = LocalDate.EPOCH;
    boolean disputed;
    boolean dunningBlocked;
    int dunningLevel;
    Optional<LocalDate> lastNotice = Optional.empty();
    Optional<CashDiscount> discount = Optional.empty();
    Optional<Money> book = Optional.empty();
    String reference = "";
    private boolean dated;

    OpenItemBuilder(ItemRef ref, String customer, Money amount) {
        this.ref = ref;
        this.customer = customer;
        this.amount = amount;
        this.open = amount;
        this.kind = amount.isNegative() ? ItemKind.CREDIT_NOTE : ItemKind.INVOICE;
    }

    OpenItemBuilder(OpenItemBuilder other) {
        ref = other.ref;
        customer = other.customer;
        amount = other.amount;
        kind = other.kind;
        open = other.open;
        documentDate = other.documentDate;
        dueDate = other.dueDate;
        disputed = other.disputed;
        dunningBlocked = other.dunningBlocked;
        dunningLevel = other.dunningLevel;
        lastNotice = other.lastNotice;
        discount = other.discount;
        book = other.book;
        reference = other.reference;
        dated = other.dated;
    }

    /** Says when it was posted and the last day on which payment is in time; must be said. */
    public OpenItemBuilder dates(LocalDate document, LocalDate due) {
        documentDate = document;
        dueDate = due;
        dated = true;
        return this;
    }

    /** Says what it is; unless said, an invoice or, below zero, a credit note. */
    public OpenItemBuilder kind(ItemKind other) {
        kind = other;
        return this;
    }

    /** Says what is still open of it; unless said, all. */
    public OpenItemBuilder open(Money other) {
        open = other;
        return this;
    }

    /** Says whether the customer contests it. */
    public OpenItemBuilder disputed(boolean contested) {
        disputed = contested;
        return this;
    }

    /** Says whether nobody is to be reminded of it. */
    public OpenItemBuilder dunningBlocked(boolean blocked) {
        dunningBlocked = blocked;
        return this;
    }

    /** Says which notice was issued last, and when. */
    public OpenItemBuilder dunned(int level, LocalDate on) {
        dunningLevel = level;
        lastNotice = Optional.of(on);
        return this;
    }

    /** Says that no notice stands. */
    public OpenItemBuilder notDunned() {
        dunningLevel = 0;
        lastNotice = Optional.empty();
        return this;
    }

    /** Says what paying it early earns. */
    public OpenItemBuilder discount(CashDiscount offered) {
        discount = Optional.of(offered);
        return this;
    }

    /** Says what was posted in the ledger's own currency. */
    public OpenItemBuilder book(Money posted) {
        book = Optional.of(posted);
        return this;
    }

    /** Says what the customer calls it. */
    public OpenItemBuilder reference(String name) {
        reference = name;
        return this;
    }

    List<Object> contents() {
        return List.of(
                ref,
                customer,
                amount,
                kind,
                open,
                documentDate,
                dueDate,
                disputed,
                dunningBlocked,
                dunningLevel,
                lastNotice,
                discount,
                book,
                reference);
    }

    /**
     * The finished item.
     *
     * @throws IllegalArgumentException if it has no dates; if {@code open} has another currency or sign than the amount,
     *     or is larger; if a notice has no day or a day no notice; if a discount is of another currency or takes all; or
     *     if the amount in the ledger's currency has another sign or the same currency
     */
    public OpenItem build() {
        if (!dated) {
            throw new IllegalArgumentException(ref + ": expected a document date and a due date");
        }
        boolean sameSign = open.isZero() || open.isPositive() == amount.isPositive();
        if (!open.isSameCurrency(amount) || !sameSign || open.abs().isGreaterThan(amount.abs())) {
            throw new IllegalArgumentException(
                    ref + ": open " + open + ", expected between zero and the posted amount " + amount);
        }
        if (dunningLevel < 0 || (dunningLevel == 0) != lastNotice.isEmpty()) {
            throw new IllegalArgumentException(ref + ": dunning level " + dunningLevel + " on " + lastNotice
                    + ", expected a level above 0 with its day, or neither");
        }
        discount.map(offered -> offered.best().amount()).ifPresent(off -> {
            if (!off.isSameCurrency(amount) || !off.isLessThan(amount)) {
                throw new IllegalArgumentException(
                        ref + ": cash discount of " + off + ", expected less than the posted amount " + amount);
            }
        });
        book.ifPresent(posted -> {
            boolean same = posted.isZero() || posted.isPositive() == amount.isPositive();
            if (posted.isSameCurrency(amount) || !same) {
                throw new IllegalArgumentException(ref + ": " + posted
                        + " in the ledger, expected another currency and the sign of the posted amount " + amount);
            }
        });
        return new OpenItem(new OpenItemBuilder(this));
    }
}
