package org.leadtocash.core.stage.instance;

import org.leadtocash.core.document.ContentHash;

/**
 * The end of a chain of entries, as an instance knows it. Hashes are computed when they are first asked for, so that a
 * decision which is only tried costs none; the chain that waits for that is bounded.
 */
final class AuditLink {
    private static final int LONGEST = 32;
    static final AuditLink NONE = new AuditLink("", 0);

    private final int waiting;
    // An entry or its hash, never changed otherwise: whoever asks first replaces the one by the other.
    private Object end;

    private AuditLink(Object end, int waiting) {
        this.end = end;
        this.waiting = waiting;
    }

    static AuditLink of(ContentHash known) {
        return new AuditLink(known, 0);
    }

    /** The link that ends in an entry which follows this one. */
    AuditLink before(AuditEntry entry) {
        return new AuditLink(entry, waiting + 1);
    }

    boolean isNone() {
        return this == NONE;
    }

    /** This link, computed where the chain behind it has grown long. */
    AuditLink bounded() {
        return waiting < LONGEST ? this : of(hash());
    }

    ContentHash hash() {
        Object known = end;
        if (known instanceof AuditEntry entry) {
            known = entry.hash();
            end = known;
        }
        if (known instanceof ContentHash computed) {
            return computed;
        }
        throw new IllegalStateException("the beginning has no entry before it");
    }
}
