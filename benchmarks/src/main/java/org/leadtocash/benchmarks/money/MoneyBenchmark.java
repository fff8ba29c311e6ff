package org.leadtocash.benchmarks.money;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Our own arithmetic against the limit by hand, BigDecimal and Joda-Money, each in a fork of its own. */
@State(Scope.Benchmark)
public class MoneyBenchmark extends MoneyOperations {
    /** Which contender. */
    @Param({"long by hand", "lead to cash, inside", "lead to cash, at the border", "BigDecimal", "Joda-Money"})
    public String contender = "";

    @Override
    protected String contender() {
        return contender;
    }
}
