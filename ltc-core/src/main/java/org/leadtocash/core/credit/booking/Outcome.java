package org.leadtocash.core.credit.booking;

import java.util.Objects;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.Findings;

/** The ledger's answer to a command: kept under its key, and given again to whoever sends the same command again. */
public final class Outcome {
    private final String key;
    private final ContentHash command;
    private final Status status;
    private final Findings findings;

    private Outcome(String key, ContentHash command, Status status, Findings findings) {
        this.key = key;
        this.command = command;
        this.status = status;
        this.findings = findings;
    }

    /** How a command ended. */
    public enum Status {
        /** Done, once. */
        ACCEPTED,
        /** Not done, and never will be under this key. */
        REFUSED,
        /** Not done: the key belongs to another command. */
        IDEMPOTENCY_CONFLICT
    }

    static Outcome of(String key, ContentHash command, Status status, Findings findings) {
        return new Outcome(key, command, status, findings);
    }

    /** The command's key. */
    public String key() {
        return key;
    }

    /** The hash of the command. */
    public ContentHash command() {
        return command;
    }

    /** How it ended. */
    public Status status() {
        return status;
    }

    /** Whether it was done. */
    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }

    /** Why it was not done; empty where it was. */
    public Findings findings() {
        return findings;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome that
                && key.equals(that.key)
                && command.equals(that.command)
                && status == that.status
                && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, command, status, findings);
    }

    /** Key, status and findings. */
    @Override
    public String toString() {
        return key + " " + status + (findings.isEmpty() ? "" : ": " + findings);
    }
}
