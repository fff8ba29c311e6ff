package org.leadtocash.core.stage.gate;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.leadtocash.core.organisation.Role;

/**
 * What stands at a gate of one document.
 *
 * @param outcome the code of what was decided; empty while too few have voted
 * @param ballots who voted, in order
 * @param open the conditions that are not met, with their numbers
 * @param validUntil the moment from which the decision no longer stands; empty where it stands until it is overtaken
 * @param decided the figures that the decision rests on, by the path of the fact
 */
public record GateRecord(
        String outcome,
        List<Ballot> ballots,
        List<Numbered> open,
        Optional<Instant> validUntil,
        Map<String, String> decided) {
    private static final GateRecord NOTHING = new GateRecord("", List.of(), List.of(), Optional.empty(), Map.of());

    /**
     * A vote that was counted.
     *
     * @param actor who voted
     * @param onBehalfOf for whom, where the role was lent
     * @param role in which role
     * @param outcome what
     */
    public record Ballot(String actor, Optional<String> onBehalfOf, Role role, String outcome) {

        /** Whether that person voted, or somebody for them. */
        public boolean isOf(String person) {
            return actor.equals(person) || onBehalfOf.equals(Optional.of(person));
        }
    }

    /**
     * A condition that is not met.
     *
     * @param number its number, from 1, which it keeps
     * @param condition what
     */
    public record Numbered(int number, GateCondition condition) {}

    /** Copies the collections. */
    public GateRecord {
        ballots = List.copyOf(ballots);
        open = List.copyOf(open);
        decided = Collections.unmodifiableMap(new TreeMap<>(decided));
    }

    /** Nobody has voted. */
    public static GateRecord nothing() {
        return NOTHING;
    }

    /** Whether something was decided. */
    public boolean isDecided() {
        return !outcome.isEmpty();
    }

    /** The same without that condition; empty where there is none of that number. */
    public Optional<GateRecord> met(int number) {
        List<Numbered> rest =
                open.stream().filter(each -> each.number() != number).toList();
        return rest.size() == open.size()
                ? Optional.empty()
                : Optional.of(new GateRecord(outcome, ballots, rest, validUntil, decided));
    }

    /** Conditions numbered from 1. */
    public static List<Numbered> numbered(List<GateCondition> conditions) {
        return IntStream.range(0, conditions.size())
                .mapToObj(i -> new Numbered(i + 1, conditions.get(i)))
                .toList();
    }
}
