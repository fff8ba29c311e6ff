package org.leadtocash.i18n.region;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Citation;
import org.leadtocash.i18n.region.pack.DirectedParam;
import org.leadtocash.i18n.region.pack.Effective;
import org.leadtocash.i18n.region.pack.Rule;
import org.leadtocash.i18n.region.pack.RulePack;

/** A rule that will bind, with all that tightens it, before there is a deal. */
public final class LegalObligation {
    private final RulePack pack;
    private final Rule rule;
    private final Effective version;
    private final Severity severity;
    private final List<DirectedParam> params;
    private final Set<String> facts;
    private final List<Citation> citations;

    LegalObligation(
            CompiledRule base,
            Effective version,
            Severity severity,
            List<DirectedParam> params,
            Set<String> facts,
            List<Citation> citations) {
        this.pack = base.pack();
        this.rule = base.rule();
        this.version = version;
        this.severity = severity;
        this.params = List.copyOf(params);
        this.facts = Set.copyOf(facts);
        this.citations = List.copyOf(citations);
    }

    /** The pack that lays it down. */
    public RulePack pack() {
        return pack;
    }

    /** The rule as that pack has it. */
    public Rule rule() {
        return rule;
    }

    /** The version in force, with the days on which it is. */
    public Effective version() {
        return version;
    }

    /** The most that it will weigh, with all that tightens it. */
    public Severity severity() {
        return severity;
    }

    /** Its parameters, such as most days until payment, as strict as the strictest layer has them. */
    public List<DirectedParam> params() {
        return params;
    }

    /** The paths of all that must be known to judge it: facts, places and the day that counts. */
    public Set<String> facts() {
        return new TreeSet<>(facts);
    }

    /** Where it and what tightens it stand written. */
    public List<Citation> citations() {
        return citations;
    }

    /** Whether it is asked of that kind of document at that stage. */
    public boolean concerns(DocType document, String stage) {
        return (rule.documents().isEmpty() || rule.documents().contains(document))
                && (rule.stages().isEmpty() || rule.stages().contains(stage));
    }

    /** Pack, rule, weight and facts. */
    @Override
    public String toString() {
        return severity + " " + pack + ":" + rule + " " + facts();
    }
}
