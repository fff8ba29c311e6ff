package org.leadtocash.core.flow.balance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.flow.FlowDocument;

/**
 * How long open amounts have been overdue on a day, currency by currency. A claim is overdue by one day on the day after it is
 * due; one without a due day is told apart, not guessed at. Over-settled claims count below zero, so that the parts add up to
 * all that is open.
 *
 * @param day the day that is looked from
 * @param bounds the last day overdue of each band but the last, ascending: 30, 60, 90 makes four bands
 * @param rows one for each currency, in the order of their codes
 */
public record Ageing(LocalDate day, List<Integer> bounds, List<Row> rows) {

    /**
     * The open amounts of one currency.
     *
     * @param undated of claims without a due day
     * @param notDue of claims that are due on the day or later
     * @param overdue band by band
     */
    public record Row(BigMoney undated, BigMoney notDue, List<BigMoney> overdue) {

        /** Copies the bands. */
        public Row {
            overdue = List.copyOf(overdue);
        }

        /** The currency of all of them. */
        public CurrencyUnit currency() {
            return notDue.getCurrencyUnit();
        }

        /** All that is open. */
        public BigMoney total() {
            return overdue.stream().reduce(undated.plus(notDue), BigMoney::plus);
        }

        private Row plus(int band, BigMoney open) {
            if (band < -1) {
                return new Row(undated.plus(open), notDue, overdue);
            }
            if (band < 0) {
                return new Row(undated, notDue.plus(open), overdue);
            }
            List<BigMoney> bands = new ArrayList<>(overdue);
            bands.set(band, bands.get(band).plus(open));
            return new Row(undated, notDue, bands);
        }
    }

    /** Checks that the bounds ascend from 1. */
    public Ageing {
        for (int i = 0; i < bounds.size(); i++) {
            if (bounds.get(i) <= (i == 0 ? 0 : bounds.get(i - 1))) {
                throw new IllegalArgumentException("ageing by " + bounds + " days: expected days above 0 that ascend");
            }
        }
        bounds = List.copyOf(bounds);
        rows = List.copyOf(rows);
    }

    static Ageing of(Balances balances, Collection<FlowDocument> documents, LocalDate day, List<Integer> bounds) {
        SortedMap<String, Row> rows = new TreeMap<>();
        for (FlowDocument document : documents) {
            Optional<BigMoney> open =
                    balances.claim(document.ref()).map(ClaimBalance::open).filter(amount -> !amount.isZero());
            if (open.isPresent()) {
                CurrencyUnit currency = open.get().getCurrencyUnit();
                Row before = rows.computeIfAbsent(currency.getCode(), code -> empty(currency, bounds.size() + 1));
                rows.put(currency.getCode(), before.plus(band(document, day, bounds), open.get()));
            }
        }
        return new Ageing(day, bounds, List.copyOf(rows.values()));
    }

    private static Row empty(CurrencyUnit currency, int bands) {
        BigMoney none = BigMoney.zero(currency);
        List<BigMoney> overdue = new ArrayList<>();
        for (int i = 0; i < bands; i++) {
            overdue.add(none);
        }
        return new Row(none, none, overdue);
    }

    /** -2 without a due day, -1 before it is overdue, else the band. */
    private static int band(FlowDocument document, LocalDate day, List<Integer> bounds) {
        if (document.due().isEmpty()) {
            return -2;
        }
        long overdue = ChronoUnit.DAYS.between(document.due().get(), day);
        if (overdue <= 0) {
            return -1;
        }
        int band = 0;
        while (band < bounds.size() && overdue > bounds.get(band)) {
            band++;
        }
        return band;
    }

    /** The row of a currency; empty where nothing is open in it. */
    public Optional<Row> row(CurrencyUnit currency) {
        return rows.stream().filter(row -> row.currency().equals(currency)).findFirst();
    }
}
