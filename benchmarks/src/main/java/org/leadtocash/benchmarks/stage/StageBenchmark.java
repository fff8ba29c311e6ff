package org.leadtocash.benchmarks.stage;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Deciding about steps, each contender in a fork of its own. */
@State(Scope.Benchmark)
public class StageBenchmark extends StageOperations {
    /** Which contender. */
    @Param({"by hand", "lead to cash"})
    public String contender = "";

    @Override
    protected String contender() {
        return contender;
    }
}
