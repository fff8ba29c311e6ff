package org.leadtocash.i18n.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.leadtocash.i18n.invoice.code.CodeList;
import org.leadtocash.i18n.invoice.term.BusinessGroup;
import org.leadtocash.i18n.invoice.term.BusinessTerm;
import org.leadtocash.i18n.invoice.term.Spot;

/** Checks of one term at a time, or of terms that stand side by side. */
final class TermChecks {
    private TermChecks() {}

    /** Each term is said wherever its group occurs. */
    static Check given(List<BusinessTerm> terms) {
        return (reading, report) -> terms.forEach(term -> reading.spots(term.group()).stream()
                .filter(spot -> !term.isGiven(spot))
                .forEach(spot -> report.missing(spot, term.id())));
    }

    /** A group occurs in the one above it. */
    static Check part(BusinessGroup<?> group) {
        BusinessGroup<?> above = group.parent().orElseThrow();
        return (reading, report) -> {
            for (Spot spot : reading.spots(above)) {
                if (reading.spots(group).stream()
                        .noneMatch(part -> part.parent().filter(spot::equals).isPresent())) {
                    report.groupMissing(spot.path(group.id()), group.id());
                }
            }
        };
    }

    /** At least one of the terms, which share a group, is said wherever that occurs. */
    static Check oneOf(List<BusinessTerm> terms) {
        List<String> ids = terms.stream().map(BusinessTerm::id).toList();
        return (reading, report) -> reading.spots(terms.get(0).group()).stream()
                .filter(spot -> terms.stream().noneMatch(term -> term.isGiven(spot)))
                .forEach(spot -> report.oneOfMissing(spot, ids));
    }

    /** Of two terms that share a group one at the most is said. */
    static Check notBoth(BusinessTerm term, BusinessTerm other) {
        return (reading, report) -> reading.spots(term.group()).stream()
                .filter(spot -> term.isGiven(spot) && other.isGiven(spot))
                .forEach(spot -> report.notBoth(spot, term.id(), other.id()));
    }

    /** A number is no less than another; where it is owed, its absence is as bad. */
    static Check atLeast(BusinessTerm term, BigDecimal least, boolean owed) {
        return (reading, report) -> {
            for (Spot spot : reading.spots(term.group())) {
                Optional<BigDecimal> number = term.number(spot);
                if (number.isEmpty() && owed) {
                    report.missing(spot, term.id());
                } else if (number.filter(given -> given.compareTo(least) < 0).isPresent()) {
                    report.belowMinimum(spot, term.id(), number.get().toPlainString(), least.toPlainString());
                }
            }
        };
    }

    /** A number is written with so many decimals at the most, zeros at the end included. */
    static Check decimals(BusinessTerm term, int most) {
        return (reading, report) -> {
            for (Spot spot : reading.spots(term.group())) {
                term.number(spot)
                        .filter(number -> number.scale() > most)
                        .ifPresent(number -> report.tooManyDecimals(spot, term.id(), number.toPlainString(), most));
            }
        };
    }

    /** A text has so many characters at the most, blanks at its ends and doubled ones not counted. */
    static Check maxLength(BusinessTerm term, int most) {
        return (reading, report) -> reading.spots(term.group()).stream()
                .filter(spot -> term.text(spot)
                        .filter(text -> normalised(text)
                                        .codePointCount(0, normalised(text).length())
                                > most)
                        .isPresent())
                .forEach(spot -> report.tooLong(spot, term.id(), most));
    }

    /** A text has a form. */
    static Check pattern(BusinessTerm term, String form) {
        Pattern pattern = Pattern.compile(form);
        return (reading, report) -> {
            for (Spot spot : reading.spots(term.group())) {
                term.text(spot)
                        .filter(text -> !pattern.matcher(text.strip()).matches())
                        .ifPresent(text -> report.malformed(spot, term.id(), text, form));
            }
        };
    }

    private static String normalised(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Each term, where it is said, is a code of one of the lists. */
    static Check inList(List<BusinessTerm> terms, List<CodeList> lists, String name) {
        return among(terms, code -> lists.stream().anyMatch(list -> list.has(code)), name);
    }

    /** Each term, where it is said, is a code of a list that is written in capitals. */
    static Check inListInAnyCase(List<BusinessTerm> terms, CodeList list) {
        return among(terms, code -> list.has(code.toUpperCase(Locale.ROOT)), list.name());
    }

    /** Each term, where it is said, is one of a few words. */
    static Check oneWordOf(List<BusinessTerm> terms, List<String> words) {
        return among(terms, words::contains, String.join(" ", words));
    }

    private static Check among(List<BusinessTerm> terms, Predicate<String> known, String name) {
        return (reading, report) -> {
            for (BusinessTerm term : terms) {
                for (Spot spot : reading.spots(term.group())) {
                    term.text(spot)
                            .filter(code -> !known.test(code.strip()))
                            .ifPresent(code -> report.codeUnknown(spot.path(term.id()), term.id(), code, name));
                }
            }
        };
    }

    /** A day is no later than another beside it, where both are said. */
    static Check inOrder(BusinessTerm term, BusinessTerm other) {
        return (reading, report) -> {
            for (Spot spot : reading.spots(term.group())) {
                Optional<LocalDate> from = term.day(spot);
                Optional<LocalDate> to = other.day(spot);
                if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                    report.wrongOrder(spot, term.id(), from.get(), other.id(), to.get());
                }
            }
        };
    }
}
