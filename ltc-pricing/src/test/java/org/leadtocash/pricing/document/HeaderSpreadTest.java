package org.leadtocash.pricing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.json.CanonicalJson;
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
import org.leadtocash.pricing.procedure.ProcedureJson;
import org.leadtocash.pricing.procedure.Spread;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;

/**
 * How a condition of the document comes to its lines.
 *
 * <p>That a header amount may be split (HB00: USD 90 stay 90) or duplicated to every item (RB00: USD 90 for three items are
 * 270) is told of SAP on help.sap.com, "Distribution Between Header and Items", known second-hand.
 */
class HeaderSpreadTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 5);
    private static final ConditionType HEADER = ConditionType.of("HEADER");

    private static PriceBook book(Rate ofHeader) {
        return PriceBook.of(
                "spread",
                "1",
                DAY,
                List.of(
                        price("M", "100.00"),
                        price("GIFT", "0.00"),
                        PriceRecord.of("H", HEADER).rate(ofHeader).build()));
    }

    private static PriceRecord price(String material, String amount) {
        return PriceRecord.of(material, ConditionType.LIST_PRICE)
                .key(KeyField.MATERIAL, material)
                .rate(Rate.perUnit(BigMoney.of(CurrencyUnit.USD, new BigDecimal(amount)), 1, Unit.of("C62")))
                .build();
    }

    private static PricingProcedure procedure(UnaryOperator<ConditionStep.Builder> step) {
        return PricingProcedure.builder("spread", "1", DAY)
                .sequence(AccessSequence.of("material", List.of(List.of(KeyField.MATERIAL))))
                .sequence(AccessSequence.of("all", List.of(List.of())))
                .step(ConditionStep.of(10, ConditionType.LIST_PRICE)
                        .access("material")
                        .build())
                .step(step.apply(ConditionStep.of(20, HEADER).access("all")).build())
                .build();
    }

    static PriceRequest order(List<Integer> quantities, String last) {
        PriceRequest.Builder request =
                PriceRequest.of(DocRef.parse("ORDER:1"), CurrencyUnit.USD).on(DateRule.ORDERED, DAY);
        for (int i = 0; i < quantities.size(); i++) {
            String material = i == quantities.size() - 1 ? last : "M";
            request.line(RequestLine.of("" + (i + 1), material, Quantity.of(quantities.get(i), Unit.of("C62"))));
        }
        return request.build();
    }

    static PricedDocument priced(Rate rate, UnaryOperator<ConditionStep.Builder> step, PriceRequest request) {
        TaxDetermination nobody = question -> {
            throw new AssertionError("nobody asks for tax");
        };
        ExchangeRates none = ExchangeRates.builder("none", DAY).build();
        PricedDocument document =
                Pricer.of(book(rate), procedure(step), none, nobody).priceWithTrace(request);
        assertThat(TraceVerifier.verify(document.trace().orElseThrow()).list()).isEmpty();
        return document;
    }

    private static List<String> shares(Rate rate, Spread spread, String last) {
        return priced(rate, step -> step.header(spread), order(List.of(1, 2, 3), last)).lines().stream()
                .map(line -> line.element("HEADER").orElseThrow().amount().toString())
                .toList();
    }

    private static Rate amount(String usd) {
        return Rate.fixed(BigMoney.parse("USD " + usd));
    }

    @Test
    void anAmountIsSplitByWorthOrEvenlyOrDuplicated() {
        assertThat(shares(amount("90.00"), Spread.PROPORTIONAL, "M"))
                .containsExactly("USD 15.00", "USD 30.00", "USD 45.00");
        assertThat(shares(amount("90.00"), Spread.EVEN, "M")).containsExactly("USD 30.00", "USD 30.00", "USD 30.00");
        assertThat(shares(amount("90.00"), Spread.DUPLICATE, "M"))
                .containsExactly("USD 90.00", "USD 90.00", "USD 90.00");
    }

    @Test
    void whatDoesNotDivideGoesToTheFirstLinesAndAGiftHasItsShareToo() {
        assertThat(shares(amount("100.00"), Spread.EVEN, "GIFT"))
                .containsExactly("USD 33.34", "USD 33.33", "USD 33.33");
    }

    @Test
    void aPercentageIsTakenOfTheDocumentOrOfEachLineAgain() {
        Rate tenth = Rate.percent(new BigDecimal("-10"));
        assertThat(shares(tenth, Spread.EVEN, "M")).containsExactly("USD -20.00", "USD -20.00", "USD -20.00");
        assertThat(shares(tenth, Spread.DUPLICATE, "M")).containsExactly("USD -10.00", "USD -20.00", "USD -30.00");
    }

    @Test
    void aSpreadIsForTheDocumentAndForNoBucketAndStandsInJson() {
        assertThatThrownBy(() -> ConditionStep.of(20, HEADER)
                        .access("all")
                        .header(Spread.EVEN)
                        .bucket(1)
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("step 20 HEADER: spread EVEN expects a condition of the document that is in no bucket");
        PricingProcedure even = procedure(step -> step.header(Spread.EVEN));
        String json = CanonicalJson.write(ProcedureJson.PROCEDURE.write(even));
        assertThat(json).contains("\"spread\":\"EVEN\"");
        assertThat(ProcedureJson.PROCEDURE.parse("procedure", json)).isEqualTo(even);
    }
}
