package org.leadtocash.i18n.region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.i18n.region.pack.DateBasis;
import org.leadtocash.i18n.region.pack.Domain;
import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.JurisdictionRole;

/**
 * What is asked of the law: a version of a document at a stage, the places it touches, the days that count, and what is
 * known.
 */
public final class ComplianceQuestion {
    private final DocVersion about;
    private final String stage;
    private final Instant validUntil;
    private final Map<JurisdictionRole, Set<Jurisdiction>> places;
    private final Map<DateBasis, LocalDate> days;
    private final Facts facts;
    private final Set<String> units;
    private final Set<Domain> domains;
    private final Optional<LocalDate> knownAsOf;

    private ComplianceQuestion(Builder built) {
        this.about = built.about;
        this.stage = built.stage;
        this.validUntil = built.validUntil;
        this.places = new TreeMap<>();
        built.places.forEach((role, all) -> places.put(role, Set.copyOf(all)));
        this.days = new EnumMap<>(built.days);
        this.facts = built.facts;
        this.units = Set.copyOf(built.units);
        this.domains = Set.copyOf(built.domains);
        this.knownAsOf = built.knownAsOf;
    }

    /**
     * Starts a question.
     *
     * @param about the version asked about
     * @param stage the stage it is at or about to reach, as the model of stages names it
     * @param validUntil the moment from which the answer decides nothing
     */
    public static Builder about(DocVersion about, String stage, Instant validUntil) {
        return new Builder(about, stage, validUntil);
    }

    /** The version asked about. */
    public DocVersion about() {
        return about;
    }

    /** The stage. */
    public String stage() {
        return stage;
    }

    /** The moment from which the answer decides nothing. */
    public Instant validUntil() {
        return validUntil;
    }

    /** The places in that role, in order of code; empty where nobody said. */
    public Set<Jurisdiction> places(JurisdictionRole role) {
        return new TreeSet<>(places.getOrDefault(role, Set.of()));
    }

    /** The roles in which a place was said, in order of code. */
    public Set<JurisdictionRole> roles() {
        return new TreeSet<>(places.keySet());
    }

    /** The day that counts; empty where nobody said. */
    public Optional<LocalDate> day(DateBasis basis) {
        return Optional.ofNullable(days.get(basis));
    }

    /** The day by which the law is looked up as a whole: the day of processing, or else the first that was said. */
    Optional<LocalDate> today() {
        return day(DateBasis.PROCESSING_DATE)
                .or(() -> Arrays.stream(DateBasis.values())
                        .filter(days::containsKey)
                        .findFirst()
                        .flatMap(this::day));
    }

    /** What is known. */
    public Facts facts() {
        return facts;
    }

    /** The organisation units that act; packs for others are left out. */
    public Set<String> units() {
        return new TreeSet<>(units);
    }

    /** The families of law asked; empty for all that any pack covers. */
    public Set<Domain> domains() {
        return new TreeSet<>(domains);
    }

    /** Only versions of packs published up to that day are looked at; empty for the newest. */
    public Optional<LocalDate> knownAsOf() {
        return knownAsOf;
    }

    private List<Object> parts() {
        return List.of(about, stage, validUntil, places, days, facts, units, domains, knownAsOf);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComplianceQuestion that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Document, stage and places. */
    @Override
    public String toString() {
        return about.document() + " at " + stage + " " + places;
    }

    /** Collects a question. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final DocVersion about;
        private final String stage;
        private final Instant validUntil;
        private final Map<JurisdictionRole, Set<Jurisdiction>> places = new TreeMap<>();
        private final Map<DateBasis, LocalDate> days = new EnumMap<>(DateBasis.class);
        private Facts facts = Facts.none(FactSchema.empty());
        private Set<String> units = Set.of();
        private Set<Domain> domains = Set.of();
        private Optional<LocalDate> knownAsOf = Optional.empty();

        private Builder(DocVersion about, String stage, Instant validUntil) {
            this.about = about;
            this.stage = stage;
            this.validUntil = validUntil;
        }

        /** Adds a place in a role; a role may have several. */
        public Builder place(JurisdictionRole role, Jurisdiction place) {
            places.computeIfAbsent(role, name -> new TreeSet<>()).add(place);
            return this;
        }

        /** Adds a place in a role. */
        public Builder place(JurisdictionRole role, String place) {
            return place(role, Jurisdiction.of(place));
        }

        /** Says a day that counts. */
        public Builder day(DateBasis basis, LocalDate day) {
            days.put(basis, day);
            return this;
        }

        /** Says that one day counts for every basis. */
        public Builder on(LocalDate day) {
            Arrays.stream(DateBasis.values()).forEach(basis -> days.put(basis, day));
            return this;
        }

        /** What is known. */
        public Builder facts(Facts known) {
            facts = known;
            return this;
        }

        /** The organisation units that act. */
        public Builder units(Set<String> acting) {
            units = acting;
            return this;
        }

        /** The families of law asked. */
        public Builder domains(Domain... asked) {
            domains = Set.of(asked);
            return this;
        }

        /** The day up to which packs were known. */
        public Builder knownAsOf(LocalDate day) {
            knownAsOf = Optional.of(day);
            return this;
        }

        /** The finished question. */
        public ComplianceQuestion build() {
            return new ComplianceQuestion(this);
        }
    }
}
