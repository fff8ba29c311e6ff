package org.leadtocash.core.receivable.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.time.RollConvention;
import org.leadtocash.core.time.Validity;
import org.leadtocash.core.time.WorkCalendar;
import org.leadtocash.core.time.WorkWeek;
import org.leadtocash.core.time.WorkWindow;

class PaymentTermsTest {
    private static final LocalDate JANUARY = LocalDate.of(2019, 1, 1);

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    @ParameterizedTest
    @CsvSource({
        "0D, 2023-01-31, 2023-01-31",
        "30D, 2023-01-31, 2023-03-02",
        "30, 2023-01-31, 2023-03-02",
        "1M, 2023-01-31, 2023-02-28",
        "1M, 2024-01-31, 2024-02-29",
        "EOM, 2023-02-01, 2023-02-28",
        "EOM, 2023-02-28, 2023-02-28",
        "EOM+15D, 2023-01-10, 2023-02-15",
        "30D+EOM, 2023-01-10, 2023-02-28",
        "EOM+30D, 2023-01-10, 2023-03-02",
        "ON10, 2023-01-09, 2023-01-10",
        "ON10, 2023-01-10, 2023-01-10",
        "ON10, 2023-01-11, 2023-02-10",
        "ON31, 2023-02-01, 2023-02-28",
        "ON31, 2023-01-31, 2023-01-31",
        "20D+ON10, 2023-01-25, 2023-03-10",
        "EOM+1M, 2023-01-15, 2023-02-28",
        "EOM+1M+EOM, 2023-02-15, 2023-03-31"
    })
    void aRuleLeadsFromDayToDay(String rule, LocalDate base, LocalDate expected) {
        assertThat(DateRule.parse(rule).from(base)).isEqualTo(expected);
        assertThat(DateRule.parse(DateRule.parse(rule).toString())).isEqualTo(DateRule.parse(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "D",
                "-1D",
                "EOM+",
                "ON0",
                "ON32",
                "ON",
                "30d",
                "999999D",
                "36601D",
                "1D+1D+1D+1D+1D+1D+1D+1D+1D+1D+1D"
            })
    void whatIsNoRuleIsRefused(String text) {
        assertThatThrownBy(() -> DateRule.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Odoo, addons/account/tests/test_early_payment_discount.py, test_early_payment_end_date: 10 days from 2019-01-01. */
    @Test
    void theDiscountDateIsTheInvoiceDateAndTheDays() {
        PaymentTerms terms = PaymentTerms.parse("10/10 net 30");

        CashDiscount discount = terms.schedule(Invoiced.of(eur("1200"), JANUARY))
                .parts()
                .get(0)
                .discount()
                .orElseThrow();

        assertThat(discount.best().until()).isEqualTo(LocalDate.of(2019, 1, 11));
        assertThat(discount.at(LocalDate.of(2019, 1, 11))).isPresent();
        assertThat(discount.at(LocalDate.of(2019, 1, 12))).isEmpty();
        assertThat(discount.best().amount()).isEqualTo(eur("120"));
    }

    /** The same file, test_register_discounted_payment_on_single_out_invoice_with_tax: 1500 and 15 per cent tax. */
    @Test
    void theTaxFallsWithADiscountThatIncludesIt() {
        PaymentTerms terms = PaymentTerms.parse("10/10 net 30");

        CashDiscount discount = terms.schedule(new Invoiced(eur("1725"), eur("225"), JANUARY))
                .parts()
                .get(0)
                .discount()
                .orElseThrow();

        assertThat(discount.best().amount()).isEqualTo(eur("172.50"));
        assertThat(discount.tax()).isEqualTo(eur("22.50"));
    }

    /** The same file, test_fixed_tax_amount_discounted_payment_mixed: a net of 1000 with 10 per cent off bears tax on 900. */
    @Test
    void aMixedDiscountIsTaxedAsIfItWereTaken() {
        DiscountRule mixed = DiscountRule.of(DiscountTier.of("10", 10)).on(DiscountBase.NET, TaxShare.MIXED);
        PaymentTerms terms = PaymentTerms.builder("mixed")
                .instalment(Instalment.rest(DateRule.days(0)))
                .discount(mixed)
                .build();

        assertThat(mixed.taxedNet(eur("1000"))).isEqualTo(eur("900"));
        assertThat(DiscountRule.of(DiscountTier.of("10", 10)).taxedNet(eur("1000")))
                .isEqualTo(eur("1000"));
        CashDiscount discount = terms.schedule(new Invoiced(eur("1135"), eur("135"), JANUARY))
                .parts()
                .get(0)
                .discount()
                .orElseThrow();
        assertThat(discount.best().amount()).isEqualTo(eur("100"));
        assertThat(discount.tax()).isEqualTo(eur("0"));
    }

    @ParameterizedTest
    @CsvSource({"0, true, 11, 12", "0, false, 10, 11", "3, true, 14, 15", "3, false, 13, 14"})
    void graceAndTheLastDayMoveTheDayThatStillEarns(int grace, boolean included, int last, int late) {
        DiscountRule rule = DiscountRule.of(DiscountTier.of("2", 10)).withGraceDays(grace);
        PaymentTerms terms = PaymentTerms.builder("grace")
                .instalment(Instalment.rest(DateRule.days(30)))
                .discount(included ? rule : rule.withoutLastDay())
                .build();

        CashDiscount discount = terms.schedule(Invoiced.of(eur("100"), JANUARY))
                .parts()
                .get(0)
                .discount()
                .orElseThrow();

        assertThat(discount.at(JANUARY.withDayOfMonth(last))).isPresent();
        assertThat(discount.at(JANUARY.withDayOfMonth(late))).isEmpty();
        assertThat(discount.best().until()).isEqualTo(LocalDate.of(2019, 1, 11));
    }

    @Test
    void aLaterTierGrantsLess() {
        CashDiscount discount = PaymentTerms.parse("3/7 2/14 net 30")
                .schedule(Invoiced.of(eur("1000"), JANUARY))
                .parts()
                .get(0)
                .discount()
                .orElseThrow();

        assertThat(discount.at(LocalDate.of(2019, 1, 8)).orElseThrow().amount()).isEqualTo(eur("30"));
        assertThat(discount.at(LocalDate.of(2019, 1, 9)).orElseThrow().amount()).isEqualTo(eur("20"));
        assertThat(discount.at(LocalDate.of(2019, 1, 16))).isEmpty();
    }

    /** Thirds of 100.00 within half a cent of their running totals: 33.33, 33.34, 33.33. */
    @Test
    void instalmentsAddUp() {
        PaymentTerms terms = PaymentTerms.builder("thirds")
                .instalment(Instalment.percent(new BigDecimal("33.3333"), DateRule.days(0)))
                .instalment(Instalment.percent(new BigDecimal("33.3333"), DateRule.days(30)))
                .instalment(Instalment.rest(DateRule.days(60)))
                .build();
        Tape tape = Tape.recording();

        PaymentSchedule schedule = terms.schedule(Invoiced.of(eur("100"), JANUARY), Optional.empty(), tape);

        assertThat(schedule.parts())
                .extracting(part -> part.number() + " " + part.amount() + " " + part.due())
                .containsExactly("1 EUR 33.33 2019-01-01", "2 EUR 33.34 2019-01-31", "3 EUR 33.33 2019-03-02");
        assertThat(TraceVerifier.verify(tape.trace())).isEmpty();
        assertThat(tape.trace()
                        .result("part 2")
                        .orElseThrow()
                        .value()
                        .orElseThrow()
                        .toString())
                .isEqualTo("1667/50");
    }

    @Test
    void aFixedInstalmentIsCutWhereTheInvoiceIsSmaller() {
        PaymentTerms terms = PaymentTerms.builder("deposit")
                .instalment(Instalment.amount(eur("500"), DateRule.days(0)))
                .instalment(Instalment.rest(DateRule.days(30)))
                .build();

        PaymentSchedule schedule = terms.schedule(Invoiced.of(eur("300"), JANUARY));

        assertThat(schedule.parts()).extracting(PaymentSchedule.Part::amount).containsExactly(eur("300"));
        assertThat(schedule.findings().list())
                .extracting(Object::toString)
                .containsExactly("WARN receivable.instalment-cut terms:deposit [number=1, amount=EUR 200.00]");
        assertThat(terms.schedule(Invoiced.of(eur("800"), JANUARY)).parts())
                .extracting(PaymentSchedule.Part::amount)
                .containsExactly(eur("500"), eur("300"));
        assertThat(terms.schedule(Invoiced.of(eur("-800"), JANUARY)).parts())
                .extracting(PaymentSchedule.Part::amount)
                .containsExactly(eur("-500"), eur("-300"));
    }

    @Test
    void anInstalmentInAnotherCurrencyStopsEverything() {
        PaymentTerms terms = PaymentTerms.builder("deposit")
                .instalment(Instalment.amount(Money.parse("USD 500"), DateRule.days(0)))
                .instalment(Instalment.rest(DateRule.days(30)))
                .build();

        PaymentSchedule schedule = terms.schedule(Invoiced.of(eur("800"), JANUARY));

        assertThat(schedule.parts()).isEmpty();
        assertThat(schedule.findings().list())
                .extracting(Object::toString)
                .containsExactly("BLOCK receivable.terms-currency terms:deposit [amount=USD 500.00, expected=EUR]");
    }

    @Test
    void aDueDateOnADayOffMovesOrIsForReview() {
        PaymentTerms terms = PaymentTerms.builder("net 4")
                .instalment(Instalment.rest(DateRule.days(4)))
                .roll(RollConvention.FOLLOWING)
                .build();
        WorkCalendar weekdays = WorkCalendar.builder("weekdays", ZoneId.of("Europe/Berlin"))
                .source("made up")
                .covers(Validity.always())
                .week(WorkWeek.mondayToFriday(WorkWindow.parse("09:00-17:00")))
                .build();

        PaymentSchedule moved = terms.schedule(Invoiced.of(eur("1"), JANUARY), weekdays);
        PaymentSchedule unsure = terms.schedule(Invoiced.of(eur("1"), JANUARY));

        assertThat(moved.parts().get(0).due()).isEqualTo(LocalDate.of(2019, 1, 7));
        assertThat(unsure.findings().list())
                .extracting(Object::toString)
                .containsExactly("REVIEW receivable.due-date-unsure terms:net 4 [day=2019-01-05]");
    }

    @Test
    void termsThatDoNotMakeUpTheWholeAreRefused() {
        Instalment half = Instalment.percent(new BigDecimal("50"), DateRule.days(0));
        Instalment rest = Instalment.rest(DateRule.days(0));

        for (List<Instalment> wrong : List.of(
                List.<Instalment>of(),
                List.of(half),
                List.of(half, half, half),
                List.of(rest, half),
                List.of(half, half, rest),
                List.of(rest, rest))) {
            assertThatThrownBy(() -> new PaymentTerms("x", wrong, Optional.empty(), RollConvention.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("payment terms x");
        }
        assertThat(new PaymentTerms("x", List.of(half, half), Optional.empty(), RollConvention.NONE).instalments())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "30", "net", "net soon", "2/10", "2/10 30", "100/10 net 30", "2/10 3/20 net 30", "net 30 now"
            })
    void whatAreNoTermsIsRefused(String text) {
        assertThatThrownBy(() -> PaymentTerms.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void termsSayTheirNameAsPeopleWriteThem() {
        assertThat(PaymentTerms.net(30).id()).isEqualTo("net 30");
        assertThat(PaymentTerms.parse("net EOM+15D")).isEqualTo(PaymentTerms.due(DateRule.parse("EOM+15D")));
    }
}
