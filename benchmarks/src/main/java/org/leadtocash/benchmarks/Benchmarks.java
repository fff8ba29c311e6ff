package org.leadtocash.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.leadtocash.benchmarks.identifier.IdentifierBenchmark;
import org.leadtocash.benchmarks.money.MoneyBenchmark;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures and prints the tables. Arguments: {@code short} (default, about a minute) or {@code full}, and the names of
 * groups, such as {@code money}, where not all are wanted.
 *
 * <p>Forks touch their whole heap before they start, because page faults of a guest machine would otherwise be measured
 * instead of the code.
 */
public final class Benchmarks {
    private static final List<Group> GROUPS = List.of(
            new Group("money", MoneyBenchmark.class, "long by hand"),
            new Group("identifier", IdentifierBenchmark.class, "by hand"));

    private Benchmarks() {}

    /** Benchmarks of one workload, and the contender that all others are measured by. */
    private record Group(String name, Class<?> benchmark, String limit) {
        boolean isAskedFor(String[] arguments) {
            List<String> names = List.of(arguments);
            return names.contains(name) || GROUPS.stream().noneMatch(group -> names.contains(group.name));
        }
    }

    /** Runs the benchmarks. */
    public static void main(String[] arguments) throws RunnerException {
        boolean full = List.of(arguments).contains("full");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Group group : GROUPS) {
            if (group.isAskedFor(arguments)) {
                Collection<RunResult> results = new Runner(options(group, full)).run();
                out.println();
                out.println("JDK " + Runtime.version() + ", " + (full ? "full" : "short") + " mode");
                out.println(Ratios.table(results, group.limit));
            }
        }
    }

    private static Options options(Group group, boolean full) {
        return new OptionsBuilder()
                .include(group.benchmark.getName())
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
