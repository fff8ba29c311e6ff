package org.leadtocash.jdbc.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.testkit.credit.BankTrial;

/** Eight customers below two parents below one group; twenty at once, every read judged. */
class BankTest {
    /** How much more than a build needs: -Dbank.times=20. */
    private static final int TIMES = Integer.getInteger("bank.times", 1);

    private static BankTrial bank(long seed) {
        return BankTrial.of(8).writers(16).readers(4).commands(25 * TIMES).seed(seed);
    }

    @Test
    void oneCommandATransaction() {
        try (TestPool pool = new TestPool(TestServer.shared().database())) {
            assertThat(bank(11).run(PostgresLedgerStore.on(pool, LedgerRules.standard())))
                    .isPositive();
        }
    }

    @Test
    void commandsThatWaitInOneTransaction() {
        try (TestPool pool = new TestPool(TestServer.shared().database())) {
            assertThat(bank(12).run(PostgresLedgerStore.on(pool, LedgerRules.standard())
                            .grouping(50)))
                    .isPositive();
        }
    }

    /** Every connection is in danger, while it reads, writes or commits; what was lost is sent again. */
    @Test
    void connectionsThatAreKilledLoseNothing() {
        try (TestPool pool = new TestPool(TestServer.shared().database());
                Killer killer = Killer.ofConnections(pool)) {
            assertThat(bank(13).unanswered(LedgerUnavailableException.class::isInstance)
                            .run(PostgresLedgerStore.on(pool, LedgerRules.standard())))
                    .isPositive();
            assertThat(killer.killed()).as("some were killed").isPositive();
        }
    }
}
