package org.leadtocash.core.quantity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.money.Ratio;

/**
 * Units and the factors between them, every unit measured in one unit of its group, its root.
 *
 * <p>A graph may stand on another (a material's factors on the general ones) and then holds only how the other's roots relate, so a
 * million materials do not hold a million copies of the general table.
 */
final class UnitGraph {

    /** One of a unit is this many of the root. */
    private record Position(Unit root, Ratio worth) {}

    /** One of a root is this many of another root, because a factor says so. */
    private record Edge(Unit to, Ratio worth, UnitFactor factor) {}

    private final @Nullable UnitGraph below;
    private final List<UnitFactor> factors;
    private final Map<Unit, Position> roots = new HashMap<>();
    private final List<UnitFactor> contradicted = new ArrayList<>();

    UnitGraph(@Nullable UnitGraph below, Collection<UnitFactor> factors) {
        this.below = below;
        this.factors = List.copyOf(factors);
        Map<Unit, List<Edge>> edges = new TreeMap<>();
        for (UnitFactor factor : this.factors) {
            Position from = lower(factor.from());
            Position to = lower(factor.to());
            Ratio worth = factor.factor().times(to.worth()).dividedBy(from.worth());
            edges.computeIfAbsent(from.root(), unit -> new ArrayList<>()).add(new Edge(to.root(), worth, factor));
            edges.computeIfAbsent(to.root(), unit -> new ArrayList<>())
                    .add(new Edge(from.root(), worth.inverse(), factor));
        }
        edges.keySet().forEach(unit -> measure(unit, edges));
    }

    private void measure(Unit root, Map<Unit, List<Edge>> edges) {
        if (roots.putIfAbsent(root, new Position(root, Ratio.ONE)) != null) {
            return;
        }
        Deque<Unit> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Unit unit = open.remove();
            Ratio here = position(roots, unit).worth();
            for (Edge edge : edges.getOrDefault(unit, List.of())) {
                Position there = new Position(root, here.dividedBy(edge.worth()));
                Position before = roots.putIfAbsent(edge.to(), there);
                if (before == null) {
                    open.add(edge.to());
                } else if (!before.equals(there) && !contradicted.contains(edge.factor())) {
                    contradicted.add(edge.factor());
                }
            }
        }
    }

    private static Position position(Map<Unit, Position> roots, Unit unit) {
        Position known = roots.get(unit);
        return known == null ? new Position(unit, Ratio.ONE) : known;
    }

    private Position lower(Unit unit) {
        return below == null ? new Position(unit, Ratio.ONE) : below.position(unit);
    }

    private Position position(Unit unit) {
        Position low = lower(unit);
        Position high = position(roots, low.root());
        return new Position(high.root(), low.worth().times(high.worth()));
    }

    /** How many of the second unit one of the first is, empty if no factor leads there. */
    Optional<Ratio> factor(Unit from, Unit to) {
        Position start = position(from);
        Position end = position(to);
        return start.root().equals(end.root()) ? Optional.of(start.worth().dividedBy(end.worth())) : Optional.empty();
    }

    /** The factors that contradict the others. */
    List<UnitFactor> contradicted() {
        return contradicted;
    }

    /** The factors of this graph alone. */
    List<UnitFactor> factors() {
        return factors;
    }

    /** The fewest factors that lead from one unit to another, each told in that direction; empty if none do. */
    List<UnitFactor> path(Unit from, Unit to, Set<UnitFactor> without) {
        Map<Unit, List<UnitFactor>> next = new HashMap<>();
        for (UnitGraph graph = this; graph != null; graph = graph.below) {
            for (UnitFactor factor : graph.factors) {
                if (!without.contains(factor)) {
                    next.computeIfAbsent(factor.from(), unit -> new ArrayList<>())
                            .add(factor);
                    next.computeIfAbsent(factor.to(), unit -> new ArrayList<>()).add(factor.inverse());
                }
            }
        }
        Map<Unit, UnitFactor> cameBy = new LinkedHashMap<>();
        Deque<Unit> open = new ArrayDeque<>(List.of(from));
        Set<Unit> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (UnitFactor factor : next.getOrDefault(open.remove(), List.of())) {
                if (seen.add(factor.to())) {
                    cameBy.put(factor.to(), factor);
                    open.add(factor.to());
                }
            }
        }
        Deque<UnitFactor> path = new ArrayDeque<>();
        for (UnitFactor step = cameBy.get(to); step != null && !from.equals(to); step = cameBy.get(step.from())) {
            path.addFirst(step);
        }
        return List.copyOf(path);
    }
}
