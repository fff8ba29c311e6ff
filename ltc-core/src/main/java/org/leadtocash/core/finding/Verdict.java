package org.leadtocash.core.finding;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.source.DataSet;

/**
 * What one engine hands another: its findings and obligations about one version of one document, until a moment.
 *
 * <p>A verdict about another document, another version or from yesterday decides nothing: ask {@link #refusal} before
 * reading it.
 */
public final class Verdict {
    /** The verdict is about another document. */
    static final FindingCode OTHER_DOCUMENT = FindingCode.of("verdict.other-document");
    /** The verdict is about another version or other content of the document. */
    static final FindingCode OTHER_VERSION = FindingCode.of("verdict.other-version");
    /** The verdict is no longer valid. */
    static final FindingCode EXPIRED = FindingCode.of("verdict.expired");

    private final String engine;
    private final DocVersion about;
    private final Instant validUntil;
    private final Findings findings;
    private final List<Obligation> obligations;
    private final List<DataSet> dataSets;

    private Verdict(
            String engine,
            DocVersion about,
            Instant validUntil,
            Findings findings,
            List<Obligation> obligations,
            List<DataSet> dataSets) {
        this.engine = engine;
        this.about = about;
        this.validUntil = validUntil;
        this.findings = findings;
        this.obligations = List.copyOf(obligations);
        this.dataSets = dataSets.stream().sorted().distinct().toList();
    }

    /**
     * A verdict without obligations.
     *
     * @param engine who decided, such as {@code credit}
     * @param about the version decided on
     * @param validUntil the moment from which it decides nothing
     * @param findings every reason
     */
    public static Verdict of(String engine, DocVersion about, Instant validUntil, Findings findings) {
        return new Verdict(engine, about, validUntil, findings, List.of(), List.of());
    }

    /** The same verdict with these obligations instead of its own. */
    public Verdict withObligations(List<Obligation> others) {
        return new Verdict(engine, about, validUntil, findings, others, dataSets);
    }

    /** The same verdict, naming the data it was made from. */
    public Verdict withDataSets(Collection<DataSet> used) {
        return new Verdict(engine, about, validUntil, findings, obligations, List.copyOf(used));
    }

    /** Who decided. */
    public String engine() {
        return engine;
    }

    /** The version decided on. */
    public DocVersion about() {
        return about;
    }

    /** The moment from which it decides nothing. */
    public Instant validUntil() {
        return validUntil;
    }

    /** Every reason, in order. */
    public Findings findings() {
        return findings;
    }

    /** What is still owed if the step is taken. */
    public List<Obligation> obligations() {
        return obligations;
    }

    /** The data it was made from, in order of id. */
    public List<DataSet> dataSets() {
        return dataSets;
    }

    /** Why this verdict says nothing about that version at that moment; empty where it does. */
    public Optional<Finding> refusal(DocVersion asked, Instant now) {
        Subject subject = Subject.of(asked.document());
        if (!about.document().equals(asked.document())) {
            return Optional.of(Finding.of(OTHER_DOCUMENT, Severity.BLOCK, subject)
                    .reference("engine", engine)
                    .with("document", about.document())
                    .build());
        }
        if (about.version() != asked.version() || !about.content().equals(asked.content())) {
            return Optional.of(Finding.of(OTHER_VERSION, Severity.BLOCK, subject)
                    .reference("engine", engine)
                    .with("version", about.version())
                    .with("asked", asked.version())
                    .build());
        }
        return now.isBefore(validUntil)
                ? Optional.empty()
                : Optional.of(Finding.of(EXPIRED, Severity.BLOCK, subject)
                        .reference("engine", engine)
                        .with("validUntil", validUntil)
                        .build());
    }

    /** As the viewer may read it. */
    public Verdict view(Viewer viewer) {
        return new Verdict(
                engine,
                about,
                validUntil,
                findings.view(viewer),
                obligations.stream().map(obligation -> obligation.view(viewer)).toList(),
                dataSets);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Verdict that
                && engine.equals(that.engine)
                && about.equals(that.about)
                && validUntil.equals(that.validUntil)
                && findings.equals(that.findings)
                && obligations.equals(that.obligations)
                && dataSets.equals(that.dataSets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(engine, about, validUntil, findings, obligations, dataSets);
    }

    /** Engine, document and findings. */
    @Override
    public String toString() {
        return engine + " on " + about.document() + ": " + (findings.isEmpty() ? "no finding" : findings);
    }
}
