package org.leadtocash.core.fact;

/**
 * What became of one path from one set of facts to another.
 *
 * @param path the fact; or the list, whose value is the keys of its rows
 * @param before what was known
 * @param after what is known
 */
public record FactChange(String path, Fact before, Fact after) {

    /** Path, before, after. */
    @Override
    public String toString() {
        return path + ": " + before + " -> " + after;
    }
}
