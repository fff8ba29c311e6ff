package org.leadtocash.core.receivable.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.receivable.ReceivableGenerators.BUYER;
import static org.leadtocash.core.receivable.ReceivableGenerators.DAY;
import static org.leadtocash.core.receivable.ReceivableGenerators.cents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.ReceivableGenerators;
import org.leadtocash.core.receivable.allocation.AllocationRules;
import org.leadtocash.core.receivable.allocation.AllocationStrategy;
import org.leadtocash.core.receivable.allocation.Payment;
import org.leadtocash.core.receivable.allocation.PaymentAllocation;
import org.leadtocash.core.receivable.allocation.PaymentTolerance;

class RevaluationLawsTest {
    private static final RevaluationRules RULES = RevaluationRules.of("law", CurrencyUnit.EUR, RateType.ECB);

    @Provide
    Arbitrary<OpenItems> items() {
        return ReceivableGenerators.items().withoutEdgeCases();
    }

    @Provide
    Arbitrary<AllocationStrategy> strategies() {
        return Arbitraries.of(
                        AllocationStrategy.OLDEST_DUE,
                        AllocationStrategy.CREDIT_NOTES_FIRST,
                        AllocationStrategy.PRO_RATA,
                        AllocationStrategy.EXACT_AMOUNT)
                .withoutEdgeCases();
    }

    private static ExchangeRates rates(long dollar, long yen) {
        return ExchangeRates.builder("law", DAY)
                .add(RateQuote.of(RateType.ECB, "USD", "EUR", BigDecimal.valueOf(dollar, 4), DAY))
                .add(RateQuote.of(RateType.ECB, "EUR", "JPY", BigDecimal.valueOf(yen, 2), DAY))
                .build();
    }

    private static Payment payment(int number, long amount, long book) {
        return Payment.of(DocRef.of(DocType.PAYMENT, "" + number), BUYER, Money.ofMinor(CurrencyUnit.USD, amount), DAY)
                .withBook(cents(book));
    }

    /** Whatever was paid at whatever rate: posted, received, deducted, real and unreal differences make up the balance. */
    @Property(seed = "20240601", tries = 1_000)
    void realisedAndUnrealisedTieToTheBalance(
            @ForAll("items") OpenItems items,
            @ForAll("strategies") AllocationStrategy strategy,
            @ForAll @LongRange(min = 0, max = 60_000) long first,
            @ForAll @LongRange(min = 0, max = 60_000) long second,
            @ForAll @LongRange(min = 5_000, max = 15_000) long dollar) {
        AllocationRules rules = AllocationRules.builder()
                .under(PaymentTolerance.of(Money.ofMinor(CurrencyUnit.USD, 300)))
                .over(PaymentTolerance.of(Money.ofMinor(CurrencyUnit.USD, 300)))
                .build();
        PaymentAllocation one = rules.allocate(items, payment(1, first, first * 8 / 9), strategy);
        OpenItems between = one.applyTo(items);
        PaymentAllocation two = rules.allocate(between, payment(2, second, second * 9 / 8), strategy);
        Revaluation after = RULES.revalue(two.applyTo(between), DAY, rates(dollar, 13_000));

        ExchangeProof proof = ExchangeProof.of(CurrencyUnit.USD, items, List.of(one, two), after);

        assertThat(proof.findings()).isEmpty();
        assertThat(ValuationJson.EXCHANGE_PROOF.read("proof", ValuationJson.EXCHANGE_PROOF.write(proof)))
                .isEqualTo(proof);
    }

    @Property(seed = "20240601", tries = 500)
    void whatIsBookedIsTakenBackAndAValueIsWhatOneConverts(
            @ForAll("items") OpenItems items,
            @ForAll @LongRange(min = 5_000, max = 15_000) long dollar,
            @ForAll @LongRange(min = 9_000, max = 18_000) long yen) {
        Revaluation revaluation = RULES.revalue(items, DAY, rates(dollar, yen));

        Money zero = cents(0);
        Money booked = revaluation.entries().stream().map(ExchangeEntry::amount).reduce(zero, Money::plus);
        Money back = revaluation.reversal().stream().map(ExchangeEntry::amount).reduce(zero, Money::plus);
        assertThat(booked).isEqualTo(revaluation.recognised());
        assertThat(booked.plus(back)).isEqualTo(zero);
        for (RevaluedItem item : revaluation.items()) {
            BigDecimal open = item.open().getAmount();
            BigDecimal value = item.open().getCurrencyUnit().equals(CurrencyUnit.USD)
                    ? open.multiply(BigDecimal.valueOf(dollar, 4)).setScale(2, RoundingMode.HALF_UP)
                    : open.divide(BigDecimal.valueOf(yen, 2), 2, RoundingMode.HALF_UP);
            assertThat(item.value().getAmount()).isEqualByComparingTo(value);
        }
        assertThat(ValuationJson.REVALUATION.read("revaluation", ValuationJson.REVALUATION.write(revaluation)))
                .isEqualTo(revaluation);
    }
}
