package org.leadtocash.pricing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.pricing.DeclaredCodes;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.book.PriceBookReader;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.request.ManualCondition;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;
import org.leadtocash.pricing.request.TaxTerms;

class ManufacturerTest {
    private static final LocalDate ORDERED = LocalDate.of(2023, 1, 10);

    private static final String PRICES = """
            id,conditionType,customer,country,material,materialGroup,validFrom,validThrough,kind,rate,currency,per,unit,scaleFrom
            LP-1,LIST_PRICE,,,OLED-55,,2022-07-01,2023-06-30,PER_UNIT,3200.00,CNY,1,C62,0
            LP-1,LIST_PRICE,,,OLED-55,,2022-07-01,2023-06-30,PER_UNIT,3050.00,CNY,1,C62,100
            LP-2,LIST_PRICE,,,MOUNT-1,,2022-07-01,2022-12-31,PER_UNIT,900.00,EUR,100,C62,
            LP-3,LIST_PRICE,,,MOUNT-1,,2023-01-01,,PER_UNIT,950.00,EUR,100,C62,
            CD-7,CUSTOMER_DISCOUNT,C-100,,,,2022-07-01,,PERCENT,-3,,,,
            RD-1,REGION_DISCOUNT,,FR,,,2022-07-01,,PERCENT,-1.5,,,,
            SU-1,SURCHARGE,,,,DISPLAY,2022-07-01,,PER_UNIT,2.50,EUR,1,C62,
            CO-1,COST,,,OLED-55,,2022-07-01,,PER_UNIT,2400.00,CNY,1,C62,
            """;

    private static ExchangeRates rates() {
        ExchangeRates.Builder rates = ExchangeRates.builder("ecb", LocalDate.of(2023, 2, 21));
        var unused = rates.add(
                        RateQuote.of(RateType.ECB, "EUR", "CNY", new BigDecimal("7.2695"), LocalDate.of(2023, 1, 10)))
                .add(RateQuote.of(RateType.ECB, "EUR", "USD", new BigDecimal("1.0723"), LocalDate.of(2023, 1, 10)));
        return rates.build();
    }

    private static final TaxDetermination INTRA_COMMUNITY =
            question -> TaxDecision.under("DE", "eu.intra-community-supply")
                    .free(TaxCategory.K, TaxDecision.Liable.BUYER, "VATEX-EU-IC")
                    .build();

    private static PriceBook book() {
        return PriceBookReader.of("DE-2023", "7", LocalDate.of(2023, 1, 1))
                .expecting(PricingProcedure.manufacturer().conditionTypes())
                .readCsv("prices.csv", new StringReader(PRICES))
                .book();
    }

    private static Pricer pricer() {
        return Pricer.of(book(), PricingProcedure.manufacturer(), rates(), INTRA_COMMUNITY);
    }

    private static PriceRequest.Builder order() {
        TaxParty seller = new TaxParty("DE", TaxParty.Kind.BUSINESS, List.of());
        TaxParty buyer = new TaxParty("FR", TaxParty.Kind.BUSINESS, List.of());
        return PriceRequest.of(DocRef.parse("QUOTE:4711"), CurrencyUnit.EUR)
                .group(CurrencyUnit.USD)
                .on(DateRule.ORDERED, ORDERED)
                .with(KeyField.CUSTOMER, "C-100")
                .with(KeyField.COUNTRY, "FR")
                .tax(TaxTerms.shipped(seller, "DE", buyer, "FR", ORDERED))
                .line(RequestLine.of("10", "OLED-55", Quantity.parse("120 C62"))
                        .with(KeyField.MATERIAL_GROUP, "DISPLAY"))
                .line(RequestLine.of("20", "MOUNT-1", Quantity.parse("120 C62")).with(KeyField.MATERIAL_GROUP, "PARTS"))
                .entering(
                        new ManualCondition(ConditionType.HEADER_DISCOUNT, Rate.fixed(BigMoney.parse("EUR -500.00"))));
    }

    @Test
    void anOrderShowsItsWholeWaterfall() {
        PricedDocument priced = pricer().price(order().build());
        DeclaredCodes.check(priced.findings());
        assertThat(priced.findings().list()).isEmpty();
        // 3050 / 7.2695 * 120 = 50347.34; -3 %; -1.5 % of the list price; 2.50 * 120; 500 by 48381.71 to 1088.70
        assertThat(priced.lines().get(0).elements().stream().map(PriceElement::toString))
                .containsExactly(
                        "100 LIST_PRICE [100: 3050.00] CNY per C62: EUR 50347.34",
                        "200 CUSTOMER_DISCOUNT -3 %: EUR -1510.42",
                        "210 REGION_DISCOUNT -1.5 %: EUR -755.21",
                        "300 SURCHARGE 2.50 EUR per C62: EUR 300.00",
                        "390 NET_OF_LINE_CONDITIONS: EUR 48381.71",
                        "400 HEADER_DISCOUNT -500.00 EUR: EUR -489.00",
                        "490 NET_GOODS: EUR 47892.71",
                        "590 NET: EUR 47892.71",
                        "700 COST 2400.00 CNY per C62: EUR 39617.58",
                        "790 MARGIN: EUR 8275.13");
        assertThat(priced.line("20").orElseThrow().element("LIST_PRICE").orElseThrow())
                .hasToString("100 LIST_PRICE 950.00 EUR per 100 C62: EUR 1140.00");
        assertThat(priced.totals().net()).isEqualTo(BigMoney.parse("EUR 48970.41"));
        assertThat(priced.totals().payable()).isEqualTo(BigMoney.parse("EUR 48970.41"));
        assertThat(priced.taxes()).hasSize(1);
        assertThat(priced.reported().get(0).net()).isEqualTo(BigMoney.parse("USD 52510.97"));
        assertThat(priced.dataSets().stream().map(Object::toString))
                .containsExactly("DE-2023@7", "ecb@2023-02-21", "manufacturer@1");
        assertThat(priced.line("10")
                        .orElseThrow()
                        .element("LIST_PRICE")
                        .orElseThrow()
                        .conversion()
                        .orElseThrow()
                        .way())
                .isEqualTo("CNY->EUR 1/7.2695 (ECB 2023-01-10)");
    }

    @Test
    void whoMayNotReadCostSeesNeitherItNorTheMargin() {
        PricedDocument seen = pricer().price(order().build()).view(Viewer.of("clerk", Sensitivity.CREDIT));
        assertThat(seen.line("10").orElseThrow().elements().stream().map(PriceElement::label))
                .doesNotContain("COST", "MARGIN")
                .contains("NET");
    }

    @Test
    void withoutACostThereIsNoMargin() {
        PricedDocument priced = pricer().price(order().build());
        assertThat(priced.line("10").orElseThrow().element("MARGIN")).isPresent();
        assertThat(priced.line("20").orElseThrow().element("COST")).isEmpty();
        assertThat(priced.line("20").orElseThrow().element("MARGIN")).isEmpty();
    }

    @Test
    void everyReasonIsSaidAtOnceAndTheOtherLinesArePriced() {
        PricedDocument priced = pricer().price(order().line(RequestLine.of("30", "OLED-56", Quantity.parse("1 C62"))
                        .with(KeyField.MATERIAL_GROUP, "DISPLAY"))
                .line(RequestLine.of("40", "OLED-55", Quantity.parse("0 C62")))
                .line(RequestLine.of("50", "OLED-55", Quantity.parse("1 KGM")).with(KeyField.MATERIAL_GROUP, ""))
                .line(RequestLine.of("60", "OLED-55", Quantity.parse("1 C62")))
                .line(RequestLine.of("70", "OLED-55", Quantity.parse("1 C62"))
                        .with(KeyField.MATERIAL_GROUP, "DISPLAY")
                        .on(DateRule.PRICING, LocalDate.of(2023, 7, 1)))
                .build());
        DeclaredCodes.check(priced.findings());
        assertThat(priced.lines().stream().map(PricedLine::line)).containsExactly("10", "20");
        assertThat(priced.unpriced()).containsExactly("30", "40", "50", "60", "70");
        assertThat(priced.findings().stream().map(Finding::toString))
                .containsExactlyInAnyOrder(
                        "BLOCK pricing.no-price document:QUOTE:4711#lines/30 [conditionType=LIST_PRICE, material=OLED-56,"
                                + " date=2023-01-10, cause=no-record, maybe=\"OLED-55\"] remedies [pricing.maintain-price"
                                + " [conditionType=LIST_PRICE, material=OLED-56, date=2023-01-10]]",
                        "BLOCK pricing.zero-quantity document:QUOTE:4711#lines/40",
                        "BLOCK pricing.unit-unknown document:QUOTE:4711#lines/50"
                                + " [conditionType=LIST_PRICE, from=KGM, to=C62]",
                        "BLOCK pricing.key-unknown document:QUOTE:4711#lines/60 [conditionType=SURCHARGE,"
                                + " field=materialGroup] remedies [pricing.give-key [field=materialGroup]]",
                        "BLOCK pricing.no-price document:QUOTE:4711#lines/70 [conditionType=LIST_PRICE, material=OLED-55,"
                                + " date=2023-07-01, cause=other-day] remedies [pricing.maintain-price"
                                + " [conditionType=LIST_PRICE, material=OLED-55, date=2023-07-01]]");
        assertThat(priced.totals()).isEqualTo(pricer().price(order().build()).totals());
    }

    @Test
    void aMissingRateIsAFindingNeverOne() {
        Pricer without = Pricer.of(
                book(),
                PricingProcedure.manufacturer(),
                ExchangeRates.builder("none", ORDERED).build(),
                INTRA_COMMUNITY);
        PricedDocument priced = without.price(order().build());
        DeclaredCodes.check(priced.findings());
        assertThat(priced.unpriced()).containsExactly("10");
        assertThat(priced.reported()).isEmpty();
        assertThat(priced.findings().stream().map(Finding::toString))
                .containsExactly(
                        "BLOCK exchange.no-rate document:QUOTE:4711#lines/10 [from=CNY, to=EUR, rateType=ECB,"
                                + " day=2023-01-10, reason=UNKNOWN_PAIR]",
                        "REVIEW exchange.no-rate document:QUOTE:4711 [from=EUR, to=USD, rateType=ECB,"
                                + " day=2023-01-10, reason=UNKNOWN_PAIR]");
    }

    @Test
    void requestAndAnswerTravelAsJson() {
        LtcJson json = LtcJson.standard().with(PricingJson.formats());
        PriceRequest request = order().build();
        assertThat(json.read("request", json.write(request), PriceRequest.class))
                .isEqualTo(request);
        PricedDocument priced = pricer().price(request);
        assertThat(json.readStored("answer", json.write(priced), PricedDocument.class))
                .isEqualTo(priced);
        PricingProcedure procedure = PricingProcedure.manufacturer();
        assertThat(json.read("procedure", json.write(procedure), PricingProcedure.class))
                .isEqualTo(procedure);
    }
}
