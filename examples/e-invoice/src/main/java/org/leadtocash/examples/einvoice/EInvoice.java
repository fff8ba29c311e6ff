package org.leadtocash.examples.einvoice;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.leadtocash.examples.einvoice.xml.SafeXml;
import org.leadtocash.examples.einvoice.xml.UnreadableException;

/**
 * Checks electronic invoices, or writes one in another syntax.
 *
 * <pre>{@code
 * EInvoice check [--language zh] [--rules xrechnung] invoice.xml folder
 * EInvoice convert invoice.xml ubl|cii|json
 * }</pre>
 *
 * <p>The exit code is 0 where every invoice satisfies its rules, 1 where one does not or loses something, and 2 where a file
 * cannot be read or the command is none.
 */
public final class EInvoice {
    /** Everything is well. */
    static final int WELL = 0;
    /** An invoice breaks a rule, or a conversion loses something. */
    static final int WRONG = 1;
    /** There is nothing to judge: no such file, no invoice, no such command. */
    static final int UNREADABLE = 2;

    private static final String USAGE = """
        usage: check [--language en|zh] [--rules en16931|xrechnung|peppol-bis] FILE-OR-FOLDER...
               convert FILE ubl|cii|json\
        """;

    private EInvoice() {}

    /** Runs the command and ends with its exit code. */
    public static void main(String... arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs the command; the invoice or the judgement goes to one side, what stands in the way to the other. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        List<String> words = List.of(arguments);
        try {
            if (words.size() > 1 && words.get(0).equals("check")) {
                return new FileCheck(out).check(words.subList(1, words.size()));
            }
            if (words.size() == 3 && words.get(0).equals("convert")) {
                return convert(out, err, Path.of(words.get(1)), words.get(2));
            }
        } catch (UnreadableException e) {
            err.println(e.getMessage());
            return UNREADABLE;
        }
        err.println(USAGE);
        return UNREADABLE;
    }

    private static int convert(PrintStream out, PrintStream err, Path file, String to) {
        InvoiceFile read = InvoiceFile.read(file);
        switch (to.toLowerCase(Locale.ROOT)) {
            case "json" -> out.println(InvoiceFile.json(read.invoice()));
            case "ubl" -> out.println(SafeXml.write(Syntax.UBL_INVOICE.write(read.invoice())));
            case "cii" -> out.println(SafeXml.write(Syntax.CII.write(read.invoice())));
            default -> {
                err.println(USAGE);
                return UNREADABLE;
            }
        }
        List<String> lost = read.lostIn(to);
        lost.forEach(what -> err.println("not carried over: " + what));
        return lost.isEmpty() ? WELL : WRONG;
    }
}
