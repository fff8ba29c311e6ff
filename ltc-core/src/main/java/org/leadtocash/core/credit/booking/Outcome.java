package org.leadtocash.core.credit.booking;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/** The ledger's answer to a command: kept under its key, and given again to whoever sends the same command again. */
public final class Outcome {
    private static final FindingCode INDETERMINATE = FindingCode.of("credit.outcome-unknown");
    private static final FindingCode RETRY = FindingCode.of("credit.retry-transaction");

    private final String key;
    private final Supplier<ContentHash> command;
    private final Status status;
    private final Findings findings;

    private Outcome(String key, Supplier<ContentHash> command, Status status, Findings findings) {
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
        IDEMPOTENCY_CONFLICT,
        /** Nobody knows: the store was lost while it wrote. The same command under the same key finds out. */
        INDETERMINATE,
        /** Not done: the host's own transaction cannot go on. After its rollback the same key is unused. */
        RETRY_TRANSACTION
    }

    /** An answer as a store kept it. */
    public static Outcome of(String key, ContentHash command, Status status, Findings findings) {
        return new Outcome(key, () -> command, status, findings);
    }

    /** An answer to a command, whose hash is worked out when somebody asks for it. */
    static Outcome of(Command command, Status status, Findings findings) {
        return new Outcome(command.head().key(), new Hash(command), status, findings);
    }

    /** The answer where a store was lost while it wrote: done or not, nobody knows. */
    public static Outcome indeterminate(Command command) {
        return of(command, Status.INDETERMINATE, Findings.of(about(INDETERMINATE, command)));
    }

    /** The answer inside a host's transaction that cannot go on. */
    public static Outcome retryTransaction(Command command) {
        return of(command, Status.RETRY_TRANSACTION, Findings.of(about(RETRY, command)));
    }

    static Finding about(FindingCode code, Command command) {
        String name = LedgerRules.subjectId(command.head().key());
        return Finding.of(code, Severity.BLOCK, Subject.of("command", name)).build();
    }

    /** The hash of a command, worked out once at most by each thread that asks. */
    private static final class Hash implements Supplier<ContentHash> {
        private final Command command;
        private volatile Optional<ContentHash> hash = Optional.empty();

        Hash(Command command) {
            this.command = command;
        }

        @Override
        public ContentHash get() {
            Optional<ContentHash> known = hash;
            if (known.isEmpty()) {
                known = Optional.of(command.hash());
                hash = known;
            }
            return known.get();
        }
    }

    /** The command's key. */
    public String key() {
        return key;
    }

    /** The hash of the command. */
    public ContentHash command() {
        return command.get();
    }

    /** Whether it answers that command: the same key, and the same question. */
    public boolean answers(Command other) {
        return key.equals(other.head().key()) && command().equals(other.hash());
    }

    /** How it ended. */
    public Status status() {
        return status;
    }

    /** Whether it was done. */
    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }

    /** Whether it is kept: the same command under the same key will be given it again. */
    public boolean isFinal() {
        return status == Status.ACCEPTED || status == Status.REFUSED;
    }

    /** Why it was not done; empty where it was. */
    public Findings findings() {
        return findings;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome that
                && key.equals(that.key)
                && status == that.status
                && findings.equals(that.findings)
                && command().equals(that.command());
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, status, findings);
    }

    /** Key, status and findings. */
    @Override
    public String toString() {
        return key + " " + status + (findings.isEmpty() ? "" : ": " + findings);
    }
}
