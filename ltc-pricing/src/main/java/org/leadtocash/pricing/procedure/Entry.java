package org.leadtocash.pricing.procedure;

/** Whether a condition may be entered by hand. */
public enum Entry {
    /** No: the book alone has it. */
    NEVER,
    /** Yes; what is entered goes before the book. */
    ALLOWED,
    /** Only so: the book is not asked. */
    ONLY
}
