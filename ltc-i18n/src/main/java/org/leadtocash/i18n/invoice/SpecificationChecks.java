package org.leadtocash.i18n.invoice;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.i18n.invoice.code.CodeList;
import org.leadtocash.i18n.invoice.term.BusinessGroup;
import org.leadtocash.i18n.invoice.term.BusinessTerm;
import org.leadtocash.i18n.invoice.term.BusinessTerms;
import org.leadtocash.i18n.invoice.term.Reading;
import org.leadtocash.i18n.invoice.term.Spot;

/** Checks that specifications of countries and networks add to those of the standard. */
final class SpecificationChecks {
    private static final List<String> TAX_IDS = List.of("BT-31", "BT-32");
    private static final List<String> TAXED = List.of("BT-95", "BT-102", "BT-151");
    private static final Pattern LINE = Pattern.compile("\r?\n");
    private static final Pattern DISCOUNT =
            Pattern.compile("#SKONTO#TAGE=[0-9]+#PROZENT=[0-9]+\\.[0-9]{2}(#BASISBETRAG=-?[0-9]+\\.[0-9]{2})?#");

    private SpecificationChecks() {}

    private static Spot whole(Reading reading) {
        return reading.spots(BusinessTerms.group("BG-0")).get(0);
    }

    /** None of the groups occurs. */
    static Check absent(List<BusinessGroup<?>> groups) {
        return (reading, report) ->
                groups.forEach(group -> reading.spots(group).forEach(spot -> report.unwanted(spot.path(), group.id())));
    }

    /** A group occurs so many times at the most. */
    static Check atMost(BusinessGroup<?> group, int most) {
        return (reading, report) -> {
            int found = reading.spots(group).size();
            if (found > most) {
                report.tooMany(whole(reading), group.id(), found, most);
            }
        };
    }

    /** At least one of the terms, wherever they stand, is said. */
    static Check anyOf(List<BusinessTerm> terms) {
        List<String> ids = terms.stream().map(BusinessTerm::id).toList();
        return (reading, report) -> {
            if (terms.stream().noneMatch(term -> isGiven(reading, term))) {
                report.oneOfMissing(whole(reading), ids);
            }
        };
    }

    private static boolean isGiven(Reading reading, BusinessTerm term) {
        return reading.spots(term.group()).stream().anyMatch(term::isGiven);
    }

    /** Each term is said wherever its group occurs, and is one of a few words. */
    static Check owedWord(List<BusinessTerm> terms, List<String> words) {
        String list = String.join(" ", words);
        return (reading, report) -> {
            for (BusinessTerm term : terms) {
                for (Spot spot : reading.spots(term.group())) {
                    Optional<String> said = term.text(spot).map(String::strip);
                    if (said.isEmpty()) {
                        report.missing(spot, term.id());
                    } else if (!words.contains(said.get())) {
                        report.codeUnknown(spot.path(term.id()), term.id(), said.get(), list);
                    }
                }
            }
        };
    }

    /** A term is said wherever its group occurs, and has a form. */
    static Check owedForm(BusinessTerm term, String form) {
        Pattern pattern = Pattern.compile(form);
        return (reading, report) -> {
            for (Spot spot : reading.spots(term.group())) {
                Optional<String> said = term.text(spot).map(String::strip);
                if (said.isEmpty()) {
                    report.missing(spot, term.id());
                } else if (!pattern.matcher(said.get()).matches()) {
                    report.malformed(spot, term.id(), said.get(), form);
                }
            }
        };
    }

    /** Of each pair of terms that stand in one group, where the first is said the second is owed. */
    static Check with(List<BusinessTerm> pairs) {
        return (reading, report) -> {
            for (int i = 0; i < pairs.size(); i += 2) {
                BusinessTerm first = pairs.get(i);
                BusinessTerm second = pairs.get(i + 1);
                reading.spots(first.group()).stream()
                        .filter(spot -> first.isGiven(spot) && !second.isGiven(spot))
                        .forEach(spot -> report.missing(spot, second.id()));
            }
        };
    }

    /** Where one term is said anywhere, another is said somewhere. */
    static Check needs(BusinessTerm term, BusinessTerm other) {
        return (reading, report) -> {
            if (isGiven(reading, term) && !isGiven(reading, other)) {
                report.missing(whole(reading), other.id());
            }
        };
    }

    /** What a term says, it says once in the invoice. */
    static Check unique(BusinessTerm term) {
        return (reading, report) -> {
            Set<String> seen = new HashSet<>();
            for (Spot spot : reading.spots(term.group())) {
                term.text(spot).filter(text -> !seen.add(text)).ifPresent(text -> report.twice(spot, term.id(), text));
            }
        };
    }

    /** A day is no earlier, or no later, than one of the whole invoice. */
    static Check days(BusinessTerm term, BusinessTerm bound, BiPredicate<LocalDate, LocalDate> wrong) {
        return (reading, report) -> reading.spots(bound.group()).stream()
                .flatMap(spot -> bound.day(spot).stream())
                .forEach(limit -> reading.spots(term.group())
                        .forEach(spot -> term.day(spot)
                                .filter(day -> wrong.test(day, limit))
                                .ifPresent(day -> report.outsidePeriod(spot, term.id(), day, bound.id(), limit))));
    }

    /** The reason for charging no tax fits the category beside it. */
    static Check categoryOfReason(String reason, String category) {
        BusinessTerm reasons = BusinessTerms.of("BT-121");
        BusinessTerm categories = BusinessTerms.of("BT-118");
        return (reading, report) -> reading.spots(reasons.group()).stream()
                .filter(spot ->
                        reasons.text(spot).filter(reason::equalsIgnoreCase).isPresent())
                .filter(spot -> categories
                        .text(spot)
                        .map(String::strip)
                        .filter(category::equals)
                        .isEmpty())
                .forEach(spot -> report.codeUnknown(
                        spot.path("BT-118"), "BT-118", categories.text(spot).orElse(""), category));
    }

    /** Where something is in a category of the list, the seller has a tax number or somebody who stands for them. */
    static Check taxNumberOrRepresentative(List<String> categories) {
        return (reading, report) -> {
            boolean taxed = TAXED.stream()
                    .map(BusinessTerms::of)
                    .anyMatch(term -> reading.spots(term.group()).stream()
                            .anyMatch(spot -> term.text(spot)
                                    .map(String::strip)
                                    .filter(categories::contains)
                                    .isPresent()));
            boolean known = TAX_IDS.stream().map(BusinessTerms::of).anyMatch(term -> isGiven(reading, term))
                    || reading.invoice().taxRepresentative().isPresent();
            if (taxed && !known) {
                report.oneOfMissing(whole(reading), List.of("BT-31", "BT-32", "BG-11"));
            }
        };
    }

    /** The invoice, or every line of it, says when was delivered. */
    static void deliveryOrPeriod(Reading reading, Report report) {
        Invoice invoice = reading.invoice();
        boolean delivered =
                invoice.delivery().flatMap(delivery -> delivery.deliveredOn()).isPresent();
        boolean lines = !invoice.lines().isEmpty()
                && invoice.lines().stream().map(InvoiceLine::period).allMatch(Optional::isPresent);
        if (!delivered && !lines && invoice.period().isEmpty()) {
            report.oneOfMissing(whole(reading), List.of("BT-72", "BG-14", "BG-26"));
        }
    }

    /** A currency of the tax authority is another than that of the invoice. */
    static void otherTaxCurrency(Reading reading, Report report) {
        String currency = reading.invoice().header().taxCurrency().strip();
        if (!currency.isEmpty()
                && currency.equals(reading.invoice().header().currency().strip())) {
            report.unwanted("BT-6", "BT-6");
        }
    }

    /** The tax in the currency of the tax authority is said where there is one, and only there. */
    static void taxInTaxCurrency(Reading reading, Report report) {
        boolean other = !reading.invoice().header().taxCurrency().isBlank();
        boolean said = reading.invoice().totals().vatInTaxCurrency().isPresent();
        if (other && !said) {
            report.missing("BG-22/BT-111", "BT-111");
        } else if (said && !other) {
            report.unwanted("BG-22/BT-111", "BT-111");
        }
    }

    /** Where the tax authority has a currency, the tax is said in both, and has one sign. */
    static void sameSign(Reading reading, Report report) {
        InvoiceTotals totals = reading.invoice().totals();
        if (reading.invoice().header().taxCurrency().isBlank()) {
            return;
        }
        if (totals.vat().isEmpty()) {
            report.missing("BG-22/BT-110", "BT-110");
        } else if (totals.vatInTaxCurrency().isEmpty()) {
            report.missing("BG-22/BT-111", "BT-111");
        } else if (totals.vat().get().signum() * totals.vatInTaxCurrency().get().signum() < 0) {
            report.signDiffers("BG-22/BT-111", "BT-111", "BT-110");
        }
    }

    /** Lines that begin with a number sign in the terms of payment tell of discounts, each closed and ended. */
    static void discounts(Reading reading, Report report) {
        BusinessTerm terms = BusinessTerms.of("BT-20");
        for (Spot spot : reading.spots(terms.group())) {
            terms.text(spot)
                    .filter(text -> !areDiscounts(text))
                    .ifPresent(text -> report.malformed(spot, "BT-20", text, "#SKONTO#TAGE=n#PROZENT=n.nn#"));
        }
    }

    private static boolean areDiscounts(String text) {
        String[] lines = LINE.split(text, -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            // what follows the last line end is not ended by one
            if (line.startsWith("#")
                    && (i == lines.length - 1 || !DISCOUNT.matcher(line).matches())) {
                return false;
            }
        }
        return true;
    }

    /** Where the one who reads it has to pay, the invoice says how. */
    static Check payment(CodeList creditNotes) {
        return (reading, report) -> {
            Invoice invoice = reading.invoice();
            int owed = creditNotes.has(invoice.header().typeCode().strip()) ? -1 : 1;
            if (invoice.payment().isEmpty()
                    && invoice.totals()
                            .due()
                            .filter(due -> due.signum() == owed)
                            .isPresent()) {
                report.groupMissing("BG-16", "BG-16");
            }
        };
    }
}
