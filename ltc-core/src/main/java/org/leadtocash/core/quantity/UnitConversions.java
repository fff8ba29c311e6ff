package org.leadtocash.core.quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.table.ShippedResources;

/**
 * What units are worth in each other: factors for everybody, and more of them for single materials.
 *
 * <p>Factors are exact, and consistent by proof: whatever way leads from one unit to another gives the same factor. A material's
 * factors add to the general ones and may not contradict them. Asking is independent of the number of factors.
 *
 * <p>Immutable and thread-safe; equal if the same factors are stated, in the same order.
 */
public final class UnitConversions {

    private final UnitGraph general;
    private final Map<String, UnitGraph> materials;
    private final Optional<String> material;

    private UnitConversions(UnitGraph general, Map<String, UnitGraph> materials, Optional<String> material) {
        this.general = general;
        this.materials = materials;
        this.material = material;
    }

    /** No factors at all: every unit converts to itself only. */
    public static UnitConversions none() {
        return builder().build();
    }

    /** The general factors given, none for materials. */
    public static UnitConversions of(UnitFactor... factors) {
        Builder builder = builder();
        for (UnitFactor factor : factors) {
            builder = builder.general(factor);
        }
        return builder.build();
    }

    /**
     * The factors between common units of UN/ECE Recommendation 20, shipped with the library: counts, masses, lengths, areas,
     * volumes, times, energy. Only exact ones; as of 2026-11-23, with the basis of each row in the shipped {@code units.csv}.
     */
    public static UnitConversions standard() {
        return Standard.FACTORS;
    }

    /** Read when first asked for, once. */
    private static final class Standard {
        static final UnitConversions FACTORS = read();

        private static UnitConversions read() {
            Builder builder = builder();
            ShippedResources.rows(UnitConversions.class, "units.csv", row -> {
                if (!row.field("base").isEmpty()) {
                    builder.general(UnitFactor.of(
                            Unit.of(row.field("unit")), Ratio.parse(row.field("factor")), Unit.of(row.field("base"))));
                }
            });
            return builder.build();
        }
    }

    /** Conversions to be described. */
    public static Builder builder() {
        return new Builder();
    }

    /** These conversions, to be added to. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.general.addAll(general.factors());
        materials.forEach((number, graph) -> builder.materials.put(number, new ArrayList<>(graph.factors())));
        return builder;
    }

    /** The conversions for one material: its own factors and the general ones; only these if it has none. */
    public UnitConversions forMaterial(String number) {
        return new UnitConversions(general, materials, Optional.of(number));
    }

    private UnitGraph graph() {
        return material.map(number -> materials.getOrDefault(number, general)).orElse(general);
    }

    /** How many of the second unit one of the first is, empty if no factor leads there; one to itself. */
    public Optional<Ratio> factor(Unit from, Unit to) {
        return graph().factor(from, to);
    }

    /** The quantity in another unit. */
    public UnitConversion convert(Quantity quantity, Unit to) {
        Optional<Ratio> factor = factor(quantity.unit(), to);
        return factor.isPresent()
                ? new UnitConversion.Converted(quantity, factor.get(), to)
                : new UnitConversion.Unknown(quantity, to, material);
    }

    /** The fewest factors that lead from one unit to another, each told in that direction; empty if none do or none need to. */
    public List<UnitFactor> path(Unit from, Unit to) {
        return graph().path(from, to, new HashSet<>());
    }

    /** The general factors, as given. */
    public List<UnitFactor> factors() {
        return general.factors();
    }

    /** The factors of each material that has any, by its number. */
    public SortedMap<String, List<UnitFactor>> materials() {
        SortedMap<String, List<UnitFactor>> all = new TreeMap<>();
        materials.forEach((number, graph) -> all.put(number, graph.factors()));
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitConversions that
                && material.equals(that.material)
                && factors().equals(that.factors())
                && materials().equals(that.materials());
    }

    @Override
    public int hashCode() {
        return 31 * factors().hashCode() + material.hashCode();
    }

    /** How many factors there are, and the material asked about. */
    @Override
    public String toString() {
        return factors().size() + " general unit factors, " + materials.size() + " materials with their own"
                + material.map(number -> ", for material " + number).orElse("");
    }

    /**
     * A factor that says something else than others together.
     *
     * @param material the material it was given for, empty for a general factor
     * @param factor the factor
     * @param path the others that lead from its one unit to the other
     */
    public record Contradiction(Optional<String> material, UnitFactor factor, List<UnitFactor> path) {

        @Override
        public String toString() {
            return material.map(number -> "material " + number + ": ").orElse("") + factor + " contradicts "
                    + path.stream().map(UnitFactor::toString).collect(Collectors.joining(", "));
        }
    }

    /** Factors on their way to become conversions. */
    @CanIgnoreReturnValue
    public static final class Builder {

        private final List<UnitFactor> general = new ArrayList<>();
        private final Map<String, List<UnitFactor>> materials = new TreeMap<>();

        private Builder() {}

        /** A factor that holds for everything. */
        public Builder general(UnitFactor factor) {
            general.add(factor);
            return this;
        }

        /** A factor that holds for one material. */
        public Builder material(String number, UnitFactor factor) {
            materials.computeIfAbsent(number, unknown -> new ArrayList<>()).add(factor);
            return this;
        }

        /** The factors that contradict others, general ones first, then by material; empty if {@link #build} succeeds. */
        public List<Contradiction> contradictions() {
            UnitGraph base = new UnitGraph(null, general);
            List<Contradiction> found = new ArrayList<>(contradictions(Optional.empty(), base));
            materials.forEach((number, factors) ->
                    found.addAll(contradictions(Optional.of(number), new UnitGraph(base, factors))));
            return List.copyOf(found);
        }

        private static Collection<Contradiction> contradictions(Optional<String> material, UnitGraph graph) {
            HashSet<UnitFactor> wrong = new HashSet<>(graph.contradicted());
            return graph.contradicted().stream()
                    .map(factor -> new Contradiction(material, factor, graph.path(factor.from(), factor.to(), wrong)))
                    .toList();
        }

        /**
         * The conversions.
         *
         * @throws IllegalArgumentException if factors contradict each other; the message names every such factor and the path of
         *     factors it contradicts
         */
        public UnitConversions build() {
            List<Contradiction> contradictions = contradictions();
            if (!contradictions.isEmpty()) {
                throw new IllegalArgumentException("unit factors: "
                        + contradictions.stream().map(Contradiction::toString).collect(Collectors.joining("; ")));
            }
            UnitGraph base = new UnitGraph(null, general);
            Map<String, UnitGraph> graphs = new TreeMap<>();
            materials.forEach((number, factors) -> graphs.put(number, new UnitGraph(base, factors)));
            return new UnitConversions(base, graphs, Optional.empty());
        }
    }
}
