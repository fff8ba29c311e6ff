package org.leadtocash.core.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Viewer;

/**
 * The answer to a condition, and what it rests on: of an {@code and} that does not hold the parts that do not hold, of one
 * that is not settled the parts that are not, and so on. Whatever else were known would change nothing about an answer
 * that is settled.
 */
public final class Evaluation {
    private static final FindingCode MISSING = FindingCode.of("fact.missing");
    private static final FindingCode NOT_APPLICABLE = FindingCode.of("fact.not-applicable");
    private static final FindingCode PARAMETER_MISSING = FindingCode.of("fact.parameter-missing");
    private static final FindingCode NO_ROWS = FindingCode.of("fact.no-rows");
    private static final FindingCode INCOMPARABLE = FindingCode.of("fact.incomparable");

    private final Truth truth;
    private final Map<String, Fact> facts;
    private final Map<String, Fact> parameters;
    private final List<Conflict> conflicts;
    private final List<String> withoutRows;
    private final FactSchema schema;
    private final FactSchema given;

    /**
     * Two things that could not be held against each other.
     *
     * @param first a currency, a unit, or a value that led out of range
     * @param second the other
     */
    public record Conflict(String first, String second) implements Comparable<Conflict> {
        private static final Comparator<Conflict> ORDER =
                Comparator.comparing(Conflict::first).thenComparing(Conflict::second);

        @Override
        public int compareTo(Conflict other) {
            return ORDER.compare(this, other);
        }
    }

    Evaluation(
            Truth truth,
            Map<String, Fact> facts,
            Map<String, Fact> parameters,
            Collection<Conflict> conflicts,
            Collection<String> withoutRows,
            FactSchema schema,
            FactSchema given) {
        this.truth = truth;
        this.facts = Collections.unmodifiableMap(facts);
        this.parameters = Collections.unmodifiableMap(parameters);
        this.conflicts = List.copyOf(conflicts);
        this.withoutRows = List.copyOf(withoutRows);
        this.schema = schema;
        this.given = given;
    }

    /** Whether the condition holds. */
    public Truth truth() {
        return truth;
    }

    /** The facts that decided, by path, in order of path; a list with the keys of its rows. */
    public Map<String, Fact> facts() {
        return facts;
    }

    /** The parameters that decided, by name, in order. */
    public Map<String, Fact> parameters() {
        return parameters;
    }

    /** The paths among them that nobody has said yet; saying them may settle the answer. */
    public List<String> missing() {
        return paths(facts, Fact.State.UNKNOWN, Fact.State.MASKED);
    }

    /** The parameters among them that have no value: not given, or said not to apply. */
    public List<String> missingParameters() {
        return parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().isKnown())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The paths among them that have no meaning here. */
    public List<String> notApplicable() {
        return paths(facts, Fact.State.NOT_APPLICABLE, Fact.State.NOT_APPLICABLE);
    }

    private static List<String> paths(Map<String, Fact> from, Fact.State state, Fact.State other) {
        return from.entrySet().stream()
                .filter(entry ->
                        entry.getValue().state() == state || entry.getValue().state() == other)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What could not be held against each other, such as two currencies that nobody gave a rate for. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** The lists that have no row to which what was drawn from them applies, so that there is no smallest, or no sum. */
    public List<String> withoutRows() {
        return withoutRows;
    }

    /**
     * Why the condition is not settled, as reasons that ask for review; none where it is.
     *
     * @param about the document or thing that the facts are about; each reason points to its path in it
     */
    public Findings findings(Subject about) {
        if (truth.isSettled()) {
            return Findings.none();
        }
        List<Finding> reasons = new ArrayList<>();
        missing()
                .forEach(path -> reasons.add(Finding.of(MISSING, Severity.REVIEW, about.at(path))
                        .reference("fact", path)
                        .build()));
        missingParameters()
                .forEach(name -> reasons.add(Finding.of(PARAMETER_MISSING, Severity.REVIEW, about)
                        .reference("parameter", name)
                        .build()));
        conflicts.forEach(conflict -> reasons.add(Finding.of(INCOMPARABLE, Severity.REVIEW, about)
                .text("first", conflict.first())
                .text("second", conflict.second())
                .build()));
        withoutRows.forEach(group -> reasons.add(Finding.of(NO_ROWS, Severity.REVIEW, about.at(group))
                .reference("list", group)
                .build()));
        notApplicable()
                .forEach(path -> reasons.add(Finding.of(NOT_APPLICABLE, Severity.REVIEW, about.at(path))
                        .reference("fact", path)
                        .build()));
        return Findings.from(reasons);
    }

    /**
     * The evaluation as the viewer may read it: of facts they may not read, neither the value nor whether it is known;
     * conflicts and lists without rows are left out where one of those is among the facts.
     */
    public Evaluation view(Viewer viewer) {
        Map<String, Fact> seenFacts = mask(facts, schema, viewer);
        Map<String, Fact> seenParameters = mask(parameters, given, viewer);
        boolean all = seenFacts.equals(facts) && seenParameters.equals(parameters);
        boolean hidden = !all || has(seenFacts) || has(seenParameters);
        return new Evaluation(
                truth,
                seenFacts,
                seenParameters,
                hidden ? List.of() : conflicts,
                hidden ? List.of() : withoutRows,
                schema,
                given);
    }

    private static boolean has(Map<String, Fact> facts) {
        return facts.values().stream().anyMatch(fact -> fact.state() == Fact.State.MASKED);
    }

    private static Map<String, Fact> mask(Map<String, Fact> facts, FactSchema schema, Viewer viewer) {
        Map<String, Fact> seen = new TreeMap<>(facts);
        seen.replaceAll((path, fact) -> {
            Optional<Sensitivity> sensitivity = schema.type(path).map(FactType::sensitivity);
            return sensitivity.filter(secret -> !viewer.mayRead(secret)).isPresent() ? Fact.masked() : fact;
        });
        return seen;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evaluation that
                && truth == that.truth
                && facts.equals(that.facts)
                && parameters.equals(that.parameters)
                && conflicts.equals(that.conflicts)
                && withoutRows.equals(that.withoutRows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(truth, facts, parameters, conflicts, withoutRows);
    }

    /** Truth, facts, parameters and conflicts as locale-free text, secrets included. */
    @Override
    public String toString() {
        return truth + " " + facts
                + (parameters.isEmpty() ? "" : " with " + parameters)
                + (conflicts.isEmpty() ? "" : " but " + conflicts);
    }
}
