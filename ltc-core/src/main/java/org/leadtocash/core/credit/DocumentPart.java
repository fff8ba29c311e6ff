package org.leadtocash.core.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.leadtocash.core.credit.exposure.ExposureCategory;

/** What of a document counts: all of it, or what leaves until a day. */
final class DocumentPart {
    private final List<RequestLine> lines;
    private final Money value;
    private final Money counted;
    private final Money secured;

    private DocumentPart(List<RequestLine> lines, Money counted, Money secured) {
        this.lines = lines;
        this.value = lines.stream().map(RequestLine::value).reduce(Money.zero(secured.getCurrencyUnit()), Money::plus);
        this.counted = counted;
        this.secured = secured;
    }

    static DocumentPart of(CreditRequest request, Set<ExposureCategory> categories, Optional<LocalDate> until) {
        List<RequestLine> lines = request.lines().stream()
                .filter(line -> !isAfter(line.planned(), until))
                .toList();
        Money counted = Money.zero(request.secured().getCurrencyUnit());
        for (CreditRequest.Counted part : request.counted()) {
            boolean later = part.category() == ExposureCategory.OPEN_ORDER && isAfter(part.planned(), until);
            if (!later && categories.contains(part.category())) {
                counted = counted.plus(part.amount());
            }
        }
        return new DocumentPart(lines, counted, request.secured());
    }

    static boolean isAfter(Optional<LocalDate> planned, Optional<LocalDate> until) {
        return until.isPresent()
                && planned.filter(day -> day.isAfter(until.get())).isPresent();
    }

    List<RequestLine> lines() {
        return lines;
    }

    Money value() {
        return value;
    }

    /** What the exposure contains of it. */
    Money counted() {
        return counted;
    }

    /** What is at risk where the lines are worth so much. */
    Money atRisk(Money worth) {
        return worth.isGreaterThan(secured) ? worth.minus(secured) : Money.zero(worth.getCurrencyUnit());
    }

    /** Whether it asks for more than is counted already, were it worth so much. */
    boolean raises(Money worth) {
        return atRisk(worth).isGreaterThan(counted);
    }
}
