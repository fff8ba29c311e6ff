package org.leadtocash.testkit.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.ledger.CreditLedger;

/**
 * Hundreds of seeds in every build; {@code -Dltc.simulation.seeds=10000} for the long campaign, and
 * {@code -Dltc.simulation.first=4711 -Dltc.simulation.seeds=1} for one of them again.
 */
class LedgerSimulationTest {
    private static final long FIRST = Long.getLong("ltc.simulation.first", 0);
    private static final long SEEDS = Long.getLong("ltc.simulation.seeds", 200);

    @Test
    void noSeedBreaksTheLedgerInMemory() {
        long effects = LongStream.range(FIRST, FIRST + SEEDS)
                .map(seed -> LedgerSimulation.of(seed)
                        .run(CreditLedger.inMemory(LedgerRules.standard()).store()))
                .sum();

        assertThat(effects).isGreaterThan(8 * SEEDS);
    }

    @Test
    void theSameSeedDoesTheSame() {
        assertThat(LedgerSimulation.of(1)
                        .run(CreditLedger.inMemory(LedgerRules.standard()).store()))
                .isEqualTo(LedgerSimulation.of(1)
                        .run(CreditLedger.inMemory(LedgerRules.standard()).store()));
    }
}
