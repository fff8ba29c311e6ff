package org.leadtocash.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.tape.Calculation;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceJson;
import org.leadtocash.core.trace.TraceStep;

class TraceLawsTest {

    @Property(seed = "20240601", tries = 60)
    void whatIsWrittenIsReadBackWithTheSameHash(@ForAll long seed) {
        Trace trace = Calculation.open(seed);
        String text = CanonicalJson.write(TraceJson.FORMAT.write(trace));
        Trace read = TraceJson.FORMAT.read("trace", JsonText.parse("trace", text));
        assertThat(read).isEqualTo(trace);
        assertThat(read.hash()).isEqualTo(trace.hash());
        assertThat(CanonicalJson.write(TraceJson.FORMAT.write(read))).isEqualTo(text);
    }

    @Property(seed = "20240601", tries = 60)
    void aChangeOfAnyMemberAtAllIsNotRead(@ForAll long seed, @ForAll long where) {
        JsonObject document = TraceJson.FORMAT.write(Calculation.open(seed));
        Json changed = changed(document, new Random(where));
        assertThatThrownBy(() -> TraceJson.FORMAT.read("trace", changed)).isInstanceOf(LoadException.class);
    }

    private static Json changed(Json json, Random random) {
        if (json instanceof JsonObject object) {
            List<String> names = List.copyOf(object.members().keySet());
            String name = names.get(random.nextInt(names.size()));
            LinkedHashMap<String, Json> members = new LinkedHashMap<>(object.members());
            members.put(name, changed(object.member(name).orElseThrow(), random));
            return JsonObject.from(members);
        }
        if (json instanceof JsonArray array) {
            List<Json> items = new ArrayList<>(array.items());
            if (items.isEmpty()) {
                return JsonArray.of(List.of(Json.of(1)));
            }
            int index = random.nextInt(items.size());
            items.set(index, changed(items.get(index), random));
            return JsonArray.of(items);
        }
        JsonScalar scalar = (JsonScalar) json;
        return switch (scalar.kind()) {
            case STRING -> Json.of(scalar.text() + "1");
            case NUMBER -> Json.of(Long.parseLong(scalar.text()) + 1);
            default -> Json.of(!scalar.text().equals("true"));
        };
    }

    @Property(seed = "20240601", tries = 100)
    void twoTracesThatDifferInSecretsAloneLookTheSame(
            @ForAll long shape, @ForAll long secrets, @ForAll long others, @ForAll boolean losers) {
        Trace one = secretive(losers, shape, secrets);
        Trace other = secretive(losers, shape, others);
        for (Viewer viewer : List.of(Viewer.of("clerk"), Viewer.of("lead", Sensitivity.MARGIN))) {
            Trace view = one.view(viewer);
            assertThat(view).isEqualTo(other.view(viewer));
            assertThat(view.hash()).isEqualTo(other.view(viewer).hash());
            assertThat(view.text()).isEqualTo(other.view(viewer).text());
        }
    }

    private static Trace secretive(boolean losers, long shape, long secrets) {
        Tape tape = losers ? Tape.withLosers() : Tape.recording();
        return Calculation.run(tape, shape, 1, secrets, true).tape.trace();
    }

    @Property(seed = "20240601", tries = 60)
    void aViewIsSoundAndSaysWhatItWithholds(@ForAll long seed) {
        Trace trace = Calculation.secretive(seed, seed, seed);
        Trace view = trace.view(Viewer.of("clerk"));
        assertThat(TraceVerifier.verify(view))
                .allMatch(finding -> finding.code().value().equals("trace.withheld"));
        assertThat(view.results()).hasSameSizeAs(trace.results());
        assertThat(view.view(Viewer.of("clerk"))).isEqualTo(view);
        assertThat(TraceJson.CODEC.read("view", TraceJson.CODEC.write(view))).isEqualTo(view);
        assertThat(trace.view(Viewer.ofAll("auditor"))).isEqualTo(trace);
        if (view.size() < trace.size()) {
            assertThat(view.masked() || view.equals(trace)).isTrue();
        }
    }

    @Property(seed = "20240601", tries = 60)
    void onlyEqualTracesHaveNoDifference(@ForAll long seed, @ForAll long other) {
        Trace trace = Calculation.open(seed);
        assertThat(TraceDiff.between(trace, Calculation.open(seed)).isEmpty()).isTrue();
        Trace changed = Calculation.run(Tape.withLosers(), seed, other, other, false)
                .tape
                .trace();
        assertThat(TraceDiff.between(trace, changed).isEmpty()).isEqualTo(trace.equals(changed));
        TraceDiff.between(trace, changed)
                .changes()
                .forEach(change -> assertThat(change.causes()).isNotEmpty());
    }

    @Property(seed = "20240601", tries = 60)
    void aWaterfallAddsUpToItsNumber(@ForAll long seed) {
        Trace trace = Calculation.open(seed);
        for (TraceStep step : trace.steps()) {
            Waterfall waterfall = Waterfall.of(trace, step.number());
            Ratio sum = waterfall.rows().stream().map(Waterfall.Row::amount).reduce(Ratio.ZERO, Ratio::plus);
            assertThat(sum).isEqualTo(step.value().orElseThrow()).isEqualTo(waterfall.total());
        }
    }

    @Property(seed = "20240601", tries = 60)
    void theVerifiersOwnRoundingAgreesWithThePlatforms(@ForAll BigDecimal number, @ForAll RoundingMode mode) {
        if (mode != RoundingMode.UNNECESSARY && number.scale() < 100) {
            assertThat(Fraction.of(number).whole(mode))
                    .isEqualTo(number.setScale(0, mode).toBigIntegerExact());
        }
    }
}
