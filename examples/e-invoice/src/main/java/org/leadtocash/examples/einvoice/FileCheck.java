package org.leadtocash.examples.einvoice;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.examples.einvoice.xml.UnreadableException;
import org.leadtocash.i18n.invoice.InvoiceRules;
import org.leadtocash.i18n.language.Messages;

/** Checks files and folders of invoices, and says what is wrong with each. */
final class FileCheck {
    private static final Viewer READER = Viewer.ofAll("reader");

    private final PrintStream out;
    private final Schemas schemas = new Schemas();
    private InvoiceRules rules = InvoiceRules.en16931();
    private Locale language = Locale.ENGLISH;

    FileCheck(PrintStream out) {
        this.out = out;
    }

    /** The exit code after all paths. */
    int check(List<String> words) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--language" -> language = Locale.forLanguageTag(next(words, i++));
                case "--rules" -> rules = rules(next(words, i++));
                default -> files.addAll(files(Path.of(words.get(i))));
            }
        }
        if (files.isEmpty()) {
            throw new UnreadableException("no invoice to check");
        }
        Messages messages = Messages.standard(language);
        return files.stream().mapToInt(file -> check(file, messages)).max().orElse(EInvoice.WELL);
    }

    private static String next(List<String> words, int at) {
        if (at + 1 == words.size()) {
            throw new UnreadableException(words.get(at) + " of what?");
        }
        return words.get(at + 1);
    }

    private static InvoiceRules rules(String name) {
        return switch (name) {
            case "en16931" -> InvoiceRules.en16931();
            case "xrechnung" -> InvoiceRules.xrechnung();
            case "peppol-bis" -> InvoiceRules.peppolBis();
            default ->
                throw new UnreadableException("rules \"" + name + "\", expected en16931, xrechnung or peppol-bis");
        };
    }

    /** The file itself, or the XML and JSON files of a folder and those below it, in order of name. */
    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".xml") || file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnreadableException(path + " cannot be listed: " + e.getMessage());
        }
    }

    private int check(Path file, Messages messages) {
        InvoiceFile read;
        try {
            read = InvoiceFile.read(file);
        } catch (UnreadableException e) {
            out.println(e.getMessage());
            return EInvoice.UNREADABLE;
        }
        Findings findings =
                rules.check(Subject.of("invoice", file.getFileName().toString().replace('#', '_')), read.invoice());
        List<String> schema = read.document()
                .map(document -> schemas.check(read.syntax().orElseThrow(), document))
                .orElse(List.of());
        boolean wrong = findings.has(Severity.REVIEW)
                || !schema.isEmpty()
                || !read.malformed().isEmpty();
        out.println(file + ": " + (wrong ? "refused" : "accepted") + ", "
                + read.syntax().map(Enum::name).orElse("JSON"));
        schema.forEach(problem -> out.println("  schema: " + problem));
        read.malformed().forEach(problem -> out.println("  malformed: " + problem));
        read.notCarried().forEach(path -> out.println("  beyond EN 16931, not looked at: " + path));
        if (!findings.isEmpty()) {
            messages.say(findings, READER).lines().forEach(line -> out.println("  " + line));
        }
        return wrong ? EInvoice.WRONG : EInvoice.WELL;
    }
}
