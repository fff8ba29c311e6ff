package org.leadtocash.core.receivable.ageing;

import java.time.LocalDate;
import java.util.List;
import org.leadtocash.core.receivable.ItemHistory;
import org.leadtocash.core.receivable.OpenItems;

/**
 * Into which columns open amounts go.
 *
 * @param bounds the last day of each column but the last, in days, rising, the first above 0: 30, 60 and 90 give not due,
 *     1 to 30, 31 to 60, 61 to 90, and above 90
 * @param from the date from which days count
 * @param credits what happens to credit items and unapplied cash
 */
public record AgeingPolicy(List<Integer> bounds, AgeingDate from, CreditColumn credits) {
    private static final AgeingPolicy STANDARD =
            new AgeingPolicy(List.of(30, 60, 90), AgeingDate.DUE_DATE, CreditColumn.OWN);

    /** The date from which days count. */
    public enum AgeingDate {
        /** The due date; the due date itself is day 0, not due. */
        DUE_DATE,
        /** The document date; the document date itself is day 0. */
        DOCUMENT_DATE
    }

    /** What happens to items below zero. */
    public enum CreditColumn {
        /** They have a column of their own. */
        OWN,
        /** Each goes into the column of its own days. */
        AGED,
        /** They are taken off the claims, the oldest column first; what no claim needs has a column of its own. */
        NETTED
    }

    /** Checks the bounds. */
    public AgeingPolicy {
        bounds = List.copyOf(bounds);
        for (int i = 0; i < bounds.size(); i++) {
            if (bounds.get(i) <= (i == 0 ? 0 : bounds.get(i - 1))) {
                throw new IllegalArgumentException("ageing bounds " + bounds + ": expected rising days above 0");
            }
        }
    }

    /** By due date: not due, 1 to 30, 31 to 60, 61 to 90, above 90, and credits. */
    public static AgeingPolicy standard() {
        return STANDARD;
    }

    /** The same with other bounds. */
    public AgeingPolicy withBounds(Integer... days) {
        return new AgeingPolicy(List.of(days), from, credits);
    }

    /** The same from another date. */
    public AgeingPolicy from(AgeingDate other) {
        return new AgeingPolicy(bounds, other, credits);
    }

    /** The same with credits elsewhere. */
    public AgeingPolicy with(CreditColumn other) {
        return new AgeingPolicy(bounds, from, other);
    }

    /** The items as they are, aged as of a day. */
    public AgeingReport report(OpenItems items, LocalDate asOf) {
        return new AgeingReport(this, asOf, new Ageing(this, asOf).rows(items));
    }

    /** The items as they stood at the end of a day, aged as of it. */
    public AgeingReport report(ItemHistory history, LocalDate asOf) {
        return report(history.asOf(asOf), asOf);
    }

    /** What the columns hold: {@code not due}, {@code 1-30}, ..., {@code >90}. */
    public List<String> columns() {
        String[] names = new String[bounds.size() + 2];
        names[0] = "not due";
        for (int i = 0; i < bounds.size(); i++) {
            names[i + 1] = (i == 0 ? 1 : bounds.get(i - 1) + 1) + "-" + bounds.get(i);
        }
        names[names.length - 1] = ">" + (bounds.isEmpty() ? 0 : bounds.get(bounds.size() - 1));
        return List.of(names);
    }
}
