package org.leadtocash.core.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.head;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;

class SharedLimitLawsTest {
    private static final CreditAccountKey GROUP = CreditAccountKey.of("GROUP");

    /** Somebody takes, gives back what was taken before, or cuts or raises the limit. */
    record Step(int kind, int customer, int earlier, long cents) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.longs().between(1, 700))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(50);
    }

    private static Money cents(long amount) {
        return Money.ofMinor(CurrencyUnit.EUR, amount);
    }

    private static CreditAccountKey customer(int number) {
        return CreditAccountKey.of("C" + number);
    }

    private static CreditLedger opened() {
        CreditLedger ledger = CreditLedger.inMemory(LedgerRules.standard());
        for (int i = 0; i < 10; i++) {
            assertThat(ledger.apply(new Command.SetAccount(
                                    head("open" + i), CreditAccount.of(customer(i), cents(1_000_000))))
                            .isAccepted())
                    .isTrue();
        }
        return ledger;
    }

    private static CreditAccount group(long limit) {
        return CreditAccount.of(GROUP, cents(limit));
    }

    private static Command.Reserve reserve(String key, int customer, long amount, CreditAccountKey above) {
        return Command.Reserve.of(
                head(key),
                "hold" + key,
                DocRef.of(DocType.ORDER, key),
                cents(amount),
                List.of(new Charge(customer(customer), cents(amount), true), new Charge(above, cents(amount), true)));
    }

    private static boolean give(CreditLedger ledger, Step step, int now) {
        String hold = "hold" + step.earlier() % (now + 1);
        return ledger.apply(new Command.VoidHold(head("v" + now), hold)).isAccepted();
    }

    /** One account with its row is the reference: sent one after the other, quotas are not told apart from it. */
    @Property(seed = "20240601", tries = 150)
    void oneAfterTheOtherQuotasAnswerAsOneAccountDoes(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 1, max = 5) int quotas) {
        CreditLedger one = opened();
        CreditLedger many = opened();
        SharedLimit shared = SharedLimit.of(group(2_000), quotas);
        assertThat(one.apply(new Command.SetAccount(head("group"), group(2_000)))
                        .isAccepted())
                .isTrue();
        assertThat(many.apply(shared.share(head("group"))).isAccepted()).isTrue();
        long limit = 2_000;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.kind() == 0) {
                limit = 3 * step.cents();
                shared = shared.with(group(limit));
                assertThat(one.apply(new Command.SetAccount(head("l" + i), group(limit)))
                                .isAccepted())
                        .isTrue();
                assertThat(many.apply(shared.share(head("l" + i))).isAccepted()).isTrue();
            } else if (step.kind() < 4) {
                assertThat(give(many, step, i)).isEqualTo(give(one, step, i));
            } else {
                Command.Reserve plain = reserve("" + i, step.customer(), step.cents(), GROUP);
                Command.Reserve quota =
                        reserve("" + i, step.customer(), step.cents(), shared.quotaOf(customer(step.customer())));
                Outcome answer = shared.reserve(many, quota);

                assertThat(answer.isAccepted())
                        .as("step " + i)
                        .isEqualTo(one.apply(plain).isAccepted());
                assertThat(shared.reserve(many, quota)).as("sent again").isEqualTo(answer);
            }
            assertThat(shared.used(many)).isEqualTo(used(one));
            assertThat(limits(many)).isLessThanOrEqualTo(Math.max(limit, 0));
        }
        assertThat(many.diff()).isEmpty();
    }

    private static Money used(CreditLedger ledger) {
        return ledger.<Money>read(book -> book.account(GROUP).orElseThrow().used());
    }

    /** What all quotas, and the account itself, may use together. */
    private static long limits(CreditLedger ledger) {
        return ledger.<Long>read(book -> {
            long sum = book.account(GROUP)
                    .orElseThrow()
                    .terms()
                    .on(LedgerFixtures.DAY, 0)
                    .threshold()
                    .orElseThrow()
                    .getAmountMinorLong();
            for (int i = 1; i <= 5; i++) {
                sum += book.account(CreditAccountKey.of("GROUP", "MAIN-Q" + i))
                        .map(account -> account.terms()
                                .on(LedgerFixtures.DAY, 0)
                                .threshold()
                                .orElseThrow()
                                .getAmountMinorLong())
                        .orElse(0L);
            }
            return sum;
        });
    }

    /** No interleaving lets all quotas together pass the limit, while they fetch from each other all the time. */
    @Example
    void noInterleavingPassesTheWholeLimit() throws Exception {
        CreditLedger ledger = opened();
        SharedLimit shared = SharedLimit.of(group(1_500), 4);
        assertThat(ledger.apply(shared.share(head("group"))).isAccepted()).isTrue();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                running.add(threads.submit(client(ledger, shared, thread)));
            }
            for (Future<Boolean> each : running) {
                assertThat(each.get()).as("every read within the limit").isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(ledger.diff()).isEmpty();
    }

    private static Callable<Boolean> client(CreditLedger ledger, SharedLimit shared, int thread) {
        return () -> {
            boolean kept = true;
            for (int i = 0; i < 120; i++) {
                int customer = (thread + 3 * i) % 10;
                long amount = 1 + (37L * i + 101L * thread) % 600;
                Outcome held = shared.reserve(
                        ledger, reserve(thread + "-" + i, customer, amount, shared.quotaOf(customer(customer))));
                kept &= shared.used(ledger).getAmountMinorLong() <= 1_500;
                if (held.isAccepted() && i % 3 > 0) {
                    kept &= ledger.apply(new Command.VoidHold(head("v" + thread + "-" + i), "hold" + thread + "-" + i))
                            .isAccepted();
                }
            }
            return kept;
        };
    }

    @Example
    void theQuotaTakesThePlaceOfTheSharedAccount() {
        SharedLimit shared = SharedLimit.of(group(100), 3);
        List<CreditHierarchy.Step> path =
                List.of(new CreditHierarchy.Step(customer(1), true), new CreditHierarchy.Step(GROUP, false));

        assertThat(shared.path(path))
                .containsExactly(path.get(0), new CreditHierarchy.Step(shared.quotaOf(customer(1)), false));
        assertThat(shared.charges(reserve("1", 1, 5, GROUP).charges()))
                .isEqualTo(reserve("1", 1, 5, shared.quotaOf(customer(1))).charges());
        assertThat(shared.quotas())
                .extracting(Object::toString)
                .containsExactly("GROUP/MAIN-Q1", "GROUP/MAIN-Q2", "GROUP/MAIN-Q3");
    }
}
