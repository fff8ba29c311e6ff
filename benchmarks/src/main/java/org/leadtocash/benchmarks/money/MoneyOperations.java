package org.leadtocash.benchmarks.money;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;

/** One operation on one amount; who computes it is said by each benchmark that extends this. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class MoneyOperations {
    private MoneyContender money = new LongByHand(new MoneyWorkload());

    /** The label of the contender. */
    protected abstract String contender();

    /** Prepares the contender, not measured. */
    @Setup
    public void prepare() {
        money = MoneyContender.of(contender());
    }

    /** a + b. */
    @Benchmark
    @OperationsPerInvocation(MoneyWorkload.SIZE)
    public MoneyContender add() {
        money.add();
        return money;
    }

    /** a times a quantity. */
    @Benchmark
    @OperationsPerInvocation(MoneyWorkload.SIZE)
    public MoneyContender multiply() {
        money.multiply();
        return money;
    }

    /** A percentage of a. */
    @Benchmark
    @OperationsPerInvocation(MoneyWorkload.SIZE)
    public MoneyContender percent() {
        money.percent();
        return money;
    }

    /** a over five weights. */
    @Benchmark
    @OperationsPerInvocation(MoneyWorkload.SIZE)
    public MoneyContender allocate() {
        money.allocate();
        return money;
    }

    /** a in another currency. */
    @Benchmark
    @OperationsPerInvocation(MoneyWorkload.SIZE)
    public MoneyContender convert() {
        money.convert();
        return money;
    }
}
