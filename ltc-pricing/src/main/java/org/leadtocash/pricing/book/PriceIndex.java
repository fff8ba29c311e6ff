package org.leadtocash.pricing.book;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.tape.CitedSource;
import org.leadtocash.core.time.Validity;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.pricing.condition.ChangeLimits;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;

/**
 * The compiled form of a book: rows found by key and day, and read as numbers without an object.
 *
 * <p>For engines; who only wants to know what a book says asks {@link PriceBook#find}. Words, currencies and paths are
 * small numbers here, -1 where the book never mentions them. A group is all rows of one path, key and currency; its rows
 * on a day are walked from the latest start of validity to the earliest, then in order of id. Finding a group is one
 * probe of a hash table, and finding its row a search among the rows of one key: neither grows with the book.
 *
 * <p>Immutable; safe to share between threads; no lock is ever taken.
 */
public final class PriceIndex implements CitedSource {
    /** Stands for more than one row. */
    public static final int SEVERAL = -2;

    private static final int FEW = 8;

    private final String book;
    private final IndexParts parts;
    private final PackedColumn firstRows;
    private final PackedColumn validities;
    private final PackedColumn formOf;
    private final PackedColumn rates;
    private final boolean hasWide;
    private final RateForm[] forms;
    private final int[] froms;
    private final int[] tos;
    private final @Nullable KeyTable[] tables;
    private final boolean[] amounts;
    private final boolean[] percentages;
    /** The latest end of the rows of the group up to this one; not there where no group has more than a few rows. */
    private final int[] reach;

    PriceIndex(String book, IndexParts parts) {
        this.book = book;
        this.parts = parts;
        this.firstRows = parts.firstRow();
        this.validities = parts.validity();
        this.formOf = parts.form();
        this.rates = parts.rates();
        this.hasWide = !parts.wide().isEmpty();
        this.forms = parts.forms().words().stream().map(RateForm::new).toArray(RateForm[]::new);
        this.froms =
                parts.validities().words().stream().mapToInt(Columns.Days::from).toArray();
        this.tos =
                parts.validities().words().stream().mapToInt(Columns.Days::to).toArray();
        int paths = parts.paths().size();
        this.tables = new @Nullable KeyTable[paths * (parts.currencies().size() + 1)];
        this.amounts = new boolean[paths];
        this.percentages = new boolean[paths];
        for (Segment segment : parts.segments()) {
            tables[place(segment.path(), segment.currency())] = segment.table();
            (segment.currency() == Columns.NONE ? percentages : amounts)[segment.path()] = true;
        }
        this.reach = reach();
    }

    private int place(int path, int currency) {
        return path * (parts.currencies().size() + 1) + currency + 1;
    }

    private int[] reach() {
        int groups = parts.groups();
        boolean few = true;
        for (int group = 0; few && group < groups; group++) {
            few = firstRow(group + 1) - firstRow(group) <= FEW;
        }
        int[] latest = new int[few ? 0 : size()];
        for (int group = 0; !few && group < groups; group++) {
            int end = Columns.ALWAYS;
            for (int row = firstRow(group); row < firstRow(group + 1); row++) {
                end = Math.max(end, to(row));
                latest[row] = end;
            }
        }
        return latest;
    }

    IndexParts parts() {
        return parts;
    }

    /** How many rows there are; rows are numbered from 0. */
    public int size() {
        return parts.size();
    }

    /** The number of the records of that type with exactly these fields, sorted, in their keys. */
    public int path(ConditionType type, List<KeyField> fields) {
        return parts.paths().number(new Path(type, fields));
    }

    /** The number of a value of a key. */
    public int word(String value) {
        return parts.words().number(value);
    }

    /** The number of a currency. */
    public int currency(CurrencyUnit currency) {
        return parts.currencies().number(currency);
    }

    /** The currencies that it mentions. */
    public List<CurrencyUnit> currencies() {
        return parts.currencies().words();
    }

    /** Whether there are amounts under that path. */
    public boolean hasAmounts(int path) {
        return amounts[path];
    }

    /** Whether there are percentages under that path. */
    public boolean hasPercentages(int path) {
        return percentages[path];
    }

    /**
     * The keys of one path and currency; null where there are none.
     *
     * @param path as {@link #path} gave it
     * @param currency the currency of amounts, as {@link #currency} gave it; -1 for percentages
     */
    public @Nullable KeyTable table(int path, int currency) {
        return path < 0 ? null : tables[place(path, currency)];
    }

    /** The group of rows with that key; -1 where there is none. */
    public int group(int path, int currency, int[] words) {
        @Nullable KeyTable table = table(path, currency);
        return table == null ? -1 : table.group(words);
    }

    int firstRow(int group) {
        return firstRows.at(group);
    }

    /** The first row of a group to look at on that day, counted from 1970-01-01; -1 where none holds. */
    public int newest(int group, int day) {
        int first = firstRow(group);
        int end = firstRow(group + 1);
        int row = end - first > FEW ? started(first, end, day) : end - 1;
        for (; row >= first; row--) {
            int days = validities.at(row);
            if (froms[days] <= day) {
                return tos[days] > day ? row : older(group, row, day);
            }
        }
        return -1;
    }

    /**
     * The one row of each group that holds on that day, in its place; -1 where none holds, {@link #SEVERAL} where more than
     * one does.
     *
     * @param groups the first {@code count} count; -1 for none
     */
    public void onlyRows(int[] groups, int count, int day) {
        for (int i = 0; i < count; i++) {
            int group = groups[i];
            int row = group < 0 ? -1 : newest(group, day);
            groups[i] = row >= 0 && older(group, row, day) >= 0 ? SEVERAL : row;
        }
    }

    /** What the first rows of these have in common; null where they differ, or there is none. */
    public @Nullable RateForm form(int[] rows, int count) {
        int common = count == 0 ? -1 : formOf.at(rows[0]);
        int differing = 0;
        for (int i = 1; i < count; i++) {
            differing |= formOf.at(rows[i]) ^ common;
        }
        return common < 0 || differing != 0 ? null : forms[common];
    }

    /** The last row between these that has begun on that day. */
    private int started(int first, int end, int day) {
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from(middle) <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The next row of the group to look at after that one; -1 where none holds. */
    public int older(int group, int row, int day) {
        int first = firstRow(group);
        for (int next = row - 1; next >= first && (reach.length == 0 || reach[next] > day); next--) {
            if (to(next) > day) {
                return next;
            }
        }
        return -1;
    }

    /** What the row has in common with others. */
    public RateForm form(int row) {
        return forms[formOf.at(row)];
    }

    /** The priority of the row. */
    public int priority(int row) {
        return parts.priority().at(row);
    }

    /** The first day of the row, counted from 1970-01-01. */
    public int from(int row) {
        return froms[validities.at(row)];
    }

    private int to(int row) {
        return tos[validities.at(row)];
    }

    /** The number of the row's first tier; tiers are numbered through the book, the lowest of a row first. */
    public int firstTier(int row) {
        return parts.firstTier(row);
    }

    /** Adds the number of the first tier of each row to what stands there. */
    public void firstTiers(int[] rows, int count, int[] tiers) {
        for (int i = 0; i < count; i++) {
            tiers[i] += parts.firstTier(rows[i]);
        }
    }

    /** The row that a tier belongs to. */
    public int rowOf(int tier) {
        int low = 0;
        int high = size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstTier(middle) <= tier) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The digits of a tier's number, in the scale of its form; {@link Long#MIN_VALUE} where they do not fit. */
    public long rateUnscaled(int tier) {
        return hasWide && parts.wide().containsKey(tier) ? Long.MIN_VALUE : rates.get(tier);
    }

    /** A tier's number. */
    public BigDecimal rate(int row, int tier) {
        @Nullable BigDecimal beside = parts.wide().get(tier);
        return beside == null
                ? BigDecimal.valueOf(parts.rates().get(tier), form(row).rateScale(tier - firstTier(row)))
                : beside;
    }

    /** The id of the row's record. */
    public String id(int row) {
        int start = parts.idStart().at(row);
        return new String(parts.ids(), start, parts.idStart().at(row + 1) - start, StandardCharsets.UTF_8);
    }

    /** Compares by the bytes of the ids: the order of their characters as Unicode numbers them. */
    public int compareIds(int row, int other) {
        return Arrays.compareUnsigned(
                parts.ids(),
                parts.idStart().at(row),
                parts.idStart().at(row + 1),
                parts.ids(),
                parts.idStart().at(other),
                parts.idStart().at(other + 1));
    }

    /** The version of the row's record. */
    public int version(int row) {
        return parts.version().at(row);
    }

    /** How far the number of the row may be changed by hand. */
    public ChangeLimits limits(int row) {
        return parts.limitations().word(parts.limits().at(row));
    }

    /** How much the row's record says. */
    public Rate rate(int row) {
        int first = firstTier(row);
        RateForm form = form(row);
        return form.pattern()
                .withRates(IntStream.range(first, first + form.tiers())
                        .mapToObj(tier -> rate(row, tier))
                        .toList());
    }

    /** The row's record as an object. */
    public PriceRecord record(int row) {
        int group = parts.groupOf(row);
        Segment segment = parts.segmentOf(group);
        Path path = parts.paths().word(segment.path());
        PriceRecord.Builder record = PriceRecord.of(id(row), path.type())
                .version(version(row))
                .validity(validity(row))
                .priority(priority(row))
                .limits(limits(row))
                .rate(rate(row));
        for (int i = 0; i < path.fields().size(); i++) {
            record.key(path.fields().get(i), parts.words().word(segment.table().word(group, i)));
        }
        return record.build();
    }

    private Validity validity(int row) {
        int from = from(row);
        Validity since = from == Columns.ALWAYS ? Validity.always() : Validity.since(LocalDate.ofEpochDay(from));
        return to(row) == Columns.NEVER
                ? since
                : since.intersection(Validity.until(LocalDate.ofEpochDay(to(row))))
                        .orElseThrow();
    }

    /** The row of the record with that id. */
    public Optional<Integer> rowOf(String id) {
        byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int row = parts.byId().at(middle);
            int order = Arrays.compareUnsigned(
                    parts.ids(), parts.idStart().at(row), parts.idStart().at(row + 1), wanted, 0, wanted.length);
            if (order == 0) {
                return Optional.of(row);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** About how many bytes it takes up in memory. */
    public long weight() {
        return parts.weight() + 4L * reach.length + 8L * tables.length;
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
        return book + ": " + size() + " rows in " + parts.groups() + " groups";
    }
}
