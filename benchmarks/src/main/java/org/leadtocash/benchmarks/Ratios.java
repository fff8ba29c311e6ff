package org.leadtocash.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/** Turns a run into a table: each contender's time, its bytes, and its ratio to the limit of the same operation. */
final class Ratios {
    private Ratios() {}

    static String table(Collection<RunResult> results, String limit) {
        Map<String, List<RunResult>> byOperation = new TreeMap<>();
        for (RunResult result : results) {
            byOperation
                    .computeIfAbsent(operation(result), none -> new ArrayList<>())
                    .add(result);
        }
        StringBuilder out = new StringBuilder();
        out.append("| operation | contender | ns/op | ± | B/op | ratio to ")
                .append(limit)
                .append(" |\n");
        out.append("|---|---|---:|---:|---:|---:|\n");
        byOperation.forEach((operation, rows) -> {
            double base = rows.stream()
                    .filter(row -> contender(row).equals(limit))
                    .mapToDouble(row -> row.getPrimaryResult().getScore())
                    .findFirst()
                    .orElse(Double.NaN);
            for (RunResult row : rows) {
                double score = row.getPrimaryResult().getScore();
                out.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %.2f | %.2f | %.0f | %.2f |%n",
                        operation,
                        contender(row),
                        score,
                        row.getPrimaryResult().getScoreError(),
                        bytes(row),
                        score / base));
            }
        });
        return out.toString();
    }

    private static String operation(RunResult result) {
        String name = result.getParams().getBenchmark();
        StringBuilder operation = new StringBuilder(name.substring(name.lastIndexOf('.') + 1));
        for (String parameter : result.getParams().getParamsKeys()) {
            if (!parameter.equals("contender")) {
                operation.append(", ").append(parameter).append(' ');
                operation.append(result.getParams().getParam(parameter));
            }
        }
        return operation.toString();
    }

    private static String contender(RunResult result) {
        return result.getParams().getParam("contender");
    }

    private static double bytes(RunResult result) {
        var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return allocated == null ? Double.NaN : allocated.getScore();
    }
}
