package org.leadtocash.pricing.document;

import org.leadtocash.pricing.condition.KeyField;

/** Where the value of a field comes from. */
enum FieldRole {
    /** The attributes of the line, or else of the document. */
    PLAIN,
    /** The same, but a document as a whole has none: its lines have many. */
    OF_LINES,
    /** What the line sells. */
    MATERIAL,
    /** The currency of the document. */
    CURRENCY;

    static FieldRole of(KeyField field) {
        if (field.equals(KeyField.MATERIAL)) {
            return MATERIAL;
        }
        if (field.equals(KeyField.DOCUMENT_CURRENCY)) {
            return CURRENCY;
        }
        return field.equals(KeyField.MATERIAL_GROUP) ? OF_LINES : PLAIN;
    }
}
