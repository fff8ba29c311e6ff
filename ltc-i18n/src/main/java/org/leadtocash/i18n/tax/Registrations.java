package org.leadtocash.i18n.tax;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxRegistration;
import org.leadtocash.core.tax.TaxRegistration.Status;
import org.leadtocash.i18n.identifier.Identifiers;

/** What the registrations of a party are worth on a day. */
final class Registrations {
    private final TaxParty party;
    private final LocalDate day;

    Registrations(TaxParty party, LocalDate day) {
        this.party = party;
        this.day = day;
    }

    /** Whether the party is established or registered in a country; in Northern Ireland whoever is in Britain is. */
    boolean at(String country) {
        return Territories.country(party.country()).equals(country)
                || has(country)
                || (country.equals("XI") && at("GB"));
    }

    /** Whether the party is registered in a country, other than with a number that is none. */
    boolean has(String country) {
        return party.registrations().stream()
                .anyMatch(one -> one.country().equals(country)
                        && one.validity().contains(day)
                        && one.status() != Status.INVALID);
    }

    /** The best of the numbers given in such countries: {@code CONFIRMED}, {@code WELL_FORMED} or {@code NONE}. */
    String best(Predicate<String> countries) {
        return party.registrations().stream()
                .filter(one -> countries.test(one.country()) && one.validity().contains(day))
                .map(Registrations::worth)
                .min(Comparator.naturalOrder())
                .map(Worth::name)
                .orElse(Worth.NONE.name());
    }

    /** The country of the best of the numbers given in such countries, where it is none that cannot be. */
    Optional<String> bestCountry(Predicate<String> countries) {
        return party.registrations().stream()
                .filter(one -> countries.test(one.country()) && one.validity().contains(day))
                .filter(one -> worth(one) != Worth.NONE)
                .min(Comparator.comparing(Registrations::worth))
                .map(TaxRegistration::country);
    }

    /** From the best. */
    private enum Worth {
        CONFIRMED,
        WELL_FORMED,
        NONE
    }

    private static Worth worth(TaxRegistration registration) {
        return switch (registration.status()) {
            case CONFIRMED -> Worth.CONFIRMED;
            case WELL_FORMED -> Worth.WELL_FORMED;
            case INVALID -> Worth.NONE;
            case UNCHECKED ->
                Identifiers.vat(registration.country(), registration.number()).isValid()
                        ? Worth.WELL_FORMED
                        : Worth.NONE;
        };
    }
}
