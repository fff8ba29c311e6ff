package org.leadtocash.examples.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.i18n.invoice.InvoiceRules;
import org.w3c.dom.Document;

/** Compares our findings on what a document says with the official artefacts' on the document itself. */
final class Oracle {
    private static final OfficialRules UBL = standard("UBL");
    private static final OfficialRules CII = standard("CII");
    private static final Subject ABOUT = Subject.of("invoice", "F-1");

    private Oracle() {}

    private static OfficialRules standard(String syntax) {
        return new OfficialRules(
                "1.3.16/" + syntax.toLowerCase(Locale.ROOT) + "/EN16931-" + syntax + "-validation.xslt",
                id -> id.startsWith("BR-"));
    }

    /** The rules that do not hold, as we say. */
    static Set<String> ours(Invoice invoice) {
        return InvoiceRules.en16931().check(ABOUT, invoice).stream()
                .map(finding -> finding.source().orElseThrow().rule())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rules that do not hold, as the official artefacts say of the invoice in that syntax. */
    static Set<String> theirs(String syntax, Document document) {
        return (syntax.equals("UBL") ? UBL : CII).broken(document);
    }

    /** The invoice in that syntax, UBL or CII. */
    static Document written(String syntax, Invoice invoice) {
        return (syntax.equals("UBL") ? Syntax.UBL_INVOICE : Syntax.CII).write(invoice);
    }

    /** Both say the same of the invoice in that syntax, but for what is explained. */
    static void agree(String syntax, Invoice invoice) {
        assertThat(bothRefuse(syntax, invoice)).isNotNull();
    }

    /** As {@link #agree}; the rules by which both refuse. */
    static Set<String> bothRefuse(String syntax, Invoice invoice) {
        Document document = written(syntax, invoice);
        Invoice read = Syntax.of(document).read(document).invoice();
        Set<String> ours = ours(read);
        Set<String> theirs = theirs(syntax, document);
        assertThat(Differences.unexplained(syntax, "OURS", ours, theirs))
                .as("%s: only we refuse", syntax)
                .isEmpty();
        assertThat(Differences.unexplained(syntax, "THEIRS", theirs, ours))
                .as("%s: only the official artefact refuses", syntax)
                .isEmpty();
        Set<String> both = new TreeSet<>(ours);
        both.retainAll(theirs);
        return both;
    }
}
