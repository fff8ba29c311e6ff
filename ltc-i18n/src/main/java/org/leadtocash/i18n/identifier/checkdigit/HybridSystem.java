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
        /** A hundred times the product after a pair of digits, by a hundred times the product before and the pair. */
        private static final short[] AFTER = after();

        /** The check digit by the last product, which is 1 to 10. */
        private static final byte[] CHECK = {-1, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1};

        private static final int START = 1_000;
        private static final int NEVER = -1;

        private static short[] after() {
            short[] after = new short[11 * 100];
            for (int product = 1; product <= 10; product++) {
                for (int pair = 0; pair < 100; pair++) {
                    after[product * 100 + pair] = (short) (100 * next(next(product, pair / 10, 10), pair % 10, 10));
                }
            }
            return after;
        }

        @Override
        public boolean fits(String s) {
            int hundredfold = START;
            int i = from;
            if ((to - i & 1) == 0) {
                int digit = s.charAt(i++) - '0';
                hundredfold = digit < 0 || digit > 9 ? NEVER : 100 * next(10, digit, 10);
            }
            if (to - i > 8) {
                // written out: a loop of four steps costs as much in its beginning and end
                hundredfold = step(s, i, hundredfold);
                hundredfold = step(s, i + 2, hundredfold);
                hundredfold = step(s, i + 4, hundredfold);
                hundredfold = step(s, i + 6, hundredfold);
                i += 8;
            }
            while (i < to - 1) {
                hundredfold = step(s, i, hundredfold);
                i += 2;
            }
            return hundredfold != NEVER && s.charAt(i) - '0' == CHECK[hundredfold / 100];
        }

        private static int step(String s, int at, int hundredfold) {
            int left = s.charAt(at) - '0';
            int right = s.charAt(at + 1) - '0';
            if (hundredfold == NEVER || left < 0 || left > 9 || right < 0 || right > 9) {
                return NEVER;
            }
            return AFTER[hundredfold + left * 10 + right];
        }

        @Override
        public boolean verifies(int place) {
            return place >= from && place < to;
        }

        @Override
        public Span decided() {
            return new Span(to - 1, to);
        }
    }
}
