package org.leadtocash.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.leadtocash.core.expression.Expression.all;
import static org.leadtocash.core.expression.Expression.any;
import static org.leadtocash.core.expression.Expression.count;
import static org.leadtocash.core.expression.Expression.daysBetween;
import static org.leadtocash.core.expression.Expression.param;
import static org.leadtocash.core.expression.Expression.path;
import static org.leadtocash.core.expression.Expression.percentOf;
import static org.leadtocash.core.expression.Expression.sum;
import static org.leadtocash.core.expression.Expression.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactJson;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.quantity.Quantity;
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

        assertThat(ExpressionJson.CODEC.parse("sample", json)).isEqualTo(built);
        assertThat(built.json()).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource({"9.99,FALSE", "10,FALSE", "10.00,FALSE", "10.01,TRUE"})
    void aDiscountAboveTheParameterNeedsApproval(BigDecimal discount, Truth expected) {
        Facts facts = Facts.none(SCHEMA).with("discountPct", discount);

        assertThat(ask(path("discountPct").gt(param("autoApproveMax")), facts)).isEqualTo(expected);
    }

    @Test
    void everythingThatDoesNotFitIsReportedAtOnceWithItsPointer() {
        Expression wrong = path("discuontPct")
                .gt(param("autoAproveMax"))
                .and(path("billTo.vatId").lt(value(5)))
                .and(path("incoterm").eq("DPA"))
                .and(path("lines/*/net").exists())
                .and(sum("line", path("lines/*/net")).gt(path("freight")))
                .and(path("express").plus(value(1)).eq(value(2)))
                .and(path("discountPct").eq("1e9999999"));

        assertThat(problems(wrong))
                .extracting(finding -> finding.code() + " " + finding.subject().path() + " " + maybe(finding))
                .containsExactlyInAnyOrder(
                        "fact.unknown-path /transitions/0/when/and/0/gt/0/path discountPct",
                        "fact.unknown-parameter /transitions/0/when/and/0/gt/1/param autoApproveMax",
                        "fact.type-mismatch /transitions/0/when/and/1/lt ",
                        "fact.type-mismatch /transitions/0/when/and/2/eq/1/const DAP",
                        "fact.misplaced-row /transitions/0/when/and/3/exists/path ",
                        "fact.unknown-path /transitions/0/when/and/4/gt/0/sum/over lines",
                        "fact.type-mismatch /transitions/0/when/and/5/eq/0/plus/1/const ",
                        "fact.type-mismatch /transitions/0/when/and/6/eq/1/const ");
        LoadException thrown =
                catchThrowableOfType(LoadException.class, () -> wrong.compile(SCHEMA, BANDS, Place.of("model.json")));
        assertThat(thrown.problems().size()).isEqualTo(8);
    }

    private static String maybe(Finding finding) {
        return finding.param("maybe")
                .flatMap(Param::value)
                .map(Object::toString)
                .orElse("");
    }

    @Test
    void twoCurrenciesAreNeverComparedSilently() {
        Facts facts = Facts.builder(SCHEMA)
                .with("total", money("USD 100"))
                .with("freight", money("EUR 1"))
                .build();
        CompiledExpression more =
                path("total").gt(path("freight")).compile(SCHEMA, FactSchema.empty(), Place.of("test"));
        Evaluation evaluation = more.explain(facts, Parameters.none());

        assertThat(evaluation.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(evaluation.conflicts()).containsExactly(new Evaluation.Conflict("EUR", "USD"));
        assertThat(evaluation.findings(Subject.of("document", "ORDER:1")))
                .extracting(finding -> finding.code().value())
                .containsExactly("fact.incomparable");

        Parameters converting =
                Parameters.none().withConversion((amount, to) -> Optional.of(BigMoney.of(to, amount.getAmount())));
        assertThat(more.evaluate(facts, converting)).isEqualTo(Truth.TRUE);
    }

    @Test
    void aFactThatIsNotApplicablePassesNeitherAComparisonNorItsNegation() {
        Facts facts = Facts.none(SCHEMA).withNotApplicable("discountPct");
        Expression small = path("discountPct").le(value(10));

        assertThat(ask(small, facts)).isEqualTo(Truth.UNKNOWN);
        assertThat(ask(small.not(), facts)).isEqualTo(Truth.UNKNOWN);
        assertThat(ask(path("discountPct").exists(), facts)).isEqualTo(Truth.FALSE);
        assertThat(ask(path("discountPct").known(), facts)).isEqualTo(Truth.TRUE);
        assertThat(ask(path("discountPct").applies().not().or(small), facts)).isEqualTo(Truth.TRUE);
    }

    @Test
    void anEvaluationNamesWhatDecidedAndWhatIsMissing() {
        Facts facts = Facts.builder(SCHEMA)
                .with("discountPct", new BigDecimal("12"))
                .with("lines/10/discount", new BigDecimal("3"))
                .row("lines", "20")
                .build();
        CompiledExpression pending = path("discountPct")
                .gt(param("autoApproveMax"))
                .and(all("lines", path("lines/*/discount").le(value(5))))
                .and(path("express"))
                .compile(SCHEMA, BANDS, Place.of("test"));
        Evaluation evaluation = pending.explain(facts, PARAMETERS);

        assertThat(evaluation.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(evaluation.missing()).containsExactly("express", "lines/20/discount");
        assertThat(pending.paths()).containsExactly("discountPct", "express", "lines", "lines/*/discount");
        assertThat(pending.explain(facts.with("discountPct", new BigDecimal("9")), PARAMETERS)
                        .facts())
                .containsExactly(Map.entry("discountPct", Fact.known(new BigDecimal("9"))));
    }

    @Test
    void sumsCountsAndDatesAreExact() {
        Facts facts = Facts.builder(SCHEMA)
                .with("freight", money("EUR 10.10"))
                .with("orderedOn", LocalDate.of(2024, 2, 28))
                .with("wantedOn", LocalDate.of(2024, 3, 4))
                .with("lines/10/net", money("EUR 0.10"))
                .with("lines/20/net", money("EUR 0.20"))
                .notApplicable("lines/30/net")
                .build();

        assertThat(ask(sum("lines", path("lines/*/net")).eq(value(money("EUR 0.3"))), facts))
                .isEqualTo(Truth.TRUE);
        assertThat(ask(count("lines").eq(value(3)), facts)).isEqualTo(Truth.TRUE);
        assertThat(ask(daysBetween(path("orderedOn"), path("wantedOn")).eq(param("leadDays")), facts))
                .isEqualTo(Truth.TRUE);
        assertThat(ask(path("orderedOn").plusDays(param("leadDays")).eq(path("wantedOn")), facts))
                .isEqualTo(Truth.TRUE);
        assertThat(ask(percentOf(param("autoApproveMax"), path("freight")).eq(value(money("EUR 1.01"))), facts))
                .isEqualTo(Truth.TRUE);
        assertThat(ask(any("lines", path("lines/*/net").gt(value(money("EUR 0.15")))), facts))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource({
        "DE*, DE123, true",
        "DE*, AT1, false",
        "DE?, DE, false",
        "DE?, DE1, true",
        "*9, 12399, true",
        "[A-Z][!0-9]*, Ax, true",
        "[A-Z][!0-9]*, A1, false",
        "'\\*', *, true",
        "'\\*', x, false",
        "*a*b*c, xxaxxbxxc, true",
        "*a*b*c, xxbxxaxxc, false",
        "'?', 😀, true"
    })
    void aPatternFitsTheWholeText(String pattern, String text, boolean fits) {
        assertThat(Glob.parse(pattern.replace("\\\\", "\\")).matches(text)).isEqualTo(fits);
    }

    @Test
    void aHostilePatternOnALongTextEnds() {
        assertThat(Glob.parse("*a".repeat(99) + "b").matches("a".repeat(10_000)))
                .isFalse();
    }

    @Test
    void factsReportEveryProblemAtOnce() {
        FactsBuilder wrong = Facts.builder(SCHEMA)
                .with("discuontPct", BigDecimal.ONE)
                .with("discountPct", "five")
                .with("billTo.vatId", " ")
                .with("incoterm", "DPA")
                .with("freight", money("USD 1"))
                .with("total", new BigDecimal("1e9999999"))
                .with("discountPct", new BigDecimal("1e9999999"))
                .with("lines/*/quantity", Quantity.of(1, PIECE))
                .with("lines", List.of());
        LoadException thrown = catchThrowableOfType(LoadException.class, wrong::build);

        assertThat(thrown.problems()).hasSize(9);
        assertThat(thrown).hasMessageContaining("maybe=\"discountPct\"").hasMessageContaining("maybe=\"DAP\"");
    }

    @Test
    void aSchemaJoinReportsEveryConflict() {
        FactSchema other = FactSchema.of(
                FactType.of("discountPct", FactKind.DECIMAL),
                FactType.of("total", FactKind.MONEY),
                FactType.of("lines", FactKind.TEXT));

        LoadException thrown = catchThrowableOfType(LoadException.class, () -> SCHEMA.plus(other));
        assertThat(thrown.problems()).hasSize(2);
        assertThat(FactJson.SCHEMA.parse("schema", SCHEMA.json().toString())).isEqualTo(SCHEMA);
        assertThat(FactJson.parameters(BANDS)
                        .read("bands", FactJson.parameters(BANDS).write(PARAMETERS)))
                .isEqualTo(PARAMETERS);
    }

    @Test
    void numbersAreWrittenDigitByDigitHoweverTheyCome() {
        assertThat(value(new BigDecimal("-7.2E-7"))).isEqualTo(value("-0.00000072"));
        assertThat(value(new BigDecimal("1E+3"))).isEqualTo(value(1000));
    }

    @Test
    void aHundredThousandFactsAreTakenAndAskedInLinearTime() {
        FactsBuilder builder = Facts.builder(SCHEMA);
        for (int line = 0; line < 50_000; line++) {
            builder.with("lines/" + line + "/quantity", Quantity.of(1, PIECE))
                    .with("lines/" + line + "/discount", BigDecimal.ONE);
        }
        Facts facts = builder.build();

        assertThat(ask(sum("lines", path("lines/*/quantity")).eq(value(Quantity.of(50_000, PIECE))), facts))
                .isEqualTo(Truth.TRUE);
        assertThat(Facts.read("big", SCHEMA, JsonText.parse("big", facts.toString())))
                .isEqualTo(facts);
    }
}
