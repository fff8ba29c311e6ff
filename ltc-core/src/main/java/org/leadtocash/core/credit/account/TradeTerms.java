package org.leadtocash.core.credit.account;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a document grants, or what was agreed that documents may grant.
 *
 * @param termsRank how generous the terms of payment are: a higher rank is worse for whoever gives credit
 * @param discountRank how generous the discount for early payment is
 * @param paymentDays how many days there are to pay
 * @param fields other fields that matter, by the host's names, such as {@code shipTo}
 */
public record TradeTerms(
        Optional<Long> termsRank,
        Optional<Long> discountRank,
        Optional<Long> paymentDays,
        SortedMap<String, String> fields) {
    private static final TradeTerms UNKNOWN =
            new TradeTerms(Optional.empty(), Optional.empty(), Optional.empty(), new TreeMap<>());

    /** Copies the fields. */
    public TradeTerms {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** Nobody said anything. */
    public static TradeTerms unknown() {
        return UNKNOWN;
    }

    /** The same with a rank of the terms of payment. */
    public TradeTerms withTermsRank(long rank) {
        return new TradeTerms(Optional.of(rank), discountRank, paymentDays, fields);
    }

    /** The same with a rank of the discount. */
    public TradeTerms withDiscountRank(long rank) {
        return new TradeTerms(termsRank, Optional.of(rank), paymentDays, fields);
    }

    /** The same with so many days to pay. */
    public TradeTerms withPaymentDays(long days) {
        return new TradeTerms(termsRank, discountRank, Optional.of(days), fields);
    }

    /** The same with one more field. */
    public TradeTerms withField(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(fields);
        more.put(name, value);
        return new TradeTerms(termsRank, discountRank, paymentDays, more);
    }
}
