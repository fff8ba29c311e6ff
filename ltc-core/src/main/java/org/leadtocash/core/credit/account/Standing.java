package org.leadtocash.core.credit.account;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands against a party whatever it owes.
 *
 * @param hold why somebody stopped all credit by hand
 * @param reviewBy the last day by which somebody is to look at the account again
 * @param insolventSince the day from which proceedings over its assets run
 * @param sanctionCase the number of an open case in the screening of denied parties
 */
public record Standing(
        Optional<String> hold,
        Optional<LocalDate> reviewBy,
        Optional<LocalDate> insolventSince,
        Optional<String> sanctionCase) {
    private static final Standing GOOD =
            new Standing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Nothing stands against it. */
    public static Standing good() {
        return GOOD;
    }

    /** The same, stopped by hand. */
    public Standing withHold(String why) {
        return new Standing(Optional.of(why), reviewBy, insolventSince, sanctionCase);
    }

    /** The same, to be looked at by that day. */
    public Standing withReviewBy(LocalDate day) {
        return new Standing(hold, Optional.of(day), insolventSince, sanctionCase);
    }

    /** The same, insolvent since that day. */
    public Standing withInsolvencySince(LocalDate day) {
        return new Standing(hold, reviewBy, Optional.of(day), sanctionCase);
    }

    /** The same, with an open case of screening. */
    public Standing withSanctionCase(String number) {
        return new Standing(hold, reviewBy, insolventSince, Optional.of(number));
    }
}
