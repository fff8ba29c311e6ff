package org.leadtocash.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.leadtocash.benchmarks.money.MoneyBenchmark;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures and prints the tables. Arguments: {@code short} (default, about a minute) or {@code full}.
 *
 * <p>Forks touch their whole heap before they start, because page faults of a guest machine would otherwise be measured
 * instead of the code.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /** Runs the benchmarks. */
    public static void main(String[] arguments) throws RunnerException {
        boolean full = List.of(arguments).contains("full");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Collection<RunResult> results = new Runner(options(full)).run();
        out.println();
        out.println("JDK " + Runtime.version() + ", " + (full ? "full" : "short") + " mode");
        out.println(Ratios.table(results, "long by hand"));
    }

    private static Options options(boolean full) {
        return new OptionsBuilder()
                .include(MoneyBenchmark.class.getName())
                .forks(1)
                .jvmArgsAppend("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC")
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(full ? 1_000 : 300))
                .measurementIterations(full ? 5 : 3)
                .measurementTime(TimeValue.milliseconds(full ? 1_000 : 300))
                .addProfiler(GCProfiler.class)
                .build();
    }
}
