package org.leadtocash.i18n.identifier;

import org.jspecify.annotations.Nullable;

/** How the numbers of a scheme are formed. */
interface SchemeRule {

    /** What is wrong with a number in compact form; null where nothing is. Creates no object. */
    @Nullable Fault fault(String compact);

    /** A compact form as it was typed, completed: a prefix or a leading zero that people leave out. */
    default String complete(String compact) {
        return compact;
    }

    /** A valid compact form as people write it. */
    default String display(String compact) {
        return compact;
    }
}
