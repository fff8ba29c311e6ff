package org.leadtocash.pricing.condition;

/** Whose quantity or value decides the tier. */
public enum ScaleSpan {
    /** Each line's own. */
    LINE,
    /** That of all lines of the document together that the record applies to. */
    GROUP
}
