package org.leadtocash.pricing.procedure;

import java.util.List;
import java.util.TreeSet;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.TiePolicy;

/**
 * In which order the book is asked: for each key, the first that has a record ends the search.
 *
 * @param id its name in the procedure
 * @param keys the fields of the key of each access, the most specific first; a key without a field finds what holds for
 *     everything
 * @param currencies what happens where an amount is in another currency
 * @param ties which of several records applies that the same key finds
 */
public record AccessSequence(String id, List<List<KeyField>> keys, CurrencyFallback currencies, TiePolicy ties) {

    /** Sorts the fields of each key and checks that none is asked twice. */
    public AccessSequence {
        keys = keys.stream().map(fields -> List.copyOf(new TreeSet<>(fields))).toList();
        if (keys.isEmpty() || keys.stream().distinct().count() < keys.size()) {
            throw new IllegalArgumentException(
                    "access sequence " + id + ": expected at least one key and none twice, got " + keys);
        }
    }

    /** A sequence for amounts in the currency of the document, and records without ties to speak of. */
    public static AccessSequence of(String id, List<List<KeyField>> keys) {
        return new AccessSequence(id, keys, CurrencyFallback.sameOnly(), TiePolicy.FIRST);
    }

    /** The same with another way for amounts in other currencies. */
    public AccessSequence withCurrencies(CurrencyFallback other) {
        return new AccessSequence(id, keys, other, ties);
    }

    /** The same with another way for ties. */
    public AccessSequence withTies(TiePolicy other) {
        return new AccessSequence(id, keys, currencies, other);
    }
}
