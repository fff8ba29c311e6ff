package org.leadtocash.i18n.invoice;

import java.util.List;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Source;
import org.leadtocash.i18n.invoice.term.Reading;

/** One rule about invoices, such as BR-CO-10: what it is called, what it looks at, and how much it weighs. */
public final class InvoiceRule {
    private final Row row;
    private final Source source;
    private final RuleCondition bound;
    private final Check check;

    /**
     * A rule as a row of its table says it.
     *
     * @param id its name
     * @param severity how much its findings weigh
     * @param word what kind of rule it is
     * @param terms what it is about
     * @param argument what its kind asks besides
     * @param condition the invoices that it is about; empty for all
     */
    record Row(String id, Severity severity, String word, List<String> terms, String argument, String condition) {

        /** Copies the terms. */
        Row {
            terms = List.copyOf(terms);
        }

        private Row withSeverity(Severity other) {
            return new Row(id, other, word, terms, argument, condition);
        }
    }

    InvoiceRule(Row row, Source source, RuleCondition bound, Check check) {
        this.row = row;
        this.source = source;
        this.bound = bound;
        this.check = check;
    }

    /** Its name; permanent. */
    public String id() {
        return row.id();
    }

    /** How much its findings weigh. */
    public Severity severity() {
        return row.severity();
    }

    /** What kind of rule it is, such as {@code given} or {@code in-list}. */
    public String word() {
        return row.word();
    }

    /** The business terms and groups it is about. */
    public List<String> terms() {
        return row.terms();
    }

    /** What its kind asks besides, such as the name of a code list; often empty. */
    public String argument() {
        return row.argument();
    }

    /** The invoices that it is about, such as {@code BT-40=DE BT-55=DE}; empty for all. */
    public String condition() {
        return row.condition();
    }

    /** The set of rules it belongs to, and where it stands written. */
    public Source source() {
        return source;
    }

    /** Whether both say the same of every invoice, whatever they weigh. */
    boolean saysTheSameAs(InvoiceRule other) {
        return row.withSeverity(Severity.INFO).equals(other.row.withSeverity(Severity.INFO));
    }

    void check(Reading reading, Report report) {
        if (bound.holds(reading)) {
            check.check(reading, report);
        }
    }

    /** Id, word, terms, argument and condition. */
    @Override
    public String toString() {
        return row.id() + " " + row.word() + " " + String.join(" ", row.terms())
                + (row.argument().isEmpty() ? "" : " " + row.argument())
                + (row.condition().isEmpty() ? "" : " where " + row.condition());
    }
}
