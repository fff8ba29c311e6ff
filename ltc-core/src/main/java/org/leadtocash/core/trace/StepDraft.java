package org.leadtocash.core.trace;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.money.RoundingPolicy;

/** A step while it is put together from a recording, a view or JSON. */
final class StepDraft {
    final int number;
    Operation operation = Operation.WITHHELD;
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

    StepDraft(int number) {
        this.number = number;
    }

    TraceStep done() {
        return new TraceStep(this);
    }
}
