package org.leadtocash.testkit.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.ledger.CreditLedger;

class BankTrialTest {
    @Test
    void theLedgerInMemoryPasses() {
        int effects = BankTrial.of(8)
                .writers(8)
                .readers(0)
                .commands(80)
                .seed(7)
                .run(CreditLedger.inMemory(LedgerRules.standard()).store());

        assertThat(effects).isGreaterThan(20);
    }
}
