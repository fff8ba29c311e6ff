package org.leadtocash.testkit.core;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.quantity.UnitFactor;

/** Generators of quantities, units and their conversions. Quantities shrink to {@code 0 C62}. */
public final class QuantityArbitraries {
    private static final List<Unit> UNITS = List.of(
            Unit.ONE,
            Unit.PIECE,
            Unit.KILOGRAM,
            Unit.TONNE,
            Unit.METRE,
            Unit.SQUARE_METRE,
            Unit.CUBIC_METRE,
            Unit.LITRE,
            Unit.HOUR);
    private static final List<Unit> PACKAGES = List.of(Unit.of("BOX"), Unit.of("PALLET"), Unit.of("DISPLAY1"));

    private QuantityArbitraries() {}

    /** Units of UN/ECE Recommendation 20 in daily use, and a host's own; one is the simplest. */
    public static Arbitrary<Unit> units() {
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(UNITS)), Tuple.of(1, Arbitraries.of(PACKAGES)));
    }

    /** Quantities of either sign, none, fractions, and some of 30 digits. */
    public static Arbitrary<Quantity> quantities() {
        return Combinators.combine(DecimalArbitraries.decimals(), units()).as(Quantity::of);
    }

    /** Quantities of one unit, otherwise as {@link #quantities()}: what can be added and compared. */
    public static Arbitrary<Quantity> quantitiesOf(Unit unit) {
        return DecimalArbitraries.decimals().map(amount -> Quantity.of(amount, unit));
    }

    /** What a customer orders: from 1 to 10,000 whole ones of a unit. */
    public static Arbitrary<Quantity> orderedQuantities() {
        return Combinators.combine(Arbitraries.longs().between(1, 10_000), units())
                .as((amount, unit) -> Quantity.of(amount, unit));
    }

    /** Single factors between two different units. */
    public static Arbitrary<UnitFactor> unitFactors() {
        int most = UNITS.size();
        return Combinators.combine(
                        Arbitraries.integers().between(0, most - 1),
                        Arbitraries.integers().between(0, most - 2),
                        MoneyArbitraries.positiveRatios())
                .as((from, step, factor) ->
                        UnitFactor.of(UNITS.get(from), factor, UNITS.get((from + 1 + step) % most)));
    }

    /**
     * Conversions that agree with each other, with more than one way between some units, and with packages that are worth
     * something else for each of up to two materials, {@code M1} and {@code M2}.
     */
    public static Arbitrary<UnitConversions> unitConversions() {
        Arbitrary<List<Ratio>> worths = MoneyArbitraries.positiveRatios().list().ofSize(UNITS.size());
        Arbitrary<List<Integer>> links =
                Arbitraries.integers().between(0, UNITS.size() - 1).list().ofMaxSize(12);
        Arbitrary<List<Ratio>> packed =
                Arbitraries.longs().between(1, 100).map(Ratio::of).list().ofMaxSize(PACKAGES.size());
        return Combinators.combine(worths, links, packed, packed)
                .as(QuantityArbitraries::conversions)
                .withoutEdgeCases();
    }

    /** Factors follow from what each unit is worth, so that no two can contradict each other. */
    private static UnitConversions conversions(
            List<Ratio> worths, List<Integer> links, List<Ratio> first, List<Ratio> second) {
        UnitConversions.Builder conversions = UnitConversions.builder();
        for (int i = 0; i + 1 < links.size(); i++) {
            int from = links.get(i);
            int to = links.get(i + 1);
            if (from != to) {
                conversions.general(
                        UnitFactor.of(UNITS.get(from), worths.get(from).dividedBy(worths.get(to)), UNITS.get(to)));
            }
        }
        pack(conversions, "M1", first);
        pack(conversions, "M2", second);
        return conversions.build();
    }

    private static void pack(UnitConversions.Builder conversions, String material, List<Ratio> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            conversions.material(material, UnitFactor.of(PACKAGES.get(i), pieces.get(i), Unit.ONE));
        }
    }
}
