package org.leadtocash.core.credit.booking;

import java.util.List;

/**
 * What a command does: its answer, and what a store has to write with it in one step.
 *
 * @param outcome the answer
 * @param postings the entries to append, in order; each brings its account to {@link LedgerAccount#after}
 * @param commitments the commitments as they are now
 * @param opened the accounts that were not there before, to be there before the first entry
 */
public record LedgerEffect(
        Outcome outcome, List<Posting> postings, List<Commitment> commitments, List<LedgerAccount> opened) {

    /** Copies the lists. */
    public LedgerEffect {
        postings = List.copyOf(postings);
        commitments = List.copyOf(commitments);
        opened = List.copyOf(opened);
    }

    static LedgerEffect nothing(Outcome outcome) {
        return new LedgerEffect(outcome, List.of(), List.of(), List.of());
    }
}
