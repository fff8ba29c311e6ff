package org.leadtocash.jdbc.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.testkit.credit.BankTrial;

/** The server is killed where it stands and started again, while twenty work: kill -9, of the server this test started. */
class ServerKilledTest {
    private static final int TIMES = Integer.getInteger("bank.times", 1);

    @Test
    void nothingIsLostNothingIsTakenTwiceAndEveryKeyAnswersTheSame() {
        try (TestServer server = TestServer.durable();
                TestPool pool = new TestPool(server.database());
                Killer killer = Killer.ofServer(server, 2 * TIMES)) {
            int effects = BankTrial.of(8)
                    .writers(16)
                    .readers(4)
                    .commands(25 * TIMES)
                    .seed(14)
                    .unanswered(LedgerUnavailableException.class::isInstance)
                    .run(PostgresLedgerStore.on(pool, LedgerRules.standard()).attempts(4));

            assertThat(effects).isPositive();
            assertThat(killer.killed()).isPositive();
        }
    }
}
