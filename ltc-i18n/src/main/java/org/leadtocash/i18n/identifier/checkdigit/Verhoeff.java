package org.leadtocash.i18n.identifier.checkdigit;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/**
 * Verhoeff's algorithm (Error detecting decimal codes, 1969): the digits, permuted by their place, multiplied in the
 * dihedral group of ten elements. Sees every wrong digit and every swap.
 *
 * @param over the digits with their check digit at the end; empty for all after the beginning
 */
record Verhoeff(Optional<Where> over) implements CheckRule {
    static final JsonCodec<Verhoeff> FIELDS = fields();
    private static final int[][] PERMUTED = permuted();

    private static JsonCodec<Verhoeff> fields() {
        ObjectCodec<Verhoeff> fields = ObjectCodec.of("verhoeff");
        var over = fields.<Where>optional("over", Where.CODEC, Verhoeff::over);
        return fields.build(in -> new Verhoeff(in.get(over)));
    }

    /** Each place permutes what the place to its right does; after eight places it begins again. */
    private static int[][] permuted() {
        int[] once = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        int[][] permuted = new int[8][10];
        for (int digit = 0; digit < 10; digit++) {
            permuted[0][digit] = digit;
        }
        for (int place = 1; place < 8; place++) {
            for (int digit = 0; digit < 10; digit++) {
                permuted[place][digit] = permuted[place - 1][once[digit]];
            }
        }
        return permuted;
    }

    /** The group of a pentagon: 0 to 4 turn it, 5 to 9 flip it as well. */
    private static int times(int a, int b) {
        if (a < 5) {
            return b < 5 ? (a + b) % 5 : 5 + (a + b - 5) % 5;
        }
        return b < 5 ? 5 + (a - b) % 5 : (a - b + 5) % 5;
    }

    @Override
    public Check compile(List<String> places, int start) {
        Span span = Span.of(over, places, start);
        Alphabet.DIGITS.requireAll(places, span);
        return new Compiled(span);
    }

    private record Compiled(Span span) implements Check {
        @Override
        public boolean fits(String s) {
            int product = 0;
            int last = span.to() - 1;
            for (int i = last; i >= span.from(); i--) {
                product = times(product, PERMUTED[(last - i) % 8][s.charAt(i) - '0']);
            }
            return product == 0;
        }

        @Override
        public Span decided() {
            return new Span(span.to() - 1, span.to());
        }
    }
}
