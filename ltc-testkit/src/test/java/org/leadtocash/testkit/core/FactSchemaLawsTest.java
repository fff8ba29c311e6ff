package org.leadtocash.testkit.core;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.expression.Expression.path;
import static org.leadtocash.core.expression.Expression.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;

/** The laws hold for sound rules, which this class runs as an adopter would, and each is broken by its defect. */
class FactSchemaLawsTest implements FactSchemaLaws {
    private static final FactSchema SCHEMA = FactSchema.of(
            FactType.of("discountPct", FactKind.PERCENT),
            FactType.code("incoterm", "EXW", "FCA", "DAP"),
            FactType.of("lines/*/amount", FactKind.MONEY).withCurrency(CurrencyUnit.EUR));
    private static final BigMoney LARGE = BigMoney.of(CurrencyUnit.EUR, new BigDecimal("123456.78"));

    private static final Map<String, Expression> SOUND = Map.of(
            "too cheap", path("discountPct").gt(value(12)).and(path("incoterm").ne("EXW")),
            "exactly large", Expression.sum("lines", path("lines/*/amount")).eq(value(LARGE)));

    @Override
    public FactSchema schema() {
        return SCHEMA;
    }

    @Override
    public Map<String, Expression> rules() {
        return SOUND;
    }

    /** The laws for other rules. */
    private record Planted(Map<String, Expression> rules) implements FactSchemaLaws {
        @Override
        public FactSchema schema() {
            return SCHEMA;
        }
    }

    @Example
    void aRuleThatDoesNotCompileIsCaughtWithItsPlace() {
        assertThatThrownBy(new Planted(Map.of("too cheap", path("discuontPct").gt(value(12))))::everyRuleCompiles)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("too cheap")
                .hasMessageContaining("/gt/0/path")
                .hasMessageContaining("maybe=\"discountPct\"");
    }

    @Example
    void aFactThatNoRuleAsksForIsCaught() {
        Planted planted = new Planted(Map.of("too cheap", path("discountPct").gt(value(12))));
        assertThatThrownBy(planted::everyFactIsAskedFor)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no rule asks for incoterm")
                .hasMessageContaining("no rule asks for lines/*/amount")
                .hasMessageNotContaining("discountPct");
        FactSchemaLaws elsewhere = new FactSchemaLaws() {
            @Override
            public FactSchema schema() {
                return SCHEMA;
            }

            @Override
            public Map<String, Expression> rules() {
                return planted.rules();
            }

            @Override
            public Set<String> askedElsewhere() {
                return Set.of("incoterm", "lines/*/amount");
            }
        };
        assertThatCode(elsewhere::everyFactIsAskedFor).doesNotThrowAnyException();
    }

    @Example
    void aRuleThatContradictsItselfIsCaught() {
        assertThatThrownBy(new Planted(Map.of(
                        "never",
                        path("discountPct")
                                .gt(value(12))
                                .and(path("discountPct").lt(value(5))),
                        "ever",
                        path("incoterm").in("EXW", "FCA", "DAP")))::everyRuleCanHoldAndCanFail)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("never never holds")
                .hasMessageContaining("ever never fails")
                .hasMessageContaining("broken 2 times");
    }

    @Example
    void aSchemaWithoutRulesNeedsNobodyToAsk() {
        FactSchemaLaws laws = () -> SCHEMA;
        assertThatCode(laws::everyFactIsAskedFor).doesNotThrowAnyException();
        assertThatCode(laws::everyRuleCanHoldAndCanFail).doesNotThrowAnyException();
    }
}
