package org.leadtocash.examples.einvoice.cii;

import java.util.Map;

/** The fixed words of the Cross Industry Invoice where the standard has none of its own. */
final class CiiTypes {
    /** The type of a reference to a document that proves what is claimed (BG-24). */
    static final String SUPPORT = "916";
    /** The type of a reference to a tender or lot (BT-17). */
    static final String TENDER = "50";
    /** The type of a reference to what is billed for (BT-18, BT-128). */
    static final String OBJECT = "130";
    /** The name of a project, which the syntax asks for beside its number. */
    static final String PROJECT_NAME = "Project reference";
    /** The scheme of a VAT identifier. */
    static final String VAT = "VA";
    /** The scheme of a local tax number. */
    static final String TAX = "FC";

    /** UNTDID 2005, in which the standard says the tax point, and UNTDID 2475, in which this syntax does. */
    private static final Map<String, String> TAX_POINTS = Map.of("3", "5", "35", "29", "432", "72");

    private CiiTypes() {}

    /** The code of UNTDID 2475 for one of UNTDID 2005; an unknown code as it is. */
    static String taxPointOut(String code) {
        return TAX_POINTS.getOrDefault(code, code);
    }

    /** The code of UNTDID 2005 for one of UNTDID 2475; an unknown code as it is. */
    static String taxPointIn(String code) {
        return TAX_POINTS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code);
    }
}
