package org.leadtocash.pricing.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.Place;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.procedure.AccessSequence;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.procedure.Step;
import org.leadtocash.pricing.procedure.StepRange;
import org.leadtocash.pricing.procedure.SubtotalStep;

/** A procedure with its steps as columns and its keys resolved in a book, so that a document is priced without names. */
final class CompiledProcedure {
    private static final int[] NONE = {};
    private static final StepPlan.Key[] NO_KEYS = {};

    private final PricingProcedure procedure;
    private final PriceIndex book;
    private final Object identity = new Object();
    private final List<Step> steps;
    private final List<KeyField> fields;
    private final FieldRole[] roles;
    private final StepPlan[] plans;
    private final int[] counting;
    private final FactSchema lineFacts;
    private final FactSchema documentFacts;
    private final Coins coins;
    private final int mostKeys;
    private final boolean[] counts;

    CompiledProcedure(PricingProcedure procedure, PriceIndex book) {
        this.procedure = procedure;
        this.book = book;
        this.steps = procedure.steps();
        TreeSet<KeyField> all = new TreeSet<>(procedure.keyFields());
        this.fields = List.copyOf(all);
        this.roles = fields.stream().map(FieldRole::of).toArray(FieldRole[]::new);
        this.lineFacts = RequirementFacts.ofLine(all, steps);
        this.documentFacts = RequirementFacts.ofDocument(all, steps);
        this.counting = columns(step -> counts(steps.get(step)));
        this.plans = new StepPlan[steps.size()];
        for (int i = 0; i < plans.length; i++) {
            int column = i;
            plans[i] = steps.get(i).fold(step -> plan(column, step, book), subtotal -> plan(column, subtotal));
        }
        this.counts = new boolean[plans.length];
        for (int column : counting) {
            counts[column] = true;
        }
        this.coins = new Coins(procedure.policy(), book);
        this.mostKeys =
                Arrays.stream(plans).mapToInt(plan -> plan.keys().length).max().orElse(0);
    }

    private static boolean counts(Step step) {
        return step.<Boolean>fold(found -> !found.statistical(), subtotal -> false);
    }

    private int[] columns(IntPredicate wanted) {
        return IntStream.range(0, steps.size()).filter(wanted).toArray();
    }

    private StepPlan plan(int column, ConditionStep step, PriceIndex book) {
        int[] earlier = earlier(column, step);
        int[] base = range(earlier.length == 0 ? column : earlier[0], step.base());
        Optional<AccessSequence> sequence = step.access().flatMap(procedure::sequence);
        return new StepPlan(
                column,
                step,
                null,
                sequence.orElse(null),
                sequence.map(asked -> keys(step, asked, book)).orElse(NO_KEYS),
                base,
                isAllSoFar(column, base),
                NONE,
                earlier,
                step.bucket().isPresent(),
                step.requirement()
                        .map(condition -> requirement(step, condition, false))
                        .orElse(null),
                step.occasion()
                        .map(condition -> requirement(step, condition, true))
                        .orElse(null),
                StepPlan.Words.of(step.label()));
    }

    /** The steps before it in its bucket. */
    private int[] earlier(int column, ConditionStep step) {
        return columns(before -> before < column
                && step.bucket().isPresent()
                && steps.get(before).<Boolean>fold(other -> other.bucket().equals(step.bucket()), subtotal -> false));
    }

    private StepPlan.Requirement requirement(ConditionStep step, Expression condition, boolean ofDocument) {
        FactSchema facts = ofDocument ? documentFacts : lineFacts;
        Place at = Place.of(procedure.dataSet() + " step " + step.number());
        return new StepPlan.Requirement(
                condition.compile(facts, FactSchema.empty(), at),
                SlotCompiler.compile(condition, fields, steps, ofDocument));
    }

    private StepPlan.Key[] keys(ConditionStep step, AccessSequence sequence, PriceIndex book) {
        List<StepPlan.Key> keys = new ArrayList<>();
        for (List<KeyField> key : sequence.keys()) {
            int path = book.path(step.type(), key);
            if (path >= 0) {
                int[] columns = key.stream().mapToInt(fields::indexOf).toArray();
                keys.add(new StepPlan.Key(path, key, columns, book.hasAmounts(path), book.hasPercentages(path)));
            }
        }
        return keys.toArray(NO_KEYS);
    }

    private StepPlan plan(int column, SubtotalStep step) {
        int[] base = range(column, step.of());
        int[] less = step.less().isPresent() ? range(column, step.less()) : NONE;
        return new StepPlan(
                column,
                null,
                step,
                null,
                NO_KEYS,
                base,
                isAllSoFar(column, base),
                less,
                NONE,
                false,
                null,
                null,
                StepPlan.Words.of(step.label()));
    }

    /** Whether a base is all that lines come to when the step is worked. */
    private boolean isAllSoFar(int column, int[] base) {
        return Arrays.equals(base, columns(step -> step < column && counts(steps.get(step))));
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

    /** The same for no two: by it a request knows by what it was read, without holding a book. */
    Object identity() {
        return identity;
    }

    PriceIndex book() {
        return book;
    }

    /** The place of a field; -1 where no step asks for it. */
    int place(KeyField field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field.name())) {
                return i;
            }
        }
        return -1;
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

    /** Where the values of a field come from. */
    FieldRole role(int field) {
        return roles[field];
    }

    int size() {
        return plans.length;
    }

    /** The most keys that a step asks the book by. */
    int mostKeys() {
        return mostKeys;
    }

    StepPlan plan(int column) {
        return plans[column];
    }

    /** The columns that a line's amount is the sum of. */
    int[] counting() {
        return counting;
    }

    /** Whether each column is a part of what a line comes to. */
    boolean[] counts() {
        return counts;
    }

    FactSchema lineFacts() {
        return lineFacts;
    }

    FactSchema documentFacts() {
        return documentFacts;
    }

    /** The roundings in a currency. */
    Roundings roundings(CurrencyUnit currency) {
        return coins.in(currency);
    }
}
