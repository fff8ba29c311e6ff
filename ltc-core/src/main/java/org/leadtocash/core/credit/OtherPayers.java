package org.leadtocash.core.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.exposure.Exposure;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;

/** What the other payers of a document ask for, as exposure. */
final class OtherPayers {
    private OtherPayers() {}

    static CreditPosition added(CreditPosition position, List<CreditRequest> others) {
        List<ExposureSnapshot.Sum> sums = new ArrayList<>(position.exposure().sums());
        for (CreditRequest other : others) {
            sums.addAll(ExposureSnapshot.rollUp(exposures(other), position.hierarchy(), other.asOf())
                    .sums());
        }
        return position.withExposure(ExposureSnapshot.of(sums));
    }

    private static List<Exposure> exposures(CreditRequest request) {
        List<Exposure> parts = new ArrayList<>();
        for (RequestLine line : request.lines()) {
            parts.add(part(request, ExposureCategory.OPEN_ORDER, line.value(), line.planned()));
        }
        Money value = request.value();
        Money secured = request.secured().isGreaterThan(value) ? value : request.secured();
        parts.add(part(request, ExposureCategory.OPEN_ORDER, secured.negated(), Optional.empty()));
        for (CreditRequest.Counted counted : request.counted()) {
            parts.add(part(request, counted.category(), counted.amount().negated(), counted.planned()));
        }
        return parts;
    }

    private static Exposure part(
            CreditRequest request, ExposureCategory category, Money amount, Optional<LocalDate> planned) {
        return new Exposure(request.account(), category, request.document().document(), amount, planned);
    }
}
