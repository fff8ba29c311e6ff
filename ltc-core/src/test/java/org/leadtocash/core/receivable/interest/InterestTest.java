package org.leadtocash.core.receivable.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.receivable.ReceivableGenerators.BUYER;
import static org.leadtocash.core.receivable.ReceivableGenerators.DAY;
import static org.leadtocash.core.receivable.ReceivableGenerators.eur;
import static org.leadtocash.core.receivable.ReceivableGenerators.invoice;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.receivable.ItemHistory;
import org.leadtocash.core.receivable.ItemKind;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.Movement;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;

class InterestTest {
    private static final Timeline<InterestRate> TEN = Timeline.always(InterestRate.of("10"));

    private static OpenItem item(long number, String amount, LocalDate due) {
        return OpenItem.of(invoice(number), BUYER, eur(amount), due.minusDays(30), due);
    }

    private static ItemHistory posted(OpenItem... items) {
        return ItemHistory.of(OpenItems.of(items), List.of());
    }

    private static List<String> told(InterestStatement statement) {
        return statement.charges().stream()
                .map(charge -> charge.item() + " " + charge.amount())
                .toList();
    }

    /** ERPNext, accounts/doctype/dunning/test_dunning.py, test_dunning_with_fees_and_interest: 100 for 15 days at 10 per cent. */
    @Test
    void erpnextChargesFortyOneCents() {
        InterestStatement statement = InterestRules.builder("second notice", TEN)
                .build()
                .charge(posted(item(1, "100", DAY.minusDays(15))), DAY.minusDays(15), DAY);

        assertThat(told(statement)).containsExactly("INVOICE:1 EUR 0.41");
        assertThat(statement.totals()).containsEntry(CurrencyUnit.EUR, eur("0.41"));
    }

    @ParameterizedTest
    @CsvSource({
        "ACT_365, 2023-01-31, 2023-03-31, 59",
        "ACT_360, 2024-01-31, 2024-03-31, 60",
        "THIRTY_360, 2023-01-31, 2023-03-31, 60",
        "THIRTY_360, 2023-01-30, 2023-01-31, 0",
        "THIRTY_360, 2023-02-28, 2023-03-31, 32",
        "THIRTY_360, 2023-12-30, 2024-01-01, 1"
    })
    void daysAreCounted(DayCount count, LocalDate from, LocalDate to, long days) {
        assertThat(count.days(from, to)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, EUR 0.00", "1, 0, EUR 10.00", "5, 5, EUR 0.00", "6, 5, EUR 60.00"})
    void interestBeginsTheDayAfterTheDueDateOrAfterGrace(int late, int grace, String expected) {
        InterestStatement statement = InterestRules.builder("x", Timeline.always(InterestRate.of("36.5")))
                .grace(grace)
                .build()
                .charge(posted(item(1, "10000", DAY.minusDays(late))), DAY.minusDays(100), DAY);

        assertThat(told(statement))
                .isEqualTo(expected.equals("EUR 0.00") ? List.of() : List.of("INVOICE:1 " + expected));
    }

    @Test
    void daysThatAreFreeStayFree() {
        InterestStatement statement = InterestRules.builder("x", Timeline.always(InterestRate.of("36.5")))
                .freeDays(5)
                .build()
                .charge(posted(item(1, "10000", DAY.minusDays(7))), DAY.minusDays(100), DAY);

        assertThat(told(statement)).containsExactly("INVOICE:1 EUR 20.00");
    }

    @Test
    void theSumIsSplitWhereTheRateChangesAndWhereAPartWasPaid() {
        Timeline<InterestRate> rates = Timeline.of(List.of(
                Dated.of(Validity.until(LocalDate.of(2023, 7, 1)), InterestRate.of("1.62", "9")),
                Dated.of(Validity.since(LocalDate.of(2023, 7, 1)), InterestRate.of("3.12", "9"))));
        OpenItem item = item(1, "1000", LocalDate.of(2023, 6, 20)).withOpen(eur("400"));
        Movement paid = new Movement(
                ItemRef.of(invoice(1)), LocalDate.of(2023, 7, 10), eur("-600"), DocRef.of(DocType.PAYMENT, "1"));

        InterestStatement statement = InterestRules.builder("x", rates)
                .build()
                .charge(
                        ItemHistory.of(OpenItems.of(item), List.of(paid)),
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 7, 31));

        assertThat(statement.charges().get(0).spans())
                .extracting(span -> span.through() + " " + span.days() + " " + span.principal() + " "
                        + span.rate().percent())
                .containsExactly(
                        "2023-06-30 10 EUR 1000.00 10.62",
                        "2023-07-10 10 EUR 1000.00 12.12",
                        "2023-07-31 21 EUR 400.00 12.12");
        // (1000 * 10 * 10.62 + 1000 * 10 * 12.12 + 400 * 21 * 12.12) / 36500 = 9.0194...
        assertThat(told(statement)).containsExactly("INVOICE:1 EUR 9.02");
    }

    @Test
    void neitherInterestNorADisputedItemBearsInterest() {
        OpenItem interest = item(1, "100", DAY.minusDays(365)).toBuilder()
                .kind(ItemKind.INTEREST)
                .build();
        OpenItem disputed = item(2, "100", DAY.minusDays(365)).withDispute();
        InterestRules rules = InterestRules.builder("x", TEN).build();
        InterestRules all = InterestRules.builder("x", TEN).free().onDisputed().build();

        InterestStatement none = rules.charge(posted(interest, disputed), DAY.minusDays(365), DAY);

        assertThat(none.charges()).isEmpty();
        assertThat(none.findings().list())
                .extracting(Object::toString)
                .containsExactly("INFO receivable.no-interest-on-disputed item:INVOICE:2 [item=INVOICE:2]");
        assertThat(told(all.charge(posted(interest, disputed), DAY.minusDays(365), DAY)))
                .containsExactly("INVOICE:1 EUR 10.00", "INVOICE:2 EUR 10.00");
    }

    @Test
    void aDayWithoutARateIsSaid() {
        Timeline<InterestRate> late =
                Timeline.of(List.of(Dated.of(Validity.since(DAY.minusDays(9)), InterestRate.of("36.5"))));

        InterestStatement statement = InterestRules.builder("x", late)
                .build()
                .charge(posted(item(1, "1000", DAY.minusDays(20))), DAY.minusDays(20), DAY);

        assertThat(told(statement)).containsExactly("INVOICE:1 EUR 10.00");
        assertThat(statement.findings().list())
                .extracting(Object::toString)
                .containsExactly(
                        "REVIEW receivable.no-interest-rate item:INVOICE:1 [item=INVOICE:1, from=2023-01-13, through=2023-01-22]");
    }

    @Test
    void smallInterestIsNotCharged() {
        InterestRules rules = InterestRules.builder("x", TEN).least(eur("0.41")).build();

        assertThat(told(rules.charge(posted(item(1, "100", DAY.minusDays(15))), DAY.minusDays(15), DAY)))
                .hasSize(1);
        assertThat(rules.charge(posted(item(1, "100", DAY.minusDays(14))), DAY.minusDays(15), DAY)
                        .findings()
                        .list())
                .extracting(Object::toString)
                .containsExactly(
                        "INFO receivable.interest-too-small item:INVOICE:1 [item=INVOICE:1, amount=EUR 0.38, least=EUR 0.41]");
    }

    @Test
    void aChargeBecomesAnItem() {
        InterestCharge charge = InterestRules.builder("x", TEN)
                .build()
                .charge(posted(item(1, "100", DAY.minusDays(15))), DAY.minusDays(15), DAY)
                .charges()
                .get(0);

        OpenItem item = charge.post(DocRef.of(DocType.of("INTEREST_NOTE"), "1"), DAY, DAY.plusDays(14));

        assertThat(item.kind()).isEqualTo(ItemKind.INTEREST);
        assertThat(item.reference()).isEqualTo("INVOICE:1");
        assertThat(item.open()).isEqualTo(eur("0.41"));
        assertThatThrownBy(() -> InterestRules.builder("x", TEN).build().charge(posted(), DAY, DAY.minusDays(1)))
                .hasMessageContaining("expected the later day last");
    }
}
