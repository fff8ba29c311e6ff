package org.leadtocash.core.stage.instance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.stage.gate.GateRecord;
import org.leadtocash.core.stage.model.ModelRef;
import org.leadtocash.core.stage.sla.Clock;

/**
 * Where one document stands: everything that the machine must know of its past, and no more.
 *
 * <p>Immutable data, to be stored as JSON. It names the exact model it lives by, and counts its decisions in
 * {@link #seq}: a host stores the next one only where the stored count is still that of the one before.
 */
public final class Instance {
    private final DocRef document;
    private final MainLineId mainLine;
    private final ModelRef model;
    private final List<String> config;
    private final Map<String, Instant> entered;
    private final Map<String, List<String>> history;
    private final long seq;
    private final int cycle;
    private final Map<String, List<String>> actors;
    private final Map<String, GateRecord> gates;
    private final Map<String, Clock> clocks;
    private final List<String> recentKeys;
    private final AuditLink last;

    Instance(InstanceBuilder from) {
        this.document = from.document;
        this.mainLine = from.mainLine;
        this.model = from.model;
        this.config = from.config;
        this.entered = from.entered;
        this.history = from.history;
        this.seq = from.seq;
        this.cycle = from.cycle;
        this.actors = from.actors;
        this.gates = from.gates;
        this.clocks = from.clocks;
        this.recentKeys = from.recentKeys;
        this.last = from.last;
    }

    /** What it says, to be changed. */
    public InstanceBuilder toBuilder() {
        return new InstanceBuilder(this);
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

    /** The active stages that have none within them, in document order. */
    public List<String> config() {
        return config;
    }

    /** When an active stage, or one around it, was entered; empty for one that is not active. */
    public Optional<Instant> enteredAt(String stage) {
        return Optional.ofNullable(entered.get(stage));
    }

    /** When each active stage, and each around it, was entered. */
    public Map<String, Instant> entered() {
        return entered;
    }

    /** What was left, by the stage that remembers it: a waiting stage, or one of kind {@code HISTORY}. */
    public Map<String, List<String>> history() {
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

    /**
     * Who took which step in this cycle, as far as another step of the model must be somebody else's: the actor, and the one
     * for whom they acted.
     */
    public Map<String, List<String>> actors() {
        return actors;
    }

    /** What stands at each gate at which something was said. */
    public Map<String, GateRecord> gates() {
        return gates;
    }

    /** What stands at a gate; nothing where nothing was said. */
    public GateRecord gate(String name) {
        return gates.getOrDefault(name, GateRecord.nothing());
    }

    /** The clock of each promise that has started. */
    public Map<String, Clock> clocks() {
        return clocks;
    }

    /** The keys of the last events that were applied, the latest last. */
    public List<String> recentKeys() {
        return recentKeys;
    }

    /** The hash of the last entry in the audit. */
    public ContentHash lastHash() {
        return last.hash();
    }

    AuditLink last() {
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
                && gates.equals(that.gates)
                && clocks.equals(that.clocks)
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
}
