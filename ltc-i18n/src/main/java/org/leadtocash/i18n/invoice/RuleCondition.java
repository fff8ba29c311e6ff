package org.leadtocash.i18n.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.i18n.invoice.code.CodeLists;
import org.leadtocash.i18n.invoice.term.BusinessTerm;
import org.leadtocash.i18n.invoice.term.BusinessTerms;
import org.leadtocash.i18n.invoice.term.Reading;

/**
 * The invoices that a rule is about, such as {@code BT-40=DE BT-55=DE} for those between two Germans: each term says one of
 * the words behind it, at one of its places at least. {@code BT-3@document-type-credit-note} asks for a code of a list, and
 * {@code unless} before it all turns it round. {@code seller=IT} asks for the country of the seller's VAT identifier, or of that of who stands for them in
 * matters of tax, or else of the seller's address.
 */
final class RuleCondition {
    private static final String UNLESS = "unless ";

    private final boolean turned;
    private final List<Predicate<Reading>> parts;

    private RuleCondition(boolean turned, List<Predicate<Reading>> parts) {
        this.turned = turned;
        this.parts = List.copyOf(parts);
    }

    /**
     * Reads a condition; an empty text is fulfilled by every invoice.
     *
     * @throws IllegalArgumentException where a part is none
     */
    static RuleCondition parse(String text, CodeLists lists) {
        boolean turned = text.startsWith(UNLESS);
        List<Predicate<Reading>> parts = new ArrayList<>();
        for (String part : (turned ? text.substring(UNLESS.length()) : text).split(" ", -1)) {
            if (!text.isEmpty()) {
                parts.add(part(part, lists));
            }
        }
        return new RuleCondition(turned, parts);
    }

    private static Predicate<Reading> part(String text, CodeLists lists) {
        int at = text.indexOf('@');
        int equals = text.indexOf('=');
        if (equals > 0) {
            Set<String> words = Set.of(text.substring(equals + 1).split("\\|", -1));
            return text.startsWith("seller=")
                    ? reading -> words.contains(sellerCountry(reading.invoice()))
                    : said(BusinessTerms.of(text.substring(0, equals)), words::contains);
        }
        if (at > 0) {
            return said(BusinessTerms.of(text.substring(0, at)), lists.list(text.substring(at + 1))::has);
        }
        throw new IllegalArgumentException(
                "condition \"" + text + "\": expected a term and = with words between |, or @ with a list");
    }

    private static Predicate<Reading> said(BusinessTerm term, Predicate<String> fits) {
        return reading -> reading.spots(term.group()).stream()
                .anyMatch(
                        spot -> term.text(spot).map(String::strip).filter(fits).isPresent());
    }

    private static String sellerCountry(Invoice invoice) {
        String own = invoice.seller().vatId().strip();
        String other = invoice.taxRepresentative()
                .map(representative -> representative.vatId().strip())
                .orElse("");
        String id = own.isEmpty() ? other : own;
        return id.isEmpty()
                ? invoice.seller()
                        .address()
                        .map(address -> address.country().strip())
                        .orElse("")
                : id.substring(0, Math.min(2, id.length())).toUpperCase(Locale.ROOT);
    }

    /** Whether the rule is about that invoice. */
    boolean holds(Reading reading) {
        return parts.stream().allMatch(part -> part.test(reading)) != turned;
    }
}
