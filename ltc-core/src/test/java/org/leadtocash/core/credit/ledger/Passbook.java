package org.leadtocash.core.credit.ledger;

import java.util.HashMap;
import java.util.Map;

/**
 * The slow reference: two buyers and their group kept as in a passbook, in whole cents, one number for each thing. The
 * group is charged twice what a buyer is, as if its currency were worth half.
 */
final class Passbook {
    static final int GROUP = 2;

    /** One reservation: whose, and what of it is where. */
    static final class Row {
        final int buyer;
        long held;
        long ordered;
        long owed;
        boolean posted;
        boolean gone;

        Row(int buyer, long held) {
            this.buyer = buyer;
            this.held = held;
        }

        long total() {
            return held + ordered + owed;
        }
    }

    final long[] limits;
    final Map<String, Row> rows = new HashMap<>();

    Passbook(long... limits) {
        this.limits = limits;
    }

    long used(int account) {
        long sum = 0;
        for (Row row : rows.values()) {
            sum += account == GROUP ? 2 * row.total() : row.buyer == account ? row.total() : 0;
        }
        return sum;
    }

    boolean reserve(String hold, int buyer, long amount) {
        boolean room = used(buyer) + amount <= limits[buyer] && used(GROUP) + 2 * amount <= limits[GROUP];
        if (rows.containsKey(hold) || !room) {
            return false;
        }
        rows.put(hold, new Row(buyer, amount));
        return true;
    }

    boolean post(String hold, long amount) {
        Row row = rows.get(hold);
        if (row == null || row.posted || row.gone || amount > row.held) {
            return false;
        }
        row.held = 0;
        row.ordered = amount;
        row.posted = true;
        return true;
    }

    boolean voidHold(String hold) {
        Row row = rows.get(hold);
        if (row == null || row.posted || row.gone) {
            return false;
        }
        row.held = 0;
        row.gone = true;
        return true;
    }

    boolean bill(String hold, long amount) {
        Row row = rows.get(hold);
        if (row == null || amount > row.ordered) {
            return false;
        }
        row.ordered -= amount;
        row.owed += amount;
        return true;
    }

    boolean pay(String hold, long amount) {
        Row row = rows.get(hold);
        if (row == null || amount > row.owed) {
            return false;
        }
        row.owed -= amount;
        return true;
    }
}
