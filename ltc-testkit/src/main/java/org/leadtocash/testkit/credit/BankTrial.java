package org.leadtocash.testkit.credit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.ledger.CreditLedger;
import org.leadtocash.core.credit.ledger.CreditLedgerStore;
import org.leadtocash.core.credit.ledger.EntryFilter;

/**
 * Many at once on one ledger, every read judged: customers below two parents below one group, writers who send all kinds of
 * commands, two of each sending the very same ones, and readers who audit the whole ledger as often as they can.
 *
 * <p>Afterwards the order in which the commands took effect is worked out from the entries, and a ledger that was written
 * apart must give the same answers in that order and come to the same balances. A writer that gets no answer, or one that
 * says that nobody knows, sends the same command again; so a host may kill connections, or the server, while it runs.
 *
 * <pre>{@code
 * BankTrial.of(8).writers(16).readers(4).commands(60).seed(1).run(store);
 * }</pre>
 */
public final class BankTrial {
    private static final int MOST_TRIES = 2_000;

    private final LedgerWorld world;
    private int writers = 16;
    private int readers = 4;
    private int commands = 60;
    private long seed = 20_240_601;
    private Predicate<RuntimeException> unanswered = exception -> false;

    private BankTrial(LedgerWorld world) {
        this.world = world;
    }

    /** A trial with so many customers: 16 writers of 60 commands and 4 readers, unless said otherwise. */
    public static BankTrial of(int customers) {
        return new BankTrial(new LedgerWorld(customers));
    }

    /** How many send commands. */
    public BankTrial writers(int many) {
        writers = many;
        return this;
    }

    /** How many read. */
    public BankTrial readers(int many) {
        readers = many;
        return this;
    }

    /** How many commands each writer sends. */
    public BankTrial commands(int many) {
        commands = many;
        return this;
    }

    /** What the commands are drawn from. */
    public BankTrial seed(long given) {
        seed = given;
        return this;
    }

    /** Which exceptions of the store mean that nothing is known and the same may be sent again. */
    public BankTrial unanswered(Predicate<RuntimeException> which) {
        unanswered = which;
        return this;
    }

    /**
     * Runs the trial.
     *
     * @param store empty
     * @return how many commands took effect
     * @throws AssertionError if anything is lost, taken twice, above a limit, or read where it does not fit together
     */
    public int run(CreditLedgerStore store) {
        CreditLedger ledger = CreditLedger.on(store);
        Map<String, Command> sent = new ConcurrentHashMap<>();
        Map<String, Outcome> answers = new ConcurrentHashMap<>();
        for (Command opening : world.opening(2_000, 5_000, 7_000)) {
            note(opening, send(ledger, opening), sent, answers);
        }
        AtomicInteger writing = new AtomicInteger(writers);
        Crowd.of(writers + readers, number -> {
            if (number >= writers) {
                read(ledger, writing);
                return;
            }
            try {
                int sender = number / 2;
                LedgerTraffic traffic = new LedgerTraffic(world, "s" + sender + "-", seed + sender, 5, sender == 0);
                for (int i = 0; i < commands; i++) {
                    Command command = traffic.next();
                    note(command, send(ledger, command), sent, answers);
                }
            } finally {
                writing.decrementAndGet();
            }
        });
        Law law = Law.of("seed " + seed);
        law.same(asked(() -> ledger.diff().list()), List.of());
        answers.forEach((key, answer) -> law.same(send(ledger, Law.known(sent, key)), answer));
        List<LedgerEntry> entries = asked(() -> ledger.entries(EntryFilter.all()));
        int effects = new Replay(sent, answers, entries).against(new ReferenceLedger(), asked(() -> balances(ledger)));
        law.isSo(effects > answers.size() / 10, "a fair part of the commands takes effect");
        return effects;
    }

    private static Map<String, BigDecimal> balances(CreditLedger ledger) {
        Map<String, BigDecimal> named = new TreeMap<>();
        ledger.balances()
                .forEach(balance -> named.put(
                        balance.account() + " " + balance.category(),
                        balance.amount().getAmount()));
        return named;
    }

    private void read(CreditLedger ledger, AtomicInteger writing) {
        while (writing.get() > 0) {
            try {
                Law.of("a read under load, seed " + seed).same(ledger.diff().list(), List.of());
            } catch (RuntimeException lost) {
                if (!unanswered.test(lost)) {
                    throw lost;
                }
            }
        }
    }

    /** Asks until there is an answer. */
    private <T> T asked(Supplier<T> question) {
        RuntimeException last = new IllegalStateException("nobody was asked");
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                return question.get();
            } catch (RuntimeException lost) {
                if (!unanswered.test(lost)) {
                    throw lost;
                }
                last = lost;
            }
        }
        throw last;
    }

    /** Sends a command until somebody knows what became of it. */
    private Outcome send(CreditLedger ledger, Command command) {
        Optional<RuntimeException> last = Optional.empty();
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                Outcome outcome = ledger.apply(command);
                if (outcome.isFinal() || outcome.status() == Outcome.Status.IDEMPOTENCY_CONFLICT) {
                    return outcome;
                }
            } catch (RuntimeException lost) {
                if (!unanswered.test(lost)) {
                    throw lost;
                }
                last = Optional.of(lost);
            }
        }
        throw new AssertionError("no answer to " + command + " in " + MOST_TRIES + " tries", last.orElse(null));
    }

    private void note(Command command, Outcome outcome, Map<String, Command> sent, Map<String, Outcome> answers) {
        if (outcome.isFinal()) {
            Command before = sent.putIfAbsent(outcome.key(), command);
            Law law = Law.of("the key " + outcome.key() + ", seed " + seed);
            law.isSo(before == null || before.hash().equals(command.hash()), "it belongs to one command");
            Outcome answered = answers.putIfAbsent(outcome.key(), outcome);
            law.isSo(answered == null || answered.equals(outcome), "it has one answer");
        }
    }
}
