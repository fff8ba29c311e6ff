package org.leadtocash.i18n.tax;

import java.util.Map;
import java.util.TreeMap;

/** Which tax classes have rules of their own, and which rate they bear where a country names none for them. */
final class Natures {
    static final String GENERAL = "GENERAL";

    private static final Map<String, Nature> BY_CLASS = load();

    record Nature(String nature, String rateClass) {}

    private Natures() {}

    private static Map<String, Nature> load() {
        Map<String, Nature> byClass = new TreeMap<>();
        CitedTable.read(
                "natures.csv",
                row -> byClass.put(row.field("class"), new Nature(row.field("nature"), row.field("rateClass"))));
        return byClass;
    }

    /** What rules the class falls under: the general ones, unless the table says otherwise. */
    static String nature(String taxClass) {
        Nature nature = BY_CLASS.get(taxClass);
        return nature == null ? GENERAL : nature.nature();
    }

    /** The class whose rate it bears where a country has none for the class itself. */
    static String rateClass(String taxClass) {
        Nature nature = BY_CLASS.get(taxClass);
        return nature == null ? taxClass : nature.rateClass();
    }
}
