package org.leadtocash.i18n.identifier.checkdigit;

import java.util.Arrays;
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
        var weights =
                fields.required("weights", Numbers.LIST, rule -> rule.first().weights());
        var map = fields.<String>optional(
                "map", Codecs.STRING, rule -> rule.first().map());
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
        List<String> weighed = places.subList(span.from(), span.to());
        return new CompiledSum(
                span,
                decided,
                !rests.isEmpty(),
                compile(first, weighed),
                second.map(attempt -> compile(attempt, weighed)));
    }

    private CompiledSum.Attempt compile(Attempt attempt, List<String> sets) {
        int spare = attempt.weights().size() - sets.size();
        if (spare < 0) {
            throw new IllegalArgumentException(
                    attempt.weights().size() + " weights, expected one for each of " + sets.size() + " characters");
        }
        attempt.map().filter(map -> map.length() != modulus).ifPresent(map -> {
            throw new IllegalArgumentException("map \"" + map + "\": expected a character for each of " + modulus);
        });
        int[][] rows = new int[sets.size()][];
        int most = plus;
        for (int place = 0; place < rows.length; place++) {
            rows[place] = row(place, attempt.weights().get(place + spare), sets.get(place));
            most += Arrays.stream(rows[place]).max().orElse(0);
        }
        char[] answers = new char[most + 1];
        for (int sum = 0; sum <= most; sum++) {
            answers[sum] = answer(attempt, sum % modulus);
        }
        return new CompiledSum.Attempt(rows, plus, answers);
    }

    /** What each character of a place adds to the sum: nothing below 0, except for one that cannot stand there. */
    private int[] row(int place, int weight, String set) {
        int[] row = new int[set.chars().max().orElse(0) + 1];
        Arrays.fill(row, CompiledSum.NEVER);
        for (int i = 0; i < set.length(); i++) {
            char c = set.charAt(i);
            int product = weight * valueAt(place, alphabet.value(c));
            row[c] = digits ? product / 10 + product % 10 : Math.floorMod(product, modulus);
        }
        return row;
    }

    private char answer(Attempt attempt, int rest) {
        if (!rests.isEmpty()) {
            return rests.contains(rest) ? CompiledSum.RIGHT : CompiledSum.NOT;
        }
        return attempt.map().map(map -> map.charAt(rest)).orElse((char) ('0' + rest));
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
