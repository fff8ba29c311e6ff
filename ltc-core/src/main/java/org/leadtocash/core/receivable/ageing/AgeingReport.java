package org.leadtocash.core.receivable.ageing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.money.Ratio;

/** What every customer owes, by age; currencies are never added together. */
public final class AgeingReport {
    private final AgeingPolicy policy;
    private final LocalDate asOf;
    private final List<AgeingRow> rows;

    AgeingReport(AgeingPolicy policy, LocalDate asOf, List<AgeingRow> rows) {
        this.policy = policy;
        this.asOf = asOf;
        this.rows = List.copyOf(rows);
    }

    /** The policy. */
    public AgeingPolicy policy() {
        return policy;
    }

    /** The day. */
    public LocalDate asOf() {
        return asOf;
    }

    /** A row for each customer and currency with something open, by customer, then currency. */
    public List<AgeingRow> rows() {
        return rows;
    }

    /** The rows of one currency, added up; empty where there is none. */
    public Optional<AgeingRow> total(CurrencyUnit currency) {
        List<AgeingRow> own = rows.stream()
                .filter(row -> row.credits().getCurrencyUnit().equals(currency))
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<Money> columns = new ArrayList<>();
        for (int column = 0; column < policy.bounds().size() + 2; column++) {
            Money sum = Money.zero(currency);
            for (AgeingRow row : own) {
                sum = sum.plus(row.columns().get(column));
            }
            columns.add(sum);
        }
        Money credits = own.stream().map(AgeingRow::credits).reduce(Money.zero(currency), Money::plus);
        return Optional.of(new AgeingRow("", columns, credits));
    }

    /** The part of all claims that is past due; empty where nothing is owed. */
    public Optional<Ratio> overdueShare(CurrencyUnit currency) {
        return total(currency)
                .filter(sum -> sum.overdue().plus(sum.current()).isPositive())
                .map(sum -> Ratio.from(sum.overdue().getAmount())
                        .dividedBy(Ratio.from(sum.overdue().plus(sum.current()).getAmount())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgeingReport that
                && policy.equals(that.policy)
                && asOf.equals(that.asOf)
                && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(policy, asOf, rows);
    }

    /** The day and the rows. */
    @Override
    public String toString() {
        return asOf + " " + rows;
    }
}
