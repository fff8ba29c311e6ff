package org.leadtocash.i18n.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.source.Source;

/** What the law will ask of deals in some places from a day on, before there is one. */
public final class ComplianceOutlook {
    private static final FindingCode SUPPLY_FACT = FindingCode.of("region.supply-fact");

    private final List<LegalObligation> obligations;
    private final Findings uncovered;
    private final List<DataSet> dataSets;

    ComplianceOutlook(List<LegalObligation> obligations, Findings uncovered, List<DataSet> dataSets) {
        this.obligations = List.copyOf(obligations);
        this.uncovered = uncovered;
        this.dataSets = List.copyOf(dataSets);
    }

    /** Every rule that will bind, in order of pack and rule. */
    public List<LegalObligation> obligations() {
        return obligations;
    }

    /** The rules that are asked of that kind of document at that stage. */
    public List<LegalObligation> at(DocType document, String stage) {
        return obligations.stream()
                .filter(obligation -> obligation.concerns(document, stage))
                .toList();
    }

    /** All that must be known of that kind of document at that stage, by path. */
    public Set<String> facts(DocType document, String stage) {
        Set<String> facts = new TreeSet<>();
        at(document, stage).forEach(obligation -> facts.addAll(obligation.facts()));
        return facts;
    }

    /** Places and families of law of which no pack at hand knows anything; each is for review. */
    public Findings uncovered() {
        return uncovered;
    }

    /** The packs that were looked at. */
    public List<DataSet> dataSets() {
        return dataSets;
    }

    /**
     * What packs will need and a model of stages does not ask for in time: a deal would reach the stage, and only there learn
     * what is missing.
     *
     * @param document the kind of document that the model is about
     * @param known what is required by each stage of the model, the stages before it included, by the stage's name
     */
    public Findings missingIn(DocType document, Map<String, Set<String>> known) {
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(known).forEach((stage, facts) -> {
            for (LegalObligation obligation : at(document, stage)) {
                for (String fact : obligation.facts()) {
                    if (!facts.contains(fact)) {
                        findings.add(missing(document, stage, obligation, fact));
                    }
                }
            }
        });
        return Findings.from(findings);
    }

    private static Finding missing(DocType document, String stage, LegalObligation obligation, String fact) {
        return Finding.of(
                        RegionCodes.NOT_REQUIRED,
                        Severity.WARN,
                        Subject.of("stage", document.code() + "/" + stage).at(fact))
                .reference("fact", fact)
                .reference("stage", stage)
                .reference("rule", obligation.rule().code())
                .remedy(Remedy.of(SUPPLY_FACT).reference("fact", fact).build())
                .source(new Source(
                        obligation.pack().toString(), obligation.rule().code(), obligation.citations()))
                .build();
    }
}
