package org.leadtocash.core.stage.variant;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.State;

/**
 * Which way a change of one element goes. What it calls tighter never lets a step pass that was refused before: the whole
 * law of refinement rests on this table, so what is not surely tighter is not called so.
 */
final class Strictness {
    /** Names of what is asked: more is tighter. */
    private static final Set<String> ASKED = Set.of(
            "entryRequired",
            "exitRequired",
            "required",
            "notActorOf",
            "gates",
            "acknowledges",
            "checklist",
            "requestedBy",
            "controls",
            "warnAt");

    /** Names of those who may, where none means everybody: fewer is tighter. */
    private static final Set<String> ALLOWED = Set.of("roles");

    /** What says nothing about whether a step is taken. */
    private static final Set<String> NEUTRAL =
            Set.of("order", "phase", "probability", "forecast", "external", "owner", "warns", "escalatesTo", "code");

    private static final String ANYBODY = "ANY";

    private static final Set<String> TIMES = Set.of("within", "validFor", "duration");

    private Strictness() {}

    /** The way of a change of an element of a section such as {@code /states/DRAFT}; absent elements are empty. */
    static Move of(Address at, Optional<Json> before, Optional<Json> after) {
        if (before.equals(after)) {
            return Move.NEUTRAL;
        }
        String section = at.names().get(0);
        if (section.equals("reasonLists")) {
            return before.isEmpty() ? Move.NEUTRAL : after.isEmpty() ? Move.OTHER : fewer(names(before), names(after));
        }
        if (before.isEmpty()) {
            return section.equals("transitions") ? Move.LOOSER : Move.NEUTRAL;
        }
        if (after.isEmpty()) {
            return section.equals("slas") ? Move.LOOSER : Move.OTHER;
        }
        if (!(before.get() instanceof JsonObject was && after.get() instanceof JsonObject is)
                || section.equals("facts")
                || section.equals("parameters")) {
            return NEUTRAL.contains(section) ? Move.NEUTRAL : Move.OTHER;
        }
        Set<String> parts = new LinkedHashSet<>(was.members().keySet());
        parts.addAll(is.members().keySet());
        Move move = Move.NEUTRAL;
        for (String part : parts) {
            move = move.and(part(section, part, was.member(part), is.member(part)));
        }
        return move;
    }

    /** The way of a change of one part of an element. */
    static Move part(String section, String part, Optional<Json> before, Optional<Json> after) {
        if (before.equals(after) || NEUTRAL.contains(part)) {
            return Move.NEUTRAL;
        }
        if (ASKED.contains(part)) {
            return fewer(names(before), names(after)).reversed();
        }
        if (ALLOWED.contains(part)) {
            return allowed(names(before), names(after));
        }
        if (TIMES.contains(part)) {
            return time(section, before, after);
        }
        return switch (part) {
            case "reasonList" -> before.isEmpty() ? Move.TIGHTER : after.isEmpty() ? Move.LOOSER : Move.OTHER;
            case "pauseIn" -> fewer(names(before), names(after));
            case "require" -> items(before, after, Strictness::requirement);
            case "watches" -> items(before, after, Strictness::watch);
            case "bands" -> bands(before, after);
            case "fieldAccess" -> access(before, after);
            default -> Move.OTHER;
        };
    }

    private static List<String> names(Optional<Json> list) {
        return list.map(Tree::names).orElse(List.of());
    }

    private static Move fewer(List<String> before, List<String> after) {
        Move move = Move.NEUTRAL;
        if (!after.containsAll(before)) {
            move = move.and(Move.TIGHTER);
        }
        return before.containsAll(after) ? move : move.and(Move.LOOSER);
    }

    private static Move allowed(List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() ? Move.TIGHTER : Move.LOOSER;
        }
        return fewer(before, after);
    }

    private static Move time(String section, Optional<Json> before, Optional<Json> after) {
        if (section.equals("slas") && (before.isEmpty() || after.isEmpty())) {
            return Move.OTHER;
        }
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() ? Move.TIGHTER : Move.LOOSER;
        }
        Optional<Duration> was = duration(before.get());
        Optional<Duration> is = duration(after.get());
        if (was.isEmpty() || is.isEmpty()) {
            return Move.OTHER;
        }
        int order = is.get().compareTo(was.get());
        return order == 0 ? Move.NEUTRAL : order < 0 ? Move.TIGHTER : Move.LOOSER;
    }

    private static Optional<Duration> duration(Json value) {
        try {
            return value instanceof JsonScalar text ? Optional.of(Duration.parse(text.text())) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private interface Way {
        Move of(JsonObject before, JsonObject after);
    }

    /** A list of demands: a new one is tighter, one taken away looser. */
    private static Move items(Optional<Json> before, Optional<Json> after, Way way) {
        Set<String> all = new LinkedHashSet<>(names(before));
        all.addAll(names(after));
        Move move = Move.NEUTRAL;
        for (String name : all) {
            Optional<Json> was = before.flatMap(list -> Tree.child(list, name));
            Optional<Json> is = after.flatMap(list -> Tree.child(list, name));
            if (was.isEmpty() || is.isEmpty()) {
                move = move.and(was.isEmpty() ? Move.TIGHTER : Move.LOOSER);
            } else if (!was.equals(is)) {
                move = move.and(
                        was.get() instanceof JsonObject from && is.get() instanceof JsonObject to
                                ? way.of(from, to)
                                : Move.OTHER);
            }
        }
        return move;
    }

    private static Move requirement(JsonObject before, JsonObject after) {
        if (!before.member("guard").equals(after.member("guard"))
                || !before.member("args").equals(after.member("args"))) {
            return Move.OTHER;
        }
        boolean was = before.member("waivable").equals(Optional.of(Json.of(true)));
        boolean is = after.member("waivable").equals(Optional.of(Json.of(true)));
        Move move = was == is ? Move.NEUTRAL : was ? Move.TIGHTER : Move.LOOSER;
        if (!before.member("that").equals(after.member("that"))) {
            move = move.and(condition(before.member("that"), after.member("that")));
        }
        return move;
    }

    /** A condition is surely tighter where it is conjoined of the earlier one and more. */
    private static Move condition(Optional<Json> before, Optional<Json> after) {
        Set<Json> was = conjuncts(before);
        Set<Json> is = conjuncts(after);
        return is.containsAll(was) ? Move.TIGHTER : was.containsAll(is) ? Move.LOOSER : Move.OTHER;
    }

    private static Set<Json> conjuncts(Optional<Json> condition) {
        Set<Json> all = new HashSet<>();
        condition.ifPresent(of -> {
            if (of instanceof JsonObject object && object.member("and").orElse(Json.NULL) instanceof JsonArray parts) {
                all.addAll(parts.items());
            } else {
                all.add(of);
            }
        });
        return all;
    }

    private static Move watch(JsonObject before, JsonObject after) {
        Optional<BigDecimal> was = number(before.member("tolerance"));
        Optional<BigDecimal> is = number(after.member("tolerance"));
        if (was.isEmpty() || is.isEmpty()) {
            return Move.OTHER;
        }
        int order = is.get().compareTo(was.get());
        return order == 0 ? Move.NEUTRAL : order < 0 ? Move.TIGHTER : Move.LOOSER;
    }

    private static Optional<BigDecimal> number(Optional<Json> value) {
        try {
            return value.map(of -> new BigDecimal(((JsonScalar) of).text()));
        } catch (NumberFormatException | ClassCastException e) {
            return Optional.empty();
        }
    }

    /** Bands in the same cases and order, each with fewer roles or a higher quorum, or the other way round. */
    private static Move bands(Optional<Json> before, Optional<Json> after) {
        List<Json> was = items(before);
        List<Json> is = items(after);
        if (was.size() != is.size()) {
            return Move.OTHER;
        }
        Move move = Move.NEUTRAL;
        for (int i = 0; i < was.size(); i++) {
            if (!was.get(i).equals(is.get(i))) {
                move = move.and(
                        was.get(i) instanceof JsonObject from && is.get(i) instanceof JsonObject to
                                ? band(from, to)
                                : Move.OTHER);
            }
        }
        return move;
    }

    private static List<Json> items(Optional<Json> list) {
        return list.orElse(Json.NULL) instanceof JsonArray array ? array.items() : List.of();
    }

    private static Move band(JsonObject before, JsonObject after) {
        if (!before.member("when").equals(after.member("when"))) {
            return Move.OTHER;
        }
        List<String> was = names(before.member("roles"));
        List<String> is = names(after.member("roles"));
        String quorum = quorum(before);
        String other = quorum(after);
        Move people = fewer(was, is);
        if (quorum.equals(other)) {
            // Where everybody must agree, more of them are tighter, and fewer are not.
            boolean everybody = other.equals("ALL") || other.equals("SEQUENTIAL");
            return everybody ? (people == Move.NEUTRAL ? people : Move.OTHER) : people;
        }
        if (quorum.equals(ANYBODY) || other.equals(ANYBODY)) {
            return people.and(quorum.equals(ANYBODY) ? Move.TIGHTER : Move.LOOSER);
        }
        if (count(quorum) == 0 || count(other) == 0) {
            return Move.OTHER;
        }
        return people.and(count(other) > count(quorum) ? Move.TIGHTER : Move.LOOSER);
    }

    private static String quorum(JsonObject band) {
        return band.member("quorum").orElse(Json.NULL) instanceof JsonScalar text
                        && text.kind() == JsonScalar.Kind.STRING
                ? text.text()
                : ANYBODY;
    }

    /** How many different people must agree; 0 where the rule is another. */
    private static int count(String quorum) {
        return quorum.matches("[1-9][0-9]?") ? Integer.parseInt(quorum) : 0;
    }

    /** What is allowed with every fact, for every pair of roles: less is tighter. */
    private static Move access(Optional<Json> before, Optional<Json> after) {
        List<String> roles = new ArrayList<>();
        Set<String> paths = new LinkedHashSet<>();
        for (Optional<Json> rules : List.of(before, after)) {
            for (String role : names(rules)) {
                if (!roles.contains(role)) {
                    roles.add(role);
                }
                paths.addAll(names(rules.flatMap(of -> Tree.child(of, role))));
            }
        }
        Move move = Move.NEUTRAL;
        for (String role : roles) {
            for (String path : paths) {
                move = move.and(rule(rule(before, role, path), rule(after, role, path)));
            }
        }
        return move;
    }

    private static Optional<String> rule(Optional<Json> rules, String role, String path) {
        return rules.flatMap(of -> Tree.find(of, List.of(role, path)))
                .filter(JsonScalar.class::isInstance)
                .map(of -> ((JsonScalar) of).text());
    }

    /** A rule that was not there is surely tighter only where it hides: any other may stand before one that did. */
    private static Move rule(Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return Move.NEUTRAL;
        }
        String hidden = State.Access.HIDE.name();
        if (before.isEmpty() || after.isEmpty()) {
            return after.equals(Optional.of(hidden))
                    ? Move.TIGHTER
                    : before.equals(Optional.of(hidden)) ? Move.LOOSER : Move.OTHER;
        }
        int was = allowance(before.get());
        int is = allowance(after.get());
        return was < 0 || is < 0 || was == is ? Move.OTHER : is < was ? Move.TIGHTER : Move.LOOSER;
    }

    private static int allowance(String access) {
        for (State.Access each : State.Access.values()) {
            if (each.name().equals(access)) {
                return Math.min(each.ordinal(), State.Access.WRITE.ordinal());
            }
        }
        return -1;
    }
}
