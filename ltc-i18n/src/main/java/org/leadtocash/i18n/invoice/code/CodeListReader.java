package org.leadtocash.i18n.invoice.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Basis;
import org.leadtocash.core.source.Citation;

/** Reads code lists line by line, keeping what is wrong with them. */
final class CodeListReader {
    private static final FindingCode MALFORMED = FindingCode.of("invoice.malformed-row");
    private static final List<String> PARTS = List.of("list", "title", "version", "source", "basis");

    private final String source;
    private final List<Finding> problems = new ArrayList<>();
    private final Map<String, CodeList> lists = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Set<String> codes = new LinkedHashSet<>();
    private long line;

    CodeListReader(String source) {
        this.source = source;
    }

    Map<String, CodeList> read(Reader text) {
        try {
            BufferedReader lines = new BufferedReader(text);
            for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                line++;
                take(next.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(source + ": cannot be read", e);
        }
        close();
        if (!problems.isEmpty()) {
            throw new LoadException(source, Findings.from(problems));
        }
        return Collections.unmodifiableMap(lists);
    }

    private void take(String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        if (!text.startsWith("@")) {
            for (String code : text.split(" +", -1)) {
                if (parts.isEmpty() || !codes.add(code)) {
                    problem(code, parts.isEmpty() ? "@list before its codes" : "each code once");
                }
            }
            return;
        }
        int blank = text.indexOf(' ');
        String part = blank < 0 ? text.substring(1) : text.substring(1, blank);
        if (part.equals("list")) {
            close();
        }
        if (blank < 0 || !PARTS.contains(part) || parts.put(part, text.substring(blank + 1)) != null) {
            problem(text, "each of " + PARTS + " once, with a text");
        }
    }

    private void close() {
        if (!parts.isEmpty()) {
            if (!parts.keySet().containsAll(PARTS)) {
                problem(parts.toString(), PARTS.toString());
            } else {
                CodeList list = new CodeList(
                        parts.getOrDefault("list", ""),
                        parts.getOrDefault("title", ""),
                        parts.getOrDefault("version", ""),
                        citation(parts.getOrDefault("source", ""), parts.getOrDefault("basis", "")),
                        codes);
                if (lists.put(list.name(), list) != null) {
                    problem(list.name(), "each list once");
                }
            }
        }
        parts.clear();
        codes.clear();
    }

    private Citation citation(String text, String known) {
        int comma = text.lastIndexOf(", ");
        String instrument = comma < 0 ? text : text.substring(0, comma);
        String[] words = known.split(" ", -1);
        try {
            return new Citation(
                    instrument,
                    comma < 0 ? "" : text.substring(comma + 2),
                    "",
                    Basis.valueOf(words[0]),
                    words.length > 1 ? Optional.of(LocalDate.parse(words[1])) : Optional.empty());
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(known, String.valueOf(e.getMessage()));
            return Citation.fromMemory(instrument, "");
        }
    }

    private void problem(String found, String expected) {
        problems.add(
                Finding.of(MALFORMED, Severity.BLOCK, Place.of(source, line, 1).subject())
                        .text("found", found)
                        .text("expected", expected)
                        .build());
    }
}
