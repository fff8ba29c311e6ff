package org.leadtocash.core.flow;

import org.jspecify.annotations.Nullable;

/**
 * What meets at one document.
 *
 * @param document what is known of it; null where only links name it
 * @param in the links from what came before, to the document or one of its lines
 * @param out the links to what came after
 */
record Joint(@Nullable FlowDocument document, Links in, Links out) {
    static final Joint NONE = new Joint(null, Links.NONE, Links.NONE);

    Joint with(FlowDocument other) {
        return new Joint(other, in, out);
    }

    Joint withIn(Links other) {
        return new Joint(document, other, out);
    }

    Joint withOut(Links other) {
        return new Joint(document, in, other);
    }
}
