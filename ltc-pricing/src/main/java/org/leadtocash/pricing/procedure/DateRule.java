package org.leadtocash.pricing.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the dates of a request counts: the first of these that it gives. Dates of a line go before those of the
 * document with the same name.
 *
 * @param names at least one, such as {@code promised} and then {@code ordered}
 */
public record DateRule(List<String> names) {
    /** The day on which the customer ordered. */
    public static final String ORDERED = "ordered";
    /** The day on which the delivery is promised. */
    public static final String PROMISED = "promised";
    /** A day that somebody set for pricing. */
    public static final String PRICING = "pricing";

    /** Copies the names. */
    public DateRule {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("date rule without a name: expected one, such as ordered");
        }
    }

    /** The first of these that a request gives. */
    public static DateRule firstOf(String... names) {
        return new DateRule(List.of(names));
    }

    /** The date that counts; empty where none is given. */
    public Optional<LocalDate> date(Map<String, LocalDate> ofLine, Map<String, LocalDate> ofDocument) {
        for (String name : names) {
            LocalDate date = ofLine.isEmpty() ? ofDocument.get(name) : ofLine.getOrDefault(name, ofDocument.get(name));
            if (date != null) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }
}
