package org.leadtocash.i18n.identifier.checkdigit;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/**
 * The remainder of the number as a whole, such as ISO/IEC 7064 MOD 97-10; a letter stands for the two digits 10 to 35.
 *
 * @param of the parts that make the number, in order; empty for all after the beginning
 * @param modulus what it is divided by
 * @param times what it is multiplied by before
 * @param plus added before
 * @param complement whether the remainder counts down from the modulus
 * @param check the check characters; empty for the last one
 * @param map for each remainder the check character
 * @param rest the remainder that is right; empty where the check characters are the remainder
 */
record Remainder(
        List<Where> of,
        int modulus,
        int times,
        int plus,
        boolean complement,
        Optional<Where> check,
        Optional<String> map,
        Optional<Integer> rest)
        implements CheckRule {
    static final JsonCodec<Remainder> FIELDS = fields();

    private static JsonCodec<Remainder> fields() {
        ObjectCodec<Remainder> fields = ObjectCodec.of("remainder");
        var of = fields.defaulted("of", Codecs.list(Where.CODEC), List.of(), Remainder::of);
        var modulus = fields.required("modulus", Numbers.ONE, Remainder::modulus);
        var times = fields.defaulted("times", Numbers.ONE, 1, Remainder::times);
        var plus = fields.defaulted("plus", Numbers.ONE, 0, Remainder::plus);
        var complement = fields.defaulted("complement", Codecs.BOOLEAN, false, Remainder::complement);
        var check = fields.<Where>optional("check", Where.CODEC, Remainder::check);
        var map = fields.<String>optional("map", Codecs.STRING, Remainder::map);
        var rest = fields.<Integer>optional("rest", Numbers.ONE, Remainder::rest);
        return fields.build(in -> new Remainder(
                in.get(of),
                in.get(modulus),
                in.get(times),
                in.get(plus),
                in.get(complement),
                in.get(check),
                in.get(map),
                in.get(rest)));
    }

    /** The value of a digit or letter, 0 to 35. */
    static int value(char c) {
        return c <= '9' ? c - '0' : c - 'A' + 10;
    }

    @Override
    public Check compile(List<String> places, int start) {
        map.filter(text -> text.length() != modulus).ifPresent(text -> {
            throw new IllegalArgumentException("map \"" + text + "\": expected a character for each of " + modulus);
        });
        int length = places.size();
        Span decided = check.map(place -> place.in(length)).orElse(new Span(length - 1, length));
        Span[] parts = of.isEmpty()
                ? new Span[] {new Span(start, length)}
                : of.stream().map(place -> place.in(length)).toArray(Span[]::new);
        for (Span part : parts) {
            Alphabet.LETTERS.requireAll(places, part);
        }
        if (map.isEmpty() && rest.isEmpty()) {
            Alphabet.DIGITS.requireAll(places, decided);
        }
        return new Compiled(parts, this, decided, map.orElse(""), rest.orElse(-1));
    }

    private record Compiled(Span[] parts, Remainder rule, Span decided, String map, int right) implements Check {
        /** Two more digits than this still fit. */
        private static final long FULL = Long.MAX_VALUE / 1_000;

        @Override
        public boolean fits(String s) {
            long number = 0;
            for (Span part : parts) {
                for (int i = part.from(); i < part.to(); i++) {
                    int value = value(s.charAt(i));
                    number = number * (value > 9 ? 100 : 10) + value;
                    if (number > FULL) {
                        number %= rule.modulus;
                    }
                }
            }
            int rest = (int) ((number % rule.modulus * rule.times + rule.plus) % rule.modulus);
            if (rule.complement) {
                rest = rule.modulus - rest;
            }
            if (!map.isEmpty()) {
                return map.charAt(rest) == s.charAt(decided.from());
            }
            return rest == (right < 0 ? given(s) : right);
        }

        private int given(String s) {
            int given = 0;
            for (int i = decided.from(); i < decided.to(); i++) {
                given = given * 10 + s.charAt(i) - '0';
            }
            return given;
        }
    }
}
