package org.leadtocash.core.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reasons of one decision, each once, in the one stable order: the heaviest first, then by code and subject. */
public final class Findings implements Iterable<Finding> {
    private static final Findings NONE = new Findings(List.of());

    private final List<Finding> ordered;

    private Findings(List<Finding> ordered) {
        this.ordered = ordered;
    }

    /** No reason at all. */
    public static Findings none() {
        return NONE;
    }

    /** These reasons, in order; equal ones once. */
    public static Findings of(Finding... findings) {
        return from(List.of(findings));
    }

    /** These reasons, in order; equal ones once. */
    public static Findings from(Collection<Finding> findings) {
        return findings.isEmpty()
                ? NONE
                : new Findings(findings.stream().sorted().distinct().toList());
    }

    /** Collects a stream of reasons. */
    public static Collector<Finding, ?, Findings> collector() {
        return Collectors.collectingAndThen(Collectors.toList(), Findings::from);
    }

    /** These reasons and the others. */
    public Findings plus(Findings others) {
        List<Finding> all = new ArrayList<>(ordered);
        all.addAll(others.ordered);
        return from(all);
    }

    /** The weight of the heaviest; empty where there is none. */
    public Optional<Severity> worst() {
        return ordered.isEmpty() ? Optional.empty() : Optional.of(ordered.get(0).severity());
    }

    /** Whether one of them weighs that much or more. */
    public boolean has(Severity least) {
        return worst().filter(severity -> severity.compareTo(least) >= 0).isPresent();
    }

    /** Those that weigh that much or more. */
    public Findings atLeast(Severity least) {
        return stream()
                .filter(finding -> finding.severity().compareTo(least) >= 0)
                .collect(collector());
    }

    /** Those that refuse at that moment: each REVIEW and BLOCK that no clearance covers. */
    public Findings refusing(Collection<Clearance> clearances, Instant now) {
        return atLeast(Severity.REVIEW).stream()
                .filter(finding -> clearances.stream().noneMatch(clearance -> clearance.covers(finding, now)))
                .collect(collector());
    }

    /** Those with that code. */
    public Findings with(FindingCode code) {
        return stream().filter(finding -> finding.code().equals(code)).collect(collector());
    }

    /** As the viewer may read them. */
    public Findings view(Viewer viewer) {
        return from(ordered.stream().map(finding -> finding.view(viewer)).toList());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return ordered.isEmpty();
    }

    /** How many. */
    public int size() {
        return ordered.size();
    }

    /** All of them in order; unmodifiable. */
    public List<Finding> list() {
        return ordered;
    }

    /** All of them in order. */
    public Stream<Finding> stream() {
        return ordered.stream();
    }

    @Override
    public Iterator<Finding> iterator() {
        return ordered.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Findings that && ordered.equals(that.ordered);
    }

    @Override
    public int hashCode() {
        return ordered.hashCode();
    }

    /** One finding a line. */
    @Override
    public String toString() {
        return ordered.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
