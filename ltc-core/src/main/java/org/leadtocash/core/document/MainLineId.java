package org.leadtocash.core.document;

/**
 * The thread that ties every document of one deal together, from the first lead to the last service call.
 *
 * @param value the host's name of the thread, formed like a document number
 */
public record MainLineId(String value) implements Comparable<MainLineId> {

    /** Checks the form of the name. */
    public MainLineId {
        Ids.check("main line", value, 100);
    }

    /** The thread with that name. */
    public static MainLineId of(String value) {
        return new MainLineId(value);
    }

    @Override
    public int compareTo(MainLineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
