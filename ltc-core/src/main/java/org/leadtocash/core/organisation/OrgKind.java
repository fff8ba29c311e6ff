package org.leadtocash.core.organisation;

/** What a name in the organisation names. */
public enum OrgKind {
    /** A company with books of its own. */
    ENTITY,
    /** A part of the world as the group steers it. */
    REGION,
    /** A part of the business as the group steers it. */
    LINE,
    /** An office, plant or team. */
    UNIT,
    /** A place in a unit that somebody holds. */
    POST,
    /** Somebody who holds posts. */
    PERSON
}
