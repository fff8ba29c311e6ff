package org.leadtocash.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.finding.CodeCatalogue;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.tape.Sample;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceJson;
import org.leadtocash.core.trace.TraceStep;

class TamperingTest {
    private static final String TEXT = CanonicalJson.write(TraceJson.FORMAT.write(Sample.trace()));

    private static final CodeCatalogue CATALOGUE = CodeCatalogue.read(
            "findings.csv",
            new InputStreamReader(
                    Objects.requireNonNull(CodeCatalogue.class.getResourceAsStream("findings.csv")),
                    StandardCharsets.UTF_8));

    @Test
    void theSampleItselfIsAccepted() {
        assertThat(TraceVerifier.verify(read(TEXT))).isEmpty();
        assertThat(TraceVerifier.verify(read(sealed(TEXT)))).isEmpty();
    }

    /** Each row changes one member of the JSON form; the hash is then made to fit, as a forger would. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "value        | \"value\":\"12.34\"          | \"value\":\"12.35\"",
                "value        | \"value\":\"20.00\"          | \"value\":\"12.00\"",
                "value        | \"value\":\"86.38\"          | \"value\":\"86.39\"",
                "value        | \"value\":\"6.47850\"        | \"value\":\"6.47851\"",
                "value        | \"value\":\"6.48\"           | \"value\":\"6.47\"",
                "value        | \"value\":\"79.90\"          | \"value\":\"79.91\"",
                "value        | \"value\":\"87.890\"         | \"value\":\"87.89000000001\"",
                "value        | \"value\":\"1.1\"            | \"value\":\"11/9\"",
                "value        | \"value\":\"3.33\"           | \"value\":\"3.34\"",
                "value        | \"value\":\"1.1675\"         | \"value\":\"1.1676\"",
                "operation    | \"op\":\"MULTIPLY\"          | \"op\":\"DIVIDE\"",
                "operation    | \"op\":\"MULTIPLY\"          | \"op\":\"ADD\"",
                "operation    | \"op\":\"MULTIPLY\"          | \"op\":\"WITHHELD\"",
                "operation    | \"op\":\"PERCENT\"           | \"op\":\"MULTIPLY\"",
                "operation    | \"op\":\"CONVERT\"           | \"op\":\"DIVIDE\"",
                "operation    | \"op\":\"ROUND\"             | \"op\":\"SELECT\"",
                "operation    | \"op\":\"DIVIDE\"            | \"op\":\"PERCENT\"",
                "operation    | \"op\":\"SELECT\"            | \"op\":\"ADD\"",
                "operation    | \"op\":\"ALLOCATE\"          | \"op\":\"PERCENT\"",
                "input        | \"inputs\":[3,4]             | \"inputs\":[2,4]",
                "input        | \"inputs\":[3,4]             | \"inputs\":[3]",
                "input        | \"inputs\":[3,4]             | \"inputs\":[3,99]",
                "input        | \"inputs\":[5,-8]            | \"inputs\":[5,8]",
                "input        | \"inputs\":[5,-8]            | \"inputs\":[5,-8,-8]",
                "input        | \"inputs\":[7]               | \"inputs\":[8]",
                "input        | \"inputs\":[12,13]           | \"inputs\":[12,14]",
                "policy       | \"rounding\":\"0.01 HALF_UP\" | \"rounding\":\"0.01 DOWN\"",
                "policy       | \"rounding\":\"0.01 HALF_UP\" | \"rounding\":\"0.05 HALF_UP\"",
                "rule         | \"rule\":\"LARGEST_REMAINDER\",\"unit\":\"0.01 HALF_UP\"},\"unit\":\"EUR\",\"value\":\"2.00\" | \"rule\":\"FIRST\",\"unit\":\"0.01 HALF_UP\"},\"unit\":\"EUR\",\"value\":\"2.00\"",
                "part         | \"index\":1                  | \"index\":2",
                "part         | \"of\":3                     | \"of\":2",
                "choice       | \"choice\":\"LEAST\"         | \"choice\":\"GREATEST\"",
                "loser        | \"step\":2}                  | \"step\":1}",
                "unit         | \"unit\":\"EUR/PCE\"         | \"unit\":\"USD/PCE\"",
                "unit         | \"unit\":\"%\"               | \"unit\":\"EUR\"",
                "unit         | \"unit\":\"USD/EUR\"         | \"unit\":\"EUR/USD\"",
                "unit         | \"unit\":\"USD\",            | \"unit\":\"EUR\",",
                "result       | \"step\":9                   | \"step\":99"
            })
    void aChangedMemberIsRefusedEvenWithAHashThatFits(String what, String from, String to) {
        assertThat(TEXT).as(what).contains(from);
        String forged = sealed(TEXT.replaceFirst(Pattern.quote(from), to));
        Findings findings;
        try {
            findings = TraceVerifier.verify(read(forged));
        } catch (LoadException e) {
            return;
        }
        assertThat(findings).isNotEmpty();
        assertThat(findings)
                .allSatisfy(finding -> assertThat(CATALOGUE.check(finding)).isEmpty());
    }

    @Test
    void aWrongValueSaysWhatWasFoundAndWhatWasExpected() {
        Trace forged = read(sealed(TEXT.replace("\"value\":\"86.38\"", "\"value\":\"86.39\"")));
        assertThat(TraceVerifier.verify(forged).toString())
                .contains("trace.wrong-value trace-step:5")
                .contains("86.39")
                .contains("86.38");
    }

    @Test
    void aTextThatWasChangedWithoutTheHashIsNotRead() {
        String forged = TEXT.replace("\"id\":\"PR-1\"", "\"id\":\"PR-2\"");
        assertThat(forged).isNotEqualTo(TEXT);
        assertThatThrownBy(() -> read(forged))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("hash of the rest");
    }

    @Test
    void aNumberThatDoesNotStandInItsSourceIsRefusedByWhoKnowsTheSource() {
        CitedValues book = cited -> cited.id().equals("PR-9")
                ? Optional.of(Ratio.of(7))
                : cited.id().equals("PR-1") ? Optional.empty() : truth(cited);
        assertThat(TraceVerifier.verify(Sample.trace(), book).stream()
                        .map(finding -> finding.code().value()))
                .containsExactly("trace.source-differs", "trace.source-unknown");
    }

    private static Optional<Ratio> truth(Cited cited) {
        return Sample.trace().steps().stream()
                .filter(step -> step.cited().filter(cited::equals).isPresent())
                .findFirst()
                .flatMap(TraceStep::value);
    }

    private static Trace read(String text) {
        return TraceJson.FORMAT.read("trace.json", JsonText.parse("trace.json", text));
    }

    private static String sealed(String text) {
        JsonObject object = (JsonObject) JsonText.parse("forged", text);
        String hash =
                CanonicalJson.hash(object.without("hash").without("schema")).toString();
        return CanonicalJson.write(object.without("hash").with("hash", Json.of(hash)));
    }
}
