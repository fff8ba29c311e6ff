package org.leadtocash.pricing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.procedure.AccessSequence;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;

/** A request is read once for each book and procedure, and says what a reading misses. */
class RequestReadingTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 5);
    private static final ConditionType ORDER_DISCOUNT = ConditionType.of("ORDER_DISCOUNT");

    private static Pricer pricer(String... materialsAndPrices) {
        PriceBook.Builder book = PriceBook.builder("book", "1", DAY);
        for (int i = 0; i < materialsAndPrices.length; i += 2) {
            BigMoney price = BigMoney.of(CurrencyUnit.EUR, new BigDecimal(materialsAndPrices[i + 1]));
            book.add(PriceRecord.of("R" + i, ConditionType.LIST_PRICE)
                    .key(KeyField.MATERIAL, materialsAndPrices[i])
                    .rate(Rate.perUnit(price, 1, Unit.of("C62")))
                    .build());
        }
        book.add(PriceRecord.of("D", ORDER_DISCOUNT)
                .rate(Rate.percent(new BigDecimal("-10")))
                .build());
        PricingProcedure procedure = PricingProcedure.builder("reading", "1", DAY)
                .sequence(AccessSequence.of("material", List.of(List.of(KeyField.MATERIAL))))
                .sequence(AccessSequence.of("all", List.of(List.of())))
                .step(ConditionStep.of(10, ConditionType.LIST_PRICE)
                        .access("material")
                        .mandatory()
                        .build())
                .step(ConditionStep.of(20, ORDER_DISCOUNT)
                        .access("all")
                        .header()
                        .build())
                .build();
        TaxDetermination nobody = question -> {
            throw new AssertionError("nobody asks for tax");
        };
        return Pricer.of(
                book.build(), procedure, ExchangeRates.builder("none", DAY).build(), nobody);
    }

    private static PriceRequest.Builder order() {
        return PriceRequest.of(DocRef.parse("ORDER:1"), CurrencyUnit.EUR);
    }

    private static RequestLine line(String number, String material) {
        return RequestLine.of(number, material, Quantity.parse("2 C62"));
    }

    /** The second book numbers the same words otherwise. */
    @Test
    void aRequestThatWasPricedByOneBookIsPricedByAnotherAsIfItWereNew() {
        PriceRequest request = order().on(DateRule.ORDERED, DAY)
                .line(line("1", "A"))
                .line(line("2", "B"))
                .build();
        Pricer first = pricer("A", "10", "B", "20");
        Pricer second = pricer("X", "1", "B", "200", "A", "100");
        for (int i = 0; i < 2; i++) {
            assertThat(first.price(request).totals().net()).isEqualTo(BigMoney.parse("EUR 54.00"));
            assertThat(second.price(request).totals().net()).isEqualTo(BigMoney.parse("EUR 540.00"));
        }
    }

    @Test
    void theSameLinesInAnotherRequestAreReadForThatRequest() {
        Pricer pricer = pricer("A", "10");
        PriceRequest dated =
                order().on(DateRule.ORDERED, DAY).line(line("1", "A")).build();
        assertThat(pricer.price(dated).unpriced()).isEmpty();
        PriceRequest undated = order().build().withLines(dated.lines());
        assertThat(pricer.price(undated).unpriced()).containsExactly("1");
    }

    @Test
    void aStepOfTheDocumentWithoutADayOfItsOwnIsSaidAndNeverDatedByItself() {
        PriceRequest request =
                order().line(line("1", "A").on(DateRule.ORDERED, DAY)).build();
        PricedDocument priced = pricer("A", "10").price(request);
        assertThat(priced.totals().net()).isEqualTo(BigMoney.parse("EUR 20.00"));
        assertThat(priced.findings().stream().map(Object::toString))
                .containsExactly("BLOCK pricing.no-date document:ORDER:1 [expected=\"one of pricing, ordered\"]");
        assertThat(pricer("A", "10").priceWithTrace(request).content()).isEqualTo(priced.content());
    }
}
