package org.leadtocash.core.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.money.RoundingPolicy;

class MoneyCodecsTest {
    private static final LocalDate DAY = LocalDate.of(2022, 11, 21);
    private static final RateQuote YUAN = RateQuote.of(RateType.ECB, "EUR", "CNY", new BigDecimal("7.3419"), DAY)
            .from("eurofxref-hist.xml", "2022-11-21/CNY");
    private static final RateQuote YEN = RateQuote.of(RateType.SELLING, "JPY", "EUR", new BigDecimal("0.6850"), DAY)
            .per(100, 1);

    private static final LtcJson JSON = LtcJson.standard().with(MoneyCodecs.formats());

    @Test
    void ratesReadBackToTheSameTable() {
        ExchangeRates rates = ExchangeRates.builder("treasury", DAY)
                .addAll(List.of(YUAN, YEN))
                .build();

        ExchangeRates again = JSON.read("rates", JSON.write(rates), ExchangeRates.class);

        assertThat(again.quotes()).containsExactlyElementsOf(rates.quotes());
        assertThat(again.contentHash()).isEqualTo(rates.contentHash());
        assertThat(JSON.write(again)).isEqualTo(JSON.write(rates));
    }

    @Test
    void whatIsUsualIsLeftOutOfAQuote() {
        assertThat(CanonicalJson.write(MoneyCodecs.RATE_QUOTE.write(YEN)))
                .isEqualTo("{\"base\":\"JPY\",\"baseUnits\":100,\"rate\":\"0.6850\",\"term\":\"EUR\",\"type\":\"B\","
                        + "\"validFrom\":\"2022-11-21\"}");
    }

    @Test
    void roundingPoliciesStandAsText() {
        RoundingPolicy rappen = RoundingPolicy.ofIncrement(new BigDecimal("0.05"), RoundingMode.HALF_UP);

        assertThat(MoneyCodecs.ROUNDING_POLICY.read("policy", MoneyCodecs.ROUNDING_POLICY.write(rappen)))
                .isEqualTo(rappen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"rate\":\"0\"", "\"rate\":\"-1\"", "\"rate\":\"1\",\"term\":\"EUR\""})
    void aRateThatCannotBeIsRefused(String part) {
        String term = part.contains("term") ? "" : "\"term\":\"CNY\",";
        String text = "{\"base\":\"EUR\"," + term + "\"type\":\"ECB\",\"validFrom\":\"2022-11-21\"," + part + "}";

        assertThat(catchThrowableOfType(LoadException.class, () -> MoneyCodecs.RATE_QUOTE.parse("quote", text)))
                .hasMessageContaining("json.invalid-value");
    }
}
