package org.leadtocash.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.finding.LoadException;

class JsonTextTest {

    @Test
    void everyElementKnowsItsLineAndColumn() {
        JsonObject order = (JsonObject) JsonText.parse("order.json", "{\n  \"lines\": [\n    {\"qty\": 5}]}");
        JsonArray lines = (JsonArray) order.member("lines").orElseThrow();
        JsonObject line = (JsonObject) lines.items().get(0);
        Json quantity = line.member("qty").orElseThrow();

        assertThat(quantity.line()).isEqualTo(3);
        assertThat(quantity.column()).isEqualTo(13);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("", "json.syntax"),
                Arguments.of("{", "json.syntax"),
                Arguments.of("{\"a\":1,}", "json.syntax"),
                Arguments.of("[1 2]", "json.syntax"),
                Arguments.of("{} {}", "json.syntax"),
                Arguments.of("NaN", "json.syntax"),
                Arguments.of("01", "json.syntax"),
                Arguments.of("'a'", "json.syntax"),
                Arguments.of("// note\n1", "json.syntax"),
                Arguments.of("\"a\tb\"", "json.syntax"),
                Arguments.of("\uFEFF{}", "json.syntax"),
                Arguments.of("[".repeat(300), "json.syntax"),
                Arguments.of("1".repeat(1_001), "json.syntax"),
                Arguments.of("{\"a\":1,\"a\":2}", "json.duplicate-member"),
                Arguments.of("\"\\ud800\"", "json.invalid-value"),
                Arguments.of("{\"\\udc00\":1}", "json.syntax"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsNotJsonIsRefusedWithItsPlace(String text, String code) {
        LoadException refused = catchThrowableOfType(LoadException.class, () -> JsonText.parse("a.json", text));

        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().list().get(0).code().value()).isEqualTo(code);
        assertThat(refused.problems().list().get(0).subject().id()).isEqualTo("a.json");
    }

    @Test
    void everyMemberGivenTwiceIsReported() {
        LoadException refused = catchThrowableOfType(
                LoadException.class, () -> JsonText.parse("a.json", "{\"a\":1,\"a\":2,\"b\":{\"c\":1,\"c\":1}}"));

        assertThat(refused.problems().stream().map(finding -> finding.subject().path()))
                .containsExactly("1:25 /b/c", "1:8 /a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-32"})
    void bytesAreReadInTheEncodingTheyBeginWith(String charset) throws Exception {
        byte[] bytes = "{\"name\":\"单\"}".getBytes(charset);

        assertThat(JsonText.parse("a.json", new ByteArrayInputStream(bytes)))
                .isEqualTo(JsonObject.of("name", Json.of("单")));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] latin = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(catchThrowableOfType(
                                LoadException.class, () -> JsonText.parse("a.json", new ByteArrayInputStream(latin)))
                        .problems()
                        .list()
                        .get(0)
                        .code())
                .isEqualTo(JsonProblems.SYNTAX);
    }

    @Test
    void aReaderThatFailsIsNoFaultOfTheText() {
        Reader failing = new Reader() {
            @Override
            public int read(char[] into, int from, int length) throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> JsonText.parse("order.json", failing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("order.json: cannot be read")
                .hasRootCauseMessage("the disk is gone");
    }

    /** Whoever reads bytes knows the place; whoever is given characters knows only that there are none. */
    @Test
    void aByteThatIsNoCharacterIsAFaultOfTheText() {
        byte[] latin = {'{', '\n', ' ', '"', (byte) 0xfc, '"', ':', '1', '}'};

        assertThat(catchThrowableOfType(
                        LoadException.class, () -> JsonText.parse("order.json", new ByteArrayInputStream(latin))))
                .hasMessageContaining("order.json#2:5")
                .hasMessageContaining("UTF-8");
        assertThat(catchThrowableOfType(
                        LoadException.class,
                        () -> JsonText.parse(
                                "order.json",
                                new InputStreamReader(
                                        new ByteArrayInputStream(latin), StandardCharsets.UTF_8.newDecoder()))))
                .hasMessageContaining("a byte that is no character");
    }
}
