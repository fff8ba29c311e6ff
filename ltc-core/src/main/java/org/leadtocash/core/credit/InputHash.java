package org.leadtocash.core.credit;

import java.util.function.Supplier;
import org.leadtocash.core.document.ContentHash;

/**
 * The hash of everything that a decision depends on, worked out when somebody first asks: most decisions are read and
 * thrown away. Any thread works out the same.
 */
final class InputHash {
    /** What is hashed, until it is known; then the hash. */
    private volatile Supplier<ContentHash> known;

    InputHash(Supplier<ContentHash> input) {
        this.known = input;
    }

    /** A hash as it was written. */
    static InputHash of(ContentHash hash) {
        return new InputHash(() -> hash);
    }

    ContentHash value() {
        ContentHash hash = known.get();
        known = () -> hash;
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InputHash that && value().equals(that.value());
    }

    @Override
    public int hashCode() {
        return value().hashCode();
    }

    @Override
    public String toString() {
        return value().toString();
    }
}
