package org.leadtocash.core.stage.gate;

import java.time.LocalDate;
import java.util.Optional;
import org.leadtocash.core.organisation.Role;

/**
 * What must be met later for a decision to go on.
 *
 * @param text what, as the one who decided wrote it
 * @param owner who sees to it
 * @param due until when; empty where nobody said
 * @param before the step that it blocks until it is met; empty where it blocks none
 */
public record GateCondition(String text, Role owner, Optional<LocalDate> due, Optional<String> before) {
    private static final int LONGEST = 500;

    /** Checks that something is said. */
    public GateCondition {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "condition of " + text.length() + " characters: expected 1 to " + LONGEST + ", not all blank");
        }
    }

    /** A condition without a date that blocks no step. */
    public static GateCondition of(String text, Role owner) {
        return new GateCondition(text, owner, Optional.empty(), Optional.empty());
    }

    /** The same, due on that day. */
    public GateCondition due(LocalDate day) {
        return new GateCondition(text, owner, Optional.of(day), before);
    }

    /** The same, blocking that step until it is met. */
    public GateCondition before(String transition) {
        return new GateCondition(text, owner, due, Optional.of(transition));
    }
}
