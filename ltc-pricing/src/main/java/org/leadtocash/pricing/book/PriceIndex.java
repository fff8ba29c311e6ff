package org.leadtocash.pricing.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.tape.CitedSource;
import org.leadtocash.core.trace.Cited;

/**
 * The compiled form of a book: rows found by key and day, and read as numbers without an object.
 *
 * <p>For engines; who only wants to know what a book says asks {@link PriceBook#find}. Words, currencies and paths are
 * small numbers here, -1 where the book never mentions them. A group is all rows of one path, key and currency; its rows
 * on a day are walked from the latest start of validity to the earliest, then in order of id. Finding a group is one
 * probe of a hash table, and finding its row a binary search among the rows of one key: neither grows with the book.
 *
 * <p>Immutable; safe to share between threads; no lock is ever taken.
 */
public final class PriceIndex implements CitedSource {
    private final String book;
    private final Columns rows;
    private final int[] slots;
    private final int[] firstRow;
    /** The latest end of the rows of the group up to this one: where it is past, no earlier row can hold. */
    private final int[] reach;

    PriceIndex(String book, Columns unordered) {
        this.book = book;
        this.rows = unordered.inOrder(order(unordered));
        this.firstRow = groups(rows);
        this.reach = reach();
        this.slots = new int[Integer.highestOneBit(Math.max(4, firstRow.length * 2)) * 2];
        for (int group = 0; group < firstRow.length - 1; group++) {
            int slot = hashOf(firstRow[group]) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = group + 1;
        }
    }

    private static int[] order(Columns rows) {
        Integer[] order = new Integer[rows.size()];
        Arrays.setAll(order, row -> row);
        Arrays.sort(order, (a, b) -> compare(rows, a, b));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private static int compare(Columns rows, int a, int b) {
        int order = compareKeys(rows, a, b);
        if (order == 0) {
            order = Integer.compare(rows.from(a), rows.from(b));
        }
        // walked backwards: the first id comes last
        return order == 0 ? rows.compareIds(b, a) : order;
    }

    private static int compareKeys(Columns rows, int a, int b) {
        int order = Integer.compare(rows.path(a), rows.path(b));
        if (order == 0) {
            order = Integer.compare(rows.keyCurrency(a), rows.keyCurrency(b));
        }
        for (int i = 0; order == 0 && i < rows.keyLength(a); i++) {
            order = Integer.compare(rows.key(a, i), rows.key(b, i));
        }
        return order;
    }

    private static int[] groups(Columns rows) {
        IntColumn starts = new IntColumn();
        for (int row = 0; row < rows.size(); row++) {
            if (row == 0 || compareKeys(rows, row - 1, row) != 0) {
                starts.add(row);
            }
        }
        starts.add(rows.size());
        int[] first = new int[starts.size()];
        Arrays.setAll(first, starts::get);
        return first;
    }

    private int[] reach() {
        int[] latest = new int[rows.size()];
        for (int group = 0; group < firstRow.length - 1; group++) {
            int end = Columns.ALWAYS;
            for (int row = firstRow[group]; row < firstRow[group + 1]; row++) {
                end = Math.max(end, rows.to(row));
                latest[row] = end;
            }
        }
        return latest;
    }

    private int hashOf(int row) {
        int hash = mix(mix(0, rows.path(row)), rows.keyCurrency(row));
        for (int i = 0; i < rows.keyLength(row); i++) {
            hash = mix(hash, rows.key(row, i));
        }
        return spread(hash);
    }

    private static int mix(int hash, int value) {
        return (hash ^ value) * 0x9E3779B1;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    Columns rows() {
        return rows;
    }

    /** How many rows there are; rows are numbered from 0. */
    public int size() {
        return rows.size();
    }

    /** The number of the records of that type with exactly these fields, sorted, in their keys. */
    public int path(ConditionType type, List<KeyField> fields) {
        return rows.paths.number(new Path(type, fields));
    }

    /** The number of a value of a key. */
    public int word(String value) {
        return rows.words.number(value);
    }

    /** The number of a currency. */
    public int currency(CurrencyUnit currency) {
        return rows.currencies.number(currency);
    }

    /**
     * The group of rows with that key; -1 where there is none.
     *
     * @param path as {@link #path} gave it
     * @param currency the currency of amounts, as {@link #currency} gave it; -1 for percentages
     * @param words the values of the fields of the path in their order, as {@link #word} gave them
     */
    public int group(int path, int currency, int[] words) {
        int fields = path < 0 ? 0 : rows.paths.word(path).fields().size();
        int hash = mix(mix(0, path), currency);
        for (int i = 0; i < fields; i++) {
            hash = mix(hash, words[i]);
        }
        int slot = spread(hash) & slots.length - 1;
        while (slots[slot] != 0) {
            if (matches(firstRow[slots[slot] - 1], path, currency, words, fields)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private boolean matches(int row, int path, int currency, int[] words, int fields) {
        if (rows.path(row) != path || rows.keyCurrency(row) != currency) {
            return false;
        }
        for (int i = 0; i < fields; i++) {
            if (rows.key(row, i) != words[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first row of a group to look at on that day, counted from 1970-01-01; -1 where none holds. */
    public int newest(int group, int day) {
        int low = firstRow[group];
        int high = firstRow[group + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.from(middle) <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return older(group, low, day);
    }

    /** The next row of the group to look at after that one; -1 where none holds. */
    public int older(int group, int row, int day) {
        for (int next = row - 1; next >= firstRow[group] && reach[next] > day; next--) {
            if (rows.to(next) > day) {
                return next;
            }
        }
        return -1;
    }

    /** What the number of the row means. */
    public RateKind kind(int row) {
        return rows.kind(row);
    }

    /** What decides which tier of the row applies. */
    public ScaleBase scaleBase(int row) {
        return rows.scaleBase(row);
    }

    /** For how many units the amount is said, 1 or more. */
    public int per(int row) {
        return rows.per(row);
    }

    /** Whether the row has a unit. */
    public boolean hasUnit(int row) {
        return rows.unit(row) != Columns.NONE;
    }

    /** The unit of the row, which must have one. */
    public Unit unit(int row) {
        return rows.units.word(rows.unit(row));
    }

    /** The currency of the row, which must have one. */
    public CurrencyUnit currencyOf(int row) {
        return rows.currencies.word(rows.currency(row));
    }

    /** The priority of the row. */
    public int priority(int row) {
        return rows.priority(row);
    }

    /** The first day of the row, counted from 1970-01-01. */
    public int from(int row) {
        return rows.from(row);
    }

    /** The number of the row's first tier; tiers are numbered through the book, the lowest of a row first. */
    public int firstTier(int row) {
        return rows.firstTier(row);
    }

    /** The number after that of the row's last tier. */
    public int endOfTiers(int row) {
        return rows.endOfTiers(row);
    }

    /** The digits of a tier's threshold; {@link Long#MIN_VALUE} where they do not fit: ask {@link #threshold}. */
    public long thresholdUnscaled(int tier) {
        return rows.thresholds().unscaled(tier);
    }

    /** The scale of a tier's threshold. */
    public int thresholdScale(int tier) {
        return rows.thresholds().scale(tier);
    }

    /** A tier's threshold. */
    public BigDecimal threshold(int tier) {
        return rows.thresholds().get(tier);
    }

    /** The digits of a tier's number; {@link Long#MIN_VALUE} where they do not fit: ask {@link #rate}. */
    public long rateUnscaled(int tier) {
        return rows.rates().unscaled(tier);
    }

    /** The scale of a tier's number. */
    public int rateScale(int tier) {
        return rows.rates().scale(tier);
    }

    /** A tier's number. */
    public BigDecimal rate(int tier) {
        return rows.rates().get(tier);
    }

    /** The id of the row's record. */
    public String id(int row) {
        return rows.id(row);
    }

    /** The version of the row's record. */
    public int version(int row) {
        return rows.version(row);
    }

    /** The row's record as an object. */
    public PriceRecord record(int row) {
        return rows.record(row);
    }

    /** The day as rows count it. */
    public static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    @Override
    public Cited cite(long row, String field) {
        int number = Math.toIntExact(row);
        return new Cited("price-record", id(number), Integer.toString(version(number)), field);
    }

    /** The book's name and size. */
    @Override
    public String toString() {
        return book + ": " + size() + " rows in " + (firstRow.length - 1) + " groups";
    }
}
