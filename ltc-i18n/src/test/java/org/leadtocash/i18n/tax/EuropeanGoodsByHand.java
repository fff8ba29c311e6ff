package org.leadtocash.i18n.tax;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.tax.TaxRegistration;

/**
 * What the directive makes of ordinary goods, written as a lawyer would read it aloud, from the articles and without the
 * laws that are shipped: the category and the country whose rate it is, or nothing where something must first be asked.
 *
 * <p>For goods of the tax class STANDARD without claims, from 2021-07-01 on, between places with a code of two letters of
 * which none is a territory apart.
 */
final class EuropeanGoodsByHand {
    private static final Set<String> UNION = Set.of("DE", "FR", "NL", "PL", "SE");
    /** Of these, the ones whose law lets the buyer owe the tax on goods of sellers from abroad (Art. 194). */
    private static final Set<String> REVERSING = Set.of("FR", "NL", "PL");

    private EuropeanGoodsByHand() {}

    static Optional<String> decide(TaxQuestion question) {
        String from = question.shipFrom().orElseThrow();
        String to = question.shipTo().orElseThrow();
        if (question.buyer().kind() == TaxParty.Kind.UNKNOWN || question.buyer().kind() == TaxParty.Kind.GOVERNMENT) {
            return Optional.empty();
        }
        boolean business = question.buyer().kind() == TaxParty.Kind.BUSINESS;
        if (!UNION.contains(from)) {
            return UNION.contains(to) ? into(question, to, business) : Optional.empty();
        }
        if (!UNION.contains(to)) {
            // Art. 146(1), against proof
            return Optional.of(question.transportProof() == TaxQuestion.Proof.NONE ? "S " + from : "G");
        }
        if (from.equals(to)) {
            return within(question, from, business);
        }
        return business ? between(question, from) : toConsumer(question, from, to);
    }

    private static Optional<String> within(TaxQuestion question, String country, boolean business) {
        boolean outsider = !UNION.contains(question.seller().country());
        if (!business && outsider) {
            Optional<Object> platform = said(question, "supply.platform");
            if (platform.isEmpty()) {
                return Optional.empty();
            }
            if (platform.get().equals(true)) {
                return Optional.of("E");
            }
        }
        return Optional.of(foreignAndReversed(question, country, business) ? "AE" : "S " + country);
    }

    /** Art. 138(1): the buyer's number of another state, and the transport proved. */
    private static Optional<String> between(TaxQuestion question, String from) {
        boolean identified = question.buyer().registrations().stream()
                .anyMatch(one -> UNION.contains(one.country())
                        && !one.country().equals(from)
                        && one.status() != TaxRegistration.Status.INVALID
                        && one.validity().contains(question.taxPoint()));
        boolean proved = question.transportProof() != TaxQuestion.Proof.NONE;
        return Optional.of(identified && proved ? "K" : "S " + from);
    }

    /** Art. 33(a) and 59c, after Art. 14a(2); every condition of the threshold must be known, unless one fails. */
    private static Optional<String> toConsumer(TaxQuestion question, String from, String to) {
        boolean european = UNION.contains(question.seller().country());
        if (!european) {
            Optional<Object> platform = said(question, "supply.platform");
            return platform.map(through -> through.equals(true) ? "E" : "S " + to);
        }
        if (!question.seller().country().equals(from)) {
            return Optional.of("S " + to);
        }
        Optional<Object> oneState = said(question, "seller.inOneState");
        if (oneState.isPresent() && oneState.get().equals(false)) {
            return Optional.of("S " + to);
        }
        // the other conditions of the threshold are never said in these trials
        return Optional.empty();
    }

    /** Art. 32 second paragraph, and the one-stop shop for consignments up to 150 euro: never said, so to be asked. */
    private static Optional<String> into(TaxQuestion question, String to, boolean business) {
        Optional<Object> importer = said(question, "goods.importer");
        if (!business || importer.isEmpty()) {
            return Optional.empty();
        }
        if (importer.get().equals("SELLER")) {
            return Optional.of(foreignAndReversed(question, to, true) ? "AE" : "S " + to);
        }
        return UNION.contains(question.seller().country()) ? Optional.of("O") : Optional.empty();
    }

    private static boolean foreignAndReversed(TaxQuestion question, String country, boolean business) {
        LocalDate day = question.taxPoint();
        boolean there = question.seller().country().equals(country)
                || question.seller().registrations().stream()
                        .anyMatch(one -> one.country().equals(country)
                                && one.status() != TaxRegistration.Status.INVALID
                                && one.validity().contains(day));
        return business && !there && REVERSING.contains(country);
    }

    private static Optional<Object> said(TaxQuestion question, String path) {
        return question.facts().fact(path).value();
    }
}
