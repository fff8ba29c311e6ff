package org.leadtocash.jdbc.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.jdbc.credit.LedgerCase.BUYER;
import static org.leadtocash.jdbc.credit.LedgerCase.open;
import static org.leadtocash.jdbc.credit.LedgerCase.reserve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.ledger.CreditLedger;
import org.leadtocash.core.credit.ledger.CreditLedgerStore;
import org.leadtocash.testkit.credit.CreditLedgerStoreLaws;

class GroupedCommandsTest {
    private static final TestPool POOL = new TestPool(TestServer.shared().database());

    /** The suite's store, with groups. */
    private static final class Grouped implements CreditLedgerStoreLaws {
        @Override
        public CreditLedgerStore emptyStore(LedgerRules rules) {
            TestTables.empty(POOL);
            return PostgresLedgerStore.on(POOL, rules).grouping(20);
        }
    }

    @Test
    void noInterleavingOfGroupsBreaksAnything() {
        new Grouped().noInterleavingBreaksAnything();
    }

    @Test
    void theAnswersOfAGroupAreThoseOfTheReference() {
        new Grouped().everyAnswerIsThatOfTheReference(20_240_601, 40);
        new Grouped().aBatchIsItsCommandsOneAfterTheOther(20_240_601);
    }

    @Test
    void commandsThatWaitShareATransaction() throws Exception {
        AtomicInteger transactions = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CommandGroups groups = new CommandGroups(10, batch -> {
            transactions.incrementAndGet();
            first.countDown();
            try {
                go.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return batch.stream()
                    .map(prepared -> Outcome.indeterminate(prepared.command()))
                    .toList();
        });
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            List<Future<List<Outcome>>> waiting = new ArrayList<>();
            waiting.add(callers.submit(() -> groups.submit(List.of(prepared("0")))));
            first.await();
            for (int i = 1; i <= 15; i++) {
                String key = String.valueOf(i);
                waiting.add(callers.submit(() -> groups.submit(List.of(prepared(key)))));
            }
            while (groups.waiting() < 15) {
                Thread.onSpinWait();
            }
            go.countDown();
            for (int i = 0; i <= 15; i++) {
                assertThat(waiting.get(i).get()).extracting(Outcome::key).containsExactly(String.valueOf(i));
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(transactions).as("one, ten and five").hasValue(3);
    }

    private static PreparedCommand prepared(String key) {
        return PreparedCommand.of(reserve(key, "h" + key, 1, BUYER));
    }

    @Test
    void oneThatCannotBeRunDoesNotStopTheOthers() {
        CommandGroups groups = new CommandGroups(10, batch -> {
            if (batch.stream().anyMatch(prepared -> prepared.key().equals("bad"))) {
                throw new IllegalStateException("bad");
            }
            return batch.stream()
                    .map(prepared -> Outcome.indeterminate(prepared.command()))
                    .toList();
        });

        assertThatThrownBy(() -> groups.submit(List.of(prepared("bad")))).hasMessage("bad");
        assertThat(groups.submit(List.of(prepared("good")))).hasSize(1);
    }

    @Test
    void aCallWithManyCommandsKeepsTheirOrder() {
        CreditLedger ledger = CreditLedger.on(new Grouped().emptyStore(LedgerRules.standard()));
        open(ledger, 10, BUYER);

        assertThat(ledger.apply(List.of(
                        reserve("1", "a", 10, BUYER), reserve("2", "b", 1, BUYER), reserve("3", "c", 1, BUYER))))
                .extracting(Outcome::isAccepted)
                .containsExactly(true, false, false);
    }
}
