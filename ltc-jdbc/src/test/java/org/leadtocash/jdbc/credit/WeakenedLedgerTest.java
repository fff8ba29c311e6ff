package org.leadtocash.jdbc.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.jdbc.credit.LedgerCase.BUYER;
import static org.leadtocash.jdbc.credit.LedgerCase.GROUP;
import static org.leadtocash.jdbc.credit.LedgerCase.eur;
import static org.leadtocash.jdbc.credit.LedgerCase.open;
import static org.leadtocash.jdbc.credit.LedgerCase.reserve;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.ledger.CreditLedger;

/**
 * What each of the two guards is for, shown by taking it away: the lock on the accounts lets the second wait for its turn
 * and get its answer at the first attempt; the number of the next entry stops whoever decided by what was no longer so,
 * who must try again. With neither, both take the same room, and the audit sees it.
 */
class WeakenedLedgerTest {
    private static final CreditAccountKey SISTER = CreditAccountKey.of("SISTER");

    @ParameterizedTest
    @CsvSource({
        "true,  true,  1,  REFUSED,           60, true",
        "true,  false, 1,  REFUSED,           60, true",
        "false, true,  1,  RETRY_TRANSACTION, 60, true",
        "false, true,  10, REFUSED,           60, true",
        "false, false, 1,  ACCEPTED,         120, false"
    })
    void twoThatTakeFromOneGroupAtOnce(
            boolean locked, boolean numbered, int attempts, Outcome.Status later, long taken, boolean sound)
            throws Exception {
        try (TestPool pool = new TestPool(TestServer.shared().database())) {
            DataSource source = locked ? pool : new WeakerPool(pool);
            PostgresLedgerStore store =
                    PostgresLedgerStore.on(source, LedgerRules.standard()).attempts(attempts);
            CreditLedger ledger = CreditLedger.on(store);
            open(ledger, 100, BUYER, SISTER, GROUP);
            if (!numbered) {
                withoutNumbers(pool);
            }

            List<Outcome> second = new Overlap(source, store)
                    .of(List.of(reserve("1", "a", 60, BUYER, GROUP)), List.of(reserve("2", "b", 60, SISTER, GROUP)));

            assertThat(second.get(0).status()).isEqualTo(later);
            assertThat(taken(ledger)).isEqualTo(eur(taken));
            assertThat(ledger.diff().isEmpty()).isEqualTo(sound);
        }
    }

    private static void withoutNumbers(DataSource source) throws Exception {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE ltc_credit_entry DROP CONSTRAINT ltc_credit_entry_pkey");
        }
    }

    private static Money taken(CreditLedger ledger) {
        return ledger.balances().stream()
                .filter(balance -> balance.account().equals(GROUP))
                .findFirst()
                .orElseThrow()
                .amount();
    }
}
