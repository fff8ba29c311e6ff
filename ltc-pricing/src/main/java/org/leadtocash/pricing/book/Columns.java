package org.leadtocash.pricing.book;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import org.joda.money.CurrencyUnit;
import org.leadtocash.pricing.condition.ChangeLimits;
import org.leadtocash.pricing.condition.KeyValues;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.condition.Tier;

/** Records as growing columns of numbers, one row each, with no object for a record: what an index is compiled from. */
final class Columns {
    /** The day that stands for an open start. */
    static final int ALWAYS = Integer.MIN_VALUE;
    /** The day that stands for an open end. */
    static final int NEVER = Integer.MAX_VALUE;
    /** Stands for no currency. */
    static final int NONE = -1;

    final Symbols<Path> paths;
    final Symbols<CurrencyUnit> currencies;
    final Symbols<Rate> forms;
    final Symbols<Days> validities;
    final Symbols<ChangeLimits> limitations;
    final Words words;

    final IntColumn path = new IntColumn();
    final IntColumn currency = new IntColumn();
    final IntColumn form = new IntColumn();
    final IntColumn validity = new IntColumn();
    final IntColumn version = new IntColumn();
    final IntColumn priority = new IntColumn();
    final IntColumn limits = new IntColumn();
    final IntColumn keyStart = new IntColumn();
    final IntColumn keys = new IntColumn();
    final IntColumn tierStart = new IntColumn();
    final IntColumn idStart = new IntColumn();
    final Map<Integer, BigDecimal> wide = new HashMap<>();
    private long[] rates = new long[64];
    private byte[] ids = new byte[256];
    /** The tiers of the row that is being added. */
    private int pending;

    /** From one day to before another, counted from 1970-01-01. */
    record Days(int from, int to) {}

    Columns() {
        this(new Symbols<>(), new Symbols<>(), new Symbols<>(), new Symbols<>(), new Symbols<>(), new Words());
    }

    /** Columns that go on numbering as others did. */
    Columns(
            Symbols<Path> paths,
            Symbols<CurrencyUnit> currencies,
            Symbols<Rate> forms,
            Symbols<Days> validities,
            Symbols<ChangeLimits> limitations,
            Words words) {
        this.paths = paths;
        this.currencies = currencies;
        this.forms = forms;
        this.validities = validities;
        this.limitations = limitations;
        this.words = words;
        keyStart.add(0);
        tierStart.add(0);
        idStart.add(0);
    }

    void add(PriceRecord record) {
        Rate rate = record.rate();
        KeyValues key = KeyValues.of(record.key());
        int start = record.validity().from().map(day -> (int) day.toEpochDay()).orElse(ALWAYS);
        int end = record.validity().to().map(day -> (int) day.toEpochDay()).orElse(NEVER);
        int money = rate.currency().map(currencies::intern).orElse(NONE);
        path.add(paths.intern(new Path(record.type(), List.copyOf(key.keySet()))));
        currency.add(rate.kind() == RateKind.PERCENT ? NONE : money);
        form.add(forms.intern(pattern(rate)));
        validity.add(validities.intern(new Days(start, end)));
        version.add(record.version());
        priority.add(record.priority());
        limits.add(limitations.intern(record.limits()));
        for (int i = 0; i < key.size(); i++) {
            keys.add(words.intern(key.value(i)));
        }
        keyStart.add(keys.size());
        rate.tiers().forEach(tier -> addRate(tier.rate()));
        tierStart.add(tierStart.last() + rate.tiers().size());
        addId(record.id().getBytes(StandardCharsets.UTF_8));
    }

    /** A row of an index whose words these columns share. */
    void copy(PriceIndex index, int row, int group) {
        IndexParts parts = index.parts();
        Segment segment = parts.segmentOf(group);
        path.add(segment.path());
        currency.add(segment.currency());
        form.add(parts.form().at(row));
        validity.add(parts.validity().at(row));
        version.add(parts.version().at(row));
        priority.add(parts.priority().at(row));
        limits.add(parts.limits().at(row));
        int fields = paths.word(segment.path()).fields().size();
        for (int i = 0; i < fields; i++) {
            keys.add(segment.table().word(group, i));
        }
        keyStart.add(keys.size());
        int first = index.firstTier(row);
        int tiers = index.form(row).tiers();
        for (int tier = first; tier < first + tiers; tier++) {
            addRate(index.rate(row, tier));
        }
        tierStart.add(tierStart.last() + tiers);
        int start = parts.idStart().at(row);
        addId(Arrays.copyOfRange(parts.ids(), start, parts.idStart().at(row + 1)));
    }

    /** The rate with zeros of the same scales for its numbers. */
    static Rate pattern(Rate rate) {
        List<BigDecimal> zeros = new ArrayList<>(rate.tiers().size());
        for (Tier tier : rate.tiers()) {
            zeros.add(BigDecimal.valueOf(0, tier.rate().scale()));
        }
        return rate.withRates(zeros);
    }

    private void addRate(BigDecimal rate) {
        int tier = tierStart.last() + pending++;
        if (tier == rates.length) {
            rates = Arrays.copyOf(rates, tier * 2);
        }
        boolean narrow = rate.precision() <= 18;
        rates[tier] = narrow ? rate.unscaledValue().longValue() : 0;
        if (!narrow) {
            wide.put(tier, rate);
        }
    }

    private void addId(byte[] id) {
        pending = 0;
        int start = idStart.last();
        while (start + id.length > ids.length) {
            ids = Arrays.copyOf(ids, Math.addExact(ids.length, ids.length));
        }
        System.arraycopy(id, 0, ids, start, id.length);
        idStart.add(start + id.length);
    }

    int size() {
        return path.size();
    }

    long rate(int tier) {
        return rates[tier];
    }

    byte[] ids() {
        return ids;
    }

    String id(int row) {
        return new String(ids, idStart.get(row), idStart.get(row + 1) - idStart.get(row), StandardCharsets.UTF_8);
    }

    /** Compares by the bytes of the ids: the order of their characters as Unicode numbers them. */
    int compareIds(int row, int other) {
        return Arrays.compareUnsigned(
                ids, idStart.get(row), idStart.get(row + 1), ids, idStart.get(other), idStart.get(other + 1));
    }

    /** The rows in the order of an index: by key, then by first day, then the last id first, as they are walked backwards. */
    int[] order() {
        return sorted(this::compareRows);
    }

    /** The rows in order of id. */
    int[] byId() {
        return sorted(this::compareIds);
    }

    private int[] sorted(IntBinaryOperator comparison) {
        int[] order = new int[size()];
        Arrays.setAll(order, row -> row);
        RowSort.sort(order, comparison);
        return order;
    }

    /** The order of an index. */
    int compareRows(int a, int b) {
        int order = compareKeys(a, b);
        if (order == 0) {
            order = Integer.compare(from(a), from(b));
        }
        return order == 0 ? compareIds(b, a) : order;
    }

    private int from(int row) {
        return validities.word(validity.get(row)).from();
    }

    int compareKeys(int a, int b) {
        int order = Integer.compare(path.get(a), path.get(b));
        if (order == 0) {
            order = Integer.compare(currency.get(a), currency.get(b));
        }
        int start = keyStart.get(a);
        int other = keyStart.get(b);
        for (int i = 0; order == 0 && i < keyStart.get(a + 1) - start; i++) {
            order = Integer.compare(keys.get(start + i), keys.get(other + i));
        }
        return order;
    }
}
