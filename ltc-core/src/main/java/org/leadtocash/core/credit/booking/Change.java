package org.leadtocash.core.credit.booking;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.document.ContentHash;

/** What one entry changes in one account. */
public sealed interface Change {

    /**
     * What is used in a category.
     *
     * @param category in which category
     * @param documentAmount how much, in the currency of the document; negative for what leaves; zero where only a rate
     *     moved
     * @param amount how much, in the currency of the account
     * @param checked whether the limit had to have room for it
     * @param rates the hash of the rates it was converted by; empty where nothing was converted
     */
    record Exposed(
            ExposureCategory category, Money documentAmount, Money amount, boolean checked, Optional<ContentHash> rates)
            implements Change {}

    /**
     * The terms of the account.
     *
     * @param account the account as it is from now on
     */
    record Terms(CreditAccount account) implements Change {}

    /**
     * Who answers for the account.
     *
     * @param steps the account itself, then those above it
     */
    record Path(List<CreditHierarchy.Step> steps) implements Change {
        /** Copies the steps. */
        public Path {
            steps = List.copyOf(steps);
        }
    }

    /**
     * How far a commitment may take the account above limit and tolerance.
     *
     * @param amount by how much that changes, in the currency of the account
     * @param approval the host's number of the approval
     */
    record Overridden(Money amount, String approval) implements Change {}
}
