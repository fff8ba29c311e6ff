package org.leadtocash.core.finding;

import java.util.Set;

/**
 * Who reads a decision, and which secrets they may read. What they may not read is masked in every {@code view}.
 *
 * @param id the host's name of the person or system
 * @param mayRead the sensitivities that are not masked; {@link Sensitivity#OPEN} is always readable
 */
public record Viewer(String id, Set<Sensitivity> mayRead) {

    /** Copies the set. */
    public Viewer {
        mayRead = Set.copyOf(mayRead);
    }

    /** A reader who may read these sensitivities and whatever is open. */
    public static Viewer of(String id, Sensitivity... mayRead) {
        return new Viewer(id, Set.of(mayRead));
    }

    /** A reader who may read everything. */
    public static Viewer ofAll(String id) {
        return new Viewer(id, Set.of(Sensitivity.values()));
    }

    /** Whether a value of that sensitivity is shown to this reader. */
    public boolean mayRead(Sensitivity sensitivity) {
        return sensitivity == Sensitivity.OPEN || mayRead.contains(sensitivity);
    }
}
