package org.leadtocash.benchmarks.pricing;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One order of 20 lines, for each contender and size of book in a fork of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PricingBenchmark {
    /** Which contender. */
    @Param({
        "long by hand",
        "HashMap and BigDecimal",
        "lead to cash, totals",
        "lead to cash, with trace",
        "lead to cash, new requests"
    })
    public String contender = "";

    /** How many prices the book has. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int book = 1_000;

    private PricingContender pricing = PricingContender.of("long by hand", new PricingWorkload(1_000));
    private int next;

    /** Loads the book, not measured. */
    @Setup
    public void prepare() {
        pricing = PricingContender.of(contender, new PricingWorkload(book));
    }

    /** The 64 orders in turn. */
    @Benchmark
    public Object price() {
        return pricing.price(next++ & PricingWorkload.ORDERS - 1);
    }
}
