package org.leadtocash.core.credit.booking;

import java.time.Instant;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.json.CanonicalJson;

/**
 * One change of one account's balance, never changed itself.
 *
 * @param account where
 * @param number its place in the account's chain, from 1 without gaps
 * @param command the key of the command that made it
 * @param category in which category
 * @param document for what
 * @param hold which commitment
 * @param documentAmount how much, in the currency of the document; negative for what leaves the category
 * @param amount how much, in the currency of the account
 * @param at when the command was sent
 * @param actor who asked
 * @param reason why
 * @param previous the hash of the entry before; {@link #FIRST} for the first
 */
public record LedgerEntry(
        CreditAccountKey account,
        long number,
        String command,
        ExposureCategory category,
        DocRef document,
        String hold,
        Money documentAmount,
        Money amount,
        Instant at,
        String actor,
        String reason,
        ContentHash previous) {

    /** What stands before the first entry of an account: the hash of nothing. */
    public static final ContentHash FIRST = ContentHash.of(new byte[0]);

    /** The hash of this entry, and so of all before it. */
    public ContentHash hash() {
        return CanonicalJson.hash(BookingJson.ENTRY.write(this));
    }
}
