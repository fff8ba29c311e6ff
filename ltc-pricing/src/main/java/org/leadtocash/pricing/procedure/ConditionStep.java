package org.leadtocash.pricing.procedure;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.pricing.condition.ConditionType;

/**
 * A step that looks for a price, discount, surcharge or cost.
 *
 * <pre>{@code
 * ConditionStep.of(200, ConditionType.CUSTOMER_DISCOUNT)
 *         .access("customer-discount")
 *         .base(StepRange.of(100))
 *         .build();
 * }</pre>
 */
public final class ConditionStep implements Step {
    private final int number;
    private final ConditionType type;
    private final Optional<String> access;
    private final Optional<StepRange> base;
    private final Optional<Expression> requirement;
    private final Optional<Expression> occasion;
    private final OptionalInt bucket;
    private final Entry entry;
    private final Level level;
    private final Spread spread;
    private final boolean mandatory;
    private final boolean statistical;
    private final Sensitivity sensitivity;

    private ConditionStep(Builder built) {
        this.number = built.number;
        this.type = built.type;
        this.access = built.access;
        this.base = built.base;
        this.requirement = built.requirement;
        this.occasion = built.occasion;
        this.bucket = built.bucket;
        this.entry = built.entry;
        this.level = built.level;
        this.spread = built.spread;
        this.mandatory = built.mandatory;
        this.statistical = built.statistical;
        this.sensitivity = built.sensitivity;
    }

    /** Starts an optional, open step that counts, for each line, on all that came before, never entered by hand. */
    public static Builder of(int number, ConditionType type) {
        return new Builder(number, type);
    }

    @Override
    public int number() {
        return number;
    }

    /** What it looks for. */
    public ConditionType type() {
        return type;
    }

    /** The code of the condition type. */
    @Override
    public String label() {
        return type.code();
    }

    /** The id of the sequence by which the book is asked; empty where it is not. */
    public Optional<String> access() {
        return access;
    }

    /** What percentages are taken of; empty for all that came before and counts. */
    public Optional<StepRange> base() {
        return base;
    }

    /** The condition that a line must meet for the step to be worked in it; empty for every line. */
    public Optional<Expression> requirement() {
        return requirement;
    }

    /** The condition that the document must meet for the step to be worked at all; empty for every document. */
    public Optional<Expression> occasion() {
        return occasion;
    }

    /** The bucket whose steps are rounded together; empty for a step that is rounded on its own. */
    public OptionalInt bucket() {
        return bucket;
    }

    /** Whether it may be entered by hand. */
    public Entry entry() {
        return entry;
    }

    /** Line or document. */
    public Level level() {
        return level;
    }

    /** How a condition of the document comes to its lines. */
    public Spread spread() {
        return spread;
    }

    /** Whether a line without it cannot be priced. */
    public boolean mandatory() {
        return mandatory;
    }

    /** Whether it is told and changes no total. */
    public boolean statistical() {
        return statistical;
    }

    @Override
    public Sensitivity sensitivity() {
        return sensitivity;
    }

    @Override
    public <R> R fold(
            Function<? super ConditionStep, ? extends R> condition,
            Function<? super SubtotalStep, ? extends R> subtotal) {
        return condition.apply(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConditionStep that
                && number == that.number
                && type.equals(that.type)
                && access.equals(that.access)
                && base.equals(that.base)
                && requirement.equals(that.requirement)
                && occasion.equals(that.occasion)
                && bucket.equals(that.bucket)
                && entry == that.entry
                && level == that.level
                && spread == that.spread
                && mandatory == that.mandatory
                && statistical == that.statistical
                && sensitivity == that.sensitivity;
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                number,
                type,
                access,
                base,
                requirement,
                occasion,
                bucket,
                entry,
                level,
                spread,
                mandatory,
                statistical,
                sensitivity);
    }

    /** Number and type. */
    @Override
    public String toString() {
        return number + " " + type;
    }

    /** Collects the parts of a step. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final int number;
        private final ConditionType type;
        private Optional<String> access = Optional.empty();
        private Optional<StepRange> base = Optional.empty();
        private Optional<Expression> requirement = Optional.empty();
        private Optional<Expression> occasion = Optional.empty();
        private OptionalInt bucket = OptionalInt.empty();
        private Entry entry = Entry.NEVER;
        private Level level = Level.LINE;
        private Spread spread = Spread.PROPORTIONAL;
        private boolean mandatory;
        private boolean statistical;
        private Sensitivity sensitivity = Sensitivity.OPEN;

        private Builder(int number, ConditionType type) {
            this.number = number;
            this.type = type;
        }

        /** Asks the book by the sequence of that id. */
        public Builder access(String sequence) {
            access = Optional.of(sequence);
            return this;
        }

        /** Takes percentages of these steps. */
        public Builder base(StepRange steps) {
            base = Optional.of(steps);
            return this;
        }

        /** Works the step only for lines of which that holds. */
        public Builder requirement(Expression condition) {
            requirement = Optional.of(condition);
            return this;
        }

        /** Works the step only for documents of which that holds; for conditions of the document. */
        public Builder occasion(Expression condition) {
            occasion = Optional.of(condition);
            return this;
        }

        /**
         * Adds the step up with its neighbours of the same number, which share one base, before anything is rounded: 5
         * per cent and 3 per cent are 8 per cent, rounded once. Each keeps the difference that it made to the rounded sum.
         */
        public Builder bucket(int shared) {
            bucket = OptionalInt.of(shared);
            return this;
        }

        /** Whether it may be entered by hand. */
        public Builder entry(Entry how) {
            entry = how;
            return this;
        }

        /** Makes it a condition of the document as a whole, split by what lines are worth. */
        public Builder header() {
            return header(Spread.PROPORTIONAL);
        }

        /** Makes it a condition of the document as a whole, which comes to its lines in that way. */
        public Builder header(Spread how) {
            level = Level.HEADER;
            return spread(how);
        }

        Builder spread(Spread how) {
            spread = how;
            return this;
        }

        /** A line without it cannot be priced. */
        public Builder mandatory() {
            mandatory = true;
            return this;
        }

        /** It is told and changes no total. */
        public Builder statistical() {
            statistical = true;
            return this;
        }

        /** Who may read its amounts. */
        public Builder sensitivity(Sensitivity kind) {
            sensitivity = kind;
            return this;
        }

        /**
         * The finished step.
         *
         * @throws IllegalStateException if it asks neither the book nor anybody, a step of a line has an occasion, or a step of
         *     a line or of a bucket has a spread
         */
        public ConditionStep build() {
            if (occasion.isPresent() && level == Level.LINE) {
                throw new IllegalStateException("step " + number + " " + type
                        + ": an occasion is asked of the document, expected a condition of the document");
            }
            if (spread != Spread.PROPORTIONAL && (level == Level.LINE || bucket.isPresent())) {
                throw new IllegalStateException("step " + number + " " + type + ": spread " + spread
                        + " expects a condition of the document that is in no bucket");
            }
            if (access.isEmpty() && entry == Entry.NEVER) {
                throw new IllegalStateException(
                        "step " + number + " " + type + ": expected an access sequence, or that it may be entered");
            }
            return new ConditionStep(this);
        }
    }
}
