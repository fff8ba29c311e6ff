package org.leadtocash.core.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leadtocash.core.fact.FactJson;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonInput;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.json.ObjectCodec;

/**
 * Expressions as objects of one member, which says what they are:
 * {@code {"gt":[{"path":"discountPct"},{"param":"autoApproveMax"}]}}.
 */
public final class ExpressionJson implements JsonCodec<Expression> {
    /** The JSON form. */
    public static final JsonCodec<Expression> CODEC = new ExpressionJson();

    private static final String PATH = "path";
    private static final String PARAM = "param";
    private static final String CONST = "const";
    private static final String OVER = "over";
    private static final String OF = "of";

    private static final List<String> WORDS = Stream.of(
                    Stream.of(PATH, PARAM, CONST),
                    Arrays.stream(Operator.values()).map(Operator::word),
                    Arrays.stream(Aggregate.values()).map(Aggregate::word))
            .flatMap(words -> words)
            .sorted()
            .toList();

    private ExpressionJson() {}

    /** Conditions as documents. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(new DocumentFormat<>(Expression.class, "expression", 1, 0, CODEC));
    }

    /**
     * The answer to a condition with what it rests on.
     *
     * @param facts the schema of the facts that the condition was compiled against
     * @param parameters the schema of its parameters
     */
    public static JsonCodec<Evaluation> evaluation(FactSchema facts, FactSchema parameters) {
        JsonCodec<Evaluation.Conflict> conflict = conflict();
        ObjectCodec<Evaluation> fields = ObjectCodec.of("evaluation");
        var truth = fields.required("truth", Codecs.enumOf(Truth.class), Evaluation::truth);
        var decisive = fields.defaulted("facts", FactJson.factsByPath(facts), Map.of(), Evaluation::facts);
        var given = fields.defaulted("parameters", FactJson.factsByPath(parameters), Map.of(), Evaluation::parameters);
        var conflicts = fields.defaulted("conflicts", Codecs.list(conflict), List.of(), Evaluation::conflicts);
        var withoutRows =
                fields.defaulted("withoutRows", Codecs.list(Codecs.STRING), List.of(), Evaluation::withoutRows);
        return fields.build(in -> new Evaluation(
                in.get(truth),
                new TreeMap<>(in.get(decisive)),
                new TreeMap<>(in.get(given)),
                in.get(conflicts),
                in.get(withoutRows),
                facts,
                parameters));
    }

    private static JsonCodec<Evaluation.Conflict> conflict() {
        ObjectCodec<Evaluation.Conflict> fields = ObjectCodec.of("conflict");
        var first = fields.required("first", Codecs.STRING, Evaluation.Conflict::first);
        var second = fields.required("second", Codecs.STRING, Evaluation.Conflict::second);
        return fields.build(in -> new Evaluation.Conflict(in.get(first), in.get(second)));
    }

    @Override
    public Json write(Expression expression) {
        if (expression instanceof Expression.Path path) {
            return JsonObject.of(PATH, Json.of(path.path()));
        }
        if (expression instanceof Expression.Param param) {
            return JsonObject.of(PARAM, Json.of(param.name()));
        }
        if (expression instanceof Expression.Const constant) {
            return JsonObject.of(CONST, FactJson.value(constant.literal()));
        }
        if (expression instanceof Expression.Over over) {
            JsonObject rows = JsonObject.of(OVER, Json.of(over.group()));
            return JsonObject.of(over.aggregate().word(), countsAll(over) ? rows : rows.with(OF, write(over.of())));
        }
        Expression.Apply apply = (Expression.Apply) expression;
        return JsonObject.of(
                apply.operator().word(),
                apply.operator().unary()
                        ? write(apply.operands().get(0))
                        : JsonArray.of(
                                apply.operands().stream().map(this::write).toList()));
    }

    private static boolean countsAll(Expression.Over over) {
        return over.aggregate() == Aggregate.COUNT && over.of().equals(Expression.always());
    }

    @Override
    public Optional<Expression> read(JsonInput input) {
        return read(input, 1);
    }

    private static Optional<Expression> read(JsonInput input, int depth) {
        if (depth > Compilation.DEEPEST) {
            return input.problem(Compilation.problem(
                    Compilation.TOO_LARGE,
                    input.place().subject(),
                    "an expression of more",
                    Compilation.expectedSize(),
                    Optional.empty()));
        }
        if (!(input.json() instanceof JsonObject object) || object.members().size() != 1) {
            return input.wrongType("an object of one member, such as {\"path\":\"discountPct\"}");
        }
        Map.Entry<String, Json> member = object.members().entrySet().iterator().next();
        JsonInput inside = input.at(member.getKey(), member.getValue());
        switch (member.getKey()) {
            case PATH:
                return text(inside).map(Expression::path);
            case PARAM:
                return text(inside).map(Expression::param);
            case CONST:
                return constant(inside);
            default:
                return operation(member.getKey(), inside, depth);
        }
    }

    private static Optional<Expression> operation(String word, JsonInput inside, int depth) {
        Optional<Aggregate> aggregate = Aggregate.of(word);
        if (aggregate.isPresent()) {
            return over(aggregate.get(), inside, depth);
        }
        Optional<Operator> operator = Operator.of(word);
        if (operator.isPresent()) {
            return operator.get().unary()
                    ? read(inside, depth + 1).map(operand -> new Expression.Apply(operator.get(), List.of(operand)))
                    : apply(operator.get(), inside, depth);
        }
        return inside.problem(Compilation.problem(
                Compilation.MALFORMED_EXPRESSION,
                inside.place().subject(),
                Compilation.shown(word),
                "one of " + String.join(", ", WORDS),
                Nearest.to(word, WORDS)));
    }

    private static Optional<Expression> apply(Operator operator, JsonInput input, int depth) {
        if (!(input.json() instanceof JsonArray array)
                || !operator.takes(array.items().size())) {
            return input.wrongType("an array: " + operator.expected());
        }
        List<Expression> operands = new ArrayList<>(array.items().size());
        for (int i = 0; i < array.items().size(); i++) {
            read(input.at(Integer.toString(i), array.items().get(i)), depth + 1).ifPresent(operands::add);
        }
        return operands.size() == array.items().size()
                ? Optional.of(new Expression.Apply(operator, operands))
                : Optional.empty();
    }

    private static Optional<Expression> over(Aggregate aggregate, JsonInput input, int depth) {
        boolean alone = aggregate == Aggregate.COUNT;
        if (!(input.json() instanceof JsonObject object)
                || !(object.members().keySet().equals(Set.of(OVER, OF))
                        || (alone && object.members().keySet().equals(Set.of(OVER))))) {
            return input.wrongType("an object with the members over and of" + (alone ? ", or over alone" : ""));
        }
        Optional<String> group = text(input.at(OVER, object.members().getOrDefault(OVER, Json.NULL)));
        Optional<Json> given = object.member(OF);
        Optional<Expression> of =
                given.isEmpty() ? Optional.of(Expression.always()) : read(input.at(OF, given.get()), depth + 1);
        return group.isEmpty() || of.isEmpty()
                ? Optional.empty()
                : Optional.of(new Expression.Over(aggregate, group.get(), of.get()));
    }

    private static Optional<String> text(JsonInput input) {
        return Codecs.STRING
                .read(input)
                .flatMap(text -> text.length() <= FactKind.LONGEST_TEXT
                        ? Optional.of(text)
                        : input.invalid("at most " + FactKind.LONGEST_TEXT + " characters"));
    }

    private static Optional<Expression> constant(JsonInput input) {
        if (input.json() instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.BOOLEAN) {
            return Optional.of(Expression.value(scalar.text().equals("true")));
        }
        if (input.json() instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.STRING) {
            return text(input).map(Expression::value);
        }
        Optional<Expression> amount = FactJson.amount(input.json()).map(Expression.Const::new);
        return amount.isPresent()
                ? amount
                : input.wrongType("a string (numbers and days too), true, false,"
                        + " or an object with amount and currency or unit");
    }

    @Override
    public JsonObject schema() {
        JsonObject anExpression = JsonObject.of("type", Json.of("object"))
                .with("minProperties", Json.of(1))
                .with("maxProperties", Json.of(1));
        LinkedHashMap<String, Json> properties = new LinkedHashMap<>();
        properties.put(PATH, Codecs.STRING.schema());
        properties.put(PARAM, Codecs.STRING.schema());
        properties.put(CONST, JsonObject.empty());
        for (Operator operator : Operator.values()) {
            properties.put(
                    operator.word(),
                    operator.unary()
                            ? anExpression
                            : JsonObject.of("type", Json.of("array")).with("items", anExpression));
        }
        for (Aggregate aggregate : Aggregate.values()) {
            properties.put(
                    aggregate.word(),
                    JsonObject.of("type", Json.of("object")).with("required", JsonArray.of(List.of(Json.of(OVER)))));
        }
        return anExpression
                .with("title", Json.of("expression"))
                .with("properties", JsonObject.from(properties))
                .with("additionalProperties", Json.of(false));
    }
}
