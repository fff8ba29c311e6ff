package org.leadtocash.examples.einvoice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where our findings are not those of the official artefacts, each with its reason. */
final class Differences {
    private static final List<Explained> ALL = read();
    private static final Set<Explained> MET = new HashSet<>();

    private record Explained(String syntax, String side, Set<String> rules, String why) {}

    private Differences() {}

    private static List<Explained> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Differences.class.getResourceAsStream("/differences.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("syntax,"))
                    .map(line -> line.split(",", 4))
                    .map(cells -> new Explained(cells[0], cells[1], Set.of(cells[2].split(" ")), cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules that one side alone refuses, less those whose reason is listed. */
    static Set<String> unexplained(String syntax, String side, Set<String> alone, Set<String> other) {
        Set<String> left = new TreeSet<>(alone);
        left.removeAll(other);
        ALL.stream()
                .filter(line -> line.syntax().equals(syntax) && line.side().equals(side))
                .filter(line -> left.removeAll(line.rules()))
                .forEach(MET::add);
        return left;
    }

    /** The reasons that nothing so far has needed. */
    static List<String> neverMet() {
        return ALL.stream()
                .filter(line -> !MET.contains(line))
                .map(Explained::toString)
                .toList();
    }
}
