package org.leadtocash.i18n.tax.law;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision.Liable;

/**
 * What follows from a case.
 *
 * @param under whose law it is
 * @param rate the place whose rate the seller charges; empty where nothing is charged
 * @param local whether the rate is that of the part of the country alone, which then must be known
 * @param rateClass the class of the rate, where it is not that of the goods or services themselves
 * @param category the category of UNTDID 5305; empty where that of the rate is taken
 * @param liable who owes the tax
 * @param exemption the code of the VATEX list, or {@code fact:} and a path; empty where none applies
 * @param mention the key of the words that the invoice must carry; empty where none are asked for
 * @param shares the parts of the rate that are named apart
 * @param provided whether the host's provider of rates is asked instead of the table
 * @param asks the fact without which there is no outcome; empty where there is one
 */
public record TaxOutcome(
        SupplyPlace under,
        Optional<SupplyPlace> rate,
        boolean local,
        Optional<String> rateClass,
        Optional<TaxCategory> category,
        Liable liable,
        String exemption,
        String mention,
        List<TaxShare> shares,
        boolean provided,
        String asks) {

    /** Checks that it either asks, charges at a rate, or says a category that bears none. */
    public TaxOutcome {
        shares = List.copyOf(shares);
        boolean free = category.isPresent() && !category.get().taxed();
        int ways = (asks.isEmpty() ? 0 : 1) + (rate.isPresent() ? 1 : 0) + (provided ? 1 : 0);
        if (ways != (free ? 0 : 1)) {
            throw new IllegalArgumentException(
                    "expected one of: a rate, provided, asks, or a category without tax such as K");
        }
        if (!shares.isEmpty() && rate.isEmpty()) {
            throw new IllegalArgumentException("shares " + shares + ": expected a rate that they are parts of");
        }
    }
}
