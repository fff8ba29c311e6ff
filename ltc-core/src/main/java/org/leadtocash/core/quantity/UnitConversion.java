package org.leadtocash.core.quantity;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.leadtocash.core.money.Ratio;

/** What became of a conversion: a number of the other unit, or that nothing says how the two relate. */
public sealed interface UnitConversion {

    /** One of two results, according to whether the conversion is known. */
    <R> R fold(Function<? super Converted, ? extends R> converted, Function<? super Unknown, ? extends R> unknown);

    /** The result as a quantity; empty if the conversion is unknown or has no finite decimal. */
    default Optional<Quantity> exact() {
        return fold(Converted::quantity, unknown -> Optional.empty());
    }

    /**
     * A known conversion.
     *
     * @param given what was converted
     * @param factor how many of the other unit one of the given unit is
     * @param unit the other unit
     */
    record Converted(Quantity given, Ratio factor, Unit unit) implements UnitConversion {

        @Override
        public <R> R fold(
                Function<? super Converted, ? extends R> converted, Function<? super Unknown, ? extends R> unknown) {
            return converted.apply(this);
        }

        /** The exact number of the other unit. */
        public Ratio amount() {
            return Ratio.from(given.amount()).times(factor);
        }

        /** Whether the number has a finite decimal. */
        public boolean isExact() {
            return quantity().isPresent();
        }

        /** The exact quantity, empty if its number has no finite decimal of at most 100 digits: a third of one. */
        public Optional<Quantity> quantity() {
            return Quantity.exact(amount(), unit);
        }

        /** The quantity, rounded once from the exact number. */
        public Quantity rounded(int scale, RoundingMode mode) {
            return Quantity.of(amount().round(scale, mode), unit);
        }

        /** The conversion as {@code 30 C62 = 5/2 DZN}. */
        @Override
        public String toString() {
            return given + " = " + amount() + " " + unit;
        }
    }

    /**
     * A conversion that no factor states.
     *
     * @param given what was to be converted
     * @param unit the unit that was asked for
     * @param material the material whose factors were looked at, empty for the general ones only
     */
    record Unknown(Quantity given, Unit unit, Optional<String> material) implements UnitConversion {

        @Override
        public <R> R fold(
                Function<? super Converted, ? extends R> converted, Function<? super Unknown, ? extends R> unknown) {
            return unknown.apply(this);
        }

        @Override
        public String toString() {
            return "no factor leads from " + given.unit() + " to " + unit
                    + material.map(number -> " for material " + number).orElse("");
        }
    }
}
