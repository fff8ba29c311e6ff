package org.leadtocash.core.receivable.allocation;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.receivable.CustomerItems;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;

/** What a strategy is asked about: a payment, the rules, and the items it may settle. */
public final class AllocationCase {
    private final OpenItems all;
    private final CustomerItems own;
    private final Payment payment;
    private final AllocationRules rules;

    AllocationCase(OpenItems all, Payment payment, AllocationRules rules) {
        this.all = all;
        this.own = all.customer(payment.customer());
        this.payment = payment;
        this.rules = rules;
    }

    /** The payment. */
    public Payment payment() {
        return payment;
    }

    /** The rules. */
    public AllocationRules rules() {
        return rules;
    }

    /** All items, other customers' included. */
    public OpenItems items() {
        return all;
    }

    /** The customer's open claims in the currency of the payment, the oldest due first; disputed ones where the rules let them be paid. */
    public Iterable<OpenItem> claims() {
        return () -> new Walk(true);
    }

    /** The same as a list. */
    public List<OpenItem> claimList() {
        return StreamSupport.stream(claims().spliterator(), false).toList();
    }

    /** The customer's open credit items in the currency of the payment, the oldest first. */
    public Iterable<OpenItem> credits() {
        return () -> new Walk(false);
    }

    /** The money that settles an item on the day of the payment: what is open, less the cash discount it earns. */
    public Money needed(OpenItem item) {
        return Money.ofMinor(item.open().getCurrencyUnit(), neededMinor(item));
    }

    long neededMinor(OpenItem item) {
        return item.openMinor() - discountMinor(item);
    }

    long discountMinor(OpenItem item) {
        return rules.grantsDiscounts() ? Discounting.whenSettled(item, payment.received()) : 0;
    }

    /** Runs over the columns, and touches no item that it does not return. */
    private final class Walk implements Iterator<OpenItem> {
        private final boolean claims;
        private final int currency;
        private int at = -1;

        Walk(boolean claims) {
            this.claims = claims;
            CurrencyUnit wanted = payment.amount().getCurrencyUnit();
            this.currency = own.currencies().indexOf(wanted);
            advance();
        }

        private void advance() {
            at++;
            while (at < own.size() && !fits()) {
                at++;
            }
        }

        private boolean fits() {
            long open = own.openMinor(at);
            boolean right = claims ? open > 0 : open < 0;
            return right
                    && own.currency(at) == currency
                    && (!claims || rules.paysDisputed() || !own.item(at).disputed());
        }

        @Override
        public boolean hasNext() {
            return at < own.size();
        }

        @Override
        public OpenItem next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            OpenItem item = own.item(at);
            advance();
            return item;
        }
    }
}
