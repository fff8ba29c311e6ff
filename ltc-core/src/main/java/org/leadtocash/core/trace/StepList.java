package org.leadtocash.core.trace;

import java.util.List;

/**
 * The steps a trace is made of, as they were recorded, read or left over by a view. Immutable; what records in arrays
 * makes objects only when it is asked.
 */
public interface StepList {

    /** How many steps there are. */
    int size();

    /** All steps in order; may build them. */
    List<TraceStep> steps();

    /** The named results in the order they were named. */
    List<TraceResult> results();

    /** Steps that are objects already. */
    static StepList of(List<TraceStep> steps, List<TraceResult> results) {
        List<TraceStep> all = List.copyOf(steps);
        List<TraceResult> named = List.copyOf(results);
        return new StepList() {
            @Override
            public int size() {
                return all.size();
            }

            @Override
            public List<TraceStep> steps() {
                return all;
            }

            @Override
            public List<TraceResult> results() {
                return named;
            }
        };
    }
}
