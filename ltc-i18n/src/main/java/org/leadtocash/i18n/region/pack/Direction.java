package org.leadtocash.i18n.region.pack;

/** Which way a parameter of a rule gets stricter, and so how two layers' values combine. */
public enum Direction {
    /** The smaller number binds, such as the most days until payment. */
    SMALLER_IS_STRICTER,
    /** The larger number binds, such as the least years of retention. */
    LARGER_IS_STRICTER,
    /** What all allow binds, such as the places where data may be stored. */
    SUBSET_IS_STRICTER,
    /** What any asks binds, such as the languages of a document. */
    SUPERSET_IS_STRICTER,
    /** True binds. */
    TRUE_IS_STRICTER,
    /** The later word of the rule's own order binds. */
    LATER_IS_STRICTER,
    /** All must say the same. */
    EXACT
}
