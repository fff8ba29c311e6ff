package org.leadtocash.core.receivable.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.receivable.ReceivableGenerators.BUYER;
import static org.leadtocash.core.receivable.ReceivableGenerators.DAY;
import static org.leadtocash.core.receivable.ReceivableGenerators.eur;
import static org.leadtocash.core.receivable.ReceivableGenerators.invoice;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.receivable.ItemHistory;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.Movement;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.terms.CashDiscount;
import org.leadtocash.core.receivable.terms.DateRule;
import org.leadtocash.core.receivable.terms.Instalment;
import org.leadtocash.core.receivable.terms.Invoiced;
import org.leadtocash.core.receivable.terms.PaymentTerms;

class AllocationTest {
    private static final DocRef PAYMENT = DocRef.of(DocType.PAYMENT, "1");

    private static OpenItem item(long number, String amount, long daysToDue) {
        return OpenItem.of(invoice(number), BUYER, eur(amount), DAY.minusDays(60), DAY.plusDays(daysToDue));
    }

    private static Payment paying(String amount) {
        return Payment.of(PAYMENT, BUYER, eur(amount), DAY);
    }

    private static List<String> told(PaymentAllocation allocation) {
        return allocation.lines().stream().map(AllocationLine::toString).toList();
    }

    private static List<String> reasons(PaymentAllocation allocation) {
        return allocation.findings().stream().map(Object::toString).toList();
    }

    private static PaymentAllocation standard(OpenItems items, Payment payment, AllocationStrategy strategy) {
        return AllocationRules.standard().allocate(items, payment, strategy);
    }

    @Test
    void whatARemittanceSaysAndCannotBeIsSaid() {
        OpenItem dollars = OpenItem.of(invoice(3), BUYER, Money.parse("USD 10"), DAY, DAY);
        OpenItems items =
                OpenItems.of(item(1, "100", 0), OpenItem.of(invoice(2), "OTHER", eur("50"), DAY, DAY), dollars);
        Payment payment = paying("120")
                .withRemittance(List.of(
                        new Payment.Remittance(invoice(1), eur("110")),
                        new Payment.Remittance(invoice(2), eur("1")),
                        new Payment.Remittance(invoice(3), eur("1")),
                        new Payment.Remittance(invoice(1), eur("-1")),
                        new Payment.Remittance(invoice(9), eur("1"))));

        PaymentAllocation allocation = standard(items, payment, AllocationStrategy.SPECIFIED);

        assertThat(allocation.unapplied()).isEqualTo(eur("20"));
        assertThat(reasons(allocation))
                .containsExactly(
                        "REVIEW receivable.other-currency document:PAYMENT:1 [item=INVOICE:3, amount=EUR 1.00]",
                        "REVIEW receivable.other-customer document:PAYMENT:1 [item=INVOICE:2, amount=EUR 1.00]",
                        "REVIEW receivable.unknown-item document:PAYMENT:1 [item=INVOICE:9, amount=EUR 1.00]",
                        "REVIEW receivable.wrong-sign document:PAYMENT:1 [item=INVOICE:1, amount=EUR -1.00]",
                        "WARN receivable.more-than-open document:PAYMENT:1 [item=INVOICE:1, amount=EUR 10.00]");
        assertThat(allocation.applyTo(items).item(PAYMENT).orElseThrow().open()).isEqualTo(eur("-20"));
    }

    @Test
    void aRemittanceDrawsOnACreditNoteAndPaysInstalmentsInOrder() {
        PaymentTerms halves = PaymentTerms.builder("halves")
                .instalment(Instalment.percent(new BigDecimal("50"), DateRule.days(10)))
                .instalment(Instalment.rest(DateRule.days(40)))
                .build();
        OpenItems items = OpenItems.from(
                        OpenItem.posted(invoice(1), BUYER, DAY, halves.schedule(Invoiced.of(eur("100"), DAY))))
                .plus(item(2, "-30", 0));
        Payment payment = paying("50")
                .withRemittance(List.of(
                        new Payment.Remittance(invoice(1), eur("80")), new Payment.Remittance(invoice(2), eur("-30"))));

        PaymentAllocation allocation = standard(items, payment, AllocationStrategy.SPECIFIED);

        assertThat(told(allocation))
                .containsExactly("INVOICE:2 EUR -30.00", "INVOICE:1#1 EUR 50.00", "INVOICE:1#2 EUR 30.00");
        assertThat(allocation.unapplied()).isEqualTo(eur("0"));
        assertThat(allocation.findings()).isEmpty();
    }

    @Test
    void aRemittanceOfMoreThanWasPaidIsCut() {
        Payment payment = paying("50")
                .withRemittance(List.of(
                        new Payment.Remittance(invoice(1), eur("40")), new Payment.Remittance(invoice(2), eur("40"))));

        PaymentAllocation allocation =
                standard(OpenItems.of(item(1, "40", 0), item(2, "40", 0)), payment, AllocationStrategy.SPECIFIED);

        assertThat(told(allocation)).containsExactly("INVOICE:1 EUR 40.00", "INVOICE:2 EUR 10.00");
        assertThat(reasons(allocation))
                .containsExactly(
                        "WARN receivable.more-than-paid document:PAYMENT:1 [item=INVOICE:2, amount=EUR 30.00]");
        assertThat(reasons(standard(OpenItems.none(), paying("1"), AllocationStrategy.SPECIFIED)))
                .containsExactly("REVIEW receivable.no-remittance document:PAYMENT:1 [amount=EUR 1.00]");
    }

    @Test
    void anExactAmountThatIsNotUniqueIsRefused() {
        OpenItems items = OpenItems.of(item(1, "10", 0), item(2, "20", 1), item(3, "30", 2), item(4, "45", 3));

        assertThat(told(standard(items, paying("65"), AllocationStrategy.EXACT_AMOUNT)))
                .containsExactly("INVOICE:2 EUR 20.00", "INVOICE:4 EUR 45.00");
        PaymentAllocation several = standard(items, paying("30"), AllocationStrategy.EXACT_AMOUNT);
        PaymentAllocation none = standard(items, paying("31"), AllocationStrategy.EXACT_AMOUNT);
        PaymentAllocation givenUp = AllocationRules.builder()
                .searchSteps(2)
                .build()
                .allocate(items, paying("75"), AllocationStrategy.EXACT_AMOUNT);
        assertThat(reasons(several))
                .containsExactly("REVIEW receivable.several-exact-matches document:PAYMENT:1 [amount=EUR 30.00]");
        assertThat(reasons(none))
                .containsExactly("REVIEW receivable.no-exact-match document:PAYMENT:1 [amount=EUR 31.00]");
        assertThat(reasons(givenUp))
                .containsExactly("REVIEW receivable.search-given-up document:PAYMENT:1 [amount=EUR 75.00]");
        assertThat(List.of(several, none, givenUp))
                .allMatch(allocation -> allocation.lines().isEmpty());
    }

    @Test
    void strategiesDiffer() {
        OpenItem early = item(1, "100", 10);
        OpenItem posted = OpenItem.of(invoice(2), BUYER, eur("100"), DAY.minusDays(90), DAY.plusDays(20));
        OpenItem discounted = item(3, "100", 30).toBuilder()
                .discount(CashDiscount.of(DAY, new BigDecimal("3"), eur("3")))
                .build();
        OpenItem credit = item(4, "-40", 0);
        OpenItems items = OpenItems.of(early, posted, discounted, credit);

        assertThat(told(standard(items, paying("50"), AllocationStrategy.OLDEST_DUE)))
                .containsExactly("INVOICE:1 EUR 50.00");
        assertThat(told(standard(items, paying("50"), AllocationStrategy.OLDEST_DOCUMENT)))
                .containsExactly("INVOICE:2 EUR 50.00");
        assertThat(told(standard(items, paying("97"), AllocationStrategy.HIGHEST_DISCOUNT)))
                .containsExactly("INVOICE:3 EUR 97.00 discount EUR 3.00");
        assertThat(told(standard(items, paying("100"), AllocationStrategy.PRO_RATA)))
                .containsExactly("INVOICE:1 EUR 33.67", "INVOICE:2 EUR 33.67", "INVOICE:3 EUR 32.66 discount EUR 1.01");
        assertThat(told(standard(items, paying("90"), AllocationStrategy.CREDIT_NOTES_FIRST)))
                .containsExactly("INVOICE:4 EUR -40.00", "INVOICE:1 EUR 100.00", "INVOICE:2 EUR 30.00");
        assertThat(told(standard(
                        items,
                        Payment.clearing(PAYMENT, BUYER, CurrencyUnit.EUR, DAY),
                        AllocationStrategy.CREDIT_NOTES_FIRST)))
                .containsExactly("INVOICE:4 EUR -40.00", "INVOICE:1 EUR 40.00");
    }

    @ParameterizedTest
    @CsvSource({
        "94.99, EUR 94.99",
        "95.00, EUR 95.00 written off EUR 5.00",
        "99.99, EUR 99.99 written off EUR 0.01",
        "100.00, EUR 100.00",
        "103.00, EUR 103.00 written off EUR -3.00",
        "103.01, EUR 100.00"
    })
    void smallDifferencesAreWrittenOff(String paid, String expected) {
        AllocationRules rules = AllocationRules.builder()
                .under(PaymentTolerance.of(eur("9")).andPercent("5"))
                .over(PaymentTolerance.of(eur("3")))
                .build();

        PaymentAllocation allocation =
                rules.allocate(OpenItems.of(item(1, "100", 0)), paying(paid), AllocationStrategy.OLDEST_DUE);

        assertThat(told(allocation)).containsExactly("INVOICE:1 " + expected);
    }

    @Test
    void aToleranceSaysWhichOfTwoHolds() {
        assertThat(PaymentTolerance.of(eur("2")).andPercent("5").on(eur("100"))).isEqualTo(eur("2"));
        assertThat(PaymentTolerance.of(eur("2")).andPercent("5").larger().on(eur("100")))
                .isEqualTo(eur("5"));
        assertThat(PaymentTolerance.of(eur("2")).on(Money.parse("USD 100"))).isEqualTo(Money.parse("USD 0"));
        assertThat(PaymentTolerance.of().andPercent("0.019").on(eur("100"))).isEqualTo(eur("0.01"));
    }

    @Test
    void whatTheBankKeptSettlesToo() {
        PaymentAllocation kept = standard(
                OpenItems.of(item(1, "100", 0)), paying("88").withCharges(eur("12")), AllocationStrategy.OLDEST_DUE);
        PaymentAllocation unused = standard(
                OpenItems.of(item(1, "100", 0)), paying("95").withCharges(eur("12")), AllocationStrategy.OLDEST_DUE);

        assertThat(told(kept)).containsExactly("INVOICE:1 EUR 88.00 fee EUR 12.00");
        assertThat(told(unused)).containsExactly("INVOICE:1 EUR 95.00 fee EUR 5.00");
        assertThat(reasons(unused))
                .containsExactly("WARN receivable.charges-unused document:PAYMENT:1 [amount=EUR 7.00]");
    }

    @Test
    void aStrategyOfTheHostCannotPayWhatItMustNot() {
        OpenItem theirs = OpenItem.of(invoice(2), "OTHER", eur("50"), DAY, DAY);
        OpenItem stale = item(1, "100", 0);
        AllocationStrategy wild = new AllocationStrategy() {
            @Override
            public String name() {
                return "WILD";
            }

            @Override
            public Proposal propose(AllocationCase given) {
                return Proposal.of(List.of(
                        Target.of(theirs),
                        Target.of(stale),
                        Target.of(item(3, "10", 0)),
                        Target.upTo(given.claimList().get(0), eur("-5")),
                        Target.of(given.claimList().get(0)),
                        Target.of(given.claimList().get(0))));
            }
        };
        OpenItems items = OpenItems.of(stale.withOpen(eur("60")), theirs);

        PaymentAllocation allocation = standard(items, paying("100"), wild);

        assertThat(told(allocation)).containsExactly("INVOICE:1 EUR 60.00");
        assertThat(allocation.unapplied()).isEqualTo(eur("40"));
        assertThat(reasons(allocation))
                .hasSize(4)
                .allMatch(reason -> reason.startsWith("REVIEW receivable.not-a-target"));
    }

    @Test
    void aValueMissingInTheLedgerIsSaid() {
        OpenItem dollars = OpenItem.builder(ItemRef.of(invoice(1)), BUYER, Money.parse("USD 100"))
                .dates(DAY, DAY)
                .book(eur("90"))
                .build();
        Payment payment = Payment.of(PAYMENT, BUYER, Money.parse("USD 100"), DAY);

        PaymentAllocation allocation = standard(OpenItems.of(dollars), payment, AllocationStrategy.OLDEST_DUE);
        PaymentAllocation lost =
                standard(OpenItems.of(dollars), payment.withBook(eur("85")), AllocationStrategy.OLDEST_DUE);

        assertThat(reasons(allocation))
                .containsExactly("WARN receivable.book-value-missing document:PAYMENT:1 [item=INVOICE:1]");
        assertThat(allocation.lines().get(0).book()).isEmpty();
        assertThat(lost.lines().get(0).book().orElseThrow().exchangeDifference())
                .isEqualTo(eur("5"));
    }

    @Test
    void aReturnedPaymentReopensItemsOnTheDaysTheyAlwaysHad() {
        OpenItems items = OpenItems.of(item(1, "100", -20));
        PaymentAllocation allocation = standard(items, paying("150"), AllocationStrategy.OLDEST_DUE);
        OpenItems paid = allocation.applyTo(items);
        PaymentReturn bounced = PaymentReturn.of(DocRef.of(DocType.of("RETURN"), "7"), DAY.plusDays(3), "AC04")
                .withFee(eur("8"));

        ReturnOutcome outcome = allocation.returned(paid, bounced);

        assertThat(outcome.items().of(BUYER))
                .extracting(item -> item.ref() + " " + item.kind() + " " + item.open() + " " + item.dueDate())
                .containsExactly("INVOICE:1 INVOICE EUR 100.00 2023-01-12", "RETURN:7 FEE EUR 8.00 2023-02-04");
        assertThat(outcome.obligations())
                .extracting(obligation -> obligation.code() + " " + obligation.subject())
                .containsExactly(
                        "receivable.check-credit-again customer:BUYER",
                        "receivable.check-dunning-again customer:BUYER");
        assertThat(outcome.items().item(PAYMENT).orElseThrow().open()).isEqualTo(eur("0"));
    }

    @Test
    void aPaymentWhoseCashWasUsedSinceIsNotReturnedJustLikeThat() {
        OpenItems items = OpenItems.of(item(1, "100", -20));
        PaymentAllocation allocation = standard(items, paying("150"), AllocationStrategy.OLDEST_DUE);
        OpenItems later = allocation.applyTo(items).plus(item(2, "30", 5));
        Payment clearing = Payment.clearing(DocRef.of(DocType.of("CLEARING"), "1"), BUYER, CurrencyUnit.EUR, DAY);
        PaymentAllocation cleared = standard(later, clearing, AllocationStrategy.CREDIT_NOTES_FIRST);
        OpenItems used = cleared.applyTo(later);

        ReturnOutcome outcome =
                allocation.returned(used, PaymentReturn.of(DocRef.of(DocType.of("RETURN"), "7"), DAY, "AC04"));

        assertThat(told(cleared)).containsExactly("PAYMENT:1 EUR -30.00", "INVOICE:2 EUR 30.00");
        assertThat(outcome.items()).isSameAs(used);
        assertThat(outcome.findings().list())
                .extracting(Object::toString)
                .containsExactly("REVIEW receivable.cash-used document:PAYMENT:1 [amount=EUR 50.00]");
        assertThatThrownBy(() -> allocation.unapplyFrom(used))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PAYMENT:1: expected EUR 50.00 still unapplied, found Optional[EUR 20.00]");
    }

    @Test
    void aHistoryThatDoesNotTieIsRefusedWithEveryReason() {
        OpenItems items = OpenItems.of(item(1, "100", 0).withOpen(eur("70")), item(2, "5", 0));
        List<Movement> movements = List.of(
                new Movement(ItemRef.of(invoice(1)), DAY, eur("-20"), PAYMENT),
                new Movement(ItemRef.of(invoice(2)), DAY, Money.parse("USD -1"), PAYMENT),
                new Movement(ItemRef.of(invoice(3)), DAY, eur("-1"), PAYMENT));

        assertThatThrownBy(() -> ItemHistory.of(items, movements))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        refused -> assertThat(refused.problems().list())
                                .extracting(Object::toString)
                                .containsExactly(
                                        "BLOCK receivable.movement-in-other-currency document:PAYMENT:1 [item=INVOICE:2, amount=USD -1.00]",
                                        "BLOCK receivable.movement-of-unknown-item document:PAYMENT:1 [item=INVOICE:3, amount=EUR -1.00]",
                                        "BLOCK receivable.movements-not-tied item:INVOICE:1 [item=INVOICE:1, expected=EUR 80.00, found=EUR 70.00]"));
    }

    @Test
    void itemsThatMakeNoSenseAreRefused() {
        OpenItem sound = item(1, "100", 0);

        assertThatThrownBy(() -> sound.withOpen(eur("100.01")))
                .hasMessageContaining("between zero and the posted amount");
        assertThatThrownBy(() -> sound.withOpen(eur("-1"))).hasMessageContaining("between zero");
        assertThatThrownBy(() -> sound.toBuilder().book(eur("1")).build()).hasMessageContaining("another currency");
        assertThatThrownBy(() -> OpenItem.builder(ItemRef.of(invoice(1)), BUYER, eur("1"))
                        .build())
                .hasMessageContaining("expected a document date");
        assertThatThrownBy(() -> OpenItem.of(invoice(1), BUYER, Money.parse("EUR 99999999999999999999"), DAY, DAY))
                .hasMessageContaining("fit a long");
        assertThatThrownBy(() -> OpenItems.of(sound, sound)).hasMessageContaining("INVOICE:1 given twice");
        assertThatThrownBy(() -> OpenItems.of(sound).plus(sound)).hasMessageContaining("is there already");
        assertThatThrownBy(() -> OpenItems.none().replacing(List.of(sound)))
                .hasMessageContaining("expected one of [INVOICE:1]");
        assertThatThrownBy(() -> ItemRef.parse("INVOICE:1#0")).hasMessageContaining("TYPE:number#part");
    }
}
