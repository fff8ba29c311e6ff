package org.leadtocash.core.receivable.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.leadtocash.core.receivable.OpenItem;

/**
 * One line of an account as one side tells it.
 *
 * @param id its name on that side
 * @param references what the other side may know it by: numbers of invoices, payments, orders; the best known first
 * @param date its date
 * @param amount above zero for what the customer owes, below zero for payments and credits
 */
public record StatementLine(String id, List<String> references, LocalDate date, Money amount) {

    /** Copies the references. */
    public StatementLine {
        references = List.copyOf(references);
    }

    /** A line with one reference, which is also its name. */
    public static StatementLine of(String reference, LocalDate date, Money amount) {
        return new StatementLine(reference, List.of(reference), date, amount);
    }

    /** What is open of an item, known by the number of its document and by what the customer calls it. */
    public static StatementLine from(OpenItem item) {
        List<String> references = item.reference().isEmpty()
                ? List.of(item.document().id())
                : List.of(item.document().id(), item.reference());
        return new StatementLine(item.ref().toString(), references, item.documentDate(), item.open());
    }

    /** The same line seen from the other side: their payable is our receivable. */
    public StatementLine mirrored() {
        return new StatementLine(id, references, date, amount.negated());
    }

    /**
     * A reference as it is compared: letters and digits, upper case, without zeros in front of a number; empty where
     * nothing is left. {@code R-0017} is {@code r17}.
     */
    static String key(String reference) {
        StringBuilder key = new StringBuilder(reference.length());
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (Character.isLetterOrDigit(c) && !isLeadingZero(reference, i, key)) {
                key.append(c);
            }
        }
        return key.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isLeadingZero(String reference, int at, StringBuilder before) {
        boolean starts = before.length() == 0 || !Character.isDigit(before.charAt(before.length() - 1));
        boolean goesOn = at + 1 < reference.length() && Character.isDigit(reference.charAt(at + 1));
        return reference.charAt(at) == '0' && starts && goesOn;
    }
}
