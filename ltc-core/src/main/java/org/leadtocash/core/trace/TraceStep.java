package org.leadtocash.core.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

/** One step of a calculation: what was done, with which earlier steps, and what came out, exactly. */
public final class TraceStep {
    private final int number;
    private final Operation operation;
    private final String scope;
    private final String label;
    private final List<Integer> inputs;
    private final @Nullable Object value;
    private final String unit;
    private final @Nullable RoundingPolicy rounding;
    private final @Nullable Cited cited;
    private final @Nullable Part part;
    private final @Nullable Choice choice;
    private final List<Loser> losers;
    private final Set<Sensitivity> sensitivities;
    private final boolean disclosed;

    TraceStep(StepBuilder draft) {
        number = draft.number;
        operation = draft.operation;
        scope = draft.scope;
        label = draft.label;
        inputs = List.copyOf(draft.inputs);
        value = draft.value;
        unit = draft.unit;
        rounding = draft.rounding;
        cited = draft.cited;
        part = draft.part;
        choice = draft.choice;
        losers = List.copyOf(draft.losers);
        sensitivities = Set.copyOf(draft.sensitivities);
        disclosed = draft.disclosed;
    }

    /** Starts a step that is not read from a tape or JSON: of another recorder, or in a test. */
    public static StepBuilder builder(int number, Operation operation) {
        return new StepBuilder(number, operation);
    }

    /** This step as the start of another one, with the same number. */
    public StepBuilder toBuilder() {
        return draft(number);
    }

    /** Its number, counted from 1. */
    public int number() {
        return number;
    }

    /** What was done; {@link Operation#WITHHELD} where a view does not show it. */
    public Operation operation() {
        return operation;
    }

    /** What it belongs to, such as the number of a line; empty for the whole. */
    public String scope() {
        return scope;
    }

    /** What the engine calls it, such as the condition type; a name that is never translated. */
    public String label() {
        return label;
    }

    /**
     * The numbers of the steps it used, all smaller than its own, in the order of {@link Operation}. A negative number,
     * only ever in a sum, says that the step was subtracted.
     */
    public List<Integer> inputs() {
        return inputs;
    }

    /** The exact number that came out; empty where a view does not show it. */
    public Optional<Ratio> value() {
        if (value instanceof BigDecimal decimal) {
            return Optional.of(Ratio.from(decimal));
        }
        return value instanceof Ratio ratio ? Optional.of(ratio) : Optional.empty();
    }

    /**
     * The exact number as text: a plain decimal with the digits it was recorded with ({@code 12.30}), or a fraction in
     * lowest terms where no decimal is exact ({@code 8/9}); empty where a view does not show it.
     */
    public String digits() {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Ratio ratio) {
            return ratio.toDecimalExact().map(BigDecimal::toPlainString).orElseGet(ratio::toString);
        }
        return "";
    }

    /**
     * What the number counts: symbols of currencies and units joined by {@code *} and {@code /} ({@code EUR/PCE}),
     * {@code %} for per cent, empty for a pure number.
     */
    public String unit() {
        return unit;
    }

    /** How it was rounded; present exactly for {@link Operation#ROUND}. */
    public Optional<RoundingPolicy> rounding() {
        return Optional.ofNullable(rounding);
    }

    /** Where the number was taken from; present exactly for {@link Operation#TAKE}. */
    public Optional<Cited> cited() {
        return Optional.ofNullable(cited);
    }

    /** Which part of a split it is; present exactly for {@link Operation#ALLOCATE}. */
    public Optional<Part> part() {
        return Optional.ofNullable(part);
    }

    /** By which comparison it was chosen; present exactly for {@link Operation#SELECT}. */
    public Optional<Choice> choice() {
        return Optional.ofNullable(choice);
    }

    /** Those it was chosen over, in the order of the engine; empty where that detail was not recorded. */
    public List<Loser> losers() {
        return losers;
    }

    /** Which kinds of secret the engine marked it as; what it inherits from its inputs is not in here. */
    public Set<Sensitivity> sensitivities() {
        return sensitivities;
    }

    /** Whether its value is published although secrets may have gone into it. */
    public boolean disclosed() {
        return disclosed;
    }

    /** The number as it was recorded: a BigDecimal or a Ratio. */
    Optional<Object> recorded() {
        return Optional.ofNullable(value);
    }

    /** This step as the start of another one, with another number. */
    StepBuilder draft(int newNumber) {
        StepBuilder draft = new StepBuilder(newNumber, operation);
        draft.scope = scope;
        draft.label = label;
        draft.inputs = inputs;
        draft.value = value;
        draft.unit = unit;
        draft.rounding = rounding;
        draft.cited = cited;
        draft.part = part;
        draft.choice = choice;
        draft.losers = losers;
        draft.sensitivities = sensitivities;
        draft.disclosed = disclosed;
        return draft;
    }

    /** Everything in it but number, scope and inputs, for comparing two traces. */
    private List<Object> content() {
        return List.of(
                operation,
                label,
                digits(),
                unit,
                rounding(),
                cited(),
                part(),
                choice(),
                losers,
                sensitivities,
                disclosed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TraceStep that
                && number == that.number
                && scope.equals(that.scope)
                && inputs.equals(that.inputs)
                && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, scope, inputs, digits(), label);
    }

    /** Number, operation, label, inputs and result, for logs: {@code #3 ADD net [1, -2] = 90.00 EUR}. */
    @Override
    public String toString() {
        return "#" + number + " " + operation + (scope.isEmpty() ? "" : " " + scope)
                + (label.isEmpty() ? "" : " " + label)
                + (inputs.isEmpty() ? "" : " " + inputs) + " = " + (value == null ? "withheld" : digits())
                + (unit.isEmpty() ? "" : " " + unit);
    }
}
