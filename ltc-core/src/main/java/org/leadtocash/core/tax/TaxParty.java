package org.leadtocash.core.tax;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A seller or buyer as the law of tax sees it.
 *
 * @param country where it is established, by its ISO 3166-1 alpha-2 code
 * @param kind in which capacity it acts
 * @param registrations its registrations for tax, in every country
 */
public record TaxParty(String country, Kind kind, List<TaxRegistration> registrations) {

    /** In which capacity a party acts. */
    public enum Kind {
        /** A taxable person acting as such. */
        BUSINESS,
        /** A private person. */
        CONSUMER,
        /** A public body. */
        GOVERNMENT,
        /** Nobody said. */
        UNKNOWN
    }

    /** Checks the country's form and copies the registrations. */
    public TaxParty {
        Countries.check("tax party", country);
        registrations = List.copyOf(registrations);
    }

    /** The registration in that country on that day. */
    public Optional<TaxRegistration> registration(String where, LocalDate day) {
        return registrations.stream()
                .filter(registration -> registration.country().equals(where)
                        && registration.validity().contains(day))
                .findFirst();
    }
}
