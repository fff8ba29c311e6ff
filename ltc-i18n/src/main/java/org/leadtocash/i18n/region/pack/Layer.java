package org.leadtocash.i18n.region.pack;

/** Who lays a rule down, outermost first; each may tighten what those before it said. */
public enum Layer {
    /** The law of a bloc or country; binds everyone. */
    STATUTE,
    /** The group of companies. */
    GROUP,
    /** A region of the group. */
    REGION,
    /** One legal entity. */
    ENTITY
}
