package org.leadtocash.core.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.ORDER;
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
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.exposure.ExposureCategory;

class CreditLedgerLawsTest {
    private static final List<CreditAccountKey> ACCOUNTS =
            List.of(CreditAccountKey.of("A"), CreditAccountKey.of("B"), CreditAccountKey.of("GROUP"));

    /** What to do: to which of a few holds, whose, how much. */
    record Step(int kind, int hold, int buyer, long cents) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.longs().between(1, 400))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    private static Money cents(long amount) {
        return Money.ofMinor(CurrencyUnit.EUR, amount);
    }

    private static CreditAccount account(int account, long limit) {
        return CreditAccount.of(ACCOUNTS.get(account), cents(limit));
    }

    private static List<Charge> charges(int buyer, long amount) {
        return List.of(
                new Charge(ACCOUNTS.get(buyer), cents(amount), true),
                new Charge(ACCOUNTS.get(Passbook.GROUP), cents(2 * amount), true));
    }

    private static CreditLedger ledger(long... limits) {
        List<CreditAccount> accounts = new ArrayList<>();
        for (int i = 0; i < limits.length; i++) {
            accounts.add(account(i, limits[i]));
        }
        return LedgerFixtures.ledger(LedgerRules.standard(), accounts);
    }

    private static long used(CreditLedger ledger, int account) {
        return ledger.balances().stream()
                .filter(balance -> balance.account().equals(ACCOUNTS.get(account)))
                .mapToLong(balance -> balance.amount().getAmountMinorLong())
                .sum();
    }

    private static Command command(Step step, String key) {
        String hold = "h" + step.hold();
        Money amount = cents(step.cents());
        return switch (step.kind()) {
            case 0, 1, 2 -> Command.Reserve.of(head(key), hold, ORDER, amount, charges(step.buyer(), step.cents()));
            case 3 -> new Command.Post(head(key), hold, amount);
            case 4 -> new Command.VoidHold(head(key), hold);
            case 5 ->
                new Command.Move(head(key), hold, ExposureCategory.OPEN_ORDER, ExposureCategory.OPEN_ITEM, amount);
            case 6 -> new Command.Release(head(key), hold, ExposureCategory.OPEN_ITEM, amount);
            default -> new Command.SetAccount(head(key), account(step.hold() % 3, step.cents() * 3));
        };
    }

    private static boolean onPaper(Passbook paper, Step step) {
        String hold = "h" + step.hold();
        switch (step.kind()) {
            case 0, 1, 2:
                return paper.reserve(hold, step.buyer(), step.cents());
            case 3:
                return paper.post(hold, step.cents());
            case 4:
                return paper.voidHold(hold);
            case 5:
                return paper.bill(hold, step.cents());
            case 6:
                return paper.pay(hold, step.cents());
            default:
                paper.limits[step.hold() % 3] = step.cents() * 3;
                return true;
        }
    }

    @Property(seed = "20240601", tries = 120)
    void theLedgerSaysWhatThePassbookSaysAfterEveryStep(@ForAll("steps") List<Step> steps) {
        CreditLedger ledger = ledger(1_000, 700, 2_500);
        Passbook paper = new Passbook(1_000, 700, 2_500);
        for (int i = 0; i < steps.size(); i++) {
            Outcome outcome = ledger.apply(command(steps.get(i), "k" + i));

            assertThat(outcome.isAccepted()).as("step " + i).isEqualTo(onPaper(paper, steps.get(i)));
            for (int account = 0; account <= Passbook.GROUP; account++) {
                assertThat(used(ledger, account)).as("account " + account).isEqualTo(paper.used(account));
            }
        }
    }

    @Property(seed = "20240601", tries = 60)
    void balancesAreTheSumOfTheEntriesAndTheGroupTheSumOfItsChildren(@ForAll("steps") List<Step> steps) {
        CreditLedger ledger = ledger(1_000, 700, 2_500);
        for (int i = 0; i < steps.size(); i++) {
            assertThat(ledger.apply(command(steps.get(i), "k" + i))).isNotNull();
        }

        assertThat(ledger.rebuild()).isEqualTo(ledger.balances());
        assertThat(ledger.diff()).isEmpty();
        assertThat(used(ledger, Passbook.GROUP)).isEqualTo(2 * (used(ledger, 0) + used(ledger, 1)));
    }

    @Property(seed = "20240601", tries = 60)
    void whateverIsSentTwiceHasOneEffectAndOneAnswer(@ForAll("steps") List<Step> steps) {
        CreditLedger once = ledger(1_000, 700, 2_500);
        CreditLedger often = ledger(1_000, 700, 2_500);
        List<Outcome> answers = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            answers.add(once.apply(command(steps.get(i), "k" + i)));
            assertThat(often.apply(command(steps.get(i), "k" + i))).isEqualTo(answers.get(i));
            for (int again = 0; again <= i; again += 3) {
                assertThat(often.apply(command(steps.get(again), "k" + again))).isEqualTo(answers.get(again));
            }
        }

        assertThat(often.entries(EntryFilter.all())).containsExactlyElementsOf(once.entries(EntryFilter.all()));
    }

    @Property(seed = "20240601", tries = 60)
    void givingBackWhatIsThereIsNeverRefusedAndLeavesNothing(@ForAll("steps") List<Step> steps) {
        CreditLedger ledger = ledger(1_000, 700, 2_500);
        Passbook paper = new Passbook(1_000, 700, 2_500);
        for (int i = 0; i < steps.size(); i++) {
            assertThat(ledger.apply(command(steps.get(i), "k" + i)).isAccepted())
                    .isEqualTo(onPaper(paper, steps.get(i)));
        }
        for (int account = 0; account <= Passbook.GROUP; account++) {
            assertThat(ledger.apply(new Command.SetAccount(head("cut" + account), account(account, 1)))
                            .isAccepted())
                    .isTrue();
        }
        paper.rows.forEach((hold, row) -> {
            if (row.held > 0) {
                assertThat(ledger.apply(new Command.VoidHold(head("v" + hold), hold))
                                .isAccepted())
                        .isTrue();
            }
            giveBack(ledger, hold, ExposureCategory.OPEN_ORDER, row.ordered);
            giveBack(ledger, hold, ExposureCategory.OPEN_ITEM, row.owed);
        });

        assertThat(ledger.balances()).isEmpty();
    }

    private static void giveBack(CreditLedger ledger, String hold, ExposureCategory from, long amount) {
        if (amount > 0) {
            assertThat(ledger.apply(new Command.Release(head(from + hold), hold, from, cents(amount)))
                            .isAccepted())
                    .isTrue();
        }
    }

    /** The seed of the streams is fixed; the interleaving is not, and no interleaving may break the promise. */
    @Example
    void noInterleavingTakesAnAccountAboveItsLimit() throws Exception {
        CreditLedger ledger = ledger(1_000, 1_000, 1_500);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                running.add(threads.submit(client(ledger, thread)));
            }
            for (Future<Boolean> each : running) {
                assertThat(each.get()).as("every read within the limits").isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(ledger.diff()).isEmpty();
    }

    private static Callable<Boolean> client(CreditLedger ledger, int thread) {
        return () -> {
            boolean kept = true;
            for (int i = 0; i < 150; i++) {
                String hold = thread + "-" + i;
                long amount = 1 + (37L * i + 101L * thread) % 300;
                Outcome held = ledger.apply(
                        Command.Reserve.of(head("r" + hold), hold, ORDER, cents(amount), charges(thread % 2, amount)));
                List<LedgerBalance> read = ledger.balances();
                long group = sum(read, Passbook.GROUP);
                kept &= sum(read, 0) <= 1_000 && sum(read, 1) <= 1_000 && group <= 1_500;
                kept &= group == 2 * (sum(read, 0) + sum(read, 1));
                if (held.isAccepted()) {
                    kept &= ledger.apply(new Command.VoidHold(head("v" + hold), hold))
                            .isAccepted();
                }
            }
            return kept;
        };
    }

    private static long sum(List<LedgerBalance> balances, int account) {
        return balances.stream()
                .filter(balance -> balance.account().equals(ACCOUNTS.get(account)))
                .mapToLong(balance -> balance.amount().getAmountMinorLong())
                .sum();
    }
}
