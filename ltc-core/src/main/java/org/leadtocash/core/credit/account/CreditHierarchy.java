package org.leadtocash.core.credit.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/**
 * Which parties answer for which, day by day: no party for itself, by whatever way.
 *
 * <p>A party may have several parents; one that is reached by two ways counts once.
 */
public final class CreditHierarchy {
    static final FindingCode CYCLE = FindingCode.of("credit.hierarchy-cycle");
    private static final Comparator<HierarchyEdge> ORDER = Comparator.comparing(HierarchyEdge::child)
            .thenComparing(HierarchyEdge::parent)
            .thenComparing(HierarchyEdge::validity)
            .thenComparing(HierarchyEdge::rollsUp)
            .thenComparing(HierarchyEdge::checks);
    private static final CreditHierarchy FLAT = new CreditHierarchy(List.of());

    private final List<HierarchyEdge> edges;
    private final Map<String, List<HierarchyEdge>> byChild = new TreeMap<>();

    private CreditHierarchy(List<HierarchyEdge> edges) {
        this.edges = edges;
        edges.forEach(edge -> byChild.computeIfAbsent(edge.child(), child -> new ArrayList<>())
                .add(edge));
    }

    /** No party answers for another. */
    public static CreditHierarchy none() {
        return FLAT;
    }

    /**
     * The hierarchy of these edges, in any order.
     *
     * @throws LoadException naming every party that would answer for itself on some day, and the day
     */
    public static CreditHierarchy of(Collection<HierarchyEdge> edges) {
        CreditHierarchy hierarchy =
                new CreditHierarchy(edges.stream().sorted(ORDER).distinct().toList());
        Findings cycles = hierarchy.cycles();
        if (!cycles.isEmpty()) {
            throw new LoadException("credit hierarchy", cycles);
        }
        return hierarchy;
    }

    /** The edges by child, parent and validity. */
    public List<HierarchyEdge> edges() {
        return edges;
    }

    /**
     * A node that a document of an account touches.
     *
     * @param account the account, there or not
     * @param checked whether its limit is checked, or it only counts the exposure
     */
    public record Step(CreditAccountKey account, boolean checked) {}

    /**
     * The accounts that count an account's exposure on a day, the account itself first, then its main account, then those
     * of each ancestor, nearer ones first; each once.
     */
    public List<Step> path(CreditAccountKey account, LocalDate day) {
        Map<String, Boolean> ancestors = new LinkedHashMap<>();
        ancestors.put(account.party(), true);
        Set<String> level = new LinkedHashSet<>(ancestors.keySet());
        while (!level.isEmpty()) {
            level = parents(level, ancestors, day);
        }
        Set<String> segments = new LinkedHashSet<>(List.of(account.segment(), CreditAccountKey.MAIN));
        List<Step> path = new ArrayList<>();
        ancestors.forEach((party, checked) ->
                segments.forEach(segment -> path.add(new Step(CreditAccountKey.of(party, segment), checked))));
        return List.copyOf(path);
    }

    /** Adds the parents of a level; answers those that are new, or newly known to be checked. */
    private Set<String> parents(Set<String> level, Map<String, Boolean> ancestors, LocalDate day) {
        Set<String> next = new LinkedHashSet<>();
        for (String child : level) {
            for (HierarchyEdge edge : byChild.getOrDefault(child, List.of())) {
                if (!edge.rollsUp() || !edge.validity().contains(day)) {
                    continue;
                }
                boolean checked = edge.checks() && ancestors.getOrDefault(child, false);
                Boolean before = ancestors.get(edge.parent());
                if (before == null || (checked && !before)) {
                    ancestors.put(edge.parent(), checked);
                    next.add(edge.parent());
                }
            }
        }
        return next;
    }

    /** A set of edges can only turn circular on a day on which one of them begins. */
    private Findings cycles() {
        List<Finding> found = new ArrayList<>();
        Set<String> named = new HashSet<>();
        edges.stream()
                .map(edge -> edge.validity().from().orElse(LocalDate.MIN))
                .distinct()
                .sorted()
                .forEach(day -> {
                    for (String party : byChild.keySet()) {
                        if (reaches(party, party, day, new HashSet<>()) && named.add(party)) {
                            Finding.Builder cycle =
                                    Finding.of(CYCLE, Severity.BLOCK, Subject.of("credit-party", party));
                            found.add(
                                    day.equals(LocalDate.MIN)
                                            ? cycle.build()
                                            : cycle.with("day", day).build());
                        }
                    }
                });
        return Findings.from(found);
    }

    private boolean reaches(String from, String to, LocalDate day, Set<String> seen) {
        for (HierarchyEdge edge : byChild.getOrDefault(from, List.of())) {
            if (edge.validity().contains(day)
                    && (edge.parent().equals(to)
                            || (seen.add(edge.parent()) && reaches(edge.parent(), to, day, seen)))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreditHierarchy that && edges.equals(that.edges);
    }

    @Override
    public int hashCode() {
        return edges.hashCode();
    }

    /** The edges. */
    @Override
    public String toString() {
        return edges.toString();
    }
}
