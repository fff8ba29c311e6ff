package org.leadtocash.core.receivable.ageing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.Ratio;

/**
 * How fast sales turn into cash.
 *
 * <p>Amounts of one measure are in one currency. Without sales there is no measure: it is not zero days, and not infinity.
 */
public final class CollectionMeasures {
    static final FindingCode NO_SALES = FindingCode.of("receivable.no-sales");
    static final FindingCode SALES_EXHAUSTED = FindingCode.of("receivable.sales-exhausted");
    static final FindingCode MONTHS_MISSING = FindingCode.of("receivable.sales-months-missing");
    private static final Ratio HUNDRED = Ratio.of(100);

    private CollectionMeasures() {}

    /** Days sales outstanding, the simple way: receivables at the end over the credit sales of so many days, times the days. */
    public static CollectionMeasure simple(Money receivables, Money sales, long days) {
        return overSales("dso-simple", receivables, sales, days);
    }

    /** The days that sales would be outstanding if everybody paid in time: what is not due over the credit sales. */
    public static CollectionMeasure bestPossible(Money current, Money sales, long days) {
        return overSales("dso-best-possible", current, sales, days);
    }

    private static CollectionMeasure overSales(String name, Money receivables, Money sales, long days) {
        if (days < 1) {
            throw new IllegalArgumentException(name + " over " + days + " days: expected 1 or more");
        }
        Money sum = receivables.plus(sales); // refuses another currency
        return sales.isPositive() && sum.isSameCurrency(sales)
                ? defined(name, over(receivables, sales).times(Ratio.of(days)))
                : undefined(name, sales);
    }

    /** By how many days sales are outstanding longer than they would be if everybody paid in time. */
    public static CollectionMeasure averageDaysDelinquent(
            CollectionMeasure outstanding, CollectionMeasure bestPossible) {
        Optional<Ratio> days =
                outstanding.exact().flatMap(all -> bestPossible.exact().map(all::minus));
        return new CollectionMeasure(
                "average-days-delinquent", days, outstanding.findings().plus(bestPossible.findings()));
    }

    /**
     * Days sales outstanding by counting back: receivables are set against the sales of the latest month, then of the one
     * before, and so on; a month used up counts its days, the last one its part of them. It ends where a month has no
     * sales, or at the first month that is not given; what is then left of receivables is said.
     *
     * @throws IllegalArgumentException if a month is given twice
     */
    public static CollectionMeasure countback(Money receivables, Collection<MonthlySales> sales) {
        String name = "dso-countback";
        List<MonthlySales> latestFirst = sales.stream()
                .sorted(Comparator.comparing(MonthlySales::month).reversed())
                .toList();
        Money left = receivables;
        Ratio days = Ratio.ZERO;
        for (int i = 0; i < latestFirst.size() && left.isPositive(); i++) {
            MonthlySales month = latestFirst.get(i);
            if (i > 0 && !follows(latestFirst.get(i - 1), month)) {
                return new CollectionMeasure(name, Optional.of(days), Findings.of(missing(name, left, month)));
            }
            if (!month.sales().isPositive()) {
                return i == 0 ? undefined(name, month.sales()) : exhausted(name, days, left);
            }
            Money used = left.isLessThan(month.sales()) ? left : month.sales();
            days = days.plus(
                    over(used, month.sales()).times(Ratio.of(month.month().lengthOfMonth())));
            left = left.minus(used);
        }
        if (latestFirst.isEmpty()) {
            return undefined(name, Money.zero(receivables.getCurrencyUnit()));
        }
        return left.isPositive() ? exhausted(name, days, left) : defined(name, days);
    }

    private static boolean follows(MonthlySales later, MonthlySales earlier) {
        if (later.month().equals(earlier.month())) {
            throw new IllegalArgumentException("sales of " + later.month() + " given twice");
        }
        return earlier.month().plusMonths(1).equals(later.month());
    }

    private static Finding missing(String name, Money left, MonthlySales next) {
        return Finding.of(MONTHS_MISSING, Severity.REVIEW, Subject.of("measure", name))
                .with("left", left)
                .with("after", next.month().atEndOfMonth())
                .build();
    }

    private static CollectionMeasure exhausted(String name, Ratio days, Money left) {
        Finding rest = Finding.of(SALES_EXHAUSTED, Severity.WARN, Subject.of("measure", name))
                .with("left", left)
                .build();
        return new CollectionMeasure(name, Optional.of(days), Findings.of(rest));
    }

    /**
     * The effectiveness of collection: what was collected of what could have been, per cent.
     *
     * @param opening receivables at the start
     * @param sales credit sales since
     * @param closing receivables at the end
     * @param current the part of {@code closing} that is not due
     */
    public static CollectionMeasure effectiveness(Money opening, Money sales, Money closing, Money current) {
        String name = "collection-effectiveness";
        Money due = opening.plus(sales).minus(current);
        Money collected = opening.plus(sales).minus(closing);
        return due.isPositive() ? defined(name, over(collected, due).times(HUNDRED)) : undefined(name, sales);
    }

    private static Ratio over(Money part, Money whole) {
        return Ratio.from(part.getAmount()).dividedBy(Ratio.from(whole.getAmount()));
    }

    private static CollectionMeasure defined(String name, Ratio exact) {
        return new CollectionMeasure(name, Optional.of(exact), Findings.none());
    }

    private static CollectionMeasure undefined(String name, Money sales) {
        Finding none = Finding.of(NO_SALES, Severity.REVIEW, Subject.of("measure", name))
                .with("sales", sales)
                .build();
        return new CollectionMeasure(name, Optional.empty(), Findings.of(none));
    }
}
