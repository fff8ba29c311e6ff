package org.leadtocash.core.flow;

/** How a lead is owed to the campaigns that touched it. */
public enum Attribution {
    /** All of it to the campaign that touched it first. */
    FIRST,
    /** All of it to the campaign that touched it last. */
    LAST,
    /** In equal parts to each campaign. */
    EVEN,
    /** By the shares that the links declare; a link that declares none counts for nothing. */
    DECLARED
}
