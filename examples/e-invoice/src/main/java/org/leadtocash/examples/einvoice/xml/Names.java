package org.leadtocash.examples.einvoice.xml;

import java.util.Map;

/** The name spaces of the syntaxes, by the prefixes that everybody uses. */
final class Names {
    private static final Map<String, String> SPACES = Map.of(
            "ubl", "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
            "cn", "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2",
            "cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
            "cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
            "rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
            "ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
            "udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
            "qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100");

    private Names() {}

    /** The name space of a name with a prefix. */
    static String space(String name) {
        String space = SPACES.get(name.substring(0, name.indexOf(':')));
        if (space == null) {
            throw new IllegalArgumentException("name " + name + ": expected a prefix of " + SPACES.keySet());
        }
        return space;
    }

    /** The name without its prefix. */
    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
