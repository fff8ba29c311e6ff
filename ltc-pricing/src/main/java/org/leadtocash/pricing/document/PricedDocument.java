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
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.pricing.tax.DocumentTotals;
import org.leadtocash.pricing.tax.LineTax;
import org.leadtocash.pricing.tax.TaxGroup;

/**
 * A document with every price, tax and total, and the way each came about.
 *
 * <p>Lines that could not be priced are {@linkplain #unpriced() named} and are no part of any total: look at the findings
 * before using one.
 */
public final class PricedDocument {
    private volatile @Nullable PricingRun run;
    private volatile @Nullable Parts parts;
    private volatile @Nullable Optional<Trace> trace;
    private @Nullable ContentHash content;

    /** All of it but the trace. */
    record Parts(
            DocRef document,
            CurrencyUnit currency,
            List<PricedLine> lines,
            List<String> unpriced,
            List<TaxGroup> taxes,
            List<LineTax> lineTaxes,
            DocumentTotals totals,
            List<ReportedTotals> reported,
            Findings findings,
            List<DataSet> dataSets) {}

    PricedDocument(Parts parts, Optional<Trace> trace) {
        this.parts = parts;
        this.trace = trace;
    }

    /** A document as numbers, which become objects when somebody asks for them. */
    PricedDocument(PricingRun run) {
        this.run = run;
        this.trace = run.isProven() ? null : Optional.empty();
    }

    /** Whoever comes second does the same once more, and gets the same. */
    Parts parts() {
        Parts known = parts;
        PricingRun numbers = run;
        if (known == null && numbers != null) {
            known = new Waterfall(numbers).parts();
            parts = known;
            forget();
        }
        return Objects.requireNonNull(known == null ? parts : known, "parts");
    }

    private void forget() {
        if (parts != null && trace != null) {
            run = null;
        }
    }

    /**
     * The same document as objects. One that was just priced holds the book it was priced by until everything in it has
     * been asked for; what is kept for long should be settled.
     */
    @CanIgnoreReturnValue
    public PricedDocument settle() {
        var unusedParts = parts();
        var unusedTrace = trace();
        return this;
    }

    /** Its type and number. */
    public DocRef document() {
        return parts().document();
    }

    /** The currency it is priced in. */
    public CurrencyUnit currency() {
        return parts().currency();
    }

    /** The priced lines, in the order of the request. */
    public List<PricedLine> lines() {
        return parts().lines();
    }

    /** The priced line of that number. */
    public Optional<PricedLine> line(String number) {
        return lines().stream().filter(line -> line.line().equals(number)).findFirst();
    }

    /** The numbers of the lines that could not be priced, in the order of the request. */
    public List<String> unpriced() {
        return parts().unpriced();
    }

    /** The taxes, one group for each category and rate. */
    public List<TaxGroup> taxes() {
        return parts().taxes();
    }

    /** The tax of each line; empty where taxes are rounded for groups, which have no tax of a line. */
    public List<LineTax> lineTaxes() {
        return parts().lineTaxes();
    }

    /** The totals in its own currency. */
    public DocumentTotals totals() {
        return parts().totals();
    }

    /**
     * The totals in the local and the group currency, as far as they were asked for, are not the document's own, and a
     * rate was there.
     */
    public List<ReportedTotals> reported() {
        return parts().reported();
    }

    /** Every reason, in order. */
    public Findings findings() {
        return parts().findings();
    }

    /** Every book, procedure, set of rates and rules that was used, in order of id. */
    public List<DataSet> dataSets() {
        return parts().dataSets();
    }

    /** The proof of every number; empty where none was asked for. */
    public Optional<Trace> trace() {
        Optional<Trace> known = trace;
        PricingRun numbers = run;
        if (known == null && numbers != null) {
            known = Optional.of(numbers.trace());
            trace = known;
            forget();
        }
        return Objects.requireNonNull(known == null ? trace : known, "trace");
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
        Parts all = parts();
        Parts seen = new Parts(
                all.document(),
                all.currency(),
                all.lines().stream().map(line -> line.view(viewer)).toList(),
                all.unpriced(),
                all.taxes(),
                all.lineTaxes(),
                all.totals(),
                all.reported(),
                all.findings().view(viewer),
                all.dataSets());
        return new PricedDocument(seen, trace().map(proof -> proof.view(viewer)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PricedDocument that && parts().equals(that.parts()) && trace().equals(that.trace());
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts());
    }

    /** Number, lines and gross total, for logs. */
    @Override
    public String toString() {
        return document() + ": " + lines().size() + " lines priced, "
                + unpriced().size() + " not, gross " + totals().gross();
    }
}
