package org.leadtocash.core.stage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.Findings;

/** A step that was not taken, with every reason; the instance is as it was. */
public sealed interface Refused extends Decision {

    /** The step may not be taken, or it is not settled whether it may. */
    final class Denied implements Refused {
        private final Optional<String> selected;
        private final List<String> nearMisses;
        private final Findings findings;
        private final Findings reasons;

        Denied(Optional<String> selected, List<String> nearMisses, Findings findings, Findings reasons) {
            this.selected = selected;
            this.nearMisses = nearMisses;
            this.findings = findings;
            this.reasons = reasons;
        }

        /** The step that was asked for; empty where the selection itself stopped. */
        public Optional<String> selected() {
            return selected;
        }

        /** The earlier steps of the same event whose condition does not hold, in document order. */
        public List<String> nearMisses() {
            return nearMisses;
        }

        /** Every finding, those included that would not have refused alone. */
        @Override
        public Findings findings() {
            return findings;
        }

        /** The findings that refuse: each must be settled, and then the step is taken. */
        public Findings reasons() {
            return reasons;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Denied that
                    && selected.equals(that.selected)
                    && nearMisses.equals(that.nearMisses)
                    && findings.equals(that.findings)
                    && reasons.equals(that.reasons);
        }

        @Override
        public int hashCode() {
            return Objects.hash(selected, nearMisses, findings, reasons);
        }

        /** Step and reasons. */
        @Override
        public String toString() {
            return "denied " + selected.orElse("") + "\n" + reasons;
        }
    }

    /** No step of this stage answers to the event. */
    final class Ignored implements Refused {
        private final List<String> allowedEvents;
        private final Findings findings;

        Ignored(List<String> allowedEvents, Findings findings) {
            this.allowedEvents = allowedEvents;
            this.findings = findings;
        }

        /** The events that the actor's roles may send from this stage, in document order, each as the model writes it. */
        public List<String> allowedEvents() {
            return allowedEvents;
        }

        @Override
        public Findings findings() {
            return findings;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ignored that
                    && allowedEvents.equals(that.allowedEvents)
                    && findings.equals(that.findings);
        }

        @Override
        public int hashCode() {
            return Objects.hash(allowedEvents, findings);
        }

        /** What would be heard. */
        @Override
        public String toString() {
            return "ignored, expected one of " + allowedEvents;
        }
    }

    /** The instance is not the one that the host expected: somebody decided in between. */
    final class Stale implements Refused {
        private final long actualSeq;
        private final Findings findings;

        Stale(long actualSeq, Findings findings) {
            this.actualSeq = actualSeq;
            this.findings = findings;
        }

        /** The count of decisions of the instance. */
        public long actualSeq() {
            return actualSeq;
        }

        @Override
        public Findings findings() {
            return findings;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Stale that && actualSeq == that.actualSeq && findings.equals(that.findings);
        }

        @Override
        public int hashCode() {
            return Objects.hash(actualSeq, findings);
        }

        /** The count of decisions of the instance. */
        @Override
        public String toString() {
            return "stale, at " + actualSeq;
        }
    }

    /** The event was applied before. */
    final class Duplicate implements Refused {
        private final ContentHash previousHash;
        private final Findings findings;

        Duplicate(ContentHash previousHash, Findings findings) {
            this.previousHash = previousHash;
            this.findings = findings;
        }

        /** The hash of the last entry in the audit of the instance, which is that of the event or a later one. */
        public ContentHash previousHash() {
            return previousHash;
        }

        @Override
        public Findings findings() {
            return findings;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Duplicate that
                    && previousHash.equals(that.previousHash)
                    && findings.equals(that.findings);
        }

        @Override
        public int hashCode() {
            return Objects.hash(previousHash, findings);
        }

        /** That it was applied before. */
        @Override
        public String toString() {
            return "applied before";
        }
    }
}
