package org.leadtocash.core.stage.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.variant.Comparison;
import org.leadtocash.core.stage.variant.Move;

/**
 * What a newer version of a model changes for documents in flight.
 *
 * @param level the worst of the changes
 * @param changes in the order of the old model, each with its own level
 */
public record VersionChange(Level level, List<Change> changes) {
    private static final Set<String> PLACED = Set.of("parent", "region", "kind");

    /** What a change asks of documents in flight. */
    public enum Level {
        /** They could be taken over as they are, and everything that was accepted still is. */
        COMPATIBLE,
        /** They could be taken over as they are, and something more is asked of them, or something else happens. */
        CONDITIONAL,
        /** Some stand where the newer version has no place for them: only a plan can move them. */
        BREAKING
    }

    /**
     * One change.
     *
     * @param at the element or a part of it
     * @param level what it asks
     */
    public record Change(Address at, Level level) {

        /** Level and address. */
        @Override
        public String toString() {
            return level + " " + at;
        }
    }

    /** Copies the changes. */
    public VersionChange {
        changes = List.copyOf(changes);
    }

    /**
     * What changes from one version to another.
     *
     * @param old the one that documents live by
     * @param newer for documents of the same type
     */
    public static VersionChange classify(StageModel old, StageModel newer) {
        List<Change> changes = new ArrayList<>();
        for (Comparison.Part part : Comparison.of(old, newer)) {
            changes.add(new Change(part.at(), level(part)));
        }
        Set<String> opened = opened(old, newer);
        opened.forEach(stage -> changes.add(new Change(Address.of("states", stage), Level.BREAKING)));
        Level worst = changes.stream()
                .map(Change::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.COMPATIBLE);
        return new VersionChange(worst, changes);
    }

    private static Level level(Comparison.Part part) {
        List<String> names = part.at().names();
        boolean ofStage = names.get(0).equals("states");
        boolean gone = ofStage && names.size() == 2 && part.after().isEmpty();
        boolean moved = ofStage && names.size() == 3 && PLACED.contains(names.get(2)) && !isSameLife(part);
        if (ofStage && part.at().last().equals("kind") && isSameLife(part)) {
            return Level.COMPATIBLE;
        }
        if (gone || moved || names.get(0).equals("docType")) {
            return Level.BREAKING;
        }
        return part.move() == Move.NEUTRAL || part.move() == Move.LOOSER ? Level.COMPATIBLE : Level.CONDITIONAL;
    }

    /** Work that goes on and work that waits are the same to where a document stands. */
    private static boolean isSameLife(Comparison.Part part) {
        Set<String> going = Set.of(State.Kind.ACTIVE.name(), State.Kind.WAIT.name());
        return part.at().last().equals("kind")
                && going.contains(text(part.before()))
                && going.contains(text(part.after()));
    }

    private static String text(Optional<Json> kind) {
        return kind.orElse(Json.NULL) instanceof JsonScalar scalar && kind.isPresent()
                ? scalar.text()
                : State.Kind.ACTIVE.name();
    }

    /** Stages of the old model that have gained stages within them, or a region more: nobody stands in those. */
    private static Set<String> opened(StageModel old, StageModel newer) {
        Map<String, Set<String>> before = regions(old);
        Map<String, Set<String>> after = regions(newer);
        Set<String> opened = new HashSet<>();
        after.forEach((stage, regions) -> {
            boolean known = stage.isEmpty() || old.state(stage).isPresent();
            if (known && !before.getOrDefault(stage, Set.of()).containsAll(regions)) {
                opened.add(stage);
            }
        });
        return opened;
    }

    private static Map<String, Set<String>> regions(StageModel model) {
        Map<String, Set<String>> regions = new HashMap<>();
        model.states()
                .forEach(state -> regions.computeIfAbsent(state.parent().orElse(""), any -> new HashSet<>())
                        .add(state.region()));
        return regions;
    }
}
