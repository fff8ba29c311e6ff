package org.leadtocash.core.credit.ledger;

import java.time.Instant;
import java.util.Optional;

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

    /** Whether what was sent at that moment is in it. */
    public boolean includes(Instant sent) {
        return moment.map(given -> !sent.isAfter(given)).orElse(true);
    }
}
