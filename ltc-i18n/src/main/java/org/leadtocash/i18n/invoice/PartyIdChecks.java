package org.leadtocash.i18n.invoice;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.leadtocash.i18n.identifier.IdentifierScheme;
import org.leadtocash.i18n.identifier.Identifiers;
import org.leadtocash.i18n.invoice.term.BusinessTerm;
import org.leadtocash.i18n.invoice.term.BusinessTerms;
import org.leadtocash.i18n.invoice.term.Spot;

/** Checks of the numbers by which parties, accounts and addresses are known. */
final class PartyIdChecks {
    private PartyIdChecks() {}

    /** An identifier of one scheme has a form. */
    static Check form(List<BusinessTerm> terms, String scheme, String form) {
        Pattern pattern = Pattern.compile(form);
        return ofScheme(terms, scheme, id -> pattern.matcher(id).matches(), form);
    }

    /** An identifier of one scheme is a number of ours, written without anything between. */
    static Check number(List<BusinessTerm> terms, String scheme, String ours) {
        IdentifierScheme known = IdentifierScheme.parse(ours);
        return ofScheme(terms, scheme, id -> isCompact(known, id), known.name());
    }

    private static boolean isCompact(IdentifierScheme scheme, String id) {
        return Identifiers.parse(scheme, id).fold(valid -> valid.compact().equals(id), invalid -> false);
    }

    private static Check ofScheme(List<BusinessTerm> terms, String scheme, Predicate<String> fits, String expected) {
        return (reading, report) -> {
            for (BusinessTerm term : terms) {
                BusinessTerm schemes = BusinessTerms.of(term.id() + "-1");
                for (Spot spot : reading.spots(term.group())) {
                    if (schemes.text(spot)
                            .map(String::strip)
                            .filter(scheme::equals)
                            .isPresent()) {
                        term.text(spot)
                                .map(String::strip)
                                .filter(id -> !fits.test(id))
                                .ifPresent(id -> report.malformed(spot, term.id(), id, expected));
                    }
                }
            }
        };
    }

    /** A text that begins so has a form. */
    static Check formWhere(List<BusinessTerm> terms, String prefix, String form) {
        Pattern pattern = Pattern.compile(form);
        return fits(
                terms, text -> !text.startsWith(prefix) || pattern.matcher(text).matches(), form);
    }

    /** Every account is said and is an IBAN, and there is one. */
    static Check iban(BusinessTerm term) {
        IdentifierScheme iban = IdentifierScheme.IBAN;
        Check each = owed(term, account -> Identifiers.isValid(iban, account), iban.name());
        return (reading, report) -> {
            if (reading.spots(term.group()).isEmpty()) {
                report.missing(term.group().id() + "/" + term.id(), term.id());
            }
            each.check(reading, report);
        };
    }

    /** A text is said, and has so many digits at least. */
    static Check digits(BusinessTerm term, int least) {
        return owed(term, text -> text.chars().filter(c -> c >= '0' && c <= '9').count() >= least, least + " [0-9]");
    }

    /** A text is said, and is an address of electronic mail: one at sign, and behind it words with a dot between. */
    static Check mail(BusinessTerm term) {
        return owed(term, PartyIdChecks::isMail, "name@example.org");
    }

    private static boolean isMail(String text) {
        int at = text.indexOf('@');
        if (at < 1 || text.indexOf('@', at + 1) >= 0 || text.chars().anyMatch(Character::isWhitespace)) {
            return false;
        }
        List<String> words = List.of(text.substring(at + 1).split("\\.", -1));
        return words.size() > 1 && words.stream().noneMatch(String::isEmpty);
    }

    /** A term is said wherever its group occurs, and passes a test. */
    private static Check owed(BusinessTerm term, Predicate<String> test, String expected) {
        Check form = fits(List.of(term), test, expected);
        return (reading, report) -> {
            reading.spots(term.group()).stream()
                    .filter(spot -> !term.isGiven(spot))
                    .forEach(spot -> report.missing(spot, term.id()));
            form.check(reading, report);
        };
    }

    /** Each term, where it is said, passes a test. */
    private static Check fits(List<BusinessTerm> terms, Predicate<String> test, String expected) {
        return (reading, report) -> {
            for (BusinessTerm term : terms) {
                for (Spot spot : reading.spots(term.group())) {
                    term.text(spot)
                            .filter(text -> !test.test(text.strip()))
                            .ifPresent(text -> report.malformed(spot, term.id(), text, expected));
                }
            }
        };
    }
}
