package org.leadtocash.core.flow.balance;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.flow.LinkKind;

/** How much of an invoice is settled, and by what; in the invoice's currency. */
public final class ClaimBalance {
    private final DocRef document;
    private final BigMoney gross;
    private final SortedMap<LinkKind, BigMoney> settled;

    ClaimBalance(DocRef document, BigMoney gross, SortedMap<LinkKind, BigMoney> settled) {
        this.document = document;
        this.gross = gross;
        this.settled = new TreeMap<>(settled);
    }

    /** The invoice. */
    public DocRef document() {
        return document;
    }

    /** What the customer owes by it, taxes included; zero once it is cancelled. */
    public BigMoney gross() {
        return gross;
    }

    /**
     * What settled it in one way: {@link LinkKind#PAYS payments}, {@link LinkKind#APPLIES prepayments},
     * {@link LinkKind#CREDITS credits}, {@link LinkKind#REVERSES reversals}, {@link LinkKind#DISCOUNTS cash discounts},
     * {@link LinkKind#WITHHOLDS taxes withheld}, {@link LinkKind#WRITES_OFF write-offs}.
     */
    public BigMoney settled(LinkKind how) {
        BigMoney amount = settled.get(how);
        return amount == null ? BigMoney.zero(gross.getCurrencyUnit()) : amount;
    }

    /** What settled it, by the way; ways that settled nothing are left out. */
    public SortedMap<LinkKind, BigMoney> settled() {
        return new TreeMap<>(settled);
    }

    /** All that settled it. */
    public BigMoney totalSettled() {
        return settled.values().stream().reduce(BigMoney.zero(gross.getCurrencyUnit()), BigMoney::plus);
    }

    /** What is still to be collected; negative where more was settled than owed. */
    public BigMoney open() {
        return gross.minus(totalSettled());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClaimBalance that
                && document.equals(that.document)
                && gross.equals(that.gross)
                && settled.equals(that.settled);
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, gross, settled);
    }

    /** The invoice, what it claims and what settled it. */
    @Override
    public String toString() {
        return document + " claims " + gross + ", settled " + settled;
    }
}
