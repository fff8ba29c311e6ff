package org.leadtocash.benchmarks.credit;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One order against three accounts and 200 open items, beside adding the same 200 amounts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CheckBenchmark {
    /** Which contender. */
    @Param({"BigDecimal by hand", "lead to cash"})
    public String contender = "BigDecimal by hand";

    private final CheckWorkload work = new CheckWorkload();

    /** One check. */
    @Benchmark
    public Object check() {
        return contender.equals("lead to cash") ? work.decide() : added();
    }

    private BigDecimal added() {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : work.amounts()) {
            sum = sum.add(amount);
        }
        return sum;
    }
}
