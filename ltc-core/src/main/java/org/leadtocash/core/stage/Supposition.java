package org.leadtocash.core.stage;

import java.util.List;
import java.util.Objects;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.stage.instance.Instance;

/** Where an event would lead if everything it asks for were granted, and what that is. Nothing has been decided. */
public final class Supposition {
    private final Instance next;
    private final List<String> path;
    private final Findings missing;

    Supposition(Instance next, List<String> path, Findings missing) {
        this.next = next;
        this.path = path;
        this.missing = missing;
    }

    /** Where the document would stand. */
    public Instance next() {
        return next;
    }

    /** The names of the steps that would be taken, in order. */
    public List<String> path() {
        return path;
    }

    /** What stands in the way: each must be settled for the steps to be taken. */
    public Findings missing() {
        return missing;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Supposition that
                && next.equals(that.next)
                && path.equals(that.path)
                && missing.equals(that.missing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, missing);
    }

    /** The steps, and where they lead. */
    @Override
    public String toString() {
        return path + " to " + next.config();
    }
}
