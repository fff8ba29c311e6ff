package org.leadtocash.i18n.identifier.checkdigit;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/**
 * The pure systems of ISO/IEC 7064 with one check character, MOD 11-2 and MOD 37-2: weights are the powers of the radix,
 * and the sum with the check character is 1 modulo the modulus. Sees every wrong character and every swap.
 *
 * @param over the characters with their check character at the end; empty for all after the beginning
 * @param modulus a prime, the number of check characters
 * @param radix whose powers are the weights
 * @param alphabet the characters, and after them those that only the check can be
 */
record PureSystem(Optional<Where> over, int modulus, int radix, Alphabet alphabet) implements CheckRule {
    static final JsonCodec<PureSystem> FIELDS = fields();

    PureSystem {
        if (alphabet.size() != modulus || radix < 2) {
            throw new IllegalArgumentException("modulus " + modulus + " with " + alphabet.size() + " characters, radix "
                    + radix + ": expected as many characters, and 2 or more");
        }
    }

    private static JsonCodec<PureSystem> fields() {
        ObjectCodec<PureSystem> fields = ObjectCodec.of("pure");
        var over = fields.<Where>optional("over", Where.CODEC, PureSystem::over);
        var modulus = fields.required("modulus", Codecs.LONG, rule -> (long) rule.modulus());
        var radix = fields.required("radix", Codecs.LONG, rule -> (long) rule.radix());
        var alphabet = fields.required("alphabet", Alphabet.CODEC, PureSystem::alphabet);
        return fields.build(in -> new PureSystem(
                in.get(over), Math.toIntExact(in.get(modulus)), Math.toIntExact(in.get(radix)), in.get(alphabet)));
    }

    @Override
    public Check compile(List<String> places, int start) {
        Span span = Span.of(over, places, start);
        alphabet.requireAll(places, span);
        return new Compiled(span, modulus, radix, alphabet);
    }

    private record Compiled(Span span, int modulus, int radix, Alphabet alphabet) implements Check {
        @Override
        public boolean fits(String s) {
            int sum = 0;
            int last = span.to() - 1;
            for (int i = span.from(); i < last; i++) {
                sum = (sum + alphabet.value(s.charAt(i))) * radix % modulus;
            }
            return (sum + alphabet.value(s.charAt(last))) % modulus == 1;
        }

        @Override
        public Span decided() {
            return new Span(span.to() - 1, span.to());
        }
    }
}
