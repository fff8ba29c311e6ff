package org.leadtocash.i18n.invoice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Basis;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.source.Source;
import org.leadtocash.core.table.CsvException;
import org.leadtocash.core.table.CsvFormat;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;

/** Reads a table of rules: where it comes from, then a row each, keeping all that is wrong with it. */
final class RuleTable {
    private static final List<String> PARTS = List.of("set", "version", "asOf", "source", "uri", "basis");

    private final String name;
    private final RuleWords words;
    private final Map<String, String> parts = new TreeMap<>();
    private final List<Finding> problems = new ArrayList<>();
    private final Map<String, InvoiceRule> rules = new LinkedHashMap<>();
    private final String text;
    private List<String> titles = List.of();

    RuleTable(String name, Reader csv, RuleWords words) {
        this.name = name;
        this.words = words;
        this.text = textOf(csv);
    }

    private String textOf(Reader csv) {
        StringBuilder all = new StringBuilder();
        long line = 0;
        try {
            BufferedReader lines = new BufferedReader(csv);
            for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                line++;
                boolean head = next.startsWith("@");
                if (head) {
                    part(next, line);
                }
                // a head stays as a comment, so that rows keep their line numbers
                all.append(head ? "#" : "").append(next).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        }
        return all.toString();
    }

    private void part(String head, long line) {
        int blank = head.indexOf(' ');
        String part = blank < 0 ? head.substring(1) : head.substring(1, blank);
        if (blank < 0 || !PARTS.contains(part) || parts.put(part, head.substring(blank + 1)) != null) {
            problem(line, head, "each of " + PARTS + " once, with a text");
        }
    }

    /** The rules, in order, with what they come from. */
    InvoiceRules rules() {
        String set = parts.getOrDefault("set", "");
        if (!set.matches("[a-z][a-z0-9-]*") || !parts.keySet().containsAll(PARTS)) {
            problem(1, parts.toString(), "all of " + PARTS + ", the set in lower case");
        }
        forEach(text, this::row);
        DataSet dataSet = dataSet();
        if (!problems.isEmpty()) {
            throw new LoadException(name, Findings.from(problems));
        }
        return new InvoiceRules(List.copyOf(rules.values()), List.of(dataSet));
    }

    private DataSet dataSet() {
        LocalDate asOf = LocalDate.EPOCH;
        try {
            asOf = LocalDate.parse(parts.getOrDefault("asOf", ""));
        } catch (DateTimeException e) {
            problem(1, parts.getOrDefault("asOf", ""), "the day up to which the rules are true");
        }
        return new DataSet(
                parts.getOrDefault("set", ""),
                parts.getOrDefault("version", ""),
                ContentHash.of(text.getBytes(StandardCharsets.UTF_8)),
                asOf);
    }

    /** Adds the rules that every category of a table has. */
    void categories(Reader csv, Amounts amounts) {
        forEach(textOf(csv), row -> {
            VatCategory category = VatCategory.from(row);
            int number = 0;
            for (CategoryRule kind : new CategoryChecks(category, amounts).inOrder()) {
                number++;
                String id = "BR-" + category.prefix() + (number < 10 ? "-0" : "-") + number;
                add(
                        row,
                        new InvoiceRule.Row(id, Severity.BLOCK, kind.word(), kind.terms(), category.code(), ""),
                        kind.check());
            }
        });
    }

    private void row(CsvRow row) {
        List<String> terms = row.field("terms").isEmpty()
                ? List.of()
                : List.of(row.field("terms").split(" ", -1));
        InvoiceRule.Row said = new InvoiceRule.Row(
                row.field("id"),
                Severity.valueOf(row.field("severity")),
                row.field("word"),
                terms,
                row.field("argument"),
                titles.contains("condition") ? row.field("condition") : "");
        add(row, said, words.check(said.word(), terms, said.argument()));
    }

    private void add(CsvRow row, InvoiceRule.Row said, Check check) {
        String id = said.id();
        if (!id.matches("[A-Z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("rule \"" + id + "\": letters, digits and hyphens");
        }
        Source source = new Source(
                parts.getOrDefault("set", "") + "@" + parts.getOrDefault("version", ""), id, List.of(citation(id)));
        InvoiceRule.Row weighed = new InvoiceRule.Row(
                id, capped(said.severity(), source), said.word(), said.terms(), said.argument(), said.condition());
        InvoiceRule rule = new InvoiceRule(weighed, source, words.condition(said.condition()), check);
        if (rules.putIfAbsent(id, rule) != null) {
            problem(row.line(), id, "each rule once");
        }
    }

    /** What rests on a text that nobody opened cannot refuse more than until somebody looks. */
    private static Severity capped(Severity severity, Source source) {
        return severity == Severity.BLOCK && !source.verified() ? Severity.REVIEW : severity;
    }

    private Citation citation(String id) {
        String[] known = parts.getOrDefault("basis", "").split(" ", -1);
        return new Citation(
                parts.getOrDefault("source", ""),
                id,
                parts.getOrDefault("uri", ""),
                Basis.valueOf(known[0]),
                known.length > 1 ? Optional.of(LocalDate.parse(known[1])) : Optional.empty());
    }

    private void forEach(String csv, Consumer<CsvRow> take) {
        try {
            CsvReader rows = CsvReader.of(
                    name, new StringReader(csv), CsvFormat.rfc4180().withComments());
            titles = rows.readHeader();
            int columns = titles.size();
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                try {
                    if (row.size() != columns) {
                        throw new IllegalArgumentException(columns + " fields");
                    }
                    take.accept(row);
                } catch (IllegalArgumentException | DateTimeException e) {
                    problem(row.line(), row.toString(), String.valueOf(e.getMessage()));
                }
            }
        } catch (CsvException e) {
            problem(1, "a table that ends early", String.valueOf(e.getMessage()));
        }
    }

    private void problem(long line, String found, String expected) {
        problems.add(Finding.of(
                        InvoiceCodes.MALFORMED_ROW,
                        Severity.BLOCK,
                        Place.of(name, line, 1).subject())
                .text("found", found)
                .text("expected", expected)
                .build());
    }
}
