package org.leadtocash.core.flow.rule;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.flow.MainLine;

/** Whether a change was taken in, and what there is to say about it. */
public final class FlowOutcome {
    private final Optional<MainLine> next;
    private final Findings findings;

    private FlowOutcome(Optional<MainLine> next, Findings findings) {
        this.next = next;
        this.findings = findings;
    }

    static FlowOutcome accepted(MainLine next, Findings findings) {
        return new FlowOutcome(Optional.of(next), findings);
    }

    static FlowOutcome refused(Findings findings) {
        return new FlowOutcome(Optional.empty(), findings);
    }

    /** The main line with the change; empty where it was refused. */
    public Optional<MainLine> next() {
        return next;
    }

    /** What the change breaks, warnings included. */
    public Findings findings() {
        return findings;
    }

    /** The answer for whichever of the two this is. */
    public <T> T fold(
            Function<? super MainLine, ? extends T> accepted, Function<? super Findings, ? extends T> refused) {
        return next.isPresent() ? accepted.apply(next.get()) : refused.apply(findings);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlowOutcome that && next.equals(that.next) && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(next, findings);
    }

    /** Accepted or refused, and the findings. */
    @Override
    public String toString() {
        return (next.isPresent() ? "accepted" : "refused") + (findings.isEmpty() ? "" : ": " + findings);
    }
}
