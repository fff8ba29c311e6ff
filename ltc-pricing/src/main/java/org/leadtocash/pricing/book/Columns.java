package org.leadtocash.pricing.book;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.time.Validity;

/** Records as columns of numbers, one row each, with no object for a record. Written once, by {@link #add}. */
final class Columns {
    /** The day that stands for an open start. */
    static final int ALWAYS = Integer.MIN_VALUE;
    /** The day that stands for an open end. */
    static final int NEVER = Integer.MAX_VALUE;
    /** Stands for no currency and no unit. */
    static final int NONE = -1;

    private static final RateKind[] KINDS = RateKind.values();
    private static final ScaleBase[] BASES = ScaleBase.values();

    final Symbols<Path> paths = new Symbols<>();
    final Symbols<CurrencyUnit> currencies = new Symbols<>();
    final Symbols<Unit> units = new Symbols<>();
    final Symbols<String> words = new Symbols<>();

    private final IntColumn path = new IntColumn();
    private final IntColumn currency = new IntColumn();
    private final IntColumn keyStart = new IntColumn();
    private final IntColumn keys = new IntColumn();
    private final IntColumn from = new IntColumn();
    private final IntColumn to = new IntColumn();
    private final IntColumn version = new IntColumn();
    private final IntColumn priority = new IntColumn();
    private final IntColumn form = new IntColumn();
    private final IntColumn per = new IntColumn();
    private final IntColumn tierStart = new IntColumn();
    private final IntColumn idStart = new IntColumn();
    private final Decimals thresholds = new Decimals();
    private final Decimals rates = new Decimals();
    private byte[] ids = new byte[256];

    Columns() {
        keyStart.add(0);
        tierStart.add(0);
        idStart.add(0);
    }

    void add(PriceRecord record) {
        Rate rate = record.rate();
        path.add(paths.intern(new Path(record.type(), List.copyOf(record.key().keySet()))));
        currency.add(rate.currency().map(currencies::intern).orElse(NONE));
        record.key().values().forEach(value -> keys.add(words.intern(value)));
        keyStart.add(keys.size());
        from.add(record.validity().from().map(day -> (int) day.toEpochDay()).orElse(ALWAYS));
        to.add(record.validity().to().map(day -> (int) day.toEpochDay()).orElse(NEVER));
        version.add(record.version());
        priority.add(record.priority());
        int unit = rate.unit().map(units::intern).orElse(NONE) + 1;
        form.add(unit << 8 | number(BASES, rate.scaleBase()) << 4 | number(KINDS, rate.kind()));
        per.add((int) rate.per());
        for (Tier tier : rate.tiers()) {
            thresholds.add(tier.from());
            rates.add(tier.rate());
        }
        tierStart.add(rates.size());
        addId(record.id().getBytes(StandardCharsets.UTF_8));
    }

    private static <E> int number(E[] constants, E constant) {
        return Arrays.asList(constants).indexOf(constant);
    }

    private void addId(byte[] id) {
        int start = idStart.get(idStart.size() - 1);
        while (start + id.length > ids.length) {
            ids = Arrays.copyOf(ids, ids.length * 2);
        }
        System.arraycopy(id, 0, ids, start, id.length);
        idStart.add(start + id.length);
    }

    /** The same rows in another order, without the room that growing left. */
    Columns inOrder(int[] order) {
        Columns sorted = new Columns();
        sorted.paths.internAll(paths);
        sorted.currencies.internAll(currencies);
        sorted.units.internAll(units);
        sorted.words.internAll(words);
        for (int row : order) {
            sorted.copy(this, row);
        }
        sorted.trim();
        return sorted;
    }

    private void copy(Columns other, int row) {
        path.add(other.path.get(row));
        currency.add(other.currency.get(row));
        for (int i = other.keyStart.get(row); i < other.keyStart.get(row + 1); i++) {
            keys.add(other.keys.get(i));
        }
        keyStart.add(keys.size());
        from.add(other.from.get(row));
        to.add(other.to.get(row));
        version.add(other.version.get(row));
        priority.add(other.priority.get(row));
        form.add(other.form.get(row));
        per.add(other.per.get(row));
        for (int i = other.tierStart.get(row); i < other.tierStart.get(row + 1); i++) {
            thresholds.addFrom(other.thresholds, i);
            rates.addFrom(other.rates, i);
        }
        tierStart.add(rates.size());
        addId(Arrays.copyOfRange(other.ids, other.idStart.get(row), other.idStart.get(row + 1)));
    }

    private void trim() {
        for (IntColumn column :
                List.of(path, currency, keyStart, keys, from, to, version, priority, form, per, tierStart, idStart)) {
            column.trim();
        }
        thresholds.trim();
        rates.trim();
        ids = Arrays.copyOf(ids, idStart.get(idStart.size() - 1));
    }

    int size() {
        return path.size();
    }

    int path(int row) {
        return path.get(row);
    }

    /** The currency that is part of the key: that of an amount; none for a percentage. */
    int keyCurrency(int row) {
        return kind(row) == RateKind.PERCENT ? NONE : currency.get(row);
    }

    int currency(int row) {
        return currency.get(row);
    }

    int keyLength(int row) {
        return keyStart.get(row + 1) - keyStart.get(row);
    }

    int key(int row, int field) {
        return keys.get(keyStart.get(row) + field);
    }

    int from(int row) {
        return from.get(row);
    }

    int to(int row) {
        return to.get(row);
    }

    int version(int row) {
        return version.get(row);
    }

    int priority(int row) {
        return priority.get(row);
    }

    RateKind kind(int row) {
        return KINDS[form.get(row) & 0xF];
    }

    ScaleBase scaleBase(int row) {
        return BASES[form.get(row) >> 4 & 0xF];
    }

    /** The number of the unit; {@link #NONE} where there is none. */
    int unit(int row) {
        return (form.get(row) >> 8) - 1;
    }

    int per(int row) {
        return per.get(row);
    }

    int firstTier(int row) {
        return tierStart.get(row);
    }

    int endOfTiers(int row) {
        return tierStart.get(row + 1);
    }

    Decimals thresholds() {
        return thresholds;
    }

    Decimals rates() {
        return rates;
    }

    String id(int row) {
        return new String(ids, idStart.get(row), idStart.get(row + 1) - idStart.get(row), StandardCharsets.UTF_8);
    }

    /** Compares by the bytes of the ids: the order of their characters as Unicode numbers them. */
    int compareIds(int row, int other) {
        return Arrays.compareUnsigned(
                ids, idStart.get(row), idStart.get(row + 1), ids, idStart.get(other), idStart.get(other + 1));
    }

    Validity validity(int row) {
        Validity since = from(row) == ALWAYS ? Validity.always() : Validity.since(day(from(row)));
        return to(row) == NEVER
                ? since
                : since.intersection(Validity.until(day(to(row)))).orElseThrow();
    }

    private static LocalDate day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    PriceRecord record(int row) {
        Path common = paths.word(path(row));
        PriceRecord.Builder record = PriceRecord.of(id(row), common.type())
                .version(version(row))
                .validity(validity(row))
                .priority(priority(row))
                .rate(rate(row));
        for (int i = 0; i < common.fields().size(); i++) {
            record.key(common.fields().get(i), words.word(key(row, i)));
        }
        return record.build();
    }

    Rate rate(int row) {
        Optional<CurrencyUnit> in =
                currency(row) == NONE ? Optional.empty() : Optional.of(currencies.word(currency(row)));
        Optional<Unit> unit = unit(row) == NONE ? Optional.empty() : Optional.of(units.word(unit(row)));
        return Rate.from(kind(row), in, per(row), unit, scaleBase(row), tiers(row));
    }

    private List<Tier> tiers(int row) {
        return IntStream.range(firstTier(row), endOfTiers(row))
                .mapToObj(tier -> new Tier(thresholds.get(tier), rates.get(tier)))
                .toList();
    }
}
