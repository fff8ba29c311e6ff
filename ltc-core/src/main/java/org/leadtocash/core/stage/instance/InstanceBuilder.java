package org.leadtocash.core.stage.instance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.stage.gate.GateRecord;
import org.leadtocash.core.stage.model.ModelRef;
import org.leadtocash.core.stage.sla.Clock;

/**
 * Says where a document stands, for engines that move it; hosts get instances from a machine and from JSON.
 *
 * <p>What is given is taken over as it is where it is immutable already.
 */
@CanIgnoreReturnValue
public final class InstanceBuilder {
    /** How many event keys are remembered; an older event is refused by its stale count. */
    public static final int MOST_KEYS = 4;

    final DocRef document;
    final MainLineId mainLine;
    ModelRef model;
    List<String> config = List.of();
    Map<String, Instant> entered = Map.of();
    Map<String, List<String>> history = Map.of();
    long seq;
    int cycle = 1;
    Map<String, List<String>> actors = Map.of();
    Map<String, GateRecord> gates = Map.of();
    Map<String, Clock> clocks = Map.of();
    List<String> recentKeys = List.of();
    AuditLink last = AuditLink.NONE;

    /** The beginning of a document's life, in no stage yet. */
    public InstanceBuilder(DocRef document, MainLineId mainLine, ModelRef model) {
        this.document = document;
        this.mainLine = mainLine;
        this.model = model;
    }

    InstanceBuilder(Instance from) {
        this(from.document(), from.mainLine(), from.model());
        this.config = from.config();
        this.entered = from.entered();
        this.history = from.history();
        this.seq = from.seq();
        this.cycle = from.cycle();
        this.actors = from.actors();
        this.gates = from.gates();
        this.clocks = from.clocks();
        this.recentKeys = from.recentKeys();
        this.last = from.last();
    }

    /** It lives by that model. */
    public InstanceBuilder model(ModelRef other) {
        model = other;
        return this;
    }

    /** The active stages, innermost, in document order, and when each and each around it was entered. */
    public InstanceBuilder standing(List<String> leaves, Map<String, Instant> since) {
        config = List.copyOf(leaves);
        entered = inOrder(since);
        return this;
    }

    /** What was left, by the stage that remembers it. */
    public InstanceBuilder history(Map<String, List<String>> remembered) {
        history = inOrder(remembered);
        return this;
    }

    /** How many decisions have been accepted, and how often it was begun. */
    public InstanceBuilder counted(long decisions, int cycles) {
        seq = decisions;
        cycle = cycles;
        return this;
    }

    /** Who took which step in this cycle. */
    public InstanceBuilder actors(Map<String, List<String>> byStep) {
        actors = inOrder(byStep);
        return this;
    }

    /** What stands at each gate at which something was said. */
    public InstanceBuilder gates(Map<String, GateRecord> byGate) {
        gates = inOrder(byGate);
        return this;
    }

    /** The clock of each promise that has started. */
    public InstanceBuilder clocks(Map<String, Clock> byPromise) {
        clocks = inOrder(byPromise);
        return this;
    }

    /** The keys of the last events, the latest last, at most {@link #MOST_KEYS}. */
    public InstanceBuilder recentKeys(List<String> keys) {
        recentKeys = List.copyOf(keys);
        return this;
    }

    /** The hash of the last entry in the audit. */
    public InstanceBuilder lastHash(ContentHash hash) {
        last = AuditLink.of(hash);
        return this;
    }

    /** That entry is the last in the audit: count, key and hash follow it. */
    public InstanceBuilder after(AuditEntry entry) {
        seq = entry.seq();
        entry.key().ifPresent(this::remember);
        last = entry.link();
        return this;
    }

    private static <T> Map<String, T> inOrder(Map<String, T> map) {
        return map.size() < 2 ? Map.copyOf(map) : Collections.unmodifiableMap(new TreeMap<>(map));
    }

    private void remember(String eventKey) {
        int kept = Math.min(recentKeys.size(), MOST_KEYS - 1);
        List<String> keys = new ArrayList<>(recentKeys.subList(recentKeys.size() - kept, recentKeys.size()));
        keys.add(eventKey);
        recentKeys = List.copyOf(keys);
    }

    /**
     * The finished instance.
     *
     * @throws IllegalArgumentException if it is in no stage, or a count is too low
     */
    public Instance build() {
        boolean counted = seq >= 0 && cycle >= 1 && recentKeys.size() <= MOST_KEYS;
        if (config.isEmpty() || !entered.keySet().containsAll(config) || !counted) {
            throw new IllegalArgumentException("instance " + document
                    + ": expected one stage or more, each with the moment it was entered, counts from 0 and 1, and at most "
                    + MOST_KEYS + " keys; got " + config + " entered " + new TreeMap<>(entered) + ", counts " + seq
                    + " and " + cycle + ", " + recentKeys.size() + " keys");
        }
        return new Instance(this);
    }
}
