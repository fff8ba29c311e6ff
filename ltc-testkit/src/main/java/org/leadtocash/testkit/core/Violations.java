package org.leadtocash.testkit.core;

import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/** Everything that breaks one law, told at once. */
public final class Violations {
    private static final int MOST_TOLD = 20;

    private final String law;
    private final List<String> found = new ArrayList<>();

    /** The violations of a law with that name. */
    public Violations(String law) {
        this.law = law;
    }

    /** Adds one, told once however often it is added. */
    @CanIgnoreReturnValue
    public Violations add(String violation) {
        if (!found.contains(violation)) {
            found.add(violation);
        }
        return this;
    }

    /** Adds one where it is. */
    @CanIgnoreReturnValue
    public Violations addIf(boolean broken, String violation) {
        return broken ? add(violation) : this;
    }

    /** Fails if there is any. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            StringBuilder message = new StringBuilder(law).append(" is broken ").append(found.size());
            message.append(found.size() == 1 ? " time:" : " times:");
            found.stream()
                    .limit(MOST_TOLD)
                    .forEach(each -> message.append("\n- ").append(each));
            if (found.size() > MOST_TOLD) {
                message.append("\n- and ").append(found.size() - MOST_TOLD).append(" more");
            }
            throw new AssertionError(message.toString());
        }
    }
}
