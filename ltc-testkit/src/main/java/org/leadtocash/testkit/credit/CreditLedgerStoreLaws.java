package org.leadtocash.testkit.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.ledger.AsOf;
import org.leadtocash.core.credit.ledger.CreditLedger;
import org.leadtocash.core.credit.ledger.CreditLedgerStore;
import org.leadtocash.core.credit.ledger.EntryFilter;
import org.leadtocash.core.credit.ledger.LedgerBalance;
import org.leadtocash.core.credit.ledger.Simulation;

/**
 * The laws of a store of the credit ledger, for the one that a host really uses:
 *
 * <pre>{@code
 * class OurStoreTest implements CreditLedgerStoreLaws {
 *     public CreditLedgerStore emptyStore(LedgerRules rules) {
 *         ourTables.empty();
 *         return new OurStore(dataSource, rules);
 *     }
 * }
 * }</pre>
 *
 * <p>Each law draws commands from a seed: reservations, raises, parts, bills over other amounts, approvals, parties that
 * move, rates, limits that are cut, keys that come again. The answers must be those of a ledger that was written apart.
 */
public interface CreditLedgerStoreLaws {

    /** A store without any account, running those rules; what an earlier law wrote is gone or out of sight. */
    CreditLedgerStore emptyStore(LedgerRules rules);

    /** Whether several threads may use the store at once; yes unless said otherwise. */
    default boolean isShared() {
        return true;
    }

    private CreditLedger opened(LedgerWorld world) {
        CreditLedger ledger = CreditLedger.on(emptyStore(LedgerRules.standard()));
        Law.of("accounts can be opened")
                .same(
                        ledger.apply(world.opening(1_000, 1_800, 2_400)).stream()
                                .filter(outcome -> !outcome.isAccepted())
                                .toList(),
                        List.of());
        return ledger;
    }

    private static LedgerTraffic traffic(LedgerWorld world, long seed) {
        return new LedgerTraffic(world, "", seed, 6, true);
    }

    /** An answer as the reference gives it. */
    static String told(Outcome outcome) {
        if (outcome.isAccepted() || outcome.status() == Outcome.Status.IDEMPOTENCY_CONFLICT) {
            return outcome.status().name();
        }
        return outcome.status() + " "
                + outcome.findings().stream()
                        .map(finding -> finding.code().value())
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Balances by account and category. */
    static Map<String, BigDecimal> balances(List<LedgerBalance> balances) {
        Map<String, BigDecimal> named = new TreeMap<>();
        balances.forEach(balance -> named.put(
                balance.account() + " " + balance.category(), balance.amount().getAmount()));
        return named;
    }

    /** Every command gets the answer, and leaves the balances, of a ledger that was written apart from the library's. */
    @Property(seed = "20240601", tries = 25)
    default void everyAnswerIsThatOfTheReference(@ForAll long seed, @ForAll @IntRange(min = 5, max = 60) int commands) {
        LedgerWorld world = new LedgerWorld(3);
        CreditLedger ledger = opened(world);
        ReferenceLedger reference = new ReferenceLedger();
        world.opening(1_000, 1_800, 2_400).forEach(reference::run);
        LedgerTraffic traffic = traffic(world, seed);
        for (int i = 0; i < commands; i++) {
            Command command = traffic.next();
            Law law = Law.of("seed " + seed + ", command " + i + ", " + command);
            law.same(told(ledger.apply(command)), reference.answer(command));
            law.same(balances(ledger.balances()), reference.balances());
        }
    }

    /** Many commands in one call are the same commands one after the other. */
    @Property(seed = "20240601", tries = 8)
    default void aBatchIsItsCommandsOneAfterTheOther(@ForAll long seed) {
        LedgerWorld world = new LedgerWorld(3);
        CreditLedger ledger = opened(world);
        ReferenceLedger reference = new ReferenceLedger();
        world.opening(1_000, 1_800, 2_400).forEach(reference::run);
        LedgerTraffic traffic = traffic(world, seed);
        for (int batch = 0; batch < 6; batch++) {
            List<Command> commands = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                commands.add(traffic.next());
            }
            Law law = Law.of("seed " + seed + ", batch " + batch);
            law.same(
                    ledger.apply(commands).stream()
                            .map(CreditLedgerStoreLaws::told)
                            .toList(),
                    commands.stream().map(reference::answer).toList());
            law.same(balances(ledger.balances()), reference.balances());
        }
        Law.of("the audit of seed " + seed).same(ledger.diff().list(), List.of());
    }

    /** The audit finds nothing, and every answer is given again, whenever and however often the command comes again. */
    @Property(seed = "20240601", tries = 8)
    default void whatWasSentOnceMayBeSentAgain(@ForAll long seed) {
        LedgerWorld world = new LedgerWorld(3);
        CreditLedger ledger = opened(world);
        LedgerTraffic traffic = traffic(world, seed);
        List<Command> sent = new ArrayList<>();
        List<Outcome> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sent.add(traffic.next());
            answers.add(ledger.apply(sent.get(i)));
        }
        Law law = Law.of("seed " + seed);
        law.same(ledger.diff().list(), List.of());
        List<LedgerEntry> entries = ledger.entries(EntryFilter.all());
        for (int i = 0; i < sent.size(); i += 3) {
            law.same(ledger.apply(sent.get(i)), answers.get(i));
        }
        law.same(ledger.apply(sent), answers);
        law.same(ledger.entries(EntryFilter.all()), entries);
    }

    /** When everything is given back, nothing is left in any currency: no rounding gathers anywhere. */
    @Property(seed = "20240601", tries = 8)
    default void fullSettlementLeavesNothing(@ForAll long seed) {
        LedgerWorld world = new LedgerWorld(3);
        CreditLedger ledger = opened(world);
        LedgerTraffic traffic = traffic(world, seed);
        for (int i = 0; i < 40; i++) {
            Law.of("seed " + seed).isSo(ledger.apply(traffic.next()).key().length() > 0, "there is an answer");
        }
        Law law = Law.of("seed " + seed);
        Settlement.of(ledger, world).holds(law);
        law.same(ledger.diff().list(), List.of());
    }

    /** Crashes, lost answers, duplicates, disorder and clocks that jump break no invariant and change no answer. */
    @Property(seed = "20240601", tries = 6)
    default void noFaultBreaksAnInvariant(@ForAll long seed) {
        int effects = LedgerSimulation.of(seed).deliveries(40).run(emptyStore(LedgerRules.standard()));
        Law.of("seed " + seed).isSo(effects > 0, "something takes effect");
    }

    /** Advice is the answer that comes, writes nothing, and its versions are those that the command finds. */
    @Property(seed = "20240601", tries = 8)
    default void adviceIsTheAnswerThatComes(@ForAll long seed) {
        LedgerWorld world = new LedgerWorld(3);
        CreditLedger ledger = opened(world);
        LedgerTraffic traffic = traffic(world, seed);
        for (int i = 0; i < 30; i++) {
            Command command = traffic.next();
            Law law = Law.of("seed " + seed + ", command " + i + ", " + command);
            List<LedgerBalance> before = ledger.balances();
            Simulation advice = ledger.simulate(command);
            law.same(ledger.balances(), before);
            advice.versions()
                    .forEach((account, version) ->
                            law.same(ledger.entries(EntryFilter.of(account)).size(), version.intValue()));
            law.same(ledger.apply(command), advice.outcome());
        }
    }

    /** Balances, exposure of any moment, and commitments are what the entries say. */
    @Property(seed = "20240601", tries = 8)
    default void thePastIsWhatTheEntriesSay(@ForAll long seed) {
        LedgerWorld world = new LedgerWorld(3);
        CreditLedger ledger = opened(world);
        LedgerTraffic traffic = traffic(world, seed);
        for (int i = 0; i < 30; i++) {
            Law.of("seed " + seed).isSo(ledger.apply(traffic.next()).key().length() > 0, "there is an answer");
        }
        Law law = Law.of("seed " + seed);
        law.same(ledger.rebuild(), ledger.balances());
        Instant moment = LedgerWorld.START.plusSeconds(150);
        law.same(
                ledger.exposure(world.accounts(), AsOf.at(moment)),
                EntrySums.of(ledger.entries(EntryFilter.all()), AsOf.at(moment)));
        law.same(
                ledger.exposure(world.accounts(), AsOf.now()),
                EntrySums.of(ledger.entries(EntryFilter.all()), AsOf.now()));
    }

    /** Many at once: every read fits together, no limit is passed, every key has one effect. */
    @Example
    default void noInterleavingBreaksAnything() {
        if (!isShared()) {
            return;
        }
        LedgerWorld world = new LedgerWorld(4);
        CreditLedger ledger = opened(world);
        AtomicBoolean working = new AtomicBoolean(true);
        Map<String, String> answers = new ConcurrentHashMap<>();
        Crowd.of(7, number -> {
            if (number == 0) {
                while (working.get()) {
                    Law.of("a read under load").same(ledger.diff().list(), List.of());
                }
                return;
            }
            try {
                LedgerTraffic traffic = new LedgerTraffic(world, "t" + number / 2 + "-", number / 2, 5, true);
                for (int i = 0; i < 60; i++) {
                    Command command = traffic.next();
                    Outcome outcome = ledger.apply(command);
                    if (outcome.isFinal()) {
                        String before = answers.putIfAbsent(outcome.key(), outcome.toString());
                        Law.of("the key " + outcome.key())
                                .isSo(before == null || before.equals(outcome.toString()), "it has one answer");
                    }
                }
            } finally {
                working.set(false);
            }
        });
        Law.of("the audit").same(ledger.diff().list(), List.of());
    }
}
