package org.leadtocash.core.stage.instance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.organisation.DocumentScope;

/**
 * Everything a decision may look at besides the instance and the event: the moment, the actor, what is known, what other
 * engines say and what people answer for.
 *
 * <pre>{@code
 * Context.at(now).by(clerk).about(version).with(facts).with(creditVerdict).keyed("release-4711")
 * }</pre>
 */
public final class Context {
    private static final int LONGEST_KEY = 100;

    private final Instant now;
    private final Actor actor;
    private final ZoneId zone;
    private final Optional<DocumentScope> place;
    private final Optional<DocVersion> about;
    private final Optional<Facts> facts;
    private final List<Verdict> verdicts;
    private final List<Clearance> clearances;
    private final OptionalLong expectedSeq;
    private final Optional<String> key;

    private Context(Draft from) {
        this.now = from.now;
        this.actor = from.actor;
        this.zone = from.zone;
        this.place = from.place;
        this.about = from.about;
        this.facts = from.facts;
        this.verdicts = from.verdicts;
        this.clearances = from.clearances;
        this.expectedSeq = from.expectedSeq;
        this.key = from.key;
    }

    /** A context of that moment in which nobody acts and nothing is known, with days as they begin in UTC. */
    public static Context at(Instant now) {
        return new Context(new Draft(now));
    }

    /** The same, with that actor. */
    public Context by(Actor who) {
        Draft draft = new Draft(this);
        draft.actor = who;
        return new Context(draft);
    }

    /** The same, with days as they begin in that zone. */
    public Context in(ZoneId other) {
        Draft draft = new Draft(this);
        draft.zone = other;
        return new Context(draft);
    }

    /** The same, of a document that stands there in the organisation: where roles of a part of it hold. */
    public Context standing(DocumentScope where) {
        Draft draft = new Draft(this);
        draft.place = Optional.of(where);
        return new Context(draft);
    }

    /** The same, about that version of the document: verdicts about any other decide nothing. */
    public Context about(DocVersion version) {
        Draft draft = new Draft(this);
        draft.about = Optional.of(version);
        return new Context(draft);
    }

    /**
     * The same, with these facts instead of the earlier ones. Facts of a schema that several engines share are taken as
     * far as the model speaks of them.
     */
    public Context with(Facts known) {
        Draft draft = new Draft(this);
        draft.facts = Optional.of(known);
        return new Context(draft);
    }

    /** The same, with one more verdict. */
    public Context with(Verdict verdict) {
        Draft draft = new Draft(this);
        draft.verdicts = plus(verdicts, verdict);
        return new Context(draft);
    }

    /** The same, with one more clearance. */
    public Context with(Clearance clearance) {
        Draft draft = new Draft(this);
        draft.clearances = plus(clearances, clearance);
        return new Context(draft);
    }

    /** The same, deciding only if the instance is still the one that was read: at that count of decisions. */
    public Context expecting(long seq) {
        Draft draft = new Draft(this);
        draft.expectedSeq = OptionalLong.of(seq);
        return new Context(draft);
    }

    /**
     * The same, with a key that tells this event from every other, so that it is never applied twice.
     *
     * @param eventKey 1 to 100 characters
     */
    public Context keyed(String eventKey) {
        if (eventKey.isBlank() || eventKey.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "event key of " + eventKey.length() + " characters: expected 1 to 100, not all blank");
        }
        Draft draft = new Draft(this);
        draft.key = Optional.of(eventKey);
        return new Context(draft);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return List.copyOf(all);
    }

    /** The moment. */
    public Instant now() {
        return now;
    }

    /** Who acts. */
    public Actor actor() {
        return actor;
    }

    /** Where days begin. */
    public ZoneId zone() {
        return zone;
    }

    /** Where the document stands in the organisation; empty where the host does not say. */
    public Optional<DocumentScope> place() {
        return place;
    }

    /** The day it is, where days begin as in {@link #zone}. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The version of the document that is decided on; empty where the host does not say. */
    public Optional<DocVersion> about() {
        return about;
    }

    /** What is known; empty where the host says nothing. */
    public Optional<Facts> facts() {
        return facts;
    }

    /** What other engines say, in the order they were given. */
    public List<Verdict> verdicts() {
        return verdicts;
    }

    /** What people answer for, in the order they were given. */
    public List<Clearance> clearances() {
        return clearances;
    }

    /** The count of decisions that the host has read; empty where it does not say. */
    public OptionalLong expectedSeq() {
        return expectedSeq;
    }

    /** What tells this event from every other; empty where the host does not say. */
    public Optional<String> key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Context that
                && now.equals(that.now)
                && actor.equals(that.actor)
                && zone.equals(that.zone)
                && place.equals(that.place)
                && about.equals(that.about)
                && facts.equals(that.facts)
                && verdicts.equals(that.verdicts)
                && clearances.equals(that.clearances)
                && expectedSeq.equals(that.expectedSeq)
                && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(now, actor, zone, place, about, facts, verdicts, clearances, expectedSeq, key);
    }

    /** Moment and actor; the facts may hold secrets. */
    @Override
    public String toString() {
        return now + " by " + actor;
    }

    private static final class Draft {
        private final Instant now;
        private Actor actor = Actor.nobody();
        private ZoneId zone = ZoneOffset.UTC;
        private Optional<DocumentScope> place = Optional.empty();
        private Optional<DocVersion> about = Optional.empty();
        private Optional<Facts> facts = Optional.empty();
        private List<Verdict> verdicts = List.of();
        private List<Clearance> clearances = List.of();
        private OptionalLong expectedSeq = OptionalLong.empty();
        private Optional<String> key = Optional.empty();

        Draft(Instant now) {
            this.now = now;
        }

        Draft(Context from) {
            this.now = from.now;
            this.actor = from.actor;
            this.zone = from.zone;
            this.place = from.place;
            this.about = from.about;
            this.facts = from.facts;
            this.verdicts = from.verdicts;
            this.clearances = from.clearances;
            this.expectedSeq = from.expectedSeq;
            this.key = from.key;
        }
    }
}
