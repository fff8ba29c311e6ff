package org.leadtocash.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.leadtocash.benchmarks.flow.BalanceBenchmark;
import org.leadtocash.benchmarks.flow.FlowBenchmark;
import org.leadtocash.benchmarks.identifier.IdentifierBenchmark;
import org.leadtocash.benchmarks.money.MoneyBenchmark;
import org.leadtocash.benchmarks.pricing.PricingBenchmark;
import org.leadtocash.benchmarks.receivable.ReceivableBenchmark;
import org.leadtocash.benchmarks.stage.InstanceSizes;
import org.leadtocash.benchmarks.stage.StageBenchmark;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures and prints the tables. Arguments: {@code short} (default, a few minutes) or {@code full}, and the name of a
 * group, {@code money}, {@code identifier}, {@code pricing}, {@code receivables}, {@code stage} or {@code flow} (about five minutes),
 * to measure that alone.
 *
 * <p>Forks touch their whole heap before they start, because page faults of a guest machine would otherwise be measured
 * instead of the code.
 */
public final class Benchmarks {
    private static final String MONEY = "money";
    private static final String IDENTIFIER = "identifier";
    private static final String PRICING = "pricing";
    private static final String FLOW = "flow";
    private static final String RECEIVABLES = "receivables";
    private static final String STAGE = "stage";

    private Benchmarks() {}

    /** Runs the benchmarks. */
    public static void main(String[] arguments) throws RunnerException {
        List<String> asked = List.of(arguments);
        boolean full = asked.contains("full");
        boolean all = List.of(MONEY, IDENTIFIER, PRICING, RECEIVABLES, FLOW, STAGE).stream()
                .noneMatch(asked::contains);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (all || asked.contains(MONEY)) {
            Collection<RunResult> results = new Runner(options(full, MoneyBenchmark.class, "1g")
                            .addProfiler(GCProfiler.class)
                            .build())
                    .run();
            said(out, full);
            out.println(Ratios.table(results, "long by hand"));
        }
        if (all || asked.contains(IDENTIFIER)) {
            Collection<RunResult> results = new Runner(options(full, IdentifierBenchmark.class, "1g")
                            .addProfiler(GCProfiler.class)
                            .build())
                    .run();
            said(out, full);
            out.println(Ratios.table(results, "by hand"));
        }
        if (all || asked.contains(PRICING)) {
            Collection<RunResult> results = new Runner(options(full, PricingBenchmark.class, "2g")
                            .addProfiler(GCProfiler.class)
                            .build())
                    .run();
            said(out, full);
            out.println(Ratios.table(results, "long by hand"));
        }
        if (all || asked.contains(RECEIVABLES)) {
            Collection<RunResult> results =
                    new Runner(options(full, ReceivableBenchmark.class, "4g").build()).run();
            said(out, full);
            out.println(Growth.table(results));
        }
        if (all || asked.contains(STAGE)) {
            Collection<RunResult> results = new Runner(options(full, StageBenchmark.class, "1g")
                            .addProfiler(GCProfiler.class)
                            .build())
                    .run();
            said(out, full);
            out.println(Ratios.table(results, "by hand"));
            out.println(InstanceSizes.table());
        }
        if (asked.contains(FLOW)) {
            Collection<RunResult> grown = new ArrayList<>(new Runner(shots(10_000, 60)).run());
            grown.addAll(new Runner(shots(100_000, 15)).run());
            grown.addAll(new Runner(shots(1_000_000, 4)).run());
            grown.addAll(new Runner(balances()).run());
            said(out, full);
            out.println(Growth.table(grown));
        }
    }

    private static void said(PrintStream out, boolean full) {
        out.println();
        out.println("JDK " + Runtime.version() + ", " + (full ? "full" : "short") + " mode");
    }

    /**
     * Whole extracts of one size in a heap of one gigabyte, each begun without the garbage of the one before. Small ones are read
     * more often before it counts, so that each size meets code that is as well compiled.
     */
    private static Options shots(int size, int before) {
        return new OptionsBuilder()
                .include(FlowBenchmark.class.getName())
                .param("size", Integer.toString(size))
                .forks(1)
                .jvmArgsAppend("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC")
                .shouldDoGC(true)
                .warmupIterations(before)
                .measurementIterations(5)
                .build();
    }

    private static Options balances() {
        return new OptionsBuilder()
                .include(BalanceBenchmark.class.getName())
                .forks(1)
                .jvmArgsAppend("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC")
                .warmupIterations(5)
                .warmupTime(TimeValue.milliseconds(1_000))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(1_000))
                .build();
    }

    private static ChainedOptionsBuilder options(boolean full, Class<?> benchmark, String heap) {
        return new OptionsBuilder()
                .include(benchmark.getName())
                .forks(1)
                .jvmArgsAppend("-Xms" + heap, "-Xmx" + heap, "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC")
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(full ? 1_000 : 300))
                .measurementIterations(full ? 5 : 3)
                .measurementTime(TimeValue.milliseconds(full ? 1_000 : 300));
    }
}
