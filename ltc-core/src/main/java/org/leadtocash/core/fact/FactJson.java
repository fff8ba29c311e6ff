package org.leadtocash.core.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** Schemas, facts and parameters as JSON. */
public final class FactJson {
    private FactJson() {}

    /** The declaration of one fact: {@code {"path":"discountPct","kind":"PERCENT"}}. */
    public static final JsonCodec<FactType> TYPE = type();

    /** The name of a fact. */
    public static final JsonCodec<FactPath> PATH = Codecs.text("fact-path", "", FactPath::parse, FactPath::toString);

    /** A schema: {@code {"facts":[{"path":"discountPct","kind":"PERCENT"}]}}. */
    public static final JsonCodec<FactSchema> SCHEMA = schema();

    /** Facts of one schema: {@code {"discountPct":"12.5","lines":[{"row":"10","facts":{"quantity":"3"}}]}}. */
    public static JsonCodec<Facts> facts(FactSchema schema) {
        return new FactsCodec(schema);
    }

    /** What is known about one path: its value, or {@code {"state":"unknown"}}, {@code notApplicable}, {@code masked}. */
    public static JsonCodec<Fact> fact(FactType type) {
        return new FactForms.One(type);
    }

    /** What is known about a path of one schema, of the whole, one row, or a list, whose value is the keys of its rows. */
    public static JsonCodec<Map<String, Fact>> factsByPath(FactSchema schema) {
        return new FactForms.ByPath(schema);
    }

    /** What is different about facts of one schema. */
    public static JsonCodec<FactChange> change(FactSchema schema) {
        return new FactForms.Changed(schema);
    }

    /** Parameters whose values are facts of one schema. The conversion of money is no data and is not written. */
    public static JsonCodec<Parameters> parameters(FactSchema schema) {
        ObjectCodec<Parameters> fields = ObjectCodec.of("parameters");
        var id = fields.required("id", Codecs.STRING, Parameters::id);
        var version = fields.required("version", Codecs.STRING, Parameters::version);
        var validFrom = fields.required("validFrom", Codecs.DATE, Parameters::validFrom);
        var values = fields.required("values", facts(schema), Parameters::values);
        return fields.build(in -> Parameters.of(in.get(id), in.get(version), in.get(validFrom), in.get(values)));
    }

    /** A value in its one form, as facts and constants of conditions write it. */
    public static Json value(Object value) {
        return FactsCodec.value(value);
    }

    /** The amount of money, or quantity, that {@link #value} wrote; empty for anything else. */
    public static Optional<Object> amount(Json json) {
        return FactsCodec.amount(json);
    }

    /** Schemas as documents. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(new DocumentFormat<>(FactSchema.class, "fact-schema", 1, 0, SCHEMA));
    }

    /** Facts and parameters of one schema each as documents. */
    public static List<DocumentFormat<?>> formats(FactSchema facts, FactSchema parameters) {
        return List.of(
                new DocumentFormat<>(Facts.class, "facts", 1, 0, facts(facts)),
                new DocumentFormat<>(Parameters.class, "parameters", 1, 0, parameters(parameters)));
    }

    private static JsonCodec<FactType> type() {
        ObjectCodec<FactType> fields = ObjectCodec.of("fact-type");
        var path = fields.required(
                "path", Codecs.text("fact-path", "", FactPath::parse, FactPath::toString), FactType::path);
        var kind = fields.required("kind", Codecs.enumOf(FactKind.class), FactType::kind);
        var codes = fields.defaulted("codes", Codecs.list(Codecs.STRING), List.of(), FactType::codes);
        var currency = fields.optional("currency", Codecs.CURRENCY, FactType::currency);
        var unit = fields.optional("unit", Codecs.UNIT, FactType::unit);
        var sensitivity = fields.defaulted(
                "sensitivity", Codecs.enumOf(Sensitivity.class), Sensitivity.OPEN, FactType::sensitivity);
        var description = fields.<String>optional(
                "description",
                Codecs.STRING,
                type -> Optional.of(type.description()).filter(Predicate.not(String::isEmpty)));
        return fields.build(in -> new FactType(
                in.get(path),
                in.get(kind),
                in.get(codes),
                in.get(currency),
                in.get(unit),
                in.get(sensitivity),
                in.get(description).orElse("")));
    }

    private static JsonCodec<FactSchema> schema() {
        ObjectCodec<FactSchema> fields = ObjectCodec.of("fact-schema");
        var facts = fields.required("facts", Codecs.list(TYPE), FactSchema::types);
        return fields.build(in -> FactSchema.from(in.get(facts)));
    }
}
