package org.leadtocash.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/** Turns a run over growing sizes into a table: what one item costs at each size, and the ratio to the smallest. */
final class Growth {
    private Growth() {}

    static String table(Collection<RunResult> results) {
        Map<String, List<RunResult>> byOperation = new TreeMap<>();
        for (RunResult result : results) {
            byOperation
                    .computeIfAbsent(operation(result), none -> new ArrayList<>())
                    .add(result);
        }
        StringBuilder out = new StringBuilder("| operation | items | ns/item | ± | ratio to the smallest |\n");
        out.append("|---|---:|---:|---:|---:|\n");
        byOperation.forEach((operation, rows) -> {
            rows.sort(Comparator.comparingLong(Growth::size));
            double base = perItem(rows.get(0));
            for (RunResult row : rows) {
                out.append(String.format(
                        Locale.ROOT,
                        "| %s | %,d | %.1f | %.1f | %.2f |%n",
                        operation,
                        size(row),
                        perItem(row),
                        row.getPrimaryResult().getScoreError() / size(row),
                        perItem(row) / base));
            }
        });
        return out.toString();
    }

    private static String operation(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static long size(RunResult result) {
        return Long.parseLong(result.getParams().getParam("size"));
    }

    private static double perItem(RunResult result) {
        return result.getPrimaryResult().getScore() / size(result);
    }
}
