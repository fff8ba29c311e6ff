package org.leadtocash.pricing.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;

/**
 * The recipe that documents are priced by: steps in order, the sequences by which they ask the book, and one policy.
 *
 * <p>Immutable; written as JSON by {@link ProcedureJson}.
 */
public final class PricingProcedure {
    private final String id;
    private final String version;
    private final LocalDate asOf;
    private final PricingPolicy policy;
    private final Map<String, AccessSequence> sequences;
    private final List<Step> steps;
    private final DataSet dataSet;

    private PricingProcedure(Builder built) {
        this.id = built.id;
        this.version = built.version;
        this.asOf = built.asOf;
        this.policy = built.policy;
        this.sequences = Map.copyOf(built.sequences);
        this.steps = built.steps.stream()
                .sorted(Comparator.comparingInt(Step::number))
                .toList();
        this.dataSet = new DataSet(id, version, CanonicalJson.hash(ProcedureJson.PROCEDURE.write(this)), asOf);
    }

    /**
     * Starts a procedure with the standard policy.
     *
     * @param id its name, the same in every version
     * @param version which version
     * @param asOf the day up to which it is true
     */
    public static Builder builder(String id, String version, LocalDate asOf) {
        return new Builder(id, version, asOf);
    }

    /**
     * The shipped template of a manufacturer: list price, discounts of customer and region, tiers, surcharge, a discount on
     * the document, freight, and beside them cost and margin for those who may read them. As of 2022-01-01; amounts are
     * converted from CNY, EUR and USD by the reference rates of the European Central Bank.
     */
    public static PricingProcedure manufacturer() {
        return ShippedProcedures.MANUFACTURER;
    }

    /** Its name, version, hash and day. */
    public DataSet dataSet() {
        return dataSet;
    }

    String id() {
        return id;
    }

    String version() {
        return version;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** What it decides once for every step. */
    public PricingPolicy policy() {
        return policy;
    }

    /** The sequences by which steps ask the book, in order of id. */
    public List<AccessSequence> sequences() {
        return List.copyOf(new TreeMap<>(sequences).values());
    }

    /** The sequence of that id. */
    public Optional<AccessSequence> sequence(String name) {
        return Optional.ofNullable(sequences.get(name));
    }

    /** The steps in order of their numbers. */
    public List<Step> steps() {
        return steps;
    }

    /** The condition types that its steps look for, sorted: what a book for it may hold. */
    public Set<ConditionType> conditionTypes() {
        Set<ConditionType> types = new TreeSet<>();
        steps.forEach(step -> step.fold(found -> Optional.of(found.type()), subtotal -> Optional.<ConditionType>empty())
                .ifPresent(types::add));
        return types;
    }

    /** The key fields that its sequences ask for, sorted. */
    public Set<KeyField> keyFields() {
        Set<KeyField> fields = new TreeSet<>();
        sequences.values().forEach(sequence -> sequence.keys().forEach(fields::addAll));
        return fields;
    }

    /** The same under another policy, with another version. */
    public PricingProcedure with(String otherVersion, PricingPolicy other) {
        Builder copy = new Builder(id, otherVersion, asOf).policy(other);
        sequences.values().forEach(copy::sequence);
        return copy.steps(steps).build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PricingProcedure that && dataSet.equals(that.dataSet);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dataSet);
    }

    /** Name, version and steps. */
    @Override
    public String toString() {
        return dataSet + " " + steps;
    }

    /** Collects sequences and steps. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String id;
        private final String version;
        private final LocalDate asOf;
        private final Map<String, AccessSequence> sequences = new TreeMap<>();
        private final List<Step> steps = new ArrayList<>();
        private PricingPolicy policy = PricingPolicy.standard();

        private Builder(String id, String version, LocalDate asOf) {
            this.id = id;
            this.version = version;
            this.asOf = asOf;
        }

        /** What it decides once for every step. */
        public Builder policy(PricingPolicy decided) {
            policy = decided;
            return this;
        }

        /** A sequence by which steps ask the book. */
        public Builder sequence(AccessSequence sequence) {
            if (sequences.put(sequence.id(), sequence) != null) {
                throw new IllegalArgumentException(id + ": access sequence " + sequence.id() + " twice");
            }
            return this;
        }

        /** A step. */
        public Builder step(Step step) {
            steps.add(step);
            return this;
        }

        /** Steps. */
        public Builder steps(Collection<? extends Step> more) {
            steps.addAll(more);
            return this;
        }

        /**
         * The finished procedure.
         *
         * @throws IllegalArgumentException with all that does not fit together: a number twice, a base that comes later, a
         *     sequence that is not there
         */
        public PricingProcedure build() {
            List<String> problems = new ProcedureCheck(sequences.keySet(), steps).problems();
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(
                        "procedure " + id + "@" + version + ": " + String.join("; ", problems));
            }
            return new PricingProcedure(this);
        }
    }
}
