package org.leadtocash.benchmarks.stage;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Peers that come with the profile of that name, in the same run and against the same limit as {@link StageBenchmark}. */
@State(Scope.Benchmark)
public class StageBenchmarkOfPeers extends StageOperations {
    /** Which contender. */
    @Param({"COLA", "stateless4j"})
    public String contender = "";

    @Override
    protected String contender() {
        return contender;
    }
}
