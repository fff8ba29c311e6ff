package org.leadtocash.examples.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.i18n.invoice.InvoiceRule;
import org.leadtocash.i18n.invoice.InvoiceRules;
import org.w3c.dom.Document;

/** A specification that tightens the standard, and its official artefact for one syntax. */
enum SpecificationOracle {
    /** XRechnung in UBL. */
    XRECHNUNG_UBL(InvoiceRules.xrechnung(), "UBL", "3.0.2/XRechnung-UBL-validation.xslt"),
    /** XRechnung in CII. */
    XRECHNUNG_CII(InvoiceRules.xrechnung(), "CII", "3.0.2/XRechnung-CII-validation.xslt"),
    /** Peppol BIS Billing, which knows UBL alone. */
    PEPPOL_UBL(InvoiceRules.peppolBis(), "UBL", "openpeppol/2026.5/xslt/PEPPOL-EN16931-UBL.xslt");

    private static final Subject ABOUT = Subject.of("invoice", "F-1");

    private final InvoiceRules rules;
    private final String syntax;
    private final OfficialRules official;

    SpecificationOracle(InvoiceRules rules, String syntax, String artefact) {
        this.rules = rules;
        this.syntax = syntax;
        this.official = new OfficialRules(artefact, id -> !id.startsWith("BR-DEX") && !id.contains("CVD"));
    }

    /** The names of what the specification adds. */
    Set<String> added() {
        return rules.rules().stream()
                .filter(rule -> !rule.source().dataSet().startsWith("en16931"))
                .map(InvoiceRule::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it adds and does not hold, as we say. */
    Set<String> ours(Invoice invoice) {
        Set<String> broken = rules.check(ABOUT, invoice).stream()
                .map(finding -> finding.source().orElseThrow().rule())
                .collect(Collectors.toCollection(TreeSet::new));
        broken.retainAll(added());
        return broken;
    }

    /** What does not hold, as the artefact says. */
    Set<String> theirs(Document document) {
        return official.broken(document);
    }

    /** Both say the same, but for what is explained; gives back what both refuse. */
    Set<String> bothRefuse(Invoice invoice) {
        Document document = Oracle.written(syntax, invoice);
        Set<String> ours = ours(Syntax.of(document).read(document).invoice());
        Set<String> theirs = theirs(document);
        assertThat(Differences.unexplained(name(), "OURS", ours, theirs))
                .as("%s: only we refuse", this)
                .isEmpty();
        assertThat(Differences.unexplained(name(), "THEIRS", theirs, ours))
                .as("%s: only the official artefact refuses", this)
                .isEmpty();
        ours.retainAll(theirs);
        return ours;
    }
}
