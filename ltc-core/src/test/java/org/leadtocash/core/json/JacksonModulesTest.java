package org.leadtocash.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.quantity.Quantity;
import tools.jackson.databind.json.JsonMapper;

class JacksonModulesTest {
    /** What a host might send: our values among its own. */
    public record Offer(String customer, Money price, BigMoney unitPrice, Quantity quantity, Finding reason) {}

    private static final Offer OFFER = new Offer(
            "C-1",
            Money.parse("EUR 12.30"),
            BigMoney.parse("EUR 0.01234"),
            Quantity.parse("1000 C62"),
            Finding.of(FindingCode.of("a.a"), Severity.WARN, Subject.of("x", "1"))
                    .build());

    private static final String TEXT = "{\"customer\":\"C-1\",\"price\":{\"amount\":\"12.30\",\"currency\":\"EUR\"},"
            + "\"unitPrice\":{\"amount\":\"0.01234\",\"currency\":\"EUR\"},"
            + "\"quantity\":{\"amount\":\"1000\",\"unit\":\"C62\"},"
            + "\"reason\":{\"schema\":\"finding/1.0\",\"code\":\"a.a\",\"severity\":\"WARN\",\"subject\":\"x:1\"}}";

    private final JsonMapper jackson3 = JsonMapper.builder()
            .addModule(Jackson3Module.of(LtcJson.standard()))
            .build();
    private final ObjectMapper jackson2 = new ObjectMapper().registerModule(Jackson2Module.of(LtcJson.standard()));

    @Test
    void bothVersionsWriteTheSameText() throws Exception {
        assertThat(jackson3.readTree(jackson3.writeValueAsString(OFFER))).isEqualTo(jackson3.readTree(TEXT));
        assertThat(jackson2.readTree(jackson2.writeValueAsString(OFFER))).isEqualTo(jackson2.readTree(TEXT));
    }

    @Test
    void bothVersionsReadItBack() throws Exception {
        assertThat(jackson3.readValue(TEXT, Offer.class)).isEqualTo(OFFER);
        assertThat(jackson2.readValue(TEXT, Offer.class)).isEqualTo(OFFER);
    }

    @Test
    void aBrokenValueSaysWhatWasExpected() {
        String broken = TEXT.replace("\"EUR\"},\"quantity\"", "\"EURO\"},\"quantity\"");

        assertThatThrownBy(() -> jackson3.readValue(broken, Offer.class)).hasMessageContaining("ISO 4217");
        assertThatThrownBy(() -> jackson2.readValue(broken, Offer.class)).hasMessageContaining("ISO 4217");
    }
}
