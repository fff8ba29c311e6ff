package org.leadtocash.core.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Links on their way to one side of a document; an import holds two of these for every document, so they are small. */
final class LinkPile {
    private static final FlowLink[] NONE = {};

    private FlowLink[] links = NONE;
    private int count;

    void add(FlowLink link) {
        if (count == links.length) {
            links = Arrays.copyOf(links, count == 0 ? 1 : count * 2);
        }
        links[count] = link;
        count++;
    }

    /** The links of that side with these. */
    Links onto(Links known, Comparator<FlowLink> order) {
        FlowLink[] all = count == links.length ? links : Arrays.copyOf(links, count);
        return known.isEmpty() ? Links.of(all, order) : known.plusAll(List.of(all), order);
    }
}
