package org.leadtocash.core.receivable.reconciliation;

import java.util.List;
import org.joda.money.Money;

/**
 * Lines that belong together, or one that stands alone.
 *
 * @param kind how they stand to each other
 * @param by by what they were brought together
 * @param ours our lines
 * @param theirs their lines
 */
public record StatementMatch(MatchClass kind, MatchedBy by, List<StatementLine> ours, List<StatementLine> theirs) {

    /** Copies the lines. */
    public StatementMatch {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
        if (ours.isEmpty() && theirs.isEmpty()) {
            throw new IllegalArgumentException("match without lines: expected at least one");
        }
    }

    /** Our lines less theirs. */
    public Money difference() {
        Money zero = Money.zero((ours.isEmpty() ? theirs : ours).get(0).amount().getCurrencyUnit());
        Money sum = ours.stream().map(StatementLine::amount).reduce(zero, Money::plus);
        return theirs.stream().map(StatementLine::amount).reduce(sum, Money::minus);
    }
}
