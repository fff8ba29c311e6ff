package org.leadtocash.core.receivable.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;

/**
 * An account as one side tells it, in one currency.
 *
 * @param party who tells it
 * @param asOf the day of its closing balance
 * @param closing the closing balance
 * @param lines what it is made of
 */
public record PartnerStatement(String party, LocalDate asOf, Money closing, List<StatementLine> lines) {

    /** Copies the lines. */
    public PartnerStatement {
        lines = List.copyOf(lines);
    }

    /** Lines and the balance that they add up to; lines of other currencies are left out. */
    public static PartnerStatement of(String party, LocalDate asOf, CurrencyUnit currency, List<StatementLine> lines) {
        List<StatementLine> own = lines.stream()
                .filter(line -> line.amount().getCurrencyUnit().equals(currency))
                .toList();
        Money closing = own.stream().map(StatementLine::amount).reduce(Money.zero(currency), Money::plus);
        return new PartnerStatement(party, asOf, closing, own);
    }

    /** What our items say of a customer in one currency. */
    public static PartnerStatement ours(OpenItems items, String customer, CurrencyUnit currency, LocalDate asOf) {
        List<StatementLine> lines = items.of(customer).stream()
                .filter((OpenItem item) -> item.open().getCurrencyUnit().equals(currency))
                .map(StatementLine::from)
                .toList();
        return of("", asOf, currency, lines);
    }

    /** The same with another closing balance, as a ledger or a letter says it. */
    public PartnerStatement withClosing(Money balance) {
        return new PartnerStatement(party, asOf, balance, lines);
    }

    /** The same seen from the other side. */
    public PartnerStatement mirrored() {
        return new PartnerStatement(
                party,
                asOf,
                closing.negated(),
                lines.stream().map(StatementLine::mirrored).toList());
    }
}
