package org.leadtocash.core.credit.ledger;

import java.time.Instant;
import java.util.Optional;
import org.leadtocash.core.credit.booking.LedgerEntry;

/**
 * The moment whose balances are asked for.
 *
 * @param moment the moment, entries of that moment included; empty for now
 */
public record AsOf(Optional<Instant> moment) {
    private static final AsOf NOW = new AsOf(Optional.empty());

    /** As it stands. */
    public static AsOf now() {
        return NOW;
    }

    /** As it stood after every command sent at that moment or before. */
    public static AsOf at(Instant moment) {
        return new AsOf(Optional.of(moment));
    }

    /** Whether an entry had been made by then. */
    public boolean includes(LedgerEntry entry) {
        return moment.map(given -> !entry.at().isAfter(given)).orElse(true);
    }
}
