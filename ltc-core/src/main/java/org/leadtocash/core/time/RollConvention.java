package org.leadtocash.core.time;

/** Where a date goes that falls on a day off: the convention a contract or a law names. */
public enum RollConvention {
    /** It stays where it is. */
    NONE,
    /** To the next workday. */
    FOLLOWING,
    /** To the next workday of the same month; if there is none, to the last workday before. */
    MODIFIED_FOLLOWING,
    /** To the last workday before. */
    PRECEDING
}
