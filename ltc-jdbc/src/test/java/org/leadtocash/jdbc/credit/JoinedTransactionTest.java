package org.leadtocash.jdbc.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.jdbc.credit.LedgerCase.BUYER;
import static org.leadtocash.jdbc.credit.LedgerCase.GROUP;
import static org.leadtocash.jdbc.credit.LedgerCase.eur;
import static org.leadtocash.jdbc.credit.LedgerCase.head;
import static org.leadtocash.jdbc.credit.LedgerCase.open;
import static org.leadtocash.jdbc.credit.LedgerCase.reserve;
import static org.leadtocash.jdbc.credit.LedgerCase.used;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.ledger.CreditLedger;

/** The ledger in the same transaction as the host's order. */
class JoinedTransactionTest {
    private static final TestPool POOL = new TestPool(TestServer.shared().database());

    private final PostgresLedgerStore store = PostgresLedgerStore.on(POOL, LedgerRules.standard());
    private final CreditLedger ledger = CreditLedger.on(store);

    @BeforeEach
    void anOrderTableOfTheHost() throws SQLException {
        TestTables.empty(POOL);
        run("DROP TABLE IF EXISTS host_order; CREATE TABLE host_order (id text PRIMARY KEY)");
        open(ledger, 100, BUYER, GROUP);
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = POOL.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection transaction(int isolation) throws SQLException {
        Connection connection = POOL.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            String level = isolation == Connection.TRANSACTION_READ_COMMITTED
                    ? "READ COMMITTED"
                    : isolation == Connection.TRANSACTION_REPEATABLE_READ ? "REPEATABLE READ" : "SERIALIZABLE";
            statement.execute("SET TRANSACTION ISOLATION LEVEL " + level);
        }
        return connection;
    }

    private static int orders() throws SQLException {
        try (Connection connection = POOL.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM host_order")) {
            return count.next() ? count.getInt(1) : -1;
        }
    }

    private Outcome order(Connection connection, Command command) throws SQLException {
        Outcome held = CreditLedger.on(store.join(connection)).apply(command);
        if (held.isAccepted()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO host_order VALUES ('" + held.key() + "')");
            }
        }
        return held;
    }

    @Test
    void orderAndReservationAreCommittedTogether() throws SQLException {
        try (Connection connection = transaction(Connection.TRANSACTION_READ_COMMITTED)) {
            assertThat(order(connection, reserve("1", "h", 60, BUYER, GROUP)).isAccepted())
                    .isTrue();
            assertThat(used(CreditLedger.on(store.join(connection)), BUYER)).isEqualTo(eur(60));
            assertThat(used(ledger, BUYER)).as("nobody else sees it yet").isEqualTo(eur(0));
            connection.commit();
        }

        assertThat(used(ledger, GROUP)).isEqualTo(eur(60));
        assertThat(orders()).isEqualTo(1);
        assertThat(ledger.diff()).isEmpty();
    }

    @Test
    void aRollbackLeavesNothingAndTheKeyUnused() throws SQLException {
        try (Connection connection = transaction(Connection.TRANSACTION_READ_COMMITTED)) {
            assertThat(order(connection, reserve("1", "h", 60, BUYER)).isAccepted())
                    .isTrue();
            connection.rollback();
        }

        assertThat(used(ledger, BUYER)).isEqualTo(eur(0));
        assertThat(orders()).isZero();
        assertThat(ledger.apply(reserve("1", "other", 61, BUYER)).isAccepted())
                .as("the key is free for another command")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE})
    void aTransactionThatSawAnOlderAccountHasToBeRunAgain(int isolation) throws SQLException {
        try (Connection connection = transaction(isolation)) {
            assertThat(used(CreditLedger.on(store.join(connection)), BUYER)).isEqualTo(eur(0));
            assertThat(ledger.apply(reserve("1", "h", 60, BUYER)).isAccepted()).isTrue();

            Outcome late = order(connection, reserve("2", "h2", 60, BUYER));

            assertThat(late.status()).isEqualTo(Outcome.Status.RETRY_TRANSACTION);
            connection.rollback();
            assertThat(order(connection, reserve("2", "h2", 60, BUYER)).status())
                    .isEqualTo(Outcome.Status.REFUSED);
        }
    }

    @Test
    void twoThatWaitForEachOtherAreTold() throws Exception {
        open(ledger, 1_000, BUYER, GROUP);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection first = transaction(Connection.TRANSACTION_READ_COMMITTED);
                Connection second = transaction(Connection.TRANSACTION_READ_COMMITTED)) {
            assertThat(order(first, reserve("1", "h1", 1, BUYER)).isAccepted()).isTrue();
            assertThat(order(second, reserve("2", "h2", 1, GROUP)).isAccepted()).isTrue();
            Future<Outcome> waiting = other.submit(() -> order(first, reserve("3", "h3", 1, GROUP)));

            Outcome mine = order(second, reserve("4", "h4", 1, BUYER));
            boolean mineLost = mine.status() == Outcome.Status.RETRY_TRANSACTION;
            if (mineLost) {
                second.rollback();
            } else {
                assertThat(mine.isAccepted()).isTrue();
                second.commit();
            }
            Outcome theirs = waiting.get();

            assertThat(theirs.status() == Outcome.Status.RETRY_TRANSACTION)
                    .as("one of the two goes on")
                    .isNotEqualTo(mineLost);
        } finally {
            other.shutdownNow();
        }
        assertThat(ledger.diff()).isEmpty();
    }

    @Test
    void aConnectionWithoutATransactionCannotBeJoined() throws SQLException {
        try (Connection connection = POOL.getConnection()) {
            assertThatThrownBy(() -> store.join(connection).apply(java.util.List.of(reserve("1", "h", 1, BUYER))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("auto-commit off");
        }
    }

    @Test
    void aTextThatPostgresCannotKeepIsSaidBeforeAnythingIsSent() {
        Command.Head head = new Command.Head("1", head("1").at(), head("1").day(), "cl\u0000erk", "test");

        assertThatThrownBy(() -> ledger.apply(new Command.VoidHold(head, "h")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+0000");
    }
}
