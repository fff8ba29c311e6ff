package org.leadtocash.pricing.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.Place;
import org.leadtocash.pricing.book.KeyField;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.procedure.AccessSequence;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.procedure.Step;
import org.leadtocash.pricing.procedure.StepRange;
import org.leadtocash.pricing.procedure.SubtotalStep;

/** A procedure with its steps as columns and its keys resolved in a book, so that a document is priced without names. */
final class CompiledProcedure {
    private final PricingProcedure procedure;
    private final List<Step> steps;
    private final List<KeyField> fields;
    private final @Nullable Search[] searches;
    private final @Nullable CompiledExpression[] requirements;
    private final int[][] bases;
    private final int[][] less;
    private final int[] counting;
    private final FactSchema facts;

    /**
     * How a step asks the book.
     *
     * @param keys the keys that the book has records under; the others can never be found
     */
    record Search(AccessSequence sequence, List<Key> keys) {}

    /**
     * One key of a sequence.
     *
     * @param path its number in the book
     * @param columns where the values of its fields stand among the values of a line
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier inside the package, never compared
    record Key(int path, List<KeyField> fields, int[] columns) {}

    CompiledProcedure(PricingProcedure procedure, PriceIndex book) {
        this.procedure = procedure;
        this.steps = procedure.steps();
        TreeSet<KeyField> all = new TreeSet<>(procedure.keyFields());
        this.fields = List.copyOf(all);
        this.facts = RequirementFacts.schema(all, steps);
        int size = steps.size();
        this.searches = new @Nullable Search[size];
        this.requirements = new @Nullable CompiledExpression[size];
        this.bases = new int[size][];
        this.less = new int[size][];
        this.counting = columns(step -> counts(steps.get(step)));
        for (int i = 0; i < size; i++) {
            int column = i;
            var unused = steps.get(i)
                    .<Boolean>fold(step -> compile(column, step, book), subtotal -> compile(column, subtotal));
        }
    }

    private static boolean counts(Step step) {
        return step.<Boolean>fold(found -> !found.statistical(), subtotal -> false);
    }

    private int[] columns(IntPredicate wanted) {
        return IntStream.range(0, steps.size()).filter(wanted).toArray();
    }

    private boolean compile(int column, ConditionStep step, PriceIndex book) {
        bases[column] = range(column, step.base());
        less[column] = new int[0];
        step.requirement()
                .ifPresent(condition -> requirements[column] = condition.compile(
                        facts, FactSchema.empty(), Place.of(procedure.dataSet() + " step " + step.number())));
        step.access().flatMap(procedure::sequence).ifPresent(sequence -> {
            List<Key> keys = new ArrayList<>();
            for (List<KeyField> key : sequence.keys()) {
                int path = book.path(step.type(), key);
                if (path >= 0) {
                    keys.add(new Key(
                            path, key, key.stream().mapToInt(fields::indexOf).toArray()));
                }
            }
            searches[column] = new Search(sequence, keys);
        });
        return true;
    }

    private boolean compile(int column, SubtotalStep step) {
        bases[column] = range(column, step.of());
        less[column] = step.less().isPresent() ? range(column, step.less()) : new int[0];
        return true;
    }

    /** The columns that a base is the sum of: one step as it is, or all that count. */
    private int[] range(int before, Optional<StepRange> range) {
        if (range.isPresent() && range.get().isSingle()) {
            return columns(step -> steps.get(step).number() == range.get().from());
        }
        return columns(step -> step < before
                && counts(steps.get(step))
                && (range.isEmpty() || range.get().contains(steps.get(step).number())));
    }

    PricingProcedure procedure() {
        return procedure;
    }

    List<Step> steps() {
        return steps;
    }

    /** The key fields that lines need values of. */
    List<KeyField> fields() {
        return fields;
    }

    @Nullable Search search(int column) {
        return searches[column];
    }

    @Nullable CompiledExpression requirement(int column) {
        return requirements[column];
    }

    int[] base(int column) {
        return bases[column];
    }

    int[] less(int column) {
        return less[column];
    }

    /** The columns that a line's amount is the sum of. */
    int[] counting() {
        return counting;
    }

    FactSchema facts() {
        return facts;
    }
}
