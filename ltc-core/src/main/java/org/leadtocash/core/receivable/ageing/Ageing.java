package org.leadtocash.core.receivable.ageing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.receivable.CustomerItems;
import org.leadtocash.core.receivable.OpenItems;

/** One run over the columns of every customer. */
final class Ageing {
    private final AgeingPolicy policy;
    private final long asOf;
    private final int[] bounds;
    /** Not due, the bounded columns, the rest, credits. */
    private final int width;

    Ageing(AgeingPolicy policy, LocalDate asOf) {
        this.policy = policy;
        this.asOf = asOf.toEpochDay();
        this.bounds = policy.bounds().stream().mapToInt(Integer::intValue).toArray();
        this.width = bounds.length + 3;
    }

    List<AgeingRow> rows(OpenItems items) {
        List<AgeingRow> rows = new ArrayList<>();
        for (CustomerItems own : items.customers()) {
            rows(own).forEach(rows::add);
        }
        return rows;
    }

    private List<AgeingRow> rows(CustomerItems own) {
        long[][] sums = new long[own.currencies().size()][width];
        boolean[] open = new boolean[sums.length];
        boolean byDue = policy.from() == AgeingPolicy.AgeingDate.DUE_DATE;
        boolean aged = policy.credits() == AgeingPolicy.CreditColumn.AGED;
        for (int i = 0; i < own.size(); i++) {
            long amount = own.openMinor(i);
            if (amount != 0) {
                int currency = own.currency(i);
                long days = asOf - (byDue ? own.dueDay(i) : own.documentDay(i));
                int column = amount > 0 || aged ? column(days) : width - 1;
                sums[currency][column] = Math.addExact(sums[currency][column], amount);
                open[currency] = true;
            }
        }
        List<AgeingRow> rows = new ArrayList<>();
        for (int currency = 0; currency < sums.length; currency++) {
            if (open[currency]) {
                rows.add(row(own.customer(), own.currencies().get(currency), netted(sums[currency])));
            }
        }
        rows.sort(Comparator.comparing(row -> row.total().getCurrencyUnit()));
        return rows;
    }

    /** A handful of bounds is faster looked at in turn than halved. */
    private int column(long days) {
        if (days <= 0) {
            return 0;
        }
        int column = 1;
        while (column <= bounds.length && days > bounds[column - 1]) {
            column++;
        }
        return column;
    }

    private long[] netted(long[] sums) {
        if (policy.credits() == AgeingPolicy.CreditColumn.NETTED) {
            for (int column = width - 2; column >= 0; column--) {
                long part = Math.min(sums[column], -sums[width - 1]);
                sums[column] -= part;
                sums[width - 1] += part;
            }
        }
        return sums;
    }

    private AgeingRow row(String customer, CurrencyUnit currency, long[] sums) {
        List<Money> columns = new ArrayList<>();
        for (int column = 0; column < width - 1; column++) {
            columns.add(Money.ofMinor(currency, sums[column]));
        }
        return new AgeingRow(customer, columns, Money.ofMinor(currency, sums[width - 1]));
    }
}
