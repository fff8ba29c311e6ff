package org.leadtocash.i18n.invoice.term;

import java.util.IdentityHashMap;
import java.util.List;
import org.leadtocash.core.invoice.Invoice;

/** An invoice while it is read: where each of its groups occurs, found once. For one thread. */
public final class Reading {
    private final Invoice invoice;
    private final IdentityHashMap<BusinessGroup<?>, List<Spot>> found = new IdentityHashMap<>();

    private Reading(Invoice invoice) {
        this.invoice = invoice;
    }

    /** Begins to read. */
    public static Reading of(Invoice invoice) {
        return new Reading(invoice);
    }

    /** What is read. */
    public Invoice invoice() {
        return invoice;
    }

    /** Every occurrence of a group, in the order of the invoice. */
    public List<Spot> spots(BusinessGroup<?> group) {
        List<Spot> known = found.get(group);
        if (known == null) {
            known = List.copyOf(group.in(this));
            found.put(group, known);
        }
        return known;
    }
}
