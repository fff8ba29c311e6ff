package org.leadtocash.core.credit.booking;

import java.time.Instant;
import java.time.LocalDate;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.json.CanonicalJson;

/**
 * One change of one account, never changed itself.
 *
 * @param number its place in the account's chain, from 1 without gaps
 * @param command the key of the command that made it
 * @param posting what it changes where, and for what
 * @param at when the command was sent
 * @param day the day on which the command read limits
 * @param actor who asked
 * @param reason why
 * @param previous the hash of the entry before; {@link #FIRST} for the first
 */
public record LedgerEntry(
        long number,
        String command,
        Posting posting,
        Instant at,
        LocalDate day,
        String actor,
        String reason,
        ContentHash previous) {

    /** What stands before the first entry of an account: the hash of nothing. */
    public static final ContentHash FIRST = ContentHash.of(new byte[0]);

    /** The entry of a posting at its place in the chain. */
    public static LedgerEntry of(long number, Command.Head head, Posting posting, ContentHash previous) {
        return new LedgerEntry(
                number, head.key(), posting, head.at(), head.day(), head.actor(), head.reason(), previous);
    }

    /** Where. */
    public CreditAccountKey account() {
        return posting.account();
    }

    /** Whether it is for that document. */
    public boolean isFor(DocRef document) {
        return posting.about()
                .filter(about -> about.document().equals(document))
                .isPresent();
    }

    /** The hash of this entry, and so of all before it. */
    public ContentHash hash() {
        return CanonicalJson.hash(BookingJson.ENTRY.write(this));
    }
}
