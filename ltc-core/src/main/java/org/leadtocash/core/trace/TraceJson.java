package org.leadtocash.core.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonInput;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * The JSON form of a trace. It carries its own hash, and reading refuses a text that was changed since it was written,
 * steps that lack what their operation needs, and inputs that are no earlier steps; whether the numbers follow from
 * each other is for a {@link org.leadtocash.core.audit.TraceVerifier} to say.
 */
public final class TraceJson {
    private static final String HASH = "hash";
    private static final int LONGEST = 20_000;

    private static final JsonCodec<Object> NUMBER = Codecs.text(
            "exact-number",
            "a decimal such as 12.30, or a fraction in lowest terms such as 8/9",
            TraceJson::number,
            TraceJson::digits);
    private static final JsonCodec<RoundingPolicy> ROUNDING =
            Codecs.text("rounding", "", RoundingPolicy::parse, RoundingPolicy::toString);
    private static final JsonCodec<Integer> INDEX = Codecs.mapped(Codecs.LONG, Math::toIntExact, Integer::longValue);
    /** Where a number was taken from. */
    public static final JsonCodec<Cited> CITED = cited();

    /** A part of a split. */
    public static final JsonCodec<Part> PART = part();

    /** A candidate that was not chosen. */
    public static final JsonCodec<Loser> LOSER = loser();

    private static final JsonCodec<TraceStep> UNNUMBERED = step(false);

    /** A step outside of its trace, with its number. */
    public static final JsonCodec<TraceStep> STEP = step(true);

    /** A named result. */
    public static final JsonCodec<TraceResult> RESULT = result();

    private static final JsonCodec<Trace> CONTENT = trace(false);

    /** A trace inside another document. */
    public static final JsonCodec<Trace> CODEC = new Sealed(trace(true));

    /** A trace as a document of its own. */
    public static final DocumentFormat<Trace> FORMAT = new DocumentFormat<>(Trace.class, "trace", 1, 0, CODEC);

    private TraceJson() {}

    /** The format, for {@code LtcJson.with}. */
    public static List<DocumentFormat<Trace>> formats() {
        return List.of(FORMAT);
    }

    static ContentHash hash(Trace trace) {
        return CanonicalJson.hash(CONTENT.write(trace));
    }

    private static JsonCodec<Trace> trace(boolean withHash) {
        ObjectCodec<Trace> fields = ObjectCodec.of("trace");
        var steps = fields.required("steps", Codecs.list(UNNUMBERED), Trace::steps);
        var results = fields.required("results", Codecs.list(RESULT), Trace::results);
        var masked = fields.defaulted("masked", Codecs.BOOLEAN, false, Trace::masked);
        if (withHash) {
            var unused = fields.required(HASH, Codecs.CONTENT_HASH, Trace::hash);
        }
        return fields.build(in -> checked(in.get(steps), in.get(results), in.get(masked)));
    }

    private static Trace checked(List<TraceStep> unnumbered, List<TraceResult> results, boolean masked) {
        List<TraceStep> steps = new ArrayList<>(unnumbered.size());
        for (TraceStep step : unnumbered) {
            steps.add(step.draft(steps.size() + 1).build());
        }
        List<String> problems = new ArrayList<>(Shape.wrong(steps, results));
        if (!masked && steps.stream().anyMatch(step -> step.operation() == Operation.WITHHELD)) {
            problems.add("steps are withheld, but the trace does not say that it is masked");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new Trace(StepList.of(steps, results), masked);
    }

    private static JsonCodec<TraceStep> step(boolean numbered) {
        ObjectCodec<TraceStep> fields = ObjectCodec.of("trace-step");
        var number = numbered ? fields.required("number", INDEX, TraceStep::number) : null;
        var operation = fields.required("op", Codecs.enumOf(Operation.class), TraceStep::operation);
        var scope = fields.defaulted("scope", Codecs.STRING, "", TraceStep::scope);
        var label = fields.required("label", Codecs.STRING, TraceStep::label);
        var inputs = fields.defaulted("inputs", Codecs.list(INDEX), List.of(), TraceStep::inputs);
        var value = fields.optional("value", NUMBER, TraceStep::recorded);
        var unit = fields.defaulted("unit", Codecs.STRING, "", TraceStep::unit);
        var rounding = fields.optional("rounding", ROUNDING, TraceStep::rounding);
        var cited = fields.optional("cited", CITED, TraceStep::cited);
        var part = fields.optional("part", PART, TraceStep::part);
        var choice = fields.optional("choice", Codecs.enumOf(Choice.class), TraceStep::choice);
        var losers = fields.defaulted("losers", Codecs.list(LOSER), List.of(), TraceStep::losers);
        var secrets = fields.defaulted(
                "secret", Codecs.list(Codecs.enumOf(Sensitivity.class)), List.of(), TraceJson::secrets);
        var disclosed = fields.defaulted("disclosed", Codecs.BOOLEAN, false, TraceStep::disclosed);
        return fields.build(in -> {
            StepBuilder draft = new StepBuilder(number == null ? 0 : in.get(number), in.get(operation));
            draft.scope = in.get(scope);
            draft.label = in.get(label);
            draft.inputs = in.get(inputs);
            draft.value = in.get(value).orElse(null);
            draft.unit = in.get(unit);
            draft.rounding = in.get(rounding).orElse(null);
            draft.cited = in.get(cited).orElse(null);
            draft.part = in.get(part).orElse(null);
            draft.choice = in.get(choice).orElse(null);
            draft.losers = in.get(losers);
            draft.sensitivities = Set.copyOf(in.get(secrets));
            draft.disclosed = in.get(disclosed);
            return draft.build();
        });
    }

    private static List<Sensitivity> secrets(TraceStep step) {
        EnumSet<Sensitivity> ordered = EnumSet.noneOf(Sensitivity.class);
        ordered.addAll(step.sensitivities());
        return List.copyOf(ordered);
    }

    private static JsonCodec<Cited> cited() {
        ObjectCodec<Cited> fields = ObjectCodec.of("cited");
        var kind = fields.required("kind", Codecs.STRING, Cited::kind);
        var id = fields.required("id", Codecs.STRING, Cited::id);
        var version = fields.defaulted("version", Codecs.STRING, "", Cited::version);
        var field = fields.defaulted("field", Codecs.STRING, "", Cited::field);
        return fields.build(in -> new Cited(in.get(kind), in.get(id), in.get(version), in.get(field)));
    }

    private static JsonCodec<Part> part() {
        ObjectCodec<Part> fields = ObjectCodec.of("part");
        var index = fields.required("index", INDEX, Part::index);
        var of = fields.required("of", INDEX, Part::of);
        var unit = fields.required("unit", ROUNDING, Part::unit);
        var rule = fields.required("rule", Codecs.enumOf(RemainderRule.class), Part::rule);
        return fields.build(in -> new Part(in.get(index), in.get(of), in.get(unit), in.get(rule)));
    }

    private static JsonCodec<Loser> loser() {
        ObjectCodec<Loser> fields = ObjectCodec.of("loser");
        var step = fields.optional(
                "step",
                INDEX,
                loser -> loser.step().isPresent() ? Optional.of(loser.step().getAsInt()) : Optional.empty());
        var cited = fields.optional("cited", CITED, Loser::cited);
        var reason = fields.required("reason", Codecs.STRING, Loser::reason);
        return fields.build(in -> new Loser(
                in.get(step).map(OptionalInt::of).orElseGet(OptionalInt::empty), in.get(cited), in.get(reason)));
    }

    private static JsonCodec<TraceResult> result() {
        ObjectCodec<TraceResult> fields = ObjectCodec.of("trace-result");
        var scope = fields.defaulted("scope", Codecs.STRING, "", TraceResult::scope);
        var name = fields.required("name", Codecs.STRING, TraceResult::name);
        var step = fields.required("step", INDEX, TraceResult::step);
        return fields.build(in -> new TraceResult(in.get(scope), in.get(name), in.get(step)));
    }

    /** Only the one text that {@link TraceStep#digits()} writes for a number is taken. */
    private static Object number(String text) {
        if (text.length() > LONGEST || !text.matches("-?[0-9]+(\\.[0-9]+|/[0-9]+)?")) {
            throw new IllegalArgumentException("a number of " + text.length() + " characters");
        }
        Object value = text.indexOf('/') < 0 ? new BigDecimal(text) : Ratio.parse(text);
        if (!digits(value).equals(text)) {
            throw new IllegalArgumentException("a number written as " + digits(value));
        }
        return value;
    }

    private static String digits(Object value) {
        StepBuilder draft = new StepBuilder(0, Operation.TAKE);
        draft.value = value;
        return draft.build().digits();
    }

    /** Refuses what was changed since it was written. */
    private record Sealed(JsonCodec<Trace> codec) implements JsonCodec<Trace> {
        @Override
        public Json write(Trace trace) {
            return codec.write(trace);
        }

        @Override
        public Optional<Trace> read(JsonInput input) {
            if (input.json() instanceof JsonObject object && object.member(HASH).isPresent()) {
                Json given = object.member(HASH).get();
                String computed = CanonicalJson.hash(object.without(HASH)).toString();
                if (!given.equals(Json.of(computed))) {
                    return input.at(HASH, given).invalid(computed + ", the hash of the rest");
                }
            }
            return codec.read(input);
        }

        @Override
        public JsonObject schema() {
            return codec.schema();
        }
    }
}
