package org.leadtocash.core.stage.variant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.StageModel;

/** How a model differs from another, part by part, and which way each difference goes. */
public final class Comparison {
    private static final Set<String> NAMES = Set.of("id", "version");

    private final List<Part> parts = new ArrayList<>();

    /**
     * A part of an element that differs.
     *
     * @param at the element, or a part of it where both have the element
     * @param before what the first says, as JSON
     * @param after what the second says
     * @param move what that does to the steps that are accepted
     */
    public record Part(Address at, Optional<Json> before, Optional<Json> after, Move move) {}

    private Comparison() {}

    /** Every part in which the second differs from the first but for its name, in the order of the first. */
    public static List<Part> of(StageModel first, StageModel second) {
        Comparison comparison = new Comparison();
        Json before = first.json();
        Json after = second.json();
        for (String section : both(Optional.of(before), Optional.of(after))) {
            if (!NAMES.contains(section)) {
                comparison.section(section, Tree.child(before, section), Tree.child(after, section));
            }
        }
        return List.copyOf(comparison.parts);
    }

    private static Set<String> both(Optional<Json> one, Optional<Json> other) {
        Set<String> names = new LinkedHashSet<>();
        one.ifPresent(json -> names.addAll(Tree.names(json)));
        other.ifPresent(json -> names.addAll(Tree.names(json)));
        return names;
    }

    private void section(String section, Optional<Json> before, Optional<Json> after) {
        Address at = Address.of(section);
        boolean elements = isMany(before) || isMany(after);
        if (before.equals(after)) {
            return;
        }
        if (!elements) {
            parts.add(new Part(at, before, after, Strictness.of(at, before, after)));
            return;
        }
        List<String> order = before.map(Tree::names).orElse(List.of());
        List<String> other = after.map(Tree::names).orElse(List.of());
        if (before.isPresent() && after.isPresent() && isReordered(order, other)) {
            parts.add(new Part(at, before, after, Move.OTHER));
        }
        for (String name : both(before, after)) {
            element(
                    at.at(name),
                    before.flatMap(json -> Tree.child(json, name)),
                    after.flatMap(json -> Tree.child(json, name)));
        }
    }

    private static boolean isMany(Optional<Json> value) {
        return value.filter(json -> json instanceof JsonArray || json instanceof JsonObject)
                .isPresent();
    }

    private static boolean isReordered(List<String> one, List<String> other) {
        List<String> first = new ArrayList<>(one);
        List<String> second = new ArrayList<>(other);
        first.retainAll(new LinkedHashSet<>(other));
        second.retainAll(new LinkedHashSet<>(one));
        return !first.equals(second);
    }

    private void element(Address at, Optional<Json> before, Optional<Json> after) {
        if (before.equals(after)) {
            return;
        }
        boolean whole =
                !(before.orElse(Json.NULL) instanceof JsonObject && after.orElse(Json.NULL) instanceof JsonObject);
        if (whole || at.names().get(0).equals("facts") || at.names().get(0).equals("parameters")) {
            parts.add(new Part(at, before, after, Strictness.of(at, before, after)));
            return;
        }
        for (String part : both(before, after)) {
            Optional<Json> was = before.flatMap(json -> Tree.child(json, part));
            Optional<Json> is = after.flatMap(json -> Tree.child(json, part));
            if (!was.equals(is)) {
                parts.add(new Part(
                        at.at(part), was, is, Strictness.part(at.names().get(0), part, was, is)));
            }
        }
    }
}
