package org.leadtocash.core.receivable.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.receivable.ReceivableGenerators.BUYER;
import static org.leadtocash.core.receivable.ReceivableGenerators.DAY;
import static org.leadtocash.core.receivable.ReceivableGenerators.eur;
import static org.leadtocash.core.receivable.ReceivableGenerators.invoice;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.receivable.ItemHistory;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.Movement;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.ageing.AgeingPolicy.AgeingDate;
import org.leadtocash.core.receivable.ageing.AgeingPolicy.CreditColumn;

class AgeingTest {

    private static OpenItem item(long number, String amount, long daysPastDue) {
        return OpenItem.of(invoice(number), BUYER, eur(amount), DAY.minusDays(100), DAY.minusDays(daysPastDue));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, not due",
        "0, not due",
        "1, 1-30",
        "30, 1-30",
        "31, 31-60",
        "60, 31-60",
        "61, 61-90",
        "90, 61-90",
        "91, >90"
    })
    void aDayFallsIntoOneColumn(long daysPastDue, String column) {
        AgeingPolicy policy = AgeingPolicy.standard();

        AgeingRow row = policy.report(OpenItems.of(item(1, "10", daysPastDue)), DAY)
                .rows()
                .get(0);

        assertThat(policy.columns()).containsExactly("not due", "1-30", "31-60", "61-90", ">90");
        assertThat(row.columns().get(policy.columns().indexOf(column))).isEqualTo(eur("10"));
        assertThat(row.total()).isEqualTo(eur("10"));
    }

    @Test
    void creditsStandApartOrAgeOrAreNettedOldestFirst() {
        OpenItems items = OpenItems.of(
                item(1, "100", -5), item(2, "50", 10), item(3, "30", 100), item(4, "-40", 45), item(5, "-10", 0));

        assertThat(row(items, CreditColumn.OWN)).isEqualTo("100 50 0 0 30 | -50");
        assertThat(row(items, CreditColumn.AGED)).isEqualTo("90 50 -40 0 30 | 0");
        assertThat(row(items, CreditColumn.NETTED)).isEqualTo("100 30 0 0 0 | 0");
        OpenItems inCredit = items.plus(item(6, "-500", 0));
        assertThat(row(inCredit, CreditColumn.NETTED)).isEqualTo("0 0 0 0 0 | -370");
    }

    private static String row(OpenItems items, CreditColumn credits) {
        AgeingRow row =
                AgeingPolicy.standard().with(credits).report(items, DAY).rows().get(0);
        return String.join(" ", row.columns().stream().map(AgeingTest::plain).toList()) + " | " + plain(row.credits());
    }

    private static String plain(Money amount) {
        return amount.getAmount().stripTrailingZeros().toPlainString();
    }

    @Test
    void byDocumentDateTheDocumentDateIsDayZero() {
        OpenItems items = OpenItems.of(
                OpenItem.of(invoice(1), BUYER, eur("1"), DAY, DAY.minusDays(99)),
                OpenItem.of(invoice(2), BUYER, eur("2"), DAY.minusDays(1), DAY.plusDays(99)));

        AgeingRow row = AgeingPolicy.standard()
                .from(AgeingDate.DOCUMENT_DATE)
                .report(items, DAY)
                .rows()
                .get(0);

        assertThat(row.current()).isEqualTo(eur("1"));
        assertThat(row.overdue()).isEqualTo(eur("2"));
    }

    @Test
    void thePastIsAgedAsItWas() {
        DocRef payment = DocRef.of(DocType.PAYMENT, "1");
        OpenItems now = OpenItems.of(
                item(1, "100", 40).withOpen(eur("25")),
                OpenItem.of(invoice(2), BUYER, eur("7"), DAY.minusDays(3), DAY.plusDays(10)));
        ItemHistory history = ItemHistory.of(
                now,
                List.of(
                        new Movement(ItemRef.of(invoice(1)), DAY.minusDays(20), eur("-50"), payment),
                        new Movement(ItemRef.of(invoice(1)), DAY.minusDays(5), eur("-25"), payment)));
        AgeingPolicy policy = AgeingPolicy.standard();

        assertThat(policy.report(history, DAY)
                        .total(CurrencyUnit.EUR)
                        .orElseThrow()
                        .total())
                .isEqualTo(eur("32"));
        assertThat(columns(policy.report(history, DAY.minusDays(5)))).isEqualTo("0 0 25 0 0");
        assertThat(columns(policy.report(history, DAY.minusDays(6)))).isEqualTo("0 0 50 0 0");
        assertThat(columns(policy.report(history, DAY.minusDays(20)))).isEqualTo("0 50 0 0 0");
        assertThat(columns(policy.report(history, DAY.minusDays(21)))).isEqualTo("0 100 0 0 0");
        assertThat(columns(policy.report(history, DAY.minusDays(40)))).isEqualTo("100 0 0 0 0");
        assertThat(policy.report(history, DAY.minusDays(101)).rows()).isEmpty();
    }

    private static String columns(AgeingReport report) {
        List<Money> columns =
                new ArrayList<>(report.total(CurrencyUnit.EUR).orElseThrow().columns());
        columns.set(0, columns.get(0).minus(report.asOf().isAfter(DAY.minusDays(4)) ? eur("7") : eur("0")));
        return String.join(" ", columns.stream().map(AgeingTest::plain).toList());
    }

    @Test
    void boundsThatDoNotRiseAreRefused() {
        assertThatThrownBy(() -> AgeingPolicy.standard().withBounds(30, 30))
                .hasMessageContaining("rising days above 0");
        assertThatThrownBy(() -> AgeingPolicy.standard().withBounds(0)).hasMessageContaining("rising days above 0");
        assertThat(AgeingPolicy.standard().withBounds().columns()).containsExactly("not due", ">0");
    }

    @Test
    void theOverdueShareIsOfAllClaims() {
        AgeingReport report = AgeingPolicy.standard()
                .report(OpenItems.of(item(1, "100", -5), item(2, "300", 10), item(3, "-50", 0)), DAY);

        assertThat(report.overdueShare(CurrencyUnit.EUR).orElseThrow()).hasToString("3/4");
        assertThat(report.overdueShare(CurrencyUnit.USD)).isEmpty();
    }

    private static List<MonthlySales> sales(YearMonth last, String... amounts) {
        List<MonthlySales> months = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            months.add(new MonthlySales(last.minusMonths(i), eur(amounts[i])));
        }
        return months;
    }

    /**
     * Oracle Hyperion Financial Management's rule of exhaustion: 12,000 against the sales of six months. Five are used up,
     * of the sixth 1,000 of 2,250; its printed example says 2,000, which its own figures do not give.
     */
    @Test
    void countbackUsesUpTheLatestMonthsFirst() {
        List<MonthlySales> months = sales(YearMonth.of(2023, 9), "2500", "1750", "2250", "2500", "2000", "2250");

        CollectionMeasure measure = CollectionMeasures.countback(eur("12000"), months);

        assertThat(measure.rounded(2).orElseThrow()).isEqualByComparingTo("166.33");
        assertThat(measure.findings()).isEmpty();
    }

    @Test
    void countbackEndsWhereThereAreNoSales() {
        YearMonth march = YearMonth.of(2023, 3);

        assertThat(told(CollectionMeasures.countback(eur("50"), sales(march, "100"))))
                .isEqualTo("15.50 []");
        assertThat(told(CollectionMeasures.countback(eur("150"), sales(march, "100"))))
                .isEqualTo("31.00 [WARN receivable.sales-exhausted measure:dso-countback [left=EUR 50.00]]");
        assertThat(told(CollectionMeasures.countback(eur("150"), sales(march, "100", "0", "100"))))
                .isEqualTo("31.00 [WARN receivable.sales-exhausted measure:dso-countback [left=EUR 50.00]]");
        assertThat(told(CollectionMeasures.countback(eur("150"), sales(march, "0", "100"))))
                .isEqualTo("none [REVIEW receivable.no-sales measure:dso-countback [sales=EUR 0.00]]");
        assertThat(told(CollectionMeasures.countback(eur("150"), List.of())))
                .isEqualTo("none [REVIEW receivable.no-sales measure:dso-countback [sales=EUR 0.00]]");
        assertThat(told(CollectionMeasures.countback(
                        eur("150"),
                        List.of(
                                new MonthlySales(march, eur("100")),
                                new MonthlySales(march.minusMonths(2), eur("100"))))))
                .isEqualTo("31.00 [REVIEW receivable.sales-months-missing measure:dso-countback"
                        + " [left=EUR 50.00, after=2023-01-31]]");
        assertThatThrownBy(() -> CollectionMeasures.countback(
                        eur("150"), List.of(new MonthlySales(march, eur("1")), new MonthlySales(march, eur("1")))))
                .hasMessageContaining("given twice");
    }

    private static String told(CollectionMeasure measure) {
        return measure.rounded(2).map(Object::toString).orElse("none") + " "
                + measure.findings().list();
    }

    @Test
    void theSimpleMeasuresAreRatios() {
        CollectionMeasure all = CollectionMeasures.simple(eur("30000"), eur("90000"), 90);
        CollectionMeasure best = CollectionMeasures.bestPossible(eur("20000"), eur("90000"), 90);

        assertThat(told(all)).isEqualTo("30.00 []");
        assertThat(told(best)).isEqualTo("20.00 []");
        assertThat(told(CollectionMeasures.averageDaysDelinquent(all, best))).isEqualTo("10.00 []");
        assertThat(told(CollectionMeasures.effectiveness(eur("80"), eur("120"), eur("70"), eur("50"))))
                .isEqualTo("86.67 []");
        assertThat(told(CollectionMeasures.simple(eur("1"), eur("0"), 90)))
                .isEqualTo("none [REVIEW receivable.no-sales measure:dso-simple [sales=EUR 0.00]]");
        assertThatThrownBy(() -> CollectionMeasures.simple(eur("1"), Money.parse("USD 1"), 90))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> CollectionMeasures.simple(eur("1"), eur("1"), 0))
                .hasMessageContaining("1 or more");
    }
}
