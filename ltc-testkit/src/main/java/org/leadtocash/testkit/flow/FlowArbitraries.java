package org.leadtocash.testkit.flow;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.MainLine;

/** Whole deals, from the campaign that brought the lead to the service after the last payment. */
public final class FlowArbitraries {
    private FlowArbitraries() {}

    /**
     * Deals that break no rule: one to three order lines, delivered in parts, billed on any basis, some prepaid, some called off a
     * frame, some between entities of a group, with returns, credits and cash discounts, paid in full, in part or not yet. The
     * simplest is one piece, delivered, billed and unpaid.
     */
    public static Arbitrary<MainLine> deals() {
        return sketches().map(sketch -> new DealBuilder(sketch).deal());
    }

    /** Deals in which one defect was planted, of any kind. */
    public static Arbitrary<PlantedDefect> dirtyDeals() {
        return Combinators.combine(deals(), Arbitraries.of(FlowDefect.class)).as(PlantedDefect::in);
    }

    /** Several deals in one main line, each with its own numbers. */
    public static Arbitrary<MainLine> manyDeals() {
        return sketches().list().ofMinSize(1).ofMaxSize(4).map(sketches -> {
            MainLine all = MainLine.empty();
            for (int i = 0; i < sketches.size(); i++) {
                all = all.with(new DealBuilder(sketches.get(i).numbered(i + 1)).change());
            }
            return all;
        });
    }

    private static Arbitrary<DealSketch> sketches() {
        Arbitrary<Boolean> coins = Arbitraries.of(false, true);
        Arbitrary<List<Integer>> lines =
                Arbitraries.integers().between(1, 60).list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<BillingBasis> bases = Arbitraries.of(
                BillingBasis.DELIVERED, BillingBasis.ORDERED, BillingBasis.ACCEPTED, BillingBasis.MILESTONE);
        Arbitrary<Integer> parts = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> hundredths = Arbitraries.integers().between(0, 100);
        Arbitrary<Integer> campaigns = Arbitraries.integers().between(0, 3);
        return Combinators.combine(
                        lines, bases, parts, hundredths, campaigns, coins.list().ofSize(5))
                .as((quantities, basis, split, paid, touches, flags) ->
                        new DealSketch(1, quantities, basis, split, paid, touches, flags));
    }
}
