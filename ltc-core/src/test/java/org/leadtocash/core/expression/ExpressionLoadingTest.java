package org.leadtocash.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.fact.FactGenerators.PARAMETER_SCHEMA;
import static org.leadtocash.core.fact.FactGenerators.SCHEMA;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.fact.FactGenerators;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.json.JsonText;

/** Whatever is read as an expression or as facts: it loads, or says what is wrong; nothing else happens. */
class ExpressionLoadingTest {
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"and\"",
        "\"path\"",
        "\"const\"",
        "\"over\"",
        "\"of\"",
        "\"sum\"",
        "\"*\"",
        "null",
        "1e9999999",
        "true",
        "\"lines/*/money\"",
        "\"not\"",
        "\"amount\"",
        "\\",
        "\u0000",
        "\"decimal\""
    };

    @Provide
    Arbitrary<String> mutated() {
        return Combinators.combine(
                        ExpressionGenerators.conditions(),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(PIECES))
                .as((condition, at, gone, piece) -> spliced(condition.json().toString(), at, gone, piece));
    }

    @Provide
    Arbitrary<String> mutatedFacts() {
        return Combinators.combine(
                        FactGenerators.facts(),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(PIECES))
                .as((facts, at, gone, piece) -> spliced(facts.toString(), at, gone, piece));
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    private static String spliced(String text, int at, int gone, String piece) {
        int from = Math.min(at, text.length());
        return text.substring(0, from) + piece + text.substring(Math.min(from + gone, text.length()));
    }

    private static void load(String text) {
        try {
            CompiledExpression compiled =
                    ExpressionJson.CODEC.parse("fuzz", text).compile(SCHEMA, PARAMETER_SCHEMA, Place.of("fuzz"));
            assertThat(compiled.evaluate(Facts.none(SCHEMA), none())).isNotNull();
        } catch (LoadException e) {
            assertThat(e.problems().isEmpty()).isFalse();
        }
    }

    private static Parameters none() {
        return Parameters.of("none", "1", LocalDate.EPOCH, Facts.none(PARAMETER_SCHEMA));
    }

    @Property(seed = "20240601", tries = 400, edgeCases = EdgeCasesMode.NONE)
    void aMutatedExpressionLoadsOrSaysWhy(@ForAll("mutated") String text) {
        load(text);
    }

    @Property(seed = "20240601", tries = 400, edgeCases = EdgeCasesMode.NONE)
    void soupLoadsOrSaysWhy(@ForAll("soup") String text) {
        load(text);
    }

    @Property(seed = "20240601", tries = 400, edgeCases = EdgeCasesMode.NONE)
    void mutatedFactsLoadOrSayWhy(@ForAll("mutatedFacts") String text) {
        try {
            assertThat(Facts.read("fuzz", SCHEMA, JsonText.parse("fuzz", text)).schema())
                    .isEqualTo(SCHEMA);
        } catch (LoadException e) {
            assertThat(e.problems().isEmpty()).isFalse();
        }
    }

    @ParameterizedTest
    @Timeout(30)
    @ValueSource(ints = {66, 67, 150, 100_000})
    void aNestingBombIsRefused(int depth) {
        String bomb = "{\"and\":[".repeat(depth) + "{\"path\":\"flag\"}" + "]}".repeat(depth);

        if (depth < 99) {
            assertThat(ExpressionJson.CODEC.parse("bomb", bomb)).isNotNull();
        } else {
            assertThatThrownBy(() -> ExpressionJson.CODEC.parse("bomb", bomb)).isInstanceOf(LoadException.class);
        }
    }

    @Test
    void anExpressionNestedInJavaBeyondTheBoundIsRefused() {
        Expression deep = Expression.path("flag");
        for (int i = 1; i < Compilation.DEEPEST; i++) {
            deep = deep.not();
        }
        assertThat(deep.check(SCHEMA, PARAMETER_SCHEMA, Place.of("deep")).isEmpty())
                .isTrue();
        for (int i = 0; i < 100_000; i++) {
            deep = deep.not();
        }
        assertThat(deep.check(SCHEMA, PARAMETER_SCHEMA, Place.of("deep")).list())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Compilation.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9999999", "1E5", "+1", ".5", "1.", "0x1", "\u0661", " 1", "", "NaN", "--1"})
    void aNumberInAnyOtherFormIsRefused(String number) {
        String json = "{\"eq\":[{\"path\":\"decimal\"},{\"const\":\"" + number + "\"}]}";

        assertThatThrownBy(() -> ExpressionJson.CODEC
                        .parse("number", json)
                        .compile(SCHEMA, PARAMETER_SCHEMA, Place.of("number")))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("/eq/1/const");
    }

    @Test
    void aConstantOfEndlessDigitsIsRefused() {
        assertThatThrownBy(() -> Expression.value(new BigDecimal("1e9999999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 100 digits");
        assertThatThrownBy(() -> ExpressionJson.CODEC.parse("long", "{\"const\":\"" + "9".repeat(10_001) + "\"}"))
                .isInstanceOf(LoadException.class);
    }
}
