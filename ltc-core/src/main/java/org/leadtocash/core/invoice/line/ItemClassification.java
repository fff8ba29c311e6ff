package org.leadtocash.core.invoice.line;

/**
 * The class of an item in some classification (BT-158).
 *
 * @param code the class; never empty (BT-158)
 * @param list the code of the classification in UNTDID 7143 (BT-158-1)
 * @param version the version of the classification (BT-158-2)
 */
public record ItemClassification(String code, String list, String version) {
    /** Checks the parts. */
    public ItemClassification {
        if (code.isEmpty()) {
            throw new IllegalArgumentException("class of an item in \"" + list + "\" without a code");
        }
    }
}
