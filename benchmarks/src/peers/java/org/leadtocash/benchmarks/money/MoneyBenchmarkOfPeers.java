package org.leadtocash.benchmarks.money;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Peers that come with the profile of that name, in the same run and against the same limit as {@link MoneyBenchmark}. */
@State(Scope.Benchmark)
public class MoneyBenchmarkOfPeers extends MoneyOperations {
    /** Which contender. */
    @Param({"Moneta"})
    public String contender = "";

    @Override
    protected String contender() {
        return contender;
    }
}
