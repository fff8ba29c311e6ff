package org.leadtocash.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtocash.core.audit.AuditJson;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.exchange.ExchangeJson;
import org.leadtocash.core.expression.ExpressionJson;
import org.leadtocash.core.fact.FactJson;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.form.QuantityCodecs;
import org.leadtocash.core.form.TimeCodecs;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.organisation.OrganisationJson;
import org.leadtocash.core.tax.TaxJson;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceJson;

/**
 * Documents as the first version wrote them, kept for ever: every later version reads them, writes them again with the
 * same bytes, and so finds the same hash. They are added to, and never made anew.
 */
class FrozenFormatsTest {
    private static final String DIRECTORY = "/formats/0.1/";

    private static final LtcJson JSON = LtcJson.standard()
            .with(ExchangeJson.formats())
            .with(QuantityCodecs.formats())
            .with(TimeCodecs.formats())
            .with(TraceJson.formats())
            .with(AuditJson.formats())
            .with(FactJson.formats())
            .with(ExpressionJson.formats())
            .with(List.of(OrganisationJson.FORMAT))
            .with(TaxJson.formats());

    static List<DocumentFormat<?>> formats() {
        return JSON.formats();
    }

    private static String frozen(String name) throws IOException {
        try (InputStream in = FrozenFormatsTest.class.getResourceAsStream(DIRECTORY + name)) {
            assertThat(in).as("a frozen document " + name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    <T> void aDocumentOfTheFirstVersionIsWrittenAgainWithTheSameBytes(DocumentFormat<T> format) throws IOException {
        String text = frozen(format.name() + ".json");
        T value = format.readStored(format.name(), JsonText.parse(format.name(), text));

        assertThat(CanonicalJson.write(format.write(value))).isEqualTo(text);
        assertThat(format.read(format.name(), JsonText.parse(format.name(), text)))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("formats")
    <T> void aStoredDocumentOfALaterMinorVersionIsReadAndOneOfAnotherMajorRefused(DocumentFormat<T> format)
            throws IOException {
        JsonObject document = (JsonObject) JsonText.parse(format.name(), frozen(format.name() + ".json"));
        T value = format.readStored(format.name(), document);
        JsonObject later = document.with("schema", Json.of(format.name() + "/1.7"));
        JsonObject other = document.with("schema", Json.of(format.name() + "/2.0"));

        assertThat(format.readStored(format.name(), later)).isEqualTo(value);
        assertThatThrownBy(() -> format.read(format.name(), later)).isInstanceOf(LoadException.class);
        assertThatThrownBy(() -> format.readStored(format.name(), other)).isInstanceOf(LoadException.class);
    }

    @Test
    void theHashesAreThoseOfTheFirstVersion() throws IOException {
        TreeMap<String, String> hashes = new TreeMap<>();
        for (String line : frozen("SHA256SUMS").split("\n")) {
            hashes.put(line.substring(66), line.substring(0, 64));
        }
        for (DocumentFormat<?> format : JSON.formats()) {
            String name = format.name() + ".json";
            Json document = JsonText.parse(name, frozen(name));
            assertThat(CanonicalJson.hash(document)).hasToString("sha256:" + hashes.get(name));
        }
        assertThat(hashes.keySet())
                .isEqualTo(new TreeSet<>(Stream.concat(
                                JSON.formats().stream().map(format -> format.name() + ".json"),
                                Stream.of("trace-masked.json"))
                        .toList()));
    }

    @Test
    void aTraceOfTheFirstVersionIsAccepted() throws IOException {
        Trace trace = JSON.readStored("trace", frozen("trace.json"), Trace.class);
        Trace masked = JSON.readStored("masked", frozen("trace-masked.json"), Trace.class);

        assertThat(trace.steps().stream().map(step -> step.operation().name()).distinct())
                .hasSize(9);
        assertThat(TraceVerifier.verify(trace)).isEmpty();
        assertThat(TraceVerifier.verify(masked))
                .isNotEmpty()
                .allMatch(finding -> finding.code().value().equals("trace.withheld"));
        assertThat(JSON.write(masked)).isEqualTo(frozen("trace-masked.json"));
    }
}
