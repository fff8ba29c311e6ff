package org.leadtocash.core.credit.booking;

import java.util.Optional;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.LineRef;

/**
 * An entry without its place in the chain.
 *
 * @param account where
 * @param about for which commitment; empty for a change of the account itself
 * @param change what changes
 */
public record Posting(CreditAccountKey account, Optional<About> about, Change change) {

    /**
     * The commitment an entry is for.
     *
     * @param hold its name
     * @param document what it is for
     * @param line the line it is for; empty for the whole document
     */
    public record About(String hold, DocRef document, Optional<LineRef> line) {}
}
