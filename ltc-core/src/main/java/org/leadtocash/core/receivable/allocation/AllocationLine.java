package org.leadtocash.core.receivable.allocation;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.receivable.ItemRef;

/** What one item got of a payment, or gave to it where it is a credit item. */
public final class AllocationLine {
    private final ItemRef item;
    private final CurrencyUnit currency;
    private final long paid;
    private final long discount;
    private final long discountTax;
    private final long writeOff;
    private final long fee;
    private final Optional<BookValues> book;

    AllocationLine(LineDraft draft, Optional<BookValues> book) {
        this(
                draft.item.ref(),
                draft.item.amount().getCurrencyUnit(),
                new long[] {draft.paid, draft.discount, draft.discountTax, draft.writeOff, draft.fee},
                book);
    }

    /** The amounts are paid, discount, tax in it, written off, fee. */
    AllocationLine(ItemRef item, CurrencyUnit currency, long[] amounts, Optional<BookValues> book) {
        this.item = item;
        this.currency = currency;
        this.paid = amounts[0];
        this.discount = amounts[1];
        this.discountTax = amounts[2];
        this.writeOff = amounts[3];
        this.fee = amounts[4];
        this.book = book;
    }

    /** The item settled, in whole or in part. */
    public ItemRef item() {
        return item;
    }

    /** The part of the payment that it got; below zero where it is a credit item that others are paid with. */
    public Money amount() {
        return money(paid);
    }

    /** The cash discount granted. */
    public Money discount() {
        return money(discount);
    }

    /** The part of the discount that is tax, which falls with it. */
    public Money discountTax() {
        return money(discountTax);
    }

    /** The small difference written off; below zero where more was paid than demanded. */
    public Money writeOff() {
        return money(writeOff);
    }

    /** The bank's charge, which settles the item as money does. */
    public Money fee() {
        return money(fee);
    }

    /** What the item falls by: amount, discount, write-off and fee. */
    public Money reduction() {
        return money(reductionMinor());
    }

    long reductionMinor() {
        return Math.addExact(Math.addExact(paid, discount), Math.addExact(writeOff, fee));
    }

    long paidMinor() {
        return paid;
    }

    /** The same in the ledger's own currency; empty where that is the item's, or where a value there is not known. */
    public Optional<BookValues> book() {
        return book;
    }

    private Money money(long minor) {
        return Money.ofMinor(currency, minor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AllocationLine that
                && item.equals(that.item)
                && currency.equals(that.currency)
                && paid == that.paid
                && discount == that.discount
                && discountTax == that.discountTax
                && writeOff == that.writeOff
                && fee == that.fee
                && book.equals(that.book);
    }

    @Override
    public int hashCode() {
        return Objects.hash(item, currency, paid, discount, discountTax, writeOff, fee, book);
    }

    /** The item, the amount, and what else settles it. */
    @Override
    public String toString() {
        return item + " " + amount()
                + (discount == 0 ? "" : " discount " + discount())
                + (writeOff == 0 ? "" : " written off " + writeOff())
                + (fee == 0 ? "" : " fee " + fee());
    }
}
