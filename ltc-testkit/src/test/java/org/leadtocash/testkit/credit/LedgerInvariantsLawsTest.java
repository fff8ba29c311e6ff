package org.leadtocash.testkit.credit;

import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.ledger.CreditLedger;

/** The invariants I1 to I10 of the credit ledger, each after every step of any business. */
class LedgerInvariantsLawsTest {

    /** A ledger that somebody watches while commands come in. */
    static final class Watched {
        private final LedgerWorld world = new LedgerWorld(3);
        private final CreditLedger ledger = CreditLedger.inMemory(LedgerRules.standard());
        private final LedgerTraffic traffic = new LedgerTraffic(world, "", 1, 4, true);
        private final LedgerWatch watch;
        private final DecisionWatch decisions = new DecisionWatch(ledger, world);

        Watched() {
            Law.of("opening")
                    .isSo(
                            ledger.apply(world.opening(1_000, 1_800, 2_400)).size()
                                    == world.accounts().size() + 1,
                            "everything is answered");
            watch = new LedgerWatch(ledger, world);
        }

        void jump(long seconds) {
            traffic.jump(seconds);
            watch.idle();
        }

        void send(long seed) {
            Law.of("an answer")
                    .isSo(!watch.send(traffic.reseeded(seed).next()).key().isEmpty(), "there is one");
        }
    }

    /** Sends any command, one that was sent before among them. */
    private static final class Send implements Action.Independent<Watched> {
        @Override
        public Arbitrary<Transformer<Watched>> transformer() {
            return Arbitraries.longs()
                    .map(seed -> Transformer.mutate("command of seed " + seed, watched -> watched.send(seed)));
        }
    }

    /** Lets the sender's clock jump. */
    private static final class Jump implements Action.Independent<Watched> {
        @Override
        public Arbitrary<Transformer<Watched>> transformer() {
            return Arbitraries.longs()
                    .between(-3_600, 3_600)
                    .map(seconds -> Transformer.mutate("clock by " + seconds, watched -> watched.jump(seconds)));
        }
    }

    @Provide
    Arbitrary<ActionChain<Watched>> businesses() {
        return ActionChain.startWith(Watched::new)
                .withAction(9, new Send())
                .withAction(1, new Jump())
                .withMaxTransformations(40);
    }

    private static void holds(ActionChain<Watched> business, String name, BiConsumer<Watched, Law> invariant) {
        Watched end = business.withInvariant(name, watched -> invariant.accept(watched, Law.of(name)))
                .run();
        Law.of(name).isSo(end.ledger.diff().isEmpty(), "the audit finds nothing");
    }

    @Property(seed = "20240601", tries = 25)
    void i1BalancesAreTheFoldOfTheEntries(@ForAll("businesses") ActionChain<Watched> business) {
        holds(business, "I1", (watched, law) -> watched.watch.i1(law));
    }

    @Property(seed = "20240601", tries = 25)
    void i2ANodeIsExposedToWhatItsCustomersAre(@ForAll("businesses") ActionChain<Watched> business) {
        holds(business, "I2", (watched, law) -> watched.watch.i2(law));
    }

    @Property(seed = "20240601", tries = 25)
    void i3NoAcceptedIncreasePassesLimitToleranceAndOverrides(@ForAll("businesses") ActionChain<Watched> business) {
        holds(business, "I3", (watched, law) -> watched.watch.i3(law));
    }

    @Property(seed = "20240601", tries = 25)
    void i4WhatMovesStaysTheSameAmount(@ForAll("businesses") ActionChain<Watched> business) {
        holds(business, "I4", (watched, law) -> watched.watch.i4(law));
    }

    @Property(seed = "20240601", tries = 25)
    void i5OneKeyHasOneEffectAndOneAnswer(@ForAll("businesses") ActionChain<Watched> business) {
        holds(business, "I5", (watched, law) -> watched.watch.i5(law));
    }

    @Property(seed = "20240601", tries = 25)
    void i6AHoldIsResolvedOnce(@ForAll("businesses") ActionChain<Watched> business) {
        holds(business, "I6", (watched, law) -> watched.watch.i6(law));
    }

    @Property(seed = "20240601", tries = 25)
    void i7GivingBackIsNeverRefusedForWantOfRoom(@ForAll("businesses") ActionChain<Watched> business) {
        holds(business, "I7", (watched, law) -> watched.watch.i7(law));
    }

    @Property(seed = "20240601", tries = 25)
    void i8WhenEverythingIsGivenBackNothingIsLeft(@ForAll("businesses") ActionChain<Watched> business) {
        Watched end = business.run();

        Settlement.of(end.ledger, end.world).holds(Law.of("I8"));
    }

    @Property(seed = "20240601", tries = 15)
    void i9ADecisionThatIsReplayedIsTheSame(@ForAll("businesses") ActionChain<Watched> business) {
        holds(business, "I9", (watched, law) -> watched.decisions.i9(law, LedgerWorld.GROUP));
    }

    @Property(seed = "20240601", tries = 25)
    void i10AgeingAddsUpToWhatIsOpen(@ForAll("businesses") ActionChain<Watched> business) {
        holds(business, "I10", (watched, law) -> watched.decisions.i10(law));
    }
}
