package org.leadtocash.benchmarks.receivable;

import java.util.concurrent.TimeUnit;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.ageing.AgeingPolicy;
import org.leadtocash.core.receivable.ageing.AgeingReport;
import org.leadtocash.core.receivable.allocation.AllocationRules;
import org.leadtocash.core.receivable.allocation.AllocationStrategy;
import org.leadtocash.core.receivable.allocation.PaymentAllocation;
import org.leadtocash.core.receivable.reconciliation.ReconciliationReport;
import org.leadtocash.core.receivable.reconciliation.ReconciliationRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One operation over an account of each size, in a fork of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReceivableBenchmark {
    /** How many items. */
    @Param({"10000", "100000", "1000000"})
    public int size = 10_000;

    private ReceivableWorkload work = new ReceivableWorkload(1);
    private final ReconciliationRules rules = ReconciliationRules.standard();

    /** Builds the account, not measured. */
    @Setup(Level.Trial)
    public void prepare() {
        work = new ReceivableWorkload(size);
    }

    /** All customers by age. */
    @Benchmark
    public AgeingReport age() {
        return AgeingPolicy.standard().report(work.ledger, ReceivableWorkload.DAY);
    }

    /** A payment that settles all items of one customer, the oldest due first. */
    @Benchmark
    public PaymentAllocation allocate() {
        return AllocationRules.standard().allocate(work.account, work.payment, AllocationStrategy.OLDEST_DUE);
    }

    /** The same, and the items afterwards. */
    @Benchmark
    public OpenItems settle() {
        return allocate().applyTo(work.account);
    }

    /** Two sides of one account. */
    @Benchmark
    public ReconciliationReport reconcile() {
        return rules.reconcile(work.ours, work.theirs);
    }
}
