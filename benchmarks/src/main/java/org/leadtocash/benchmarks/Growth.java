package org.leadtocash.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;

/** Turns a run over several sizes into a table: the time of each size, by one element where a run is over all, and its growth. */
final class Growth {
    private Growth() {}

    static String table(Collection<RunResult> results) {
        Map<String, List<RunResult>> byOperation = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            byOperation
                    .computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), none -> new ArrayList<>())
                    .add(result);
        }
        StringBuilder out =
                new StringBuilder("| operation | size | ns | counted by | growth |\n|---|---:|---:|---|---:|\n");
        byOperation.forEach((operation, rows) -> {
            rows.sort(Comparator.comparingInt(Growth::size));
            double first = score(rows.get(0));
            for (RunResult row : rows) {
                out.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.0f | %s | %.2f |%n",
                        operation,
                        size(row),
                        score(row),
                        isWhole(row) ? "element" : "operation",
                        score(row) / first));
            }
        });
        return out.toString();
    }

    private static int size(RunResult row) {
        return Integer.parseInt(row.getParams().getParam("size"));
    }

    private static boolean isWhole(RunResult row) {
        return row.getParams().getMode() == Mode.SingleShotTime;
    }

    private static double score(RunResult row) {
        double score = row.getPrimaryResult().getScore();
        return isWhole(row) ? score / size(row) : score;
    }
}
