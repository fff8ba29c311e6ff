package org.leadtocash.i18n.invoice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.line.LinePrice;
import org.leadtocash.i18n.invoice.term.BusinessTerm;
import org.leadtocash.i18n.invoice.term.BusinessTerms;
import org.leadtocash.i18n.invoice.term.Reading;
import org.leadtocash.i18n.invoice.term.Spot;

/** Checks that a line's amount follows from its price, and an allowance from its percentage. */
final class LineChecks {
    private static final MathContext EXACT_ENOUGH = new MathContext(34, RoundingMode.HALF_UP);

    private final Amounts amounts;

    LineChecks(Amounts amounts) {
        this.amounts = amounts;
    }

    /** BT-131 is the price for the quantity with charges and without allowances, as near as asked. */
    Check net(BigDecimal within) {
        return (reading, report) -> {
            List<Spot> spots = reading.spots(BusinessTerms.group("BG-25"));
            for (int i = 0; i < spots.size(); i++) {
                InvoiceLine line = reading.invoice().lines().get(i);
                BigDecimal expected = expected(line);
                BigDecimal found = line.net().orElse(BigDecimal.ZERO);
                if (isFurther(found, expected, within)) {
                    report.within(spots.get(i), "BT-131", line.net(), expected, within);
                }
            }
        };
    }

    private BigDecimal expected(InvoiceLine line) {
        LinePrice price = line.price();
        BigDecimal base =
                price.baseQuantity().filter(quantity -> quantity.signum() != 0).orElse(BigDecimal.ONE);
        BigDecimal each = price.net().orElse(BigDecimal.ZERO).divide(base, EXACT_ENOUGH);
        return line.quantity()
                .orElse(BigDecimal.ONE)
                .multiply(each)
                .add(amounts.rounded(Amounts.sum(line.charges(), AllowanceCharge::amount)))
                .subtract(amounts.rounded(Amounts.sum(line.allowances(), AllowanceCharge::amount)));
    }

    private static boolean isFurther(BigDecimal found, BigDecimal expected, BigDecimal within) {
        return found.subtract(expected).abs().compareTo(within) > 0;
    }

    /** Of each three terms, amount, base and percentage: the amount is that share of the base, as near as asked. */
    static Check share(List<BusinessTerm> triples, BigDecimal within) {
        return (reading, report) -> {
            for (int i = 0; i < triples.size(); i += 3) {
                for (Spot spot : reading.spots(triples.get(i).group())) {
                    share(spot, triples.subList(i, i + 3), within, report);
                }
            }
        };
    }

    private static void share(Spot spot, List<BusinessTerm> triple, BigDecimal within, Report report) {
        Optional<BigDecimal> base = triple.get(1).number(spot);
        Optional<BigDecimal> percent = triple.get(2).number(spot);
        if (base.isPresent() && percent.isPresent()) {
            Optional<BigDecimal> amount = triple.get(0).number(spot);
            BigDecimal expected = base.get().multiply(percent.get()).movePointLeft(2);
            if (isFurther(amount.orElse(BigDecimal.ZERO), expected, within)) {
                report.within(spot, triple.get(0).id(), amount, expected, within);
            }
        }
    }

    /** BT-146 is BT-148 less BT-147, where that is said. */
    static void price(Reading reading, Report report) {
        List<Spot> spots = reading.spots(BusinessTerms.group("BG-29"));
        for (int i = 0; i < spots.size(); i++) {
            LinePrice price = reading.invoice().lines().get(i).price();
            if (price.gross().isEmpty()) {
                continue;
            }
            if (price.discount().isEmpty()) {
                report.missing(spots.get(i), "BT-147");
                continue;
            }
            BigDecimal expected = price.gross().get().subtract(price.discount().get());
            if (price.net().filter(net -> Amounts.same(net, expected)).isEmpty()) {
                report.total(spots.get(i), "BT-146", price.net(), expected);
            }
        }
    }

    /** BT-149 is above zero. */
    static void baseQuantity(Reading reading, Report report) {
        BusinessTerm quantity = BusinessTerms.of("BT-149");
        for (Spot spot : reading.spots(quantity.group())) {
            quantity.number(spot)
                    .filter(number -> number.signum() <= 0)
                    .ifPresent(number -> report.notAbove(spot, "BT-149", number.toPlainString()));
        }
    }

    /** BT-150 is the unit of the quantity, BT-130. */
    static void baseUnit(Reading reading, Report report) {
        List<Spot> spots = reading.spots(BusinessTerms.group("BG-29"));
        for (int i = 0; i < spots.size(); i++) {
            InvoiceLine line = reading.invoice().lines().get(i);
            String unit = line.price().baseUnit();
            boolean said = !unit.isEmpty()
                    && line.price().baseQuantity().isPresent()
                    && line.quantity().isPresent();
            if (said && !unit.equals(line.unit())) {
                report.codeUnknown(spots.get(i).path("BT-150"), "BT-150", unit, line.unit());
            }
        }
    }
}
