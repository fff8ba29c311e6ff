package org.leadtocash.core.stage.gate;

import java.util.ArrayList;
import java.util.List;

/** What somebody says at a gate: a {@link Vote}, or that a condition is {@link Met}. */
public sealed interface Ruling {

    /** Which gate. */
    String gate();

    /**
     * What one of those who decide says.
     *
     * @param gate which gate
     * @param outcome the code of one of its outcomes
     * @param conditions on what conditions
     */
    record Vote(String gate, String outcome, List<GateCondition> conditions) implements Ruling {

        /** Copies the conditions. */
        public Vote {
            conditions = List.copyOf(conditions);
        }

        /** The same, on one more condition. */
        public Vote on(GateCondition condition) {
            List<GateCondition> all = new ArrayList<>(conditions);
            all.add(condition);
            return new Vote(gate, outcome, all);
        }
    }

    /**
     * That a condition is met.
     *
     * @param gate which gate
     * @param number which of its conditions, from 1
     */
    record Met(String gate, int number) implements Ruling {}

    /** A vote without conditions. */
    static Vote vote(String gate, String outcome) {
        return new Vote(gate, outcome, List.of());
    }

    /** That a condition is met. */
    static Met met(String gate, int number) {
        return new Met(gate, number);
    }
}
