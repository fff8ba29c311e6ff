package org.leadtocash.core.finding;

/** What a parameter holds, so that each reader's language can write it as people there do. */
public enum ParamType {
    /** An amount with its currency. */
    MONEY,
    /** An amount with its unit. */
    QUANTITY,
    /** A day. */
    DATE,
    /** A point on the time line. */
    INSTANT,
    /** A percentage: 12.5 means 12.5 per cent. */
    PERCENT,
    /** A whole number of things. */
    COUNT,
    /** A country by its ISO 3166-1 alpha-2 code. */
    COUNTRY,
    /** The name of a document, rule, field, role, stage or other thing; never translated. */
    REFERENCE,
    /** Words as somebody wrote them; never translated. */
    TEXT
}
