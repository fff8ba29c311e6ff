package org.leadtocash.i18n.invoice;

import java.util.List;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Source;
import org.leadtocash.i18n.invoice.term.Reading;

/** One rule about invoices, such as BR-CO-10: what it is called, what it looks at, and how much it weighs. */
public final class InvoiceRule {
    private final String id;
    private final Severity severity;
    private final String word;
    private final List<String> terms;
    private final String argument;
    private final Source source;
    private final Check check;

    InvoiceRule(
            String id,
            Severity severity,
            String word,
            List<String> terms,
            String argument,
            Source source,
            Check check) {
        this.id = id;
        this.severity = severity;
        this.word = word;
        this.terms = List.copyOf(terms);
        this.argument = argument;
        this.source = source;
        this.check = check;
    }

    /** Its name; permanent. */
    public String id() {
        return id;
    }

    /** How much its findings weigh. */
    public Severity severity() {
        return severity;
    }

    /** What kind of rule it is, such as {@code given} or {@code in-list}. */
    public String word() {
        return word;
    }

    /** The business terms and groups it is about. */
    public List<String> terms() {
        return terms;
    }

    /** What its kind asks besides, such as the name of a code list; often empty. */
    public String argument() {
        return argument;
    }

    /** The set of rules it belongs to, and where it stands written. */
    public Source source() {
        return source;
    }

    /** The same rule with another weight. */
    InvoiceRule withSeverity(Severity other) {
        return new InvoiceRule(id, other, word, terms, argument, source, check);
    }

    void check(Reading reading, Report report) {
        check.check(reading, report);
    }

    /** Id, word and terms. */
    @Override
    public String toString() {
        return id + " " + word + " " + String.join(" ", terms) + (argument.isEmpty() ? "" : " " + argument);
    }
}
