package org.leadtocash.core.receivable.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.receivable.ReceivableGenerators.BUYER;
import static org.leadtocash.core.receivable.ReceivableGenerators.DAY;
import static org.leadtocash.core.receivable.ReceivableGenerators.eur;
import static org.leadtocash.core.receivable.ReceivableGenerators.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RatePolicy;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.allocation.AllocationRules;
import org.leadtocash.core.receivable.allocation.AllocationStrategy;
import org.leadtocash.core.receivable.allocation.Payment;
import org.leadtocash.core.receivable.allocation.PaymentAllocation;
import org.leadtocash.core.tape.Tape;

class RevaluationTest {
    private static final LocalDate MONTH_END = LocalDate.of(2023, 1, 31);
    private static final RevaluationRules RULES =
            RevaluationRules.of("month end", CurrencyUnit.EUR, RateType.END_OF_MONTH);
    private static final ExchangeRates RATES = ExchangeRates.builder("closing", MONTH_END)
            .add(RateQuote.of(RateType.END_OF_MONTH, "USD", "EUR", new BigDecimal("0.92"), MONTH_END))
            .build();

    private static OpenItem dollars(long number, String amount, String book) {
        return OpenItem.builder(ItemRef.of(invoice(number)), BUYER, Money.parse("USD " + amount))
                .dates(DAY.minusDays(30), DAY)
                .book(eur(book))
                .build();
    }

    private static List<String> told(List<ExchangeEntry> entries) {
        return entries.stream()
                .map(entry -> entry.on() + " " + entry.currency() + " " + entry.amount())
                .toList();
    }

    /** 100 dollars posted at 90 are worth 92 at the month's end; a credit of 50 posted at 48 is a debt of 46. */
    @Test
    void theDifferenceIsBookedAndReversedOnTheNextDay() {
        OpenItem halfPaid = dollars(2, "200", "190").withOpen(Money.parse("USD 100"));
        OpenItem credit = dollars(3, "-50", "-48");
        Tape tape = Tape.recording();

        Revaluation revaluation = RULES.revalue(
                OpenItems.of(
                        dollars(1, "100", "90"), halfPaid, credit, OpenItem.of(invoice(4), BUYER, eur("9"), DAY, DAY)),
                MONTH_END,
                RATES,
                tape);

        assertThat(revaluation.items())
                .extracting(item -> item.item() + " " + item.book() + " " + item.value() + " " + item.unrealised())
                .containsExactly(
                        "INVOICE:3 EUR -48.00 EUR -46.00 EUR 2.00",
                        "INVOICE:1 EUR 90.00 EUR 92.00 EUR 2.00",
                        "INVOICE:2 EUR 95.00 EUR 92.00 EUR -3.00");
        assertThat(told(revaluation.entries())).containsExactly("2023-01-31 USD EUR 1.00");
        assertThat(told(revaluation.reversal())).containsExactly("2023-02-01 USD EUR -1.00");
        assertThat(revaluation.rates().id()).isEqualTo("closing");
        assertThat(TraceVerifier.verify(tape.trace())).isEmpty();
    }

    @Test
    void gainsWaitWhereOnlyLossesAreBooked() {
        OpenItems items = OpenItems.of(dollars(1, "100", "90"), dollars(2, "100", "95"));

        Revaluation revaluation = RULES.lossesOnly().revalue(items, MONTH_END, RATES);

        assertThat(revaluation.recognised()).isEqualTo(eur("-3"));
        assertThat(revaluation.unrealised(CurrencyUnit.USD)).isEqualTo(eur("-1"));
    }

    @Test
    void withoutARateOrAValueAnItemStaysAsItStands() {
        OpenItem yen = OpenItem.builder(ItemRef.of(invoice(1)), BUYER, Money.parse("JPY 1000"))
                .dates(DAY, DAY)
                .book(eur("7"))
                .build();
        OpenItem unknown = OpenItem.of(invoice(2), BUYER, Money.parse("USD 5"), DAY, DAY);
        OpenItems items = OpenItems.of(yen, unknown, dollars(3, "100", "90"));

        Revaluation revaluation = RULES.revalue(items, MONTH_END.plusDays(8), RATES);

        assertThat(revaluation.items()).isEmpty();
        assertThat(revaluation.findings().list())
                .extracting(Object::toString)
                .containsExactly(
                        "REVIEW exchange.no-rate item:INVOICE:1 [from=JPY, to=EUR, rateType=EOM,"
                                + " day=2023-02-08, reason=UNKNOWN_PAIR]",
                        "REVIEW exchange.no-rate item:INVOICE:3 [from=USD, to=EUR, rateType=EOM,"
                                + " day=2023-02-08, reason=TOO_OLD, lastKnown=2023-01-31]",
                        "REVIEW receivable.book-value-unknown item:INVOICE:2 [item=INVOICE:2, expected=EUR]");
        assertThat(RULES.withRates(RatePolicy.of(RateType.END_OF_MONTH).withMaxAgeDays(8))
                        .revalue(items, MONTH_END.plusDays(8), RATES)
                        .items())
                .hasSize(1);
    }

    /** 200 posted at 190; 50 arrive at 44, a loss of 3.50; 150 left stand at 142.50 and are worth 138. */
    @Test
    void realisedAndUnrealisedTieToTheBalance() {
        OpenItems before = OpenItems.of(dollars(1, "200", "190"));
        Payment payment = Payment.of(DocRef.of(DocType.PAYMENT, "1"), BUYER, Money.parse("USD 50"), DAY)
                .withBook(eur("44"));
        PaymentAllocation paid = AllocationRules.standard().allocate(before, payment, AllocationStrategy.OLDEST_DUE);
        Revaluation after = RULES.revalue(paid.applyTo(before), MONTH_END, RATES);

        ExchangeProof proof = ExchangeProof.of(CurrencyUnit.USD, before, List.of(paid), after);

        assertThat(proof.realised()).isEqualTo(eur("-3.50"));
        assertThat(proof.unrealised()).isEqualTo(eur("-4.50"));
        assertThat(proof.balance()).isEqualTo(eur("138"));
        assertThat(proof.ties()).isTrue();
        ExchangeProof forgotten = ExchangeProof.of(CurrencyUnit.USD, before, List.of(), after);
        assertThat(forgotten.findings().list())
                .extracting(Object::toString)
                .containsExactly(
                        "BLOCK receivable.exchange-not-tied currency:USD [expected=EUR 138.00, found=EUR 185.50]");
        PaymentAllocation unvalued = AllocationRules.standard()
                .allocate(
                        before,
                        Payment.of(DocRef.of(DocType.PAYMENT, "1"), BUYER, Money.parse("USD 50"), DAY),
                        AllocationStrategy.OLDEST_DUE);
        assertThat(ExchangeProof.of(CurrencyUnit.USD, before, List.of(unvalued), after)
                        .findings()
                        .list())
                .extracting(finding -> finding.code().value())
                .containsExactly("receivable.exchange-value-missing");
    }
}
