package org.leadtocash.core.stage.variant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.Lock;
import org.leadtocash.core.stage.model.StageModel;

/** Lays overlays over a template, one change after the other; one that may not be made is reported and left out. */
final class Weaving {
    /** Lists of those who may, and of times that do not count: to tighten takes a name away. */
    private static final Set<String> SHRINKING = Set.of("roles", "pauseIn");

    private static final Set<String> HIDEABLE = Set.of("states", "transitions");

    private final VariantProblems problems;
    private final Locks locks;
    private Json tree;
    private final Map<Address, Variant.Origin> origins = new LinkedHashMap<>();
    private final Map<Address, String> labels = new LinkedHashMap<>();

    Weaving(StageModel template, VariantProblems problems) {
        this.problems = problems;
        this.locks = new Locks(template.locks());
        this.tree = template.json();
    }

    Json tree() {
        return tree;
    }

    Map<Address, Variant.Origin> origins() {
        return origins;
    }

    Map<Address, String> labels() {
        return labels;
    }

    void lay(Overlay overlay) {
        for (int i = 0; i < overlay.changes().size(); i++) {
            Change change = overlay.changes().get(i);
            Place place = VariantProblems.place(overlay, "/changes/" + i);
            Optional<Json> changed = changed(change, place);
            if (changed.isPresent() && isAllowed(change, changed.get(), place)) {
                boolean says =
                        change.verb() == Change.Verb.RELABEL || !changed.get().equals(tree);
                tree = changed.get();
                if (!says) {
                    continue;
                }
                origins.put(change.at(), new Variant.Origin(overlay.toString(), overlay.level(), change.verb()));
            }
        }
        locks(overlay);
    }

    /** Adds the locks of an overlay, each held against what was locked before it. */
    private void locks(Overlay overlay) {
        Map<Address, Lock> more = new LinkedHashMap<>();
        overlay.locks().forEach((address, lock) -> {
            Address at = Address.parse(address);
            if (lock.compareTo(locks.on(at).lock()) < 0) {
                problems.add(
                        VariantProblems.LOCKED,
                        VariantProblems.place(
                                overlay, "/locks/" + address.replace("~", "~0").replace("/", "~1")),
                        lock + " on " + address,
                        "nothing weaker than what the template says");
            } else {
                more.put(at, lock);
                JsonObject model = (JsonObject) tree;
                JsonObject said = (JsonObject) model.member("locks").orElse(JsonObject.empty());
                tree = model.with("locks", said.with(address, Json.of(lock.name())));
            }
        });
        more.forEach(locks::add);
    }

    /** The tree after a change, before anybody asks whether it is allowed; empty where it cannot be made. */
    private Optional<Json> changed(Change change, Place place) {
        Address at = change.at();
        Optional<Json> there = Tree.find(tree, at);
        return switch (change.verb()) {
            case ADD -> added(change, there, place);
            case REPLACE -> isElement(at, there, place) ? put(change) : Optional.empty();
            case TIGHTEN ->
                change.value().isPresent()
                        ? isElement(at, there, place) ? put(change) : Optional.empty()
                        : name(change, there, !isShrinking(at), place);
            case LOOSEN ->
                change.value().isPresent()
                        ? isElement(at, there, place) ? put(change) : Optional.empty()
                        : name(change, there, isShrinking(at), place);
            case HIDE -> hidden(at, there, place);
            case RELABEL -> relabelled(change, there, place);
        };
    }

    static boolean isShrinking(Address at) {
        return (at.names().size() > 2 && SHRINKING.contains(at.around().last()))
                || (at.names().size() == 3 && at.names().get(0).equals("reasonLists"));
    }

    private Optional<Json> put(Change change) {
        return Optional.of(
                Tree.put(tree, change.at().names(), Tree.named(change.at(), change.value()), change.before()));
    }

    private Optional<Json> added(Change change, Optional<Json> there, Place place) {
        Address at = change.at();
        if (there.isPresent()) {
            target(place, at + " is there already", "a new name", Optional.empty());
            return Optional.empty();
        }
        if (!isAround(at, place)) {
            return Optional.empty();
        }
        if (change.before().isPresent()) {
            List<String> siblings =
                    Tree.find(tree, at.around()).map(Tree::names).orElse(List.of());
            if (!siblings.contains(change.before().get())) {
                target(
                        place,
                        change.before().get() + " in " + at.around(),
                        "one that is there",
                        Nearest.to(change.before().get(), siblings));
                return Optional.empty();
            }
        }
        return put(change);
    }

    /** Whether what a change is about is there: the element itself, or the one a part of which it is. */
    private boolean isElement(Address at, Optional<Json> there, Place place) {
        if (there.isPresent() || at.names().size() == 1) {
            return true;
        }
        if (at.names().size() == 2) {
            unknown(at, place);
            return false;
        }
        return isAround(at, place);
    }

    private boolean isAround(Address at, Place place) {
        Address element = element(at);
        if (at.names().size() > 2 && Tree.find(tree, element).isEmpty()) {
            unknown(element, place);
            return false;
        }
        return true;
    }

    private static Address element(Address at) {
        return at.names().size() <= 2 ? at : new Address(at.names().subList(0, 2));
    }

    private void unknown(Address at, Place place) {
        List<String> siblings = Tree.find(tree, at.around()).map(Tree::names).orElse(List.of());
        target(place, "nothing at " + at, "an element of the template", Nearest.to(at.last(), siblings));
    }

    private void target(Place place, String found, String expected, Optional<String> maybe) {
        problems.add(VariantProblems.TARGET, place, found, expected, maybe);
    }

    /** A name put into a list, or an element taken away. */
    private Optional<Json> name(Change change, Optional<Json> there, boolean puts, Place place) {
        Address at = change.at();
        if (puts) {
            // What is asked already need not be asked again: two overlays may well say the same.
            return there.isPresent() ? Optional.of(tree) : isAround(at, place) ? put(change) : Optional.empty();
        }
        if (there.isEmpty()) {
            unknown(at, place);
            return Optional.empty();
        }
        return Optional.of(Tree.remove(tree, at.names()));
    }

    private Optional<Json> hidden(Address at, Optional<Json> there, Place place) {
        if (there.isEmpty()) {
            unknown(at, place);
            return Optional.empty();
        }
        boolean optional = Tree.child(there.get(), "optional").equals(Optional.of(Json.of(true)));
        if (at.names().size() != 2 || !HIDEABLE.contains(at.names().get(0)) || !optional) {
            target(place, at + " hidden", "a stage or step that the template calls optional", Optional.empty());
            return Optional.empty();
        }
        return Optional.of(new Hiding(tree).without(at));
    }

    private Optional<Json> relabelled(Change change, Optional<Json> there, Place place) {
        if (there.isEmpty()) {
            unknown(change.at(), place);
        } else if (change.value().orElse(Json.NULL) instanceof JsonScalar key && key.kind() == JsonScalar.Kind.STRING) {
            labels.put(change.at(), key.text());
            return Optional.of(tree);
        } else {
            problems.add(VariantProblems.MALFORMED, place, change + " to no text", "the key of a text");
        }
        return Optional.empty();
    }

    /** Whether a change goes the way its verb says, and no lock is in its way. */
    private boolean isAllowed(Change change, Json changed, Place place) {
        if (change.verb() == Change.Verb.RELABEL) {
            return true;
        }
        int before = problems.count();
        Move move = Move.NEUTRAL;
        for (Address element : touched(change, changed)) {
            Optional<Json> was = Tree.find(tree, element);
            Optional<Json> is = Tree.find(changed, element);
            move = move.and(Strictness.of(element, was, is));
            locked(element, was, is, place);
        }
        if (change.verb() == Change.Verb.TIGHTEN && !move.isTightening()) {
            problems.add(
                    VariantProblems.DIRECTION, place, change + " to what may allow more", "something surely tighter");
        } else if (change.verb() == Change.Verb.LOOSEN && (move == Move.TIGHTER || changed.equals(tree))) {
            problems.add(VariantProblems.DIRECTION, place, change + " to what allows no more", "something looser");
        }
        return problems.count() == before;
    }

    /** The elements that a change is about; of a hidden one also what goes with it, but not where it is only no longer named. */
    private Set<Address> touched(Change change, Json changed) {
        Set<Address> touched = new LinkedHashSet<>(List.of(element(change.at())));
        if (change.verb() == Change.Verb.HIDE) {
            for (String section : HIDEABLE) {
                Set<String> left = new LinkedHashSet<>(
                        Tree.find(tree, Address.of(section)).map(Tree::names).orElse(List.of()));
                left.removeAll(
                        Tree.find(changed, Address.of(section)).map(Tree::names).orElse(List.of()));
                left.forEach(name -> touched.add(Address.of(section, name)));
            }
        }
        return touched;
    }

    private void locked(Address element, Optional<Json> was, Optional<Json> is, Place place) {
        Set<Address> reported = new LinkedHashSet<>();
        for (Address at : was.isEmpty() ? List.of(element.around()) : leaves(element, was, is)) {
            Locks.Found found = locks.on(at);
            boolean allowed = found.lock() == Lock.NONE
                    || (found.lock() == Lock.TIGHTEN_ONLY
                            && way(element, at, was, is).isTightening());
            if (!allowed && reported.add(found.at())) {
                problems.add(
                        VariantProblems.LOCKED,
                        place,
                        "a change of " + (was.isEmpty() ? element : at),
                        found.lock() + " on " + (found.at().names().isEmpty() ? "/" : found.at()));
            }
        }
    }

    private static Move way(Address element, Address at, Optional<Json> was, Optional<Json> is) {
        int parts = element.names().size();
        if (was.isEmpty()
                || is.isEmpty()
                || at.names().size() <= parts
                || element.names().get(0).equals("reasonLists")) {
            return Strictness.of(element, was, is);
        }
        String part = at.names().get(parts);
        return Strictness.part(element.names().get(0), part, Tree.child(was.get(), part), Tree.child(is.get(), part));
    }

    /** The addresses at which two elements differ, as far inside as names go. */
    private static List<Address> leaves(Address at, Optional<Json> was, Optional<Json> is) {
        if (was.equals(is)) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        was.ifPresent(value -> names.addAll(Tree.names(value)));
        is.ifPresent(value -> names.addAll(Tree.names(value)));
        List<Address> leaves = new ArrayList<>();
        for (String name : names) {
            leaves.addAll(leaves(
                    at.at(name),
                    was.flatMap(value -> Tree.child(value, name)),
                    is.flatMap(value -> Tree.child(value, name))));
        }
        return leaves.isEmpty() ? List.of(at) : leaves;
    }
}
