package org.leadtocash.core.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.finding.CodeEntry.DeclaredParam;

/**
 * The codes a module, host, model or pack can say, with their parameters.
 *
 * <p>The file is CSV with the header {@code code,parameters,since,replacedBy}. Parameters are separated by spaces, each
 * {@code name:type}, {@code name:type:sensitivity}, with a question mark behind the name where it may be missing. From
 * release to release rows are only added, or given a {@code replacedBy}.
 */
public final class CodeCatalogue {
    private static final String HEADER = "code,parameters,since,replacedBy";
    private static final FindingCode MALFORMED = FindingCode.of("catalogue.malformed-row");
    private static final FindingCode TWICE = FindingCode.of("catalogue.code-twice");
    private static final FindingCode REMOVED = FindingCode.of("catalogue.code-removed");
    private static final FindingCode CHANGED = FindingCode.of("catalogue.code-changed");
    private static final FindingCode UNKNOWN = FindingCode.of("catalogue.unknown-code");
    private static final FindingCode MISMATCH = FindingCode.of("catalogue.parameter-mismatch");

    private final Map<FindingCode, CodeEntry> entries;

    private CodeCatalogue(Map<FindingCode, CodeEntry> entries) {
        this.entries = entries;
    }

    /**
     * Reads a catalogue.
     *
     * @param source the file's name, for problems
     * @param csv the text, read to its end and not closed
     * @throws LoadException with every malformed row and every code that stands twice
     */
    public static CodeCatalogue read(String source, Reader csv) {
        List<Finding> problems = new ArrayList<>();
        Map<FindingCode, CodeEntry> entries = new TreeMap<>();
        List<String> lines = lines(source, csv);
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            problems.add(malformed(source, 1, lines.isEmpty() ? "" : lines.get(0), HEADER));
        }
        for (int i = 1; i < lines.size(); i++) {
            Place place = Place.of(source, i + 1L, 1);
            try {
                CodeEntry entry = entry(lines.get(i));
                if (entries.putIfAbsent(entry.code(), entry) != null) {
                    problems.add(Finding.of(TWICE, Severity.BLOCK, place.subject())
                            .reference("code", entry.code().value())
                            .build());
                }
            } catch (IllegalArgumentException e) {
                problems.add(malformed(source, i + 1L, lines.get(i), String.valueOf(e.getMessage())));
            }
        }
        if (!problems.isEmpty()) {
            throw new LoadException(source, Findings.from(problems));
        }
        return new CodeCatalogue(entries);
    }

    private static List<String> lines(String source, Reader csv) {
        try {
            return new BufferedReader(csv).lines().toList();
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException(source + ": cannot be read", new IOException(e));
        }
    }

    private static Finding malformed(String source, long line, String found, String expected) {
        return Finding.of(MALFORMED, Severity.BLOCK, Place.of(source, line, 1).subject())
                .text("found", found)
                .text("expected", expected)
                .build();
    }

    private static CodeEntry entry(String row) {
        String[] cells = row.split(",", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("4 cells, got " + cells.length);
        }
        List<DeclaredParam> params = new ArrayList<>();
        for (String declared : cells[1].isEmpty() ? new String[0] : cells[1].split(" ", -1)) {
            params.add(param(declared));
        }
        Optional<FindingCode> replacedBy =
                cells[3].isEmpty() ? Optional.empty() : Optional.of(FindingCode.of(cells[3]));
        return new CodeEntry(FindingCode.of(cells[0]), params, cells[2], replacedBy);
    }

    private static DeclaredParam param(String declared) {
        String[] parts = declared.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException("parameter \"" + declared + "\": name:type or name:type:sensitivity");
        }
        boolean optional = parts[0].endsWith("?");
        String name = optional ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
        Sensitivity sensitivity = parts.length == 3 ? Sensitivity.valueOf(upper(parts[2])) : Sensitivity.OPEN;
        return new DeclaredParam(name, ParamType.valueOf(upper(parts[1])), sensitivity, optional);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /** Both catalogues as one. A code in both keeps the entry of this one. */
    public CodeCatalogue plus(CodeCatalogue other) {
        Map<FindingCode, CodeEntry> all = new TreeMap<>(other.entries);
        all.putAll(entries);
        return new CodeCatalogue(all);
    }

    /** Every entry, in order of code. */
    public Collection<CodeEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The entry of that code. */
    public Optional<CodeEntry> entry(FindingCode code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** What is wrong with a finding in the light of its declaration: an unknown code, parameters that do not fit. */
    public Findings check(Finding finding) {
        CodeEntry entry = entries.get(finding.code());
        if (entry == null) {
            return Findings.of(Finding.of(UNKNOWN, Severity.BLOCK, finding.subject())
                    .reference("code", finding.code().value())
                    .build());
        }
        List<Finding> problems = new ArrayList<>();
        for (DeclaredParam declared : entry.params()) {
            Optional<Param> given = finding.param(declared.name());
            if (given.isEmpty() ? !declared.optional() : !fits(declared, given.get())) {
                problems.add(mismatch(finding, declared.name()));
            }
        }
        for (Param given : finding.params()) {
            if (entry.params().stream().noneMatch(declared -> declared.name().equals(given.name()))) {
                problems.add(mismatch(finding, given.name()));
            }
        }
        return Findings.from(problems);
    }

    private static boolean fits(DeclaredParam declared, Param given) {
        return given.type() == declared.type() && given.sensitivity() == declared.sensitivity();
    }

    private static Finding mismatch(Finding finding, String name) {
        return Finding.of(MISMATCH, Severity.BLOCK, finding.subject())
                .reference("code", finding.code().value())
                .reference("parameter", name)
                .build();
    }

    /** What this catalogue takes away from an older one, which no release may: codes gone or said with other parameters. */
    public Findings brokenSince(CodeCatalogue older) {
        List<Finding> broken = new ArrayList<>();
        for (CodeEntry before : older.entries.values()) {
            CodeEntry now = entries.get(before.code());
            Subject subject = Subject.of("code", before.code().value());
            if (now == null) {
                broken.add(Finding.of(REMOVED, Severity.BLOCK, subject).build());
            } else if (!now.params().equals(before.params()) || !now.since().equals(before.since())) {
                broken.add(Finding.of(CHANGED, Severity.BLOCK, subject).build());
            }
        }
        return Findings.from(broken);
    }
}
