package org.leadtocash.testkit.core;

import java.util.LinkedHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonText;

/** Generators of JSON: trees, texts, and texts that somebody damaged. Trees shrink to {@code null}. */
public final class JsonArbitraries {
    private static final int DEPTH = 3;

    private JsonArbitraries() {}

    /** JSON values of every kind, nested up to four levels, numbers as others write them, strings in every script. */
    public static Arbitrary<Json> trees() {
        return trees(DEPTH).withoutEdgeCases();
    }

    private static Arbitrary<Json> trees(int depth) {
        if (depth == 0) {
            return scalars();
        }
        Arbitrary<Json> arrays = trees(depth - 1).list().ofMaxSize(3).map(JsonArray::of);
        return Arbitraries.frequencyOf(
                Tuple.of(2, scalars()),
                Tuple.of(1, arrays),
                Tuple.of(2, objects(depth).map(object -> object)));
    }

    private static Arbitrary<JsonObject> objects(int depth) {
        return Arbitraries.maps(Words.ofPeople(), trees(depth - 1))
                .ofMaxSize(3)
                .map(members -> JsonObject.from(new LinkedHashMap<>(members)));
    }

    /** JSON objects, the form of every document. */
    public static Arbitrary<JsonObject> objects() {
        return objects(DEPTH).withoutEdgeCases();
    }

    private static Arbitrary<Json> scalars() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Json.NULL)),
                Tuple.of(1, Arbitraries.of(false, true).map(Json::of)),
                Tuple.of(
                        2,
                        Arbitraries.longs()
                                .between(-9_007_199_254_740_991L, 9_007_199_254_740_991L)
                                .map(Json::of)),
                Tuple.of(
                        1,
                        Arbitraries.of("0.5", "-0", "1e3", "1.50", "12345678901234567890.123456789", "-2.5E-7")
                                .map(number -> JsonText.parse("number", number))),
                Tuple.of(3, Words.ofPeople().map(Json::of)),
                Tuple.of(1, Arbitraries.just(Json.of(""))));
    }

    /** Texts of such trees, canonical or with white space for people. */
    public static Arbitrary<String> texts() {
        return Combinators.combine(trees(), Arbitraries.of(false, true))
                .as((tree, pretty) -> pretty ? CanonicalJson.pretty(tree) : CanonicalJson.write(tree));
    }

    /** Texts of such trees after one to three accidents; see {@link #mutated}. */
    public static Arbitrary<String> mutatedTexts() {
        return mutated(texts());
    }

    /**
     * Texts after one to three accidents, for readers that must never answer with anything but a value or all problems: a
     * piece lost, doubled, moved or replaced by a sign that matters to JSON, or the end cut off. Some are still valid, and
     * some mean something else.
     *
     * @param texts what is damaged, such as the documents of an adopter
     */
    public static Arbitrary<String> mutated(Arbitrary<String> texts) {
        return Combinators.combine(
                        texts, Accident.accidents().list().ofMinSize(1).ofMaxSize(3))
                .as((text, accidents) -> {
                    String damaged = text;
                    for (Accident accident : accidents) {
                        damaged = accident.to(damaged);
                    }
                    return damaged;
                })
                .withoutEdgeCases();
    }
}
