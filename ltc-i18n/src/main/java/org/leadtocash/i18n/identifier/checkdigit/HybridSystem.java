package org.leadtocash.i18n.identifier.checkdigit;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/**
 * The hybrid systems of ISO/IEC 7064, MOD 11,10 over digits and MOD 37,36 over digits and letters: modulo the alphabet's
 * size and one more in turn. Sees every wrong character, and most swaps.
 *
 * @param over the characters with their check character at the end; empty for all after the beginning
 * @param alphabet what is counted with
 */
record HybridSystem(Optional<Where> over, Alphabet alphabet) implements CheckRule {
    static final JsonCodec<HybridSystem> FIELDS = fields();

    private static JsonCodec<HybridSystem> fields() {
        ObjectCodec<HybridSystem> fields = ObjectCodec.of("hybrid");
        var over = fields.<Where>optional("over", Where.CODEC, HybridSystem::over);
        var alphabet = fields.defaulted("alphabet", Alphabet.CODEC, Alphabet.DIGITS, HybridSystem::alphabet);
        return fields.build(in -> new HybridSystem(in.get(over), in.get(alphabet)));
    }

    @Override
    public Check compile(List<String> places, int start) {
        Span span = Span.of(over, places, start);
        alphabet.requireAll(places, span);
        return alphabet.equals(Alphabet.DIGITS) ? new Pairs(span.from(), span.to()) : new Steps(span, alphabet);
    }

    /** The product after one more character of that value. */
    private static int next(int product, int value, int size) {
        int sum = (product + value) % size;
        return (sum == 0 ? size : sum) * 2 % (size + 1);
    }

    private record Steps(Span span, Alphabet alphabet) implements Check {
        @Override
        public boolean fits(String s) {
            int size = alphabet.size();
            int product = size;
            for (int i = span.from(); i < span.to() - 1; i++) {
                product = next(product, alphabet.value(s.charAt(i)), size);
            }
            return (product + alphabet.value(s.charAt(span.to() - 1))) % size == 1;
        }

        @Override
        public Span decided() {
            return new Span(span.to() - 1, span.to());
        }
    }

    /** Two digits a step: each step waits for the one before, so fewer steps are faster. */
    private record Pairs(int from, int to) implements Check {
        private static final byte[] AFTER = after();

        private static byte[] after() {
            byte[] after = new byte[11 * 100];
            for (int product = 1; product <= 10; product++) {
                for (int pair = 0; pair < 100; pair++) {
                    after[product * 100 + pair] = (byte) next(next(product, pair / 10, 10), pair % 10, 10);
                }
            }
            return after;
        }

        @Override
        public boolean fits(String s) {
            int last = to - 1;
            int i = from;
            int product = 10;
            if ((last - i & 1) == 1) {
                product = next(product, s.charAt(i) - '0', 10);
                i++;
            }
            for (; i < last; i += 2) {
                product = AFTER[product * 100 + s.charAt(i) * 10 + s.charAt(i + 1) - 11 * '0'];
            }
            return (product + s.charAt(last) - '0') % 10 == 1;
        }

        @Override
        public Span decided() {
            return new Span(to - 1, to);
        }
    }
}
