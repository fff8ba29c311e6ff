package org.leadtocash.benchmarks.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.ageing.AgeingPolicy;
import org.leadtocash.core.receivable.ageing.AgeingRow;
import org.leadtocash.core.receivable.allocation.AllocationRules;
import org.leadtocash.core.receivable.allocation.AllocationStrategy;
import org.leadtocash.core.receivable.allocation.PaymentAllocation;
import org.leadtocash.core.receivable.reconciliation.MatchClass;
import org.leadtocash.core.receivable.reconciliation.MatchedBy;
import org.leadtocash.core.receivable.reconciliation.ReconciliationReport;
import org.leadtocash.core.receivable.reconciliation.ReconciliationRules;

/** Nothing is timed before the results are what the workload is made to give. */
class ReceivableWorkloadTest {
    private static final int SIZE = 2_000;
    private static final ReceivableWorkload WORK = new ReceivableWorkload(SIZE);

    @Test
    void ageingPutsEveryItemIntoItsColumn() {
        AgeingRow total = AgeingPolicy.standard()
                .report(WORK.ledger, ReceivableWorkload.DAY)
                .total(CurrencyUnit.EUR)
                .orElseThrow();

        Money notDue = Money.zero(CurrencyUnit.EUR);
        for (OpenItem item : WORK.ledger.list()) {
            if (ChronoUnit.DAYS.between(item.dueDate(), ReceivableWorkload.DAY) <= 0) {
                notDue = notDue.plus(item.open());
            }
        }
        assertThat(total.current()).isEqualTo(notDue);
        assertThat(total.total()).isEqualTo(WORK.payment.amount());
    }

    @Test
    void thePaymentSettlesEverything() {
        PaymentAllocation allocation =
                AllocationRules.standard().allocate(WORK.account, WORK.payment, AllocationStrategy.OLDEST_DUE);

        assertThat(allocation.lines()).hasSize(SIZE);
        assertThat(allocation.applyTo(WORK.account).of("C-0")).isEmpty();
    }

    @Test
    void theTwoSidesDifferAsTheyAreMadeTo() {
        ReconciliationReport report = ReconciliationRules.standard().reconcile(WORK.ours, WORK.theirs);

        assertThat(report.matches(MatchClass.MATCHED))
                .filteredOn(match -> match.by() == MatchedBy.REFERENCE)
                .hasSize(SIZE * 18 / 20);
        assertThat(report.matches(MatchClass.MATCHED))
                .filteredOn(match -> match.by() == MatchedBy.AMOUNT)
                .hasSizeBetween(SIZE / 20 - 2, SIZE / 20 + 2);
        assertThat(report.differences().keySet())
                .isSubsetOf(MatchClass.MATCHED, MatchClass.MISSING_OURS, MatchClass.MISSING_THEIRS);
    }
}
