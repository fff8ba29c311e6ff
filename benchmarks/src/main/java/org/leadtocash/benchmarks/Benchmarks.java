package org.leadtocash.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadtocash.benchmarks.credit.CheckBenchmark;
import org.leadtocash.benchmarks.credit.CreditBenchmark;
import org.leadtocash.benchmarks.flow.BalanceBenchmark;
import org.leadtocash.benchmarks.flow.FlowBenchmark;
import org.leadtocash.benchmarks.identifier.IdentifierBenchmark;
import org.leadtocash.benchmarks.money.MoneyBenchmark;
import org.leadtocash.benchmarks.pricing.PricingBenchmark;
import org.leadtocash.benchmarks.receivable.ReceivableBenchmark;
import org.leadtocash.benchmarks.stage.InstanceSizes;
import org.leadtocash.benchmarks.stage.StageBenchmark;
import org.leadtocash.benchmarks.tax.TaxBenchmark;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures and prints the tables. Arguments: {@code short} (default, a few minutes) or {@code full}, and the names of the
 * groups to measure; without a name all are measured but {@code flow}, which takes about five minutes and must be named.
 *
 * <p>Forks touch their whole heap before they start, because page faults of a guest machine would otherwise be measured
 * instead of the code.
 */
public final class Benchmarks {
    private static final String FLOW = "flow";

    private static final Map<String, Group> GROUPS = groups();

    private Benchmarks() {}

    /** What is measured together, and how it is told. */
    private interface Group {
        void run(boolean full, PrintStream out) throws RunnerException;
    }

    /** Runs the benchmarks. */
    public static void main(String[] arguments) throws RunnerException {
        List<String> asked = List.of(arguments);
        boolean all = GROUPS.keySet().stream().noneMatch(asked::contains);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Map.Entry<String, Group> group : GROUPS.entrySet()) {
            if (asked.contains(group.getKey()) || all && !group.getKey().equals(FLOW)) {
                group.getValue().run(asked.contains("full"), out);
            }
        }
    }

    private static Map<String, Group> groups() {
        Map<String, Group> groups = new LinkedHashMap<>();
        groups.put("money", ratios(MoneyBenchmark.class, "1g", "long by hand"));
        groups.put("identifier", ratios(IdentifierBenchmark.class, "1g", "by hand"));
        groups.put("pricing", ratios(PricingBenchmark.class, "2g", "long by hand"));
        groups.put("credit", Benchmarks::credit);
        groups.put("receivables", (full, out) -> {
            Collection<RunResult> results = run(options(full, ReceivableBenchmark.class, "4g"));
            said(out, full);
            out.println(Growth.table(results));
        });
        groups.put("stage", (full, out) -> {
            ratios(StageBenchmark.class, "1g", "by hand").run(full, out);
            out.println(InstanceSizes.table());
        });
        groups.put("tax", (full, out) -> {
            Collection<RunResult> results = run(options(full, TaxBenchmark.class, "1g"));
            said(out, full);
            results.forEach(result -> out.println(result.getPrimaryResult().getLabel() + " "
                    + Math.round(result.getPrimaryResult().getScore()) + " "
                    + result.getPrimaryResult().getScoreUnit()));
        });
        groups.put(FLOW, Benchmarks::flow);
        return groups;
    }

    /** A group told as ratios to one of its members. */
    private static Group ratios(Class<?> benchmark, String heap, String limit) {
        return (full, out) -> {
            Collection<RunResult> results = run(options(full, benchmark, heap).addProfiler(GCProfiler.class));
            said(out, full);
            out.println(Ratios.table(results, limit));
        };
    }

    private static void credit(boolean full, PrintStream out) throws RunnerException {
        Collection<RunResult> taken = run(options(full, CreditBenchmark.class, "3g"));
        Collection<RunResult> checked = run(options(full, CheckBenchmark.class, "1g"));
        said(out, full);
        out.println(Ratios.table(taken, "long by hand"));
        out.println(Ratios.table(checked, "BigDecimal by hand"));
    }

    private static void flow(boolean full, PrintStream out) throws RunnerException {
        Collection<RunResult> grown = new ArrayList<>(new Runner(shots(10_000, 60)).run());
        grown.addAll(new Runner(shots(100_000, 15)).run());
        grown.addAll(new Runner(shots(1_000_000, 4)).run());
        grown.addAll(new Runner(balances()).run());
        said(out, full);
        out.println(Growth.table(grown));
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
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
