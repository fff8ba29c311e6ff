package org.leadtocash.core.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
        List<TraceResult> results) {

    /** A loser and the step of the selection it lost. */
    record Lost(int selection, Loser loser) {}
}
