package org.leadtocash.pricing.condition;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.time.Validity;

/**
 * One price, discount or surcharge: what it is, for what it holds, when, and how much.
 *
 * <pre>{@code
 * PriceRecord.of("LP-4711", ConditionType.LIST_PRICE)
 *         .key(KeyField.MATERIAL, "OLED-55")
 *         .validity(Validity.since(LocalDate.of(2022, 7, 1)))
 *         .rate(Rate.perUnit(Money.parse("CNY 3200.00"), 1, Unit.of("C62")))
 *         .build();
 * }</pre>
 */
public final class PriceRecord {
    private static final int LONGEST = 100;

    private final String id;
    private final int version;
    private final ConditionType type;
    private final KeyValues key;
    private final Validity validity;
    private final Rate rate;
    private final int priority;
    private final ChangeLimits limits;

    private PriceRecord(Builder built, Rate rate) {
        this.id = built.id;
        this.version = built.version;
        this.type = built.type;
        this.key = KeyValues.of(built.key);
        this.validity = built.validity;
        this.rate = rate;
        this.priority = built.priority;
        this.limits = built.limits;
    }

    /**
     * Starts a record of version 1 that always holds, for everything, with priority 0.
     *
     * @param id its name in the host's system, 1 to 100 characters without white space at the ends
     * @param type what it is
     */
    public static Builder of(String id, ConditionType type) {
        return new Builder(id, type);
    }

    /** Its name, unique in a book. */
    public String id() {
        return id;
    }

    /** Which version of it this is, 1 or more. */
    public int version() {
        return version;
    }

    /** What it is. */
    public ConditionType type() {
        return type;
    }

    /** For what it holds, sorted by field; empty for everything. */
    public SortedMap<KeyField, String> key() {
        return key;
    }

    /** On which days. */
    public Validity validity() {
        return validity;
    }

    /** How much. */
    public Rate rate() {
        return rate;
    }

    /** The higher goes first among records of the same key and day; 0 where nobody said. */
    public int priority() {
        return priority;
    }

    /** How far a person may change its number by hand. */
    public ChangeLimits limits() {
        return limits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PriceRecord that
                && id.equals(that.id)
                && version == that.version
                && type.equals(that.type)
                && key.equals(that.key)
                && validity.equals(that.validity)
                && rate.equals(that.rate)
                && priority == that.priority
                && limits.equals(that.limits);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, type, key, validity, rate, priority, limits);
    }

    /** Id, version, type, key, validity and rate, for messages. */
    @Override
    public String toString() {
        return id + "@" + version + " " + type + " " + key + " " + validity + " " + rate;
    }

    /** Collects the parts of a record; the rate is owed. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String id;
        private final ConditionType type;
        private final SortedMap<KeyField, String> key = new TreeMap<>();
        private int version = 1;
        private Validity validity = Validity.always();
        private Optional<Rate> rate = Optional.empty();
        private int priority;
        private ChangeLimits limits = ChangeLimits.none();

        private Builder(String id, ConditionType type) {
            this.id = checked("price record id", id);
            this.type = type;
        }

        private static String checked(String what, String text) {
            boolean plain =
                    !text.isEmpty() && text.length() <= LONGEST && text.strip().equals(text);
            if (!plain || text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(what + " \"" + text.substring(0, Math.min(40, text.length()))
                        + "\": expected 1 to " + LONGEST + " characters without white space at the ends");
            }
            return text;
        }

        /** Which version of the record this is, 1 or more. */
        public Builder version(int number) {
            if (number < 1) {
                throw new IllegalArgumentException(id + ": version " + number + ", expected 1 or more");
            }
            version = number;
            return this;
        }

        /** One more field of the key; a field given twice keeps the later value. */
        public Builder key(KeyField field, String value) {
            key.put(field, checked(field.name(), value));
            return this;
        }

        /** More fields of the key. */
        public Builder key(Map<KeyField, String> fields) {
            fields.forEach(this::key);
            return this;
        }

        /** On which days it holds. */
        public Builder validity(Validity days) {
            validity = days;
            return this;
        }

        /** How much. */
        public Builder rate(Rate much) {
            rate = Optional.of(much);
            return this;
        }

        /** The higher goes first among records of the same key and day. */
        public Builder priority(int rank) {
            priority = rank;
            return this;
        }

        /** How far a person may change its number by hand. */
        public Builder limits(ChangeLimits range) {
            limits = range;
            return this;
        }

        /**
         * The finished record.
         *
         * @throws IllegalStateException if it has no rate
         */
        public PriceRecord build() {
            return new PriceRecord(
                    this, rate.orElseThrow(() -> new IllegalStateException("price record " + id + ": owes a rate")));
        }
    }
}
