package org.leadtocash.core.receivable.interest;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.receivable.ItemKind;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.OpenItem;

/**
 * The interest on one item.
 *
 * @param item the item
 * @param customer who owes it
 * @param spans the days, the earliest first
 * @param amount the interest, rounded once
 */
public record InterestCharge(ItemRef item, String customer, List<InterestSpan> spans, Money amount) {

    /** Copies the spans. */
    public InterestCharge {
        spans = List.copyOf(spans);
    }

    /** The charge as an open item, named by the document that demands it. */
    public OpenItem post(DocRef document, LocalDate on, LocalDate due) {
        return OpenItem.builder(ItemRef.of(document), customer, amount)
                .kind(ItemKind.INTEREST)
                .dates(on, due)
                .reference(item.toString())
                .build();
    }
}
