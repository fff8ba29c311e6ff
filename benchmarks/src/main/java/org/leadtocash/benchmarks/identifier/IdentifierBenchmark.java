package org.leadtocash.benchmarks.identifier;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One number, the 1,024 in turn, for each contender in a fork of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class IdentifierBenchmark {
    /** Which contender. */
    @Param({"by hand", "lead to cash", "lead to cash, reading", "pattern and check digit"})
    public String contender = "";

    private final IdentifierWorkload workload = new IdentifierWorkload();
    private IdentifierContender identifiers = new ByHand();
    private int next;

    /** Prepares the contender, not measured. */
    @Setup
    public void prepare() {
        identifiers = IdentifierContender.of(contender);
    }

    /** A German VAT number. */
    @Benchmark
    public boolean german() {
        return identifiers.isGerman(workload.german[next++ & (IdentifierWorkload.SIZE - 1)]);
    }

    /** A Chinese social credit code. */
    @Benchmark
    public boolean chinese() {
        return identifiers.isChinese(workload.chinese[next++ & (IdentifierWorkload.SIZE - 1)]);
    }
}
