package org.leadtocash.i18n.invoice.term;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every business term and group of EN 16931-1 by its number. */
public final class BusinessTerms {
    private static final Map<String, BusinessTerm> TERMS = new LinkedHashMap<>();
    private static final Map<String, BusinessGroup<?>> GROUPS = new LinkedHashMap<>();

    static {
        Stream.of(HeaderTerms.all(), PartyTerms.all(), AmountTerms.all(), LineTerms.all())
                .flatMap(List::stream)
                .forEach(term -> TERMS.put(term.id(), term));
        Stream.of(HeaderTerms.groups(), PartyTerms.groups(), AmountTerms.groups(), LineTerms.groups())
                .flatMap(List::stream)
                .forEach(group -> GROUPS.put(group.id(), group));
    }

    private BusinessTerms() {}

    /**
     * The term with that number.
     *
     * @throws IllegalArgumentException if the standard has none
     */
    public static BusinessTerm of(String id) {
        BusinessTerm term = TERMS.get(id);
        if (term == null) {
            throw new IllegalArgumentException(
                    "business term \"" + id + "\": expected one of EN 16931-1, such as BT-106");
        }
        return term;
    }

    /**
     * The group with that number.
     *
     * @throws IllegalArgumentException if the standard has none
     */
    public static BusinessGroup<?> group(String id) {
        BusinessGroup<?> group = GROUPS.get(id);
        if (group == null) {
            throw new IllegalArgumentException(
                    "business group \"" + id + "\": expected one of EN 16931-1, such as BG-25");
        }
        return group;
    }

    /** All terms: those of the document, the parties, the amounts, the lines. */
    public static Collection<BusinessTerm> all() {
        return List.copyOf(TERMS.values());
    }
}
