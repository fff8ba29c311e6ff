package org.leadtocash.i18n.invoice;

import java.util.List;

/**
 * One of the ten rules that every VAT category has.
 *
 * @param word what kind of rule it is
 * @param terms the terms it is about
 * @param check what it looks at in one category
 */
record CategoryRule(String word, List<String> terms, Check check) {

    /** Copies the terms. */
    CategoryRule {
        terms = List.copyOf(terms);
    }

    static CategoryRule of(String word, Check check, String... terms) {
        return new CategoryRule(word, List.of(terms), check);
    }
}
