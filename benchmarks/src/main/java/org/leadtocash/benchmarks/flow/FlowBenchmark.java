package org.leadtocash.benchmarks.flow;

import java.util.concurrent.TimeUnit;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.flow.rule.FlowRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An extract of so many links read and checked against all rules, and the same by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FlowBenchmark {
    /** How many links. */
    @Param({"10000", "100000", "1000000"})
    public int size;

    /** Read, linked, balanced and checked against F01 to F17. */
    @Benchmark
    public Findings readAndChecked() {
        return FlowRules.standard().findings(FlowWorkload.imported(size).flow());
    }

    /** Read by hand, with three of the questions answered. */
    @Benchmark
    public int byHand() {
        return FlowByHand.over(new FlowWorkload(size));
    }
}
