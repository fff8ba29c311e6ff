package org.leadtocash.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.leadtocash.benchmarks.flow.BalanceBenchmark;
import org.leadtocash.benchmarks.flow.FlowBenchmark;
import org.leadtocash.benchmarks.money.MoneyBenchmark;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures and prints the tables. Arguments: {@code short} (default, about a minute), {@code full}, or
 * {@code flow} for the growth of document flow alone (about five minutes).
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
        if (List.of(arguments).contains("flow")) {
            Collection<RunResult> grown = new ArrayList<>(new Runner(shots()).run());
            grown.addAll(new Runner(balances()).run());
            out.println();
            out.println("JDK " + Runtime.version() + ", flow");
            out.println(Growth.table(grown));
            return;
        }
        Collection<RunResult> results = new Runner(options(full)).run();
        out.println();
        out.println("JDK " + Runtime.version() + ", " + (full ? "full" : "short") + " mode");
        out.println(Ratios.table(results, "long by hand"));
    }

    /** Whole extracts: each size in a heap of one gigabyte, after three that do not count. */
    private static Options shots() {
        return new OptionsBuilder()
                .include(FlowBenchmark.class.getName())
                .forks(1)
                .jvmArgsAppend("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC")
                .warmupIterations(3)
                .measurementIterations(3)
                .build();
    }

    private static Options balances() {
        return new OptionsBuilder()
                .include(BalanceBenchmark.class.getName())
                .forks(1)
                .jvmArgsAppend("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC")
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(3)
                .measurementTime(TimeValue.milliseconds(500))
                .build();
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
