package org.leadtocash.core.receivable.allocation;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.leadtocash.core.decimal.ExactLong;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.terms.CashDiscount;
import org.leadtocash.core.receivable.terms.PartialDiscount;

/** The cash discount that a payment earns on an item, in minor units. */
final class Discounting {
    private Discounting() {}

    private static long offered(OpenItem item, LocalDate day) {
        return item.discount()
                .flatMap(discount -> discount.at(day))
                .map(offer -> offer.amount().getAmountMinorLong())
                .orElse(0L);
    }

    /** The discount if what is open is settled on that day; never all of it, so that something is always paid. */
    static long whenSettled(OpenItem item, LocalDate day) {
        Optional<CashDiscount> discount = item.discount();
        if (discount.isEmpty() || item.openMinor() <= 0) {
            return 0;
        }
        long off = offered(item, day);
        return switch (discount.get().partial()) {
            case PROPORTIONAL ->
                Math.min(
                        ExactLong.multiplyDivide(off, item.openMinor(), item.amountMinor(), RoundingMode.HALF_UP),
                        item.openMinor() - 1);
            case ONLY_FULL -> Math.min(off, item.openMinor() - 1);
            case NEVER -> item.openMinor() == item.amountMinor() ? off : 0;
        };
    }

    /** The discount on a payment of a part: 485 at 2 per cent earn 9.90, because they are 98 per cent of 494.90. */
    static long onPart(OpenItem item, LocalDate day, long paid, long whenSettled) {
        if (whenSettled == 0 || item.discount().orElseThrow().partial() != PartialDiscount.PROPORTIONAL) {
            return 0;
        }
        long off = offered(item, day);
        long exact = ExactLong.multiplyDivide(paid, off, item.amountMinor() - off, RoundingMode.HALF_UP);
        return Math.min(exact, Math.min(whenSettled, item.openMinor() - paid));
    }

    /** The part of a discount that is tax. */
    static long taxIn(OpenItem item, long discount) {
        if (discount == 0) {
            return 0;
        }
        CashDiscount offered = item.discount().orElseThrow();
        return ExactLong.multiplyDivide(
                discount,
                offered.tax().getAmountMinorLong(),
                offered.best().amount().getAmountMinorLong(),
                RoundingMode.HALF_UP);
    }
}
