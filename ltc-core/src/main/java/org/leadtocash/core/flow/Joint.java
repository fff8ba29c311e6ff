package org.leadtocash.core.flow;

import java.util.Optional;

/**
 * What meets at one document or line: the links that arrive and those that leave.
 *
 * @param document what is known of it; always empty at a line
 * @param in the links from what came before
 * @param out the links to what came after
 */
record Joint(Optional<FlowDocument> document, Links in, Links out) {
    static final Joint NONE = new Joint(Optional.empty(), Links.none(), Links.none());

    Joint with(FlowDocument other) {
        return new Joint(Optional.of(other), in, out);
    }

    Joint arriving(FlowLink link) {
        return new Joint(document, in.plus(link), out);
    }

    Joint leaving(FlowLink link) {
        return new Joint(document, in, out.plus(link));
    }
}
