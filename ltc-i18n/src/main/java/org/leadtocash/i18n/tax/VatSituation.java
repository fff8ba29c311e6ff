package org.leadtocash.i18n.tax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.tax.TaxRegistration;
import org.leadtocash.core.tax.TaxRegistration.Status;
import org.leadtocash.i18n.identifier.Identifiers;
import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.Jurisdictions;

/** A question as the cases look at it: each look answers in three values and remembers what it missed. */
final class VatSituation {
    private final TaxQuestion question;
    private final Jurisdictions jurisdictions;
    private final TreeSet<String> missing = new TreeSet<>();

    VatSituation(TaxQuestion question, Jurisdictions jurisdictions) {
        this.question = question;
        this.jurisdictions = jurisdictions;
    }

    TaxQuestion question() {
        return question;
    }

    /** What would have to be known to settle the looks so far. */
    List<String> missing() {
        return new ArrayList<>(missing);
    }

    Truth goods() {
        return Truth.of(question.supply() == TaxQuestion.Supply.GOODS);
    }

    Truth services() {
        return goods().not();
    }

    Truth leavesMemberState() {
        return inUnion("shipFrom", question.shipFrom());
    }

    Truth arrivesInMemberState() {
        return inUnion("shipTo", question.shipTo());
    }

    Truth staysInOneCountry() {
        Truth known = leavesMemberState().and(arrivesInMemberState());
        return question.shipFrom().isEmpty() || question.shipTo().isEmpty()
                ? known
                : Truth.of(question.shipFrom().equals(question.shipTo()));
    }

    Truth sellerInMemberState() {
        return Truth.of(inUnion(question.seller().country()));
    }

    Truth buyerInMemberState() {
        return Truth.of(inUnion(question.buyer().country()));
    }

    Truth sameCountry() {
        return Truth.of(question.seller().country().equals(question.buyer().country()));
    }

    /** Whether the seller is established or registered where the goods leave. */
    Truth sellerAtHome() {
        return question.shipFrom()
                .map(country -> Truth.of(question.seller().country().equals(country)
                        || question.seller()
                                .registration(country, question.taxPoint())
                                .isPresent()))
                .orElse(Truth.UNKNOWN);
    }

    /** Whether the buyer acts in business; a public body may or may not. */
    Truth businessBuyer() {
        if (question.buyer().kind() == TaxParty.Kind.BUSINESS) {
            return Truth.TRUE;
        }
        if (question.buyer().kind() == TaxParty.Kind.CONSUMER) {
            return Truth.FALSE;
        }
        missing.add("buyer.kind");
        return Truth.UNKNOWN;
    }

    /** A registration of the buyer in a member state other than that one, well formed or confirmed. */
    Optional<TaxRegistration> buyerIdOutside(String country) {
        return question.buyer().registrations().stream()
                .filter(registration -> !registration.country().equals(country)
                        && inUnion(registration.country())
                        && registration.validity().contains(question.taxPoint())
                        && accepted(registration))
                .findFirst();
    }

    private static boolean accepted(TaxRegistration registration) {
        return switch (registration.status()) {
            case CONFIRMED, WELL_FORMED -> true;
            case INVALID -> false;
            case UNCHECKED ->
                Identifiers.vat(registration.country(), registration.number()).isValid();
        };
    }

    static boolean confirmed(TaxRegistration registration) {
        return registration.status() == Status.CONFIRMED;
    }

    private Truth inUnion(String fact, Optional<String> country) {
        if (country.isEmpty()) {
            missing.add(fact);
            return Truth.UNKNOWN;
        }
        return Truth.of(inUnion(country.get()));
    }

    private boolean inUnion(String country) {
        return jurisdictions.isWithin(Jurisdiction.of(country), Jurisdiction.EU_VAT, question.taxPoint());
    }
}
