package org.leadtocash.core.credit.booking;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.document.DocRef;

/**
 * What a command does: its answer, and what a store has to write with it in one step.
 *
 * @param outcome the answer
 * @param postings the entries to append, in order
 * @param commitment the commitment as it is now; empty where none changed
 * @param account the account as it is now; empty where none changed
 */
public record LedgerEffect(
        Outcome outcome, List<Posting> postings, Optional<Commitment> commitment, Optional<CreditAccount> account) {

    /** Copies the postings. */
    public LedgerEffect {
        postings = List.copyOf(postings);
    }

    /**
     * An entry without its place in the chain.
     *
     * @param account where
     * @param category in which category
     * @param document for what
     * @param hold which commitment
     * @param documentAmount how much, in the currency of the document
     * @param amount how much, in the currency of the account
     */
    public record Posting(
            CreditAccountKey account,
            ExposureCategory category,
            DocRef document,
            String hold,
            Money documentAmount,
            Money amount) {}

    static LedgerEffect nothing(Outcome outcome) {
        return new LedgerEffect(outcome, List.of(), Optional.empty(), Optional.empty());
    }
}
