package org.leadtocash.core.trace;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A candidate that a selection did not choose.
 *
 * @param step the number of the step that computed its value; empty where it lost before it was computed
 * @param cited its record; empty where the step says all
 * @param reason why it lost, in words of the engine that are never translated, such as {@code less-specific}
 */
public record Loser(OptionalInt step, Optional<Cited> cited, String reason) {

    /** Checks that it can be told which candidate it was. */
    public Loser {
        if (step.isEmpty() && cited.isEmpty()) {
            throw new IllegalArgumentException("loser (" + reason + "): expected a step or a cited record");
        }
    }
}
