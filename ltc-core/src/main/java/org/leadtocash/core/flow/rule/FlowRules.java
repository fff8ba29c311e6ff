package org.leadtocash.core.flow.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.source.Source;

/**
 * What must hold of documents and the links between them: F01 to F17.
 *
 * <p>What a host creates is checked before it is taken in, {@link #accept}; what a host imports is taken in as it is and then
 * told what it breaks, {@link #findings}. A stage asks for a {@link #verdict} before it lets a document move on.
 */
public final class FlowRules {
    private static final String ENGINE = "flow";
    private static final FlowRules STANDARD = new FlowRules(EnumSet.allOf(FlowRule.class), UnitConversions.none());

    private final EnumSet<FlowRule> evaluated;
    private final UnitConversions units;

    private FlowRules(EnumSet<FlowRule> evaluated, UnitConversions units) {
        this.evaluated = evaluated;
        this.units = units;
    }

    /** All rules, without a table of units. */
    public static FlowRules standard() {
        return STANDARD;
    }

    /** The same rules, which also hold the factors on lines to this table (F14). */
    public FlowRules withUnits(UnitConversions table) {
        return new FlowRules(evaluated, table);
    }

    /** The same rules without some, which are then {@linkplain #ignored() not evaluated}. */
    public FlowRules without(FlowRule... rules) {
        EnumSet<FlowRule> rest = EnumSet.copyOf(evaluated);
        rest.removeAll(List.of(rules));
        return new FlowRules(rest, units);
    }

    /** The rules that are not evaluated. */
    public Set<FlowRule> ignored() {
        return new TreeSet<>(EnumSet.complementOf(evaluated));
    }

    /** The table of units that factors on lines are held to; empty unless one was given. */
    public UnitConversions units() {
        return units;
    }

    /**
     * The main line with a change, unless the change breaks a rule: for what is created. A rule that was broken before, and
     * that the change does not break further, refuses nothing.
     */
    public FlowOutcome accept(MainLine flow, FlowChange change) {
        return accept(flow, change, List.of(), Instant.EPOCH);
    }

    /** The main line with a change, unless it breaks a rule in a way that none of these clearances covers at that moment. */
    public FlowOutcome accept(MainLine flow, FlowChange change, Collection<Clearance> clearances, Instant now) {
        MainLine next = flow.with(change);
        Findings broken = kept(FlowChecks.ofChange(flow, next, change, units).list());
        return broken.refusing(clearances, now).isEmpty()
                ? FlowOutcome.accepted(next, broken)
                : FlowOutcome.refused(broken);
    }

    /** Every broken rule of every document; in time linear in documents and links. */
    public Findings findings(MainLine flow) {
        return kept(new FlowChecks(flow, units).ofAll());
    }

    /** Every broken rule that a document, its lines, or a link to it has part in. */
    public Findings findings(MainLine flow, DocRef document) {
        return kept(new FlowChecks(flow, units).of(document));
    }

    /** What the flow says of a document to another engine: the rules it breaks; the engine is {@code flow}. */
    public Verdict verdict(MainLine flow, DocVersion about, Instant validUntil) {
        return Verdict.of(ENGINE, about, validUntil, findings(flow, about.document()));
    }

    /**
     * What one rule says of a document; the engine is {@code flow.} and the rule, such as {@code flow.F05}. F12 is asked as
     * if the document were to be closed.
     */
    public Verdict verdict(FlowRule rule, MainLine flow, DocVersion about, Instant validUntil) {
        List<Finding> found = rule == FlowRule.F12
                ? new FlowChecks(flow, units).ofClosing(about.document())
                : new FlowChecks(flow, units).of(about.document());
        Findings only = Findings.from(found.stream()
                .filter(finding -> finding.source()
                        .map(Source::rule)
                        .filter(rule.name()::equals)
                        .isPresent())
                .toList());
        return Verdict.of(ENGINE + "." + rule, about, validUntil, only);
    }

    /**
     * What the flow says to closing a document (F12): the rules it breaks, and each balance that is not zero: of its lines, and
     * the lines of the orders that came from it, to deliver and to bill, and of the invoices that came from it to collect. An
     * invoice over several orders keeps each of them open until it is settled. A document that is no contract and
     * has neither ordered lines nor a claim of its own has no balance.
     */
    public Verdict closing(MainLine flow, DocVersion about, Instant validUntil) {
        return Verdict.of(ENGINE, about, validUntil, kept(new FlowChecks(flow, units).ofClosing(about.document())));
    }

    private Findings kept(List<Finding> found) {
        if (evaluated.size() == FlowRule.values().length) {
            return Findings.from(found);
        }
        return Findings.from(found.stream()
                .filter(finding -> finding.source()
                        .map(source -> evaluated.contains(FlowRule.valueOf(source.rule())))
                        .orElse(true))
                .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlowRules that && evaluated.equals(that.evaluated) && units.equals(that.units);
    }

    @Override
    public int hashCode() {
        return Objects.hash(evaluated, units);
    }

    /** How many rules are evaluated. */
    @Override
    public String toString() {
        return evaluated.size() + " rules of the main line" + (ignored().isEmpty() ? "" : ", without " + ignored());
    }
}
