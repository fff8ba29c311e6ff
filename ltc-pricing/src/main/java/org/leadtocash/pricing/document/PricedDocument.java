package org.leadtocash.pricing.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.pricing.tax.DocumentTotals;
import org.leadtocash.pricing.tax.TaxGroup;

/**
 * A document with every price, tax and total, and the way each came about.
 *
 * <p>Lines that could not be priced are {@linkplain #unpriced() named} and are no part of any total: look at the findings
 * before using one.
 */
public final class PricedDocument {
    private final Parts parts;
    private final Optional<Trace> trace;
    private @Nullable ContentHash content;

    /** All of it but the trace. */
    record Parts(
            DocRef document,
            CurrencyUnit currency,
            List<PricedLine> lines,
            List<String> unpriced,
            List<TaxGroup> taxes,
            DocumentTotals totals,
            List<ReportedTotals> reported,
            Findings findings,
            List<DataSet> dataSets) {}

    PricedDocument(Parts parts, Optional<Trace> trace) {
        this.parts = parts;
        this.trace = trace;
    }

    Parts parts() {
        return parts;
    }

    /** Its type and number. */
    public DocRef document() {
        return parts.document();
    }

    /** The currency it is priced in. */
    public CurrencyUnit currency() {
        return parts.currency();
    }

    /** The priced lines, in the order of the request. */
    public List<PricedLine> lines() {
        return parts.lines();
    }

    /** The priced line of that number. */
    public Optional<PricedLine> line(String number) {
        return lines().stream().filter(line -> line.line().equals(number)).findFirst();
    }

    /** The numbers of the lines that could not be priced, in the order of the request. */
    public List<String> unpriced() {
        return parts.unpriced();
    }

    /** The taxes, one group for each category and rate. */
    public List<TaxGroup> taxes() {
        return parts.taxes();
    }

    /** The totals in its own currency. */
    public DocumentTotals totals() {
        return parts.totals();
    }

    /**
     * The totals in the local and the group currency, as far as they were asked for, are not the document's own, and a
     * rate was there.
     */
    public List<ReportedTotals> reported() {
        return parts.reported();
    }

    /** Every reason, in order. */
    public Findings findings() {
        return parts.findings();
    }

    /** Every book, procedure, set of rates and rules that was used, in order of id. */
    public List<DataSet> dataSets() {
        return parts.dataSets();
    }

    /** The proof of every number; empty where none was asked for. */
    public Optional<Trace> trace() {
        return trace;
    }

    /** The hash of its canonical JSON, the trace apart: what an approval binds to. */
    public ContentHash content() {
        ContentHash known = content;
        if (known == null) {
            known = CanonicalJson.hash(PricingJson.CONTENT.write(this));
            content = known;
        }
        return known;
    }

    /** As the viewer may read it: elements that they may not read are not there, findings and trace are masked. */
    public PricedDocument view(Viewer viewer) {
        Parts seen = new Parts(
                parts.document(),
                parts.currency(),
                parts.lines().stream().map(line -> line.view(viewer)).toList(),
                parts.unpriced(),
                parts.taxes(),
                parts.totals(),
                parts.reported(),
                parts.findings().view(viewer),
                parts.dataSets());
        return new PricedDocument(seen, trace.map(proof -> proof.view(viewer)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PricedDocument that && parts.equals(that.parts) && trace.equals(that.trace);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts);
    }

    /** Number, lines and gross total, for logs. */
    @Override
    public String toString() {
        return document() + ": " + lines().size() + " lines priced, "
                + unpriced().size() + " not, gross " + totals().gross();
    }
}
