package org.leadtocash.testkit.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.ledger.CreditLedger;
import org.leadtocash.core.credit.ledger.CreditLedgerStore;

/**
 * A business in one thread that follows from a seed: several senders, a wire that delivers in any order and sometimes
 * twice, a process that dies before or after its transaction, answers that get lost, clocks that jump. After every
 * delivery the invariants I1 to I7 are held, from time to time I9 and I10, and at the end I8. Every answer must be the one
 * that a ledger written apart gives to the same deliveries in the same order.
 *
 * <pre>{@code
 * for (long seed = 0; seed < 300; seed++) {
 *     LedgerSimulation.of(seed).run(emptyStore());
 * }
 * }</pre>
 *
 * <p>A failure says its seed; the same seed does the same again.
 */
public final class LedgerSimulation {
    private static final int CUSTOMERS = 3;

    private final long seed;
    private int deliveries = 60;

    private LedgerSimulation(long seed) {
        this.seed = seed;
    }

    /** The simulation that follows from a seed, of 60 deliveries unless said otherwise. */
    public static LedgerSimulation of(long seed) {
        return new LedgerSimulation(seed);
    }

    /** How many times something is delivered. */
    public LedgerSimulation deliveries(int many) {
        deliveries = many;
        return this;
    }

    /** What may happen to a delivery. */
    enum Fault {
        NONE,
        CRASH_BEFORE_COMMIT,
        CRASH_AFTER_COMMIT,
        LOST_REPLY,
        CLOCK_JUMP
    }

    /**
     * Runs it.
     *
     * @param store empty; used by this thread alone
     * @return how many deliveries took effect for the first time
     * @throws AssertionError that names the seed, if an invariant does not hold or an answer is another
     */
    public int run(CreditLedgerStore store) {
        return new Run(CreditLedger.on(store)).run();
    }

    /** One run, from the opening of accounts to the last cent. */
    private final class Run {
        private final Dice dice = new Dice(seed);
        private final LedgerWorld world = new LedgerWorld(CUSTOMERS);
        private final CreditLedger ledger;
        private final ReferenceLedger reference = new ReferenceLedger();
        private final List<LedgerTraffic> senders = new ArrayList<>();
        private final Wire wire = new Wire(dice);
        private final List<Command> unanswered = new ArrayList<>();
        private int effects;

        Run(CreditLedger ledger) {
            this.ledger = ledger;
        }

        int run() {
            List<Command> opening = world.opening(1_000, 1_800, 2_400);
            opening.forEach(reference::run);
            Law.of("seed " + seed + ", opening")
                    .isSo(ledger.apply(opening).stream().allMatch(Outcome::isAccepted), "accounts can be opened");
            for (int sender = 0; sender < 3; sender++) {
                senders.add(new LedgerTraffic(world, sender == 2 ? "b" : "a", dice.seed(), 5, sender == 0)
                        .numberedFrom(1_000 * sender));
            }
            LedgerWatch watch = new LedgerWatch(ledger, world);
            DecisionWatch decisions = new DecisionWatch(ledger, world);
            for (int step = 0; step < deliveries; step++) {
                send();
                String when = "seed " + seed + ", delivery " + step;
                deliver(watch, when);
                watch.holds(when);
                if (step % 20 == 19) {
                    decisions.i9(Law.of(when + ", I9"), dice.of(world.customers()));
                    decisions.i10(Law.of(when + ", I10"));
                }
            }
            recover(watch);
            Settlement.of(ledger, world).holds(Law.of("seed " + seed + ", I8"));
            Law.of("the audit of seed " + seed).same(ledger.diff().list(), List.of());
            return effects;
        }

        private void send() {
            while (wire.isEmpty() || (!wire.isFull() && dice.oneIn(2))) {
                wire.put(dice.of(senders).next());
            }
        }

        private void deliver(LedgerWatch watch, String when) {
            Command command = wire.take();
            Fault fault = dice.oneIn(3) ? dice.of(List.of(Fault.values())) : Fault.NONE;
            if (fault == Fault.CRASH_BEFORE_COMMIT) {
                unanswered.add(command);
                watch.idle();
                return;
            }
            if (fault == Fault.CLOCK_JUMP) {
                dice.of(senders).jump(dice.below(7_200) - 3_600L);
            }
            answered(watch, command, when + " with " + fault);
            if (fault == Fault.CRASH_AFTER_COMMIT || fault == Fault.LOST_REPLY) {
                unanswered.add(command);
            } else if (!unanswered.isEmpty() && dice.oneIn(3)) {
                wire.put(unanswered.remove(dice.below(unanswered.size())));
            }
        }

        private void answered(LedgerWatch watch, Command command, String when) {
            boolean before = reference.knows(command.head().key());
            Outcome outcome = watch.send(command);
            Law law = Law.of(when + ", " + command);
            law.same(CreditLedgerStoreLaws.told(outcome), reference.answer(command));
            law.same(CreditLedgerStoreLaws.balances(ledger.balances()), reference.balances());
            effects += !before && outcome.isAccepted() ? 1 : 0;
        }

        /** Whoever has no answer asks again until there is one. */
        private void recover(LedgerWatch watch) {
            for (Command command : unanswered) {
                answered(watch, command, "seed " + seed + ", recovery");
                watch.holds("seed " + seed + ", recovery");
            }
            Optional<Command> never = unanswered.stream()
                    .filter(command -> !reference.knows(command.head().key()))
                    .findFirst();
            Law.of("seed " + seed).same(never, Optional.empty());
        }
    }
}
