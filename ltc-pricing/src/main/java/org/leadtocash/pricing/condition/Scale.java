package org.leadtocash.pricing.condition;

import java.util.Optional;
import org.leadtocash.core.quantity.Unit;

/**
 * How the tier of a rate is chosen.
 *
 * @param base what decides
 * @param kind how thresholds are read
 * @param span whose
 * @param unit the unit of thresholds by quantity; empty for the unit of the rate, or else of the line
 * @param openEnded under {@link ScaleKind#TO}, whether the last tier holds beyond its threshold; else the record does not
 *     apply there
 */
public record Scale(ScaleBase base, ScaleKind kind, ScaleSpan span, Optional<Unit> unit, boolean openEnded) {
    private static final Scale STANDARD =
            new Scale(ScaleBase.QUANTITY, ScaleKind.FROM, ScaleSpan.LINE, Optional.empty(), false);

    /** Checks that the parts fit together. */
    public Scale {
        if (unit.isPresent() && base != ScaleBase.QUANTITY) {
            throw new IllegalArgumentException("scale by " + base + " in " + unit.get() + ": expected no unit");
        }
        if (openEnded && kind != ScaleKind.TO) {
            throw new IllegalArgumentException("open-ended scale " + kind + ": expected TO, others have no end");
        }
        if (kind == ScaleKind.GRADUATED && base == ScaleBase.LINES) {
            throw new IllegalArgumentException(
                    "graduated scale by LINES: expected QUANTITY or VALUE, which have parts");
        }
    }

    /** By the quantity of each line, the last tier reached. */
    public static Scale standard() {
        return STANDARD;
    }

    /** The same by something else. */
    public Scale by(ScaleBase other) {
        return new Scale(other, kind, span, other == ScaleBase.QUANTITY ? unit : Optional.empty(), openEnded);
    }

    /** The same by quantity in that unit: kilograms make it a scale by weight. */
    public Scale in(Unit other) {
        return new Scale(ScaleBase.QUANTITY, kind, span, Optional.of(other), openEnded);
    }

    /** The same, each tier for its own part. */
    public Scale graduated() {
        return new Scale(base, ScaleKind.GRADUATED, span, unit, false);
    }

    /** The same with thresholds as upper ends. */
    public Scale upTo(boolean lastHoldsBeyond) {
        return new Scale(base, ScaleKind.TO, span, unit, lastHoldsBeyond);
    }

    /** The same, over all lines that the record applies to. */
    public Scale overLines() {
        return new Scale(base, kind, ScaleSpan.GROUP, unit, openEnded);
    }

    /** Whether the last tier reached holds for the whole of each line by itself. */
    public boolean isPlain() {
        return kind == ScaleKind.FROM && span == ScaleSpan.LINE && base != ScaleBase.LINES && unit.isEmpty();
    }
}
