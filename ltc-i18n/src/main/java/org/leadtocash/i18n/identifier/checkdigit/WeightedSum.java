package org.leadtocash.i18n.identifier.checkdigit;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/**
 * The commonest check: each character's value times a weight, summed, and the remainder of the sum decides.
 *
 * @param over the characters with a weight; empty for all after the beginning except the last, and with {@code rests} the
 *     last too
 * @param check the check characters; empty for the last one
 * @param first the weights
 * @param second tried where the first attempt's map says {@code ?}
 * @param modulus what the sum is divided by
 * @param plus added to the sum
 * @param digits whether a product of two digits counts as their sum
 * @param rests remainders that are right, where the check characters have weights themselves
 * @param alphabet what is counted with
 * @param values places with values of their own
 */
record WeightedSum(
        Optional<Where> over,
        Optional<Where> check,
        Attempt first,
        Optional<Attempt> second,
        int modulus,
        int plus,
        boolean digits,
        List<Integer> rests,
        Alphabet alphabet,
        List<Values> values)
        implements CheckRule {
    static final JsonCodec<WeightedSum> FIELDS = fields();

    /** A remainder for which no number is given out. */
    static final char NONE = '!';

    /** A remainder for which the second attempt decides. */
    static final char AGAIN = '?';

    /**
     * One way to weigh.
     *
     * @param weights from left to right; more than there are characters are counted from the right
     * @param map for each remainder the check character; empty where the check is the remainder itself
     */
    record Attempt(List<Integer> weights, Optional<String> map) {}

    /**
     * Values of characters that depend on their place.
     *
     * @param at the places, counted from 1 within the weighted characters
     * @param of the value of each character, in order of the alphabet
     */
    record Values(List<Integer> at, List<Integer> of) {}

    private static JsonCodec<WeightedSum> fields() {
        ObjectCodec<WeightedSum> fields = ObjectCodec.of("weighted");
        var over = fields.<Where>optional("over", Where.CODEC, WeightedSum::over);
        var check = fields.<Where>optional("check", Where.CODEC, WeightedSum::check);
        var weights = fields.required("weights", Numbers.LIST, rule -> rule.first().weights());
        var map = fields.<String>optional("map", Codecs.STRING, rule -> rule.first().map());
        var second = fields.<Attempt>optional("then", attempt(), WeightedSum::second);
        var modulus = fields.required("modulus", Numbers.ONE, WeightedSum::modulus);
        var plus = fields.defaulted("plus", Numbers.ONE, 0, WeightedSum::plus);
        var digits = fields.defaulted("digits", Codecs.BOOLEAN, false, WeightedSum::digits);
        var rests = fields.defaulted("rests", Numbers.LIST, List.of(), WeightedSum::rests);
        var alphabet = fields.defaulted("alphabet", Alphabet.CODEC, Alphabet.DIGITS, WeightedSum::alphabet);
        var values = fields.defaulted("values", Codecs.list(ownValues()), List.of(), WeightedSum::values);
        return fields.build(in -> new WeightedSum(
                in.get(over),
                in.get(check),
                new Attempt(in.get(weights), in.get(map)),
                in.get(second),
                in.get(modulus),
                in.get(plus),
                in.get(digits),
                in.get(rests),
                in.get(alphabet),
                in.get(values)));
    }

    private static JsonCodec<Attempt> attempt() {
        ObjectCodec<Attempt> fields = ObjectCodec.of("attempt");
        var weights = fields.required("weights", Numbers.LIST, Attempt::weights);
        var map = fields.<String>optional("map", Codecs.STRING, Attempt::map);
        return fields.build(in -> new Attempt(in.get(weights), in.get(map)));
    }

    private static JsonCodec<Values> ownValues() {
        ObjectCodec<Values> fields = ObjectCodec.of("values");
        var at = fields.required("at", Numbers.LIST, Values::at);
        var of = fields.required("of", Numbers.LIST, Values::of);
        return fields.build(in -> new Values(in.get(at), in.get(of)));
    }

    @Override
    public Check compile(List<String> places, int start) {
        int length = places.size();
        Span decided = check.map(place -> place.in(length)).orElse(new Span(length - 1, length));
        Span span = over.map(place -> place.in(length)).orElse(new Span(start, rests.isEmpty() ? length - 1 : length));
        alphabet.requireAll(places, span);
        if (rests.isEmpty() && first.map().isEmpty()) {
            Alphabet.DIGITS.requireAll(places, decided);
        }
        return new CompiledSum(
                span,
                decided,
                alphabet,
                modulus,
                rests.stream().mapToInt(Integer::intValue).toArray(),
                compile(first, span.size()),
                second.map(attempt -> compile(attempt, span.size())));
    }

    /** What each character of each place adds to the sum, never less than 0. */
    private CompiledSum.Attempt compile(Attempt attempt, int places) {
        int spare = attempt.weights().size() - places;
        if (spare < 0) {
            throw new IllegalArgumentException(
                    attempt.weights().size() + " weights, expected one for each of " + places + " characters");
        }
        attempt.map().filter(map -> map.length() != modulus).ifPresent(map -> {
            throw new IllegalArgumentException("map \"" + map + "\": expected a character for each of " + modulus);
        });
        int size = alphabet.size();
        int[] table = new int[places * size];
        for (int place = 0; place < places; place++) {
            int weight = attempt.weights().get(place + spare);
            for (int value = 0; value < size; value++) {
                int product = weight * valueAt(place, value);
                int adds = digits ? product / 10 + product % 10 : Math.floorMod(product, modulus);
                table[place * size + value] = adds;
            }
        }
        return new CompiledSum.Attempt(table, plus, attempt.map().orElse(""));
    }

    private int valueAt(int place, int value) {
        for (Values own : values) {
            if (own.at().contains(place + 1)) {
                return own.of().get(value);
            }
        }
        return value;
    }
}
