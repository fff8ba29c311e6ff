package org.leadtocash.core.tape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.trace.Loser;
import org.leadtocash.core.trace.TraceResult;

/** The side tables of a finished recording; never written again. */
@SuppressWarnings("ArrayRecordComponent") // a carrier inside the package, never compared
record Sources(
        @Nullable Object[] things,
        Object[] wide,
        int[] references,
        List<Lost> losers,
        List<long[]> rivals,
        int[] scopeStarts,
        @Nullable String[] scopes,
        int[] resultSteps,
        @Nullable String[] resultNames) {

    /** The named results; scope and name of each stand side by side. */
    List<TraceResult> results() {
        List<TraceResult> results = new ArrayList<>(resultSteps.length);
        for (int i = 0; i < resultSteps.length; i++) {
            String scope = resultNames[2 * i];
            String name = resultNames[2 * i + 1];
            if (scope != null && name != null) {
                results.add(new TraceResult(scope, name, resultSteps[i]));
            }
        }
        return List.copyOf(results);
    }

    /** A loser and the step of the selection it lost. */
    record Lost(int selection, Loser loser) {}
}
