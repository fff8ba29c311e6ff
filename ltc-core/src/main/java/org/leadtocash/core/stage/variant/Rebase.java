package org.leadtocash.core.stage.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.StageModel;

/**
 * An overlay carried over to a newer template, by comparing three: the template it was made for, what it made of it, and the
 * newer template.
 *
 * @param overlay what is left to do on the newer template, those changes included that are in conflict
 * @param adopted the changes that the newer template has made itself
 * @param conflicts the changes that somebody must look at
 */
public record Rebase(Overlay overlay, List<Change> adopted, List<Conflict> conflicts) {

    /** What is in the way of a change. */
    public enum Kind {
        /** The newer template has no such element any more. */
        GONE,
        /** The newer template says something else there, too. */
        CHANGED_TOO,
        /** The newer template has an element of that name, and it is another one. */
        NAME_TAKEN
    }

    /**
     * A change that both made, each otherwise.
     *
     * @param change of the overlay
     * @param kind what is in the way
     * @param before what the old template says there, as JSON
     * @param now what the newer one says
     */
    public record Conflict(Change change, Kind kind, Optional<Json> before, Optional<Json> now) {}

    /** Copies the lists. */
    public Rebase {
        adopted = List.copyOf(adopted);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Carries an overlay over.
     *
     * @param overlay made for the old template
     * @param old the template it was made for
     * @param newer the one it is to be laid over now
     */
    public static Rebase of(Overlay overlay, StageModel old, StageModel newer) {
        Json before = old.json();
        Json now = newer.json();
        List<Change> left = new ArrayList<>();
        List<Change> adopted = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (Change change : overlay.changes()) {
            Optional<Json> was = Tree.find(before, change.at());
            Optional<Json> is = Tree.find(now, change.at());
            if (isAdopted(change, now, is)) {
                adopted.add(change);
            } else {
                left.add(change);
                conflict(change, before, now).ifPresent(kind -> conflicts.add(new Conflict(change, kind, was, is)));
            }
        }
        return new Rebase(overlay.with(left), adopted, conflicts);
    }

    private static boolean isAdopted(Change change, Json now, Optional<Json> is) {
        return switch (change.verb()) {
            case RELABEL -> false;
            case HIDE -> is.isEmpty();
            case ADD, REPLACE -> is.equals(Optional.of(Tree.named(change.at(), change.value())));
            case TIGHTEN, LOOSEN -> {
                boolean there = Tree.find(now, element(change.at())).isPresent();
                boolean puts = change.value().isPresent()
                        || (change.verb() == Change.Verb.TIGHTEN) != Weaving.isShrinking(change.at());
                yield there && (puts ? is.equals(Optional.of(Tree.named(change.at(), change.value()))) : is.isEmpty());
            }
        };
    }

    private static Optional<Kind> conflict(Change change, Json before, Json now) {
        Optional<Json> was = Tree.find(before, change.at());
        Optional<Json> is = Tree.find(now, change.at());
        if (change.verb() == Change.Verb.ADD && was.isEmpty() && is.isPresent()) {
            return Optional.of(Kind.NAME_TAKEN);
        }
        boolean anchor = change.before()
                .filter(sibling -> names(now, change.at().around()).contains(sibling))
                .isPresent();
        if (Tree.find(now, element(change.at())).isEmpty() && change.verb() != Change.Verb.ADD
                || Tree.find(now, element(change.at())).isEmpty()
                        && change.at().names().size() > 2
                || (was.isPresent() && is.isEmpty())
                || (change.before().isPresent() && !anchor)) {
            return Optional.of(Kind.GONE);
        }
        boolean tells = change.verb() != Change.Verb.RELABEL && change.verb() != Change.Verb.HIDE;
        return tells && !was.equals(is) ? Optional.of(Kind.CHANGED_TOO) : Optional.empty();
    }

    private static List<String> names(Json model, Address at) {
        return Tree.find(model, at)
                .filter(JsonArray.class::isInstance)
                .map(Tree::names)
                .orElse(List.of());
    }

    private static Address element(Address at) {
        return at.names().size() <= 2 ? at : new Address(at.names().subList(0, 2));
    }

    /** Whether nobody must look at anything; locks are asked when the overlay is laid. */
    public boolean isClean() {
        return conflicts.isEmpty();
    }
}
