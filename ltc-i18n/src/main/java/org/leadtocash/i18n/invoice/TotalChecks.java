package org.leadtocash.i18n.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.i18n.invoice.term.BusinessGroup;
import org.leadtocash.i18n.invoice.term.BusinessTerms;
import org.leadtocash.i18n.invoice.term.Reading;
import org.leadtocash.i18n.invoice.term.Spot;

/** Checks that the totals of an invoice add up. */
final class TotalChecks {
    private static final BusinessGroup<?> TOTALS = BusinessTerms.group("BG-22");
    private static final BusinessGroup<?> BREAKDOWN = BusinessTerms.group("BG-23");

    private final Amounts amounts;

    TotalChecks(Amounts amounts) {
        this.amounts = amounts;
    }

    private static Spot spot(Reading reading) {
        return reading.spots(TOTALS).get(0);
    }

    /** BT-106 is the sum of BT-131. */
    void lines(Reading reading, Report report) {
        BigDecimal sum = amounts.rounded(Amounts.sum(reading.invoice().lines(), InvoiceLine::net));
        equal(reading, report, "BT-106", reading.invoice().totals().lines(), sum);
    }

    private static void equal(
            Reading reading, Report report, String term, Optional<BigDecimal> found, BigDecimal expected) {
        if (found.filter(amount -> Amounts.same(amount, expected)).isEmpty()) {
            report.total(spot(reading), term, found, expected);
        }
    }

    /** BT-107 is the sum of BT-92; without an allowance it may be left out. */
    void allowances(Reading reading, Report report) {
        adjustments(
                reading,
                report,
                "BT-107",
                reading.invoice().totals().allowances(),
                reading.invoice().allowances());
    }

    /** BT-108 is the sum of BT-99; without a charge it may be left out. */
    void charges(Reading reading, Report report) {
        adjustments(
                reading,
                report,
                "BT-108",
                reading.invoice().totals().charges(),
                reading.invoice().charges());
    }

    private void adjustments(
            Reading reading, Report report, String term, Optional<BigDecimal> found, List<AllowanceCharge> parts) {
        if (found.isPresent() || !parts.isEmpty()) {
            equal(reading, report, term, found, amounts.rounded(Amounts.sum(parts, AllowanceCharge::amount)));
        }
    }

    /** BT-109 is BT-106 less BT-107 plus BT-108. */
    void withoutVat(Reading reading, Report report) {
        InvoiceTotals totals = reading.invoice().totals();
        if (totals.lines().isEmpty()) {
            report.totalUnknown(spot(reading), "BT-109", "BT-106");
            return;
        }
        BigDecimal lines = totals.lines().get();
        BigDecimal expected = totals.allowances().isEmpty() && totals.charges().isEmpty()
                ? lines
                : amounts.rounded(lines.add(totals.charges().orElse(BigDecimal.ZERO))
                        .subtract(totals.allowances().orElse(BigDecimal.ZERO)));
        equal(reading, report, "BT-109", totals.withoutVat(), expected);
    }

    /** BT-110 is the sum of BT-117. */
    void vat(Reading reading, Report report) {
        List<VatBreakdown> breakdown = reading.invoice().breakdown();
        if (!breakdown.isEmpty()) {
            BigDecimal sum = amounts.rounded(Amounts.sum(breakdown, VatBreakdown::tax));
            equal(reading, report, "BT-110", reading.invoice().totals().vat(), sum);
        }
    }

    /** BT-112 is BT-109 plus BT-110, of which there is one in the currency of the invoice. */
    void withVat(Reading reading, Report report) {
        Invoice invoice = reading.invoice();
        InvoiceTotals totals = invoice.totals();
        String currency = invoice.header().currency();
        if (currency.isBlank()) {
            return;
        }
        Spot spot = spot(reading);
        if (totals.vatInTaxCurrency().isPresent()
                && totals.vat().isPresent()
                && currency.equals(invoice.header().taxCurrency())) {
            report.totalTwice(spot, "BT-110", "BT-111");
        } else if (totals.vat().isEmpty()) {
            report.totalUnknown(spot, "BT-112", "BT-110");
        } else if (totals.withoutVat().isEmpty()) {
            report.totalUnknown(spot, "BT-112", "BT-109");
        } else {
            BigDecimal expected =
                    amounts.rounded(totals.withoutVat().get().add(totals.vat().get()));
            equal(reading, report, "BT-112", totals.withVat(), expected);
        }
    }

    /** BT-115 is BT-112 less BT-113 plus BT-114. */
    void due(Reading reading, Report report) {
        InvoiceTotals totals = reading.invoice().totals();
        if (totals.withVat().isEmpty()) {
            report.totalUnknown(spot(reading), "BT-115", "BT-112");
            return;
        }
        BigDecimal withVat = totals.withVat().get();
        BigDecimal left = totals.paid()
                .map(paid -> amounts.rounded(withVat.subtract(paid)))
                .orElse(withVat);
        Function<BigDecimal, BigDecimal> unrounded = due -> totals.rounding()
                .map(rounding -> amounts.rounded(due.subtract(rounding)))
                .orElse(due);
        if (totals.due().map(unrounded).filter(due -> Amounts.same(due, left)).isEmpty()) {
            report.total(
                    spot(reading),
                    "BT-115",
                    totals.due(),
                    left.add(totals.rounding().orElse(BigDecimal.ZERO)));
        }
    }

    /** BT-117 is BT-116 times BT-119, less than one unit away; without a rate it is nothing. */
    void tax(Reading reading, Report report) {
        List<VatBreakdown> parts = reading.invoice().breakdown();
        for (int i = 0; i < parts.size(); i++) {
            VatBreakdown part = parts.get(i);
            Spot spot = reading.spots(BREAKDOWN).get(i);
            BigDecimal rate = part.vat().ratePercent().orElse(BigDecimal.ZERO);
            if (whole(rate).signum() == 0) {
                if (part.tax().filter(tax -> whole(tax).signum() == 0).isEmpty()) {
                    report.total(spot, "BT-117", part.tax(), BigDecimal.ZERO);
                }
            } else {
                taxAtRate(spot, part, rate, report);
            }
        }
    }

    /** A whole number, rounded as everything is. */
    private static BigDecimal whole(BigDecimal number) {
        return new Amounts(0).rounded(number);
    }

    /** BT-117 is near what the rate makes of BT-116. */
    void taxAtRate(Spot spot, VatBreakdown part, BigDecimal rate, Report report) {
        if (part.taxable().isEmpty()) {
            report.totalUnknown(spot, "BT-117", "BT-116");
            return;
        }
        BigDecimal base = part.taxable().get();
        BigDecimal expected = amounts.tax(base, rate);
        if (part.tax().filter(tax -> Amounts.near(tax.abs(), expected)).isEmpty()) {
            BigDecimal signed = base.signum() < 0 ? expected.negate() : expected;
            report.notNear(spot, "BT-117", part.tax(), signed, BigDecimal.ONE);
        }
    }
}
