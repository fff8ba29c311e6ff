package org.leadtocash.core.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.leadtocash.core.money.Ratio;

/** Quantities, and factors that agree with each other because each unit has a secret worth. */
final class QuantityGenerators extends DomainContextBase {

    private static final int UNITS = 6;

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.integers().between(0, UNITS - 1).map(QuantityGenerators::unit);
    }

    private static Unit unit(int number) {
        return Unit.of("U" + number);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1_000_000), BigDecimal.valueOf(1_000_000))
                .ofScale(4);
    }

    @Provide
    Arbitrary<Quantity> quantities() {
        return Combinators.combine(decimals(), units()).as(Quantity::of);
    }

    @Provide
    Arbitrary<Ratio> ratios() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 60), Arbitraries.longs().between(1, 60))
                .as(Ratio::of);
    }

    /** Factors of a hidden worth of each unit: between any pairs, so with many ways from one to another, or none. */
    @Provide
    Arbitrary<List<UnitFactor>> consistent() {
        Arbitrary<List<Ratio>> worths = ratios().list().ofSize(UNITS);
        Arbitrary<List<Integer>> pairs = Arbitraries.integers()
                .between(0, UNITS * UNITS - 1)
                .filter(pair -> pair / UNITS != pair % UNITS)
                .list()
                .ofMaxSize(10);
        return Combinators.combine(worths, pairs).as((worth, chosen) -> {
            List<UnitFactor> factors = new ArrayList<>();
            for (int pair : chosen) {
                int from = pair / UNITS;
                int to = pair % UNITS;
                factors.add(UnitFactor.of(unit(from), worth.get(from).dividedBy(worth.get(to)), unit(to)));
            }
            return factors;
        });
    }
}
