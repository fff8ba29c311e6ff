package org.leadtocash.core.trace;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

/** A step while it is put together from a recording, a view or JSON. */
public final class StepBuilder {
    final int number;
    final Operation operation;
    String scope = "";
    String label = "";
    List<Integer> inputs = List.of();
    /** A BigDecimal with the scale it was recorded in, or a Ratio; null where it is withheld. */
    @Nullable Object value;

    String unit = "";

    @Nullable RoundingPolicy rounding;

    @Nullable Cited cited;

    @Nullable Part part;

    @Nullable Choice choice;

    List<Loser> losers = List.of();
    Set<Sensitivity> sensitivities = EnumSet.noneOf(Sensitivity.class);
    boolean disclosed;

    StepBuilder(int number, Operation operation) {
        this.number = number;
        this.operation = operation;
    }

    /** What it belongs to; empty for the whole, and where nothing is said. */
    @CanIgnoreReturnValue
    public StepBuilder scope(String name) {
        this.scope = name;
        return this;
    }

    /** What the engine calls it. */
    @CanIgnoreReturnValue
    public StepBuilder label(String name) {
        this.label = name;
        return this;
    }

    /** The numbers of the steps it used, in the order of {@link Operation}. */
    @CanIgnoreReturnValue
    public StepBuilder inputs(List<Integer> numbers) {
        this.inputs = List.copyOf(numbers);
        return this;
    }

    /** The number that came out, with the digits it is shown with. */
    @CanIgnoreReturnValue
    public StepBuilder value(BigDecimal exact) {
        this.value = exact;
        return this;
    }

    /** The number that came out, where no decimal is exact. */
    @CanIgnoreReturnValue
    public StepBuilder value(Ratio exact) {
        this.value = exact;
        return this;
    }

    /** What the number counts; a pure number where nothing is said. */
    @CanIgnoreReturnValue
    public StepBuilder unit(String symbols) {
        this.unit = symbols;
        return this;
    }

    /** How it was rounded; for {@link Operation#ROUND}. */
    @CanIgnoreReturnValue
    public StepBuilder rounding(RoundingPolicy policy) {
        this.rounding = policy;
        return this;
    }

    /** Where the number was taken from; for {@link Operation#TAKE}. */
    @CanIgnoreReturnValue
    public StepBuilder cited(Cited source) {
        this.cited = source;
        return this;
    }

    /** Which part of a split it is; for {@link Operation#ALLOCATE}. */
    @CanIgnoreReturnValue
    public StepBuilder part(Part ofSplit) {
        this.part = ofSplit;
        return this;
    }

    /** By which comparison it was chosen; for {@link Operation#SELECT}. */
    @CanIgnoreReturnValue
    public StepBuilder choice(Choice comparison) {
        this.choice = comparison;
        return this;
    }

    /** Those it was chosen over; for {@link Operation#SELECT}. */
    @CanIgnoreReturnValue
    public StepBuilder losers(List<Loser> beaten) {
        this.losers = List.copyOf(beaten);
        return this;
    }

    /** Which kinds of secret it is marked as. */
    @CanIgnoreReturnValue
    public StepBuilder sensitivities(Set<Sensitivity> kinds) {
        this.sensitivities = Set.copyOf(kinds);
        return this;
    }

    /** Whether its value is published although secrets may have gone into it. */
    @CanIgnoreReturnValue
    public StepBuilder disclosed(boolean published) {
        this.disclosed = published;
        return this;
    }

    /** The step; whether it has what its operation needs is seen when a {@link Trace} is made of it. */
    public TraceStep build() {
        return new TraceStep(this);
    }
}
