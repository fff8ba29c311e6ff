package org.leadtocash.core.stage.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.organisation.DocumentScope;
import org.leadtocash.core.organisation.OrgKind;

/**
 * The thresholds that models leave open, dated and by legal entity: a new threshold is a new set and no new model.
 *
 * <p>For a document the sets of its nearest entity count, from the one it belongs to up to the group, else those that are
 * for all; of these the newest that holds on the day. Where none does, nothing is known, and what rests on it is pending.
 */
public final class ParameterSets {
    private static final ParameterSets NONE = of(Parameters.none());

    private final List<Entry> newestFirst;
    private final FactSchema schema;
    private final Parameters unknown;

    private record Entry(Optional<String> entity, Parameters parameters) {}

    private ParameterSets(List<Entry> newestFirst) {
        this.newestFirst = newestFirst;
        this.schema = newestFirst.get(0).parameters().schema();
        this.unknown = Parameters.of("none", "0", LocalDate.of(1, 1, 1), Facts.none(schema));
    }

    /** No parameter at all. */
    public static ParameterSets none() {
        return NONE;
    }

    /** One set for all, from the day on which it holds. */
    public static ParameterSets of(Parameters forAll) {
        return new ParameterSets(List.of(new Entry(Optional.empty(), forAll)));
    }

    /**
     * These and one more set for all.
     *
     * @throws IllegalArgumentException if it speaks of other parameters
     */
    public ParameterSets with(Parameters forAll) {
        return plus(new Entry(Optional.empty(), forAll));
    }

    /**
     * These and one more set for one legal entity and those below it.
     *
     * @throws IllegalArgumentException if it speaks of other parameters
     */
    public ParameterSets with(String entity, Parameters its) {
        return plus(new Entry(Optional.of(entity), its));
    }

    private ParameterSets plus(Entry entry) {
        if (!entry.parameters().schema().equals(schema)) {
            throw new IllegalArgumentException("parameters " + entry.parameters() + " speak of "
                    + entry.parameters().schema() + ", expected " + schema);
        }
        List<Entry> all = new ArrayList<>(newestFirst);
        all.add(entry);
        all.sort(Comparator.comparing((Entry each) -> each.parameters().validFrom())
                .reversed());
        return new ParameterSets(List.copyOf(all));
    }

    /** What all sets speak of. */
    public FactSchema schema() {
        return schema;
    }

    /** The set that counts on that day for a document that stands there. */
    public Parameters at(LocalDate day, Optional<DocumentScope> place) {
        if (newestFirst.size() == 1 && newestFirst.get(0).entity().isEmpty()) {
            Parameters only = newestFirst.get(0).parameters();
            return only.validFrom().isAfter(day) ? unknown : only;
        }
        for (String entity : place.map(where -> where.path(OrgKind.ENTITY)).orElse(List.of())) {
            Optional<Parameters> its = newest(day, Optional.of(entity));
            if (its.isPresent()) {
                return its.get();
            }
        }
        return newest(day, Optional.empty()).orElse(unknown);
    }

    private Optional<Parameters> newest(LocalDate day, Optional<String> entity) {
        return newestFirst.stream()
                .filter(entry -> entry.entity().equals(entity)
                        && !entry.parameters().validFrom().isAfter(day))
                .map(Entry::parameters)
                .findFirst();
    }

    /** Every set, the newest first. */
    @Override
    public String toString() {
        return newestFirst.stream()
                .map(entry -> entry.entity().map(entity -> entity + ": ").orElse("") + entry.parameters())
                .toList()
                .toString();
    }
}
