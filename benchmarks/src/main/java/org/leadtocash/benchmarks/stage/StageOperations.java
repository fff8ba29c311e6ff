package org.leadtocash.benchmarks.stage;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is measured of every contender: one event each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class StageOperations {
    private static final int STEPS = 7;

    private final long[] amounts = StageWorkload.amounts();
    private StageContender orders = new ByHand();
    private Object checked = amounts;
    private int next;

    /** Which contender. */
    protected abstract String contender();

    /** Prepares the contender, not measured. */
    @Setup
    public void prepare() {
        orders = StageContender.of(contender());
        checked = orders.after(orders.begin(StageWorkload.LIMIT + 1), Happening.SUBMIT);
    }

    /** A step that is taken: a new order, and its seven steps, by step. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Object accepted() {
        Object order = orders.begin(amounts[next++ & (StageWorkload.SIZE - 1)]);
        for (Happening event : StageWorkload.WALK) {
            order = orders.after(order, event);
        }
        return order;
    }

    /** The same, with the entry for the audit built and chained. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Object acceptedAndRecorded() {
        Object order = orders.begin(amounts[next++ & (StageWorkload.SIZE - 1)]);
        for (Happening event : StageWorkload.WALK) {
            order = orders.recorded(order, event);
        }
        return order;
    }

    /** A step that is refused because the guard says no. */
    @Benchmark
    public Object refusedByTheGuard() {
        return orders.after(checked, Happening.CHECK_CREDIT);
    }

    /** A step that is refused for every reason: role, fact and guard. */
    @Benchmark
    public int refusedForEveryReason() {
        return orders.reasons(checked, Happening.CHECK_CREDIT);
    }
}
