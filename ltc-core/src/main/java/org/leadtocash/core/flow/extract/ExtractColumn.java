package org.leadtocash.core.flow.extract;

import java.util.Locale;

/** What an extract says of a row. */
public enum ExtractColumn {
    /** The number of the earlier document; blank in a row that only declares a document or item. */
    PREDECESSOR(true),
    /** Its item; blank for the document as a whole. */
    PREDECESSOR_ITEM(true),
    /** The number of the later document, or of the one that is declared. */
    SUCCESSOR(true),
    /** Its item; blank for the document as a whole. */
    ITEM(true),
    /** The category of the later document. */
    CATEGORY(true),
    /** How much. */
    QUANTITY(true),
    /** In what unit. */
    UNIT(true),
    /** For how much money. */
    VALUE(true),
    /** In what currency. */
    CURRENCY(true),
    /** When. */
    DATE(true),
    /** The category of the earlier document, where numbers alone do not tell. */
    PREDECESSOR_CATEGORY(false),
    /** The system's number of what happened. */
    EVENT(false),
    /** The last day to pay. */
    DUE(false),
    /** The entity whose document it is. */
    SELLER(false),
    /** The entity of the same group that buys; blank for others. */
    BUYER(false);

    private final boolean isRequired;

    ExtractColumn(boolean isRequired) {
        this.isRequired = isRequired;
    }

    /** Whether every extract must have it. */
    public boolean isRequired() {
        return isRequired;
    }

    /** Its title unless a layout says otherwise: its name in small letters. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
