package org.leadtocash.core.receivable.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.receivable.ReceivableGenerators.DAY;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.ReceivableGenerators;
import org.leadtocash.core.receivable.ageing.AgeingPolicy.AgeingDate;
import org.leadtocash.core.receivable.ageing.AgeingPolicy.CreditColumn;

class AgeingLawsTest {

    @Provide
    Arbitrary<OpenItems> items() {
        return ReceivableGenerators.items().withoutEdgeCases();
    }

    @Provide
    Arbitrary<AgeingPolicy> policies() {
        Arbitrary<List<Integer>> bounds = Arbitraries.integers()
                .between(1, 60)
                .set()
                .ofMaxSize(4)
                .map(days -> days.stream().sorted().toList());
        return Combinators.combine(bounds, Arbitraries.of(AgeingDate.class), Arbitraries.of(CreditColumn.class))
                .as(AgeingPolicy::new)
                .withoutEdgeCases();
    }

    /** I10: what the columns hold is what is open, whatever the policy and the day. */
    @Property(seed = "20240601", tries = 1_000)
    void columnsAddUpToTheBalance(
            @ForAll("items") OpenItems items,
            @ForAll("policies") AgeingPolicy policy,
            @ForAll @IntRange(min = -70, max = 70) int day) {
        AgeingReport report = policy.report(items, DAY.plusDays(day));

        items.customers()
                .forEach(own -> items.balances(own.customer())
                        .forEach((currency, balance) -> assertThat(report.rows())
                                .filteredOn(row -> row.customer().equals(own.customer())
                                        && row.credits().getCurrencyUnit().equals(currency))
                                .singleElement()
                                .extracting(AgeingRow::total)
                                .isEqualTo(balance)));
        report.rows().forEach(row -> assertThat(row.credits().isPositive()).isFalse());
    }

    @Property(seed = "20240601", tries = 1_000)
    void theColumnsAreWhatOneCountsByHand(@ForAll("items") OpenItems items, @ForAll("policies") AgeingPolicy policy) {
        AgeingReport report = policy.report(items, DAY);

        assertThat(report.rows().stream()
                        .map(row -> row.customer() + " " + row.columns() + " " + row.credits())
                        .toList())
                .isEqualTo(byHand(items, policy));
    }

    private static List<String> byHand(OpenItems items, AgeingPolicy policy) {
        TreeMap<String, List<OpenItem>> groups = new TreeMap<>();
        for (OpenItem item : items.list()) {
            if (!item.open().isZero()) {
                groups.computeIfAbsent(item.customer() + " " + item.open().getCurrencyUnit(), none -> new ArrayList<>())
                        .add(item);
            }
        }
        List<String> told = new ArrayList<>();
        groups.forEach((name, group) -> {
            List<Money> columns = new ArrayList<>();
            Money zero = Money.zero(group.get(0).open().getCurrencyUnit());
            for (int i = 0; i < policy.bounds().size() + 2; i++) {
                columns.add(zero);
            }
            Money credits = zero;
            for (OpenItem item : group) {
                if (item.open().isNegative() && policy.credits() != CreditColumn.AGED) {
                    credits = credits.plus(item.open());
                } else {
                    long days = ChronoUnit.DAYS.between(
                            policy.from() == AgeingDate.DUE_DATE ? item.dueDate() : item.documentDate(), DAY);
                    int column = days <= 0
                            ? 0
                            : 1
                                    + (int) policy.bounds().stream()
                                            .filter(bound -> bound < days)
                                            .count();
                    columns.set(column, columns.get(column).plus(item.open()));
                }
            }
            if (policy.credits() == CreditColumn.NETTED) {
                BigDecimal left = credits.getAmount().negate();
                for (int column = columns.size() - 1; column >= 0; column--) {
                    BigDecimal part = left.min(columns.get(column).getAmount());
                    columns.set(column, columns.get(column).minus(part));
                    left = left.subtract(part);
                }
                credits = Money.of(zero.getCurrencyUnit(), left.negate());
            }
            told.add(name.substring(0, name.indexOf(' ')) + " " + columns + " " + credits);
        });
        return told;
    }

    @Property(seed = "20240601", tries = 200)
    void everyValueReadsBackAsItWasWritten(@ForAll("items") OpenItems items, @ForAll("policies") AgeingPolicy policy) {
        AgeingReport report = policy.report(items, DAY);
        CollectionMeasure measure = CollectionMeasures.simple(
                Money.parse("EUR 10"), Money.parse("EUR " + policy.bounds().size()), 30);

        assertThat(AgeingJson.AGEING_POLICY.read("policy", AgeingJson.AGEING_POLICY.write(policy)))
                .isEqualTo(policy);
        assertThat(AgeingJson.AGEING_REPORT.read("report", AgeingJson.AGEING_REPORT.write(report)))
                .isEqualTo(report);
        assertThat(AgeingJson.COLLECTION_MEASURE.read("measure", AgeingJson.COLLECTION_MEASURE.write(measure)))
                .isEqualTo(measure);
    }
}
