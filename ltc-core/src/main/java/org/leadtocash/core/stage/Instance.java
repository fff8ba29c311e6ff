package org.leadtocash.core.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.MainLineId;

/**
 * Where one document stands: everything that the machine must know of its past, and no more.
 *
 * <p>Immutable data, to be stored as JSON. It names the exact model it lives by, and counts its decisions in
 * {@link #seq}: a host stores the next one only where the stored count is still that of the one before.
 */
public final class Instance {
    /** How many event keys are remembered; an older event is refused by its stale count. */
    static final int MOST_KEYS = 8;

    private final DocRef document;
    private final MainLineId mainLine;
    private final ModelRef model;
    private final List<String> config;
    private final List<Instant> entered;
    private final Map<String, String> history;
    private final long seq;
    private final int cycle;
    private final Map<String, String> actors;
    private final List<String> recentKeys;
    private final AuditEntry.Link last;

    Instance(Builder from) {
        this.document = from.document;
        this.mainLine = from.mainLine;
        this.model = from.model;
        this.config = from.config;
        this.entered = from.entered;
        this.history = from.history;
        this.seq = from.seq;
        this.cycle = from.cycle;
        this.actors = from.actors;
        this.recentKeys = from.recentKeys;
        this.last = from.last;
    }

    /** The document. */
    public DocRef document() {
        return document;
    }

    /** The main line it belongs to. */
    public MainLineId mainLine() {
        return mainLine;
    }

    /** The exact model it lives by. */
    public ModelRef model() {
        return model;
    }

    /** The stage; where several are active at once, the first of them. */
    public String stage() {
        return config.get(0);
    }

    /** The active stages, in document order. */
    public List<String> config() {
        return config;
    }

    /** When an active stage was entered; empty for one that is not active. */
    public Optional<Instant> enteredAt(String stage) {
        int index = config.indexOf(stage);
        return index < 0 ? Optional.empty() : Optional.of(entered.get(index));
    }

    List<Instant> entered() {
        return entered;
    }

    /** By waiting stage, the stage that the document was in when it was held. */
    public Map<String, String> history() {
        return history;
    }

    /** How many decisions have been accepted. */
    public long seq() {
        return seq;
    }

    /** 1, and one more for each time it was opened again. */
    public int cycle() {
        return cycle;
    }

    /** Who took which step in this cycle, as far as another step of the model must be somebody else's. */
    public Map<String, String> actors() {
        return actors;
    }

    /** The keys of the last events that were applied, the latest last. */
    public List<String> recentKeys() {
        return recentKeys;
    }

    /** The hash of the last entry in the audit. */
    public ContentHash lastHash() {
        return last.hash();
    }

    AuditEntry.Link last() {
        return last;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Instance that
                && document.equals(that.document)
                && mainLine.equals(that.mainLine)
                && model.equals(that.model)
                && config.equals(that.config)
                && entered.equals(that.entered)
                && history.equals(that.history)
                && seq == that.seq
                && cycle == that.cycle
                && actors.equals(that.actors)
                && recentKeys.equals(that.recentKeys)
                && lastHash().equals(that.lastHash());
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, config, seq, cycle);
    }

    /** Document, stages and count. */
    @Override
    public String toString() {
        return document + " " + config + " after " + seq;
    }

    /** Collects what an instance is; the collections are taken over as they are and never changed. */
    static final class Builder {
        final DocRef document;
        final MainLineId mainLine;
        final ModelRef model;
        List<String> config = List.of();
        List<Instant> entered = List.of();
        Map<String, String> history = Map.of();
        long seq;
        int cycle = 1;
        Map<String, String> actors = Map.of();
        List<String> recentKeys = List.of();
        AuditEntry.Link last = AuditEntry.Link.NONE;

        Builder(DocRef document, MainLineId mainLine, ModelRef model) {
            this.document = document;
            this.mainLine = mainLine;
            this.model = model;
        }

        /** What the instance says, to be changed. */
        Builder(Instance from) {
            this(from.document, from.mainLine, from.model);
            this.config = from.config;
            this.entered = from.entered;
            this.history = from.history;
            this.seq = from.seq;
            this.cycle = from.cycle;
            this.actors = from.actors;
            this.recentKeys = from.recentKeys;
            this.last = from.last;
        }

        void remember(String eventKey) {
            int kept = Math.min(recentKeys.size(), MOST_KEYS - 1);
            List<String> keys = new ArrayList<>(recentKeys.subList(recentKeys.size() - kept, recentKeys.size()));
            keys.add(eventKey);
            recentKeys = List.copyOf(keys);
        }

        Instant enteredAt(String stage) {
            return entered.get(config.indexOf(stage));
        }

        /** Takes a step: leaves one stage, enters another, and keeps what later steps must know. */
        void move(
                CompiledModel.Edge edge,
                CompiledModel.Node source,
                CompiledModel.Node target,
                Instant at,
                String actor) {
            String left = source.state.id();
            String reached = target.state.id();
            if (config.size() == 1) {
                config = target.config;
                entered = List.of(at);
            } else {
                int index = config.indexOf(left);
                config = replaced(config, index, reached);
                entered = replaced(entered, index, at);
            }
            if (edge.step.kind() == Transition.Kind.HOLD) {
                history = with(history, reached, left);
            } else if (edge.step.kind() == Transition.Kind.RESUME) {
                history = without(history, left);
            } else if (edge.step.kind() == Transition.Kind.REOPEN) {
                cycle++;
                actors = Map.of();
            }
            if (edge.watched) {
                actors = with(actors, edge.step.id(), actor);
            }
        }

        private static <T> List<T> replaced(List<T> list, int index, T one) {
            List<T> all = new ArrayList<>(list);
            all.set(index, one);
            return List.copyOf(all);
        }

        private static Map<String, String> without(Map<String, String> map, String key) {
            Map<String, String> rest = new TreeMap<>(map);
            rest.remove(key);
            return Collections.unmodifiableMap(rest);
        }

        private static Map<String, String> with(Map<String, String> map, String key, String value) {
            Map<String, String> all = new TreeMap<>(map);
            all.put(key, value);
            return Collections.unmodifiableMap(all);
        }

        /** Checks what came from outside. */
        Instance restored() {
            boolean counted = seq >= 0 && cycle >= 1 && recentKeys.size() <= MOST_KEYS;
            if (config.isEmpty() || entered.size() != config.size() || !counted) {
                throw new IllegalArgumentException("instance " + document
                        + ": expected one stage or more, each with the moment it was entered, counts from 0 and 1, and at"
                        + " most " + MOST_KEYS + " keys");
            }
            return build();
        }

        Instance build() {
            return new Instance(this);
        }
    }
}
