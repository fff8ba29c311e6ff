package org.leadtocash.core.flow.balance;

import java.util.Collection;

/** How far something has come of what was asked. */
public enum Progress {
    /** Nothing yet. */
    NONE,
    /** Something, not all. */
    PARTIAL,
    /** All. */
    FULL,
    /** More than all. */
    OVER;

    /** The progress of the whole, whose parts have come so far; nothing for no parts. */
    static Progress of(Collection<Progress> parts) {
        if (parts.stream().allMatch(part -> part == NONE)) {
            return NONE;
        }
        if (parts.contains(NONE) || parts.contains(PARTIAL)) {
            return PARTIAL;
        }
        return parts.contains(OVER) ? OVER : FULL;
    }

    /** The progress of one amount towards another. */
    static <T extends Comparable<? super T>> Progress of(T done, T asked, T none) {
        int order = done.compareTo(asked);
        if (order > 0) {
            return OVER;
        }
        return order == 0 ? FULL : done.compareTo(none) > 0 ? PARTIAL : NONE;
    }
}
