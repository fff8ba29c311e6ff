package org.leadtocash.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.fact.Expression.param;
import static org.leadtocash.core.fact.Expression.path;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.quantity.Unit;

class ExpressionTest {
    private static final Unit PIECE = Unit.of("C62");
    private static final FactSchema SCHEMA = FactSchema.of(
            FactType.of("discountPct", FactKind.PERCENT),
            FactType.of("total", FactKind.MONEY),
            FactType.of("freight", FactKind.MONEY).withCurrency(CurrencyUnit.EUR),
            FactType.of("billTo.vatId", FactKind.TEXT),
            FactType.of("billTo.country", FactKind.COUNTRY),
            FactType.code("incoterm", "EXW", "FCA", "DAP"),
            FactType.of("express", FactKind.BOOLEAN),
            FactType.of("orderedOn", FactKind.DATE),
            FactType.of("wantedOn", FactKind.DATE),
            FactType.of("lines/*/quantity", FactKind.QUANTITY).withUnit(PIECE),
            FactType.of("lines/*/net", FactKind.MONEY),
            FactType.of("lines/*/discount", FactKind.PERCENT));
    private static final FactSchema BANDS =
            FactSchema.of(FactType.of("autoApproveMax", FactKind.PERCENT), FactType.of("leadDays", FactKind.INTEGER));
    private static final Parameters PARAMETERS = Parameters.of(
            "bands",
            "3",
            LocalDate.of(2026, 1, 1),
            Facts.builder(BANDS)
                    .with("autoApproveMax", new BigDecimal("10"))
                    .with("leadDays", 5)
                    .build());

    private static BigMoney money(String text) {
        return BigMoney.parse(text);
    }

    private static Truth ask(Expression expression, Facts facts) {
        return expression.compile(SCHEMA, BANDS, Place.of("test")).evaluate(facts, PARAMETERS);
    }

    private static Findings problems(Expression expression) {
        return expression.check(SCHEMA, BANDS, Place.of("model.json").pointing("/transitions/0/when"));
    }

    @Test
    void theSampleOfTheStagesReadsAndWritesTheSameBothWays() {
        String json = "{\"gt\":[{\"path\":\"discountPct\"},{\"param\":\"autoApproveMax\"}]}";
        Expression built = path("discountPct").gt(param("autoApproveMax"));

        assertThat(FactJson.EXPRESSION.parse("sample", json)).isEqualTo(built);
        assertThat(built.json()).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource({"9.99,FALSE", "10,FALSE", "10.00,FALSE", "10.01,TRUE"})
    void aDiscountAboveTheParameterNeedsApproval(BigDecimal discount, Truth expected) {
        Facts facts = Facts.none(SCHEMA).with("discountPct", discount);

        assertThat(ask(path("discountPct").gt(param("autoApproveMax")), facts)).isEqualTo(expected);
    }
}
