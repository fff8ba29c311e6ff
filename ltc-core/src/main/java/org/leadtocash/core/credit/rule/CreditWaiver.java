package org.leadtocash.core.credit.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.time.Validity;

/**
 * An exception from the rules, on somebody's authority: a rule set aside for some days, or held up where a wider exception
 * would set it aside.
 *
 * <p>Of all exceptions that are about a finding, the narrowest holds: one for the customer before one for those under a
 * parent, before one for all. Among equally narrow ones, the one that holds the rule up wins.
 *
 * @param reach for whom
 * @param party the customer or the parent; empty for all
 * @param rule which rule; empty for every rule
 * @param effect what happens
 * @param ceiling the most by which the rule may be broken; empty for any amount
 * @param validity the days
 * @param approver who answers for it
 * @param reason why
 */
public record CreditWaiver(
        Reach reach,
        String party,
        Optional<CreditRule> rule,
        Effect effect,
        Optional<Money> ceiling,
        Validity validity,
        String approver,
        String reason) {

    /** For whom an exception is, the widest first. */
    public enum Reach {
        /** Every payer. */
        ALL,
        /** Every payer under a parent. */
        GROUP,
        /** One payer. */
        CUSTOMER
    }

    /** What an exception does. */
    public enum Effect {
        /** The rule refuses no more. */
        SET_ASIDE,
        /** The rule refuses, whatever a wider exception says. */
        HOLD_UP
    }

    /**
     * Checks that a party is named where the exception is not for all.
     *
     * @throws IllegalArgumentException if not
     */
    public CreditWaiver {
        if (party.isEmpty() != (reach == Reach.ALL)) {
            throw new IllegalArgumentException(
                    "exception for " + reach + " of \"" + party + "\": expected a party, and none for ALL");
        }
        if (approver.isBlank()) {
            throw new IllegalArgumentException(
                    "exception for " + reach + " " + party + ": expected who answers for it");
        }
    }

    /** Sets a rule aside for one payer. */
    public static CreditWaiver of(String customer, CreditRule rule, Validity validity, String approver, String reason) {
        return new CreditWaiver(
                Reach.CUSTOMER,
                customer,
                Optional.of(rule),
                Effect.SET_ASIDE,
                Optional.empty(),
                validity,
                approver,
                reason);
    }

    /** The same for every payer under a parent. */
    public CreditWaiver forGroup(String parent) {
        return new CreditWaiver(Reach.GROUP, parent, rule, effect, ceiling, validity, approver, reason);
    }

    /** The same for every payer. */
    public CreditWaiver forAll() {
        return new CreditWaiver(Reach.ALL, "", rule, effect, ceiling, validity, approver, reason);
    }

    /** The same for every rule. */
    public CreditWaiver ofEveryRule() {
        return new CreditWaiver(reach, party, Optional.empty(), effect, ceiling, validity, approver, reason);
    }

    /** The same up to that amount. */
    public CreditWaiver upTo(Money most) {
        return new CreditWaiver(reach, party, rule, effect, Optional.of(most), validity, approver, reason);
    }

    /** The opposite: the rule is held up. */
    public CreditWaiver holdingUp() {
        return new CreditWaiver(reach, party, rule, Effect.HOLD_UP, ceiling, validity, approver, reason);
    }

    /** Whether it is about that rule on that day. */
    public boolean isAbout(CreditRule asked, LocalDate day) {
        return rule.map(asked::equals).orElse(true) && validity.contains(day);
    }
}
