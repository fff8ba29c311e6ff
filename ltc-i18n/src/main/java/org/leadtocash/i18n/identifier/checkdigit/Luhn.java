package org.leadtocash.i18n.identifier.checkdigit;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/**
 * Luhn's algorithm (ISO/IEC 7812-1 annex B) over any alphabet: every second character from the right counts twice, a
 * product of two places as the sum of its places; the sum with the check character is a multiple of the alphabet's size.
 *
 * @param over the characters with their check character at the end; empty for all after the beginning
 * @param alphabet what is counted with
 * @param plus added to the sum
 * @param twoDigits whether a letter stands for the two digits 10 to 35, each of which counts for itself
 */
record Luhn(Optional<Where> over, Alphabet alphabet, int plus, boolean twoDigits) implements CheckRule {
    static final JsonCodec<Luhn> FIELDS = fields();

    private static JsonCodec<Luhn> fields() {
        ObjectCodec<Luhn> fields = ObjectCodec.of("luhn");
        var over = fields.<Where>optional("over", Where.CODEC, Luhn::over);
        var alphabet = fields.defaulted("alphabet", Alphabet.CODEC, Alphabet.DIGITS, Luhn::alphabet);
        var plus = fields.defaulted("plus", Codecs.LONG, 0L, rule -> (long) rule.plus());
        var twoDigits = fields.defaulted("twoDigits", Codecs.BOOLEAN, false, Luhn::twoDigits);
        return fields.build(
                in -> new Luhn(in.get(over), in.get(alphabet), Math.toIntExact(in.get(plus)), in.get(twoDigits)));
    }

    @Override
    public Check compile(List<String> places, int start) {
        Span span = Span.of(over, places, start);
        (twoDigits ? Alphabet.LETTERS : alphabet).requireAll(places, span);
        return twoDigits ? new Expanded(span, plus) : new Plain(span, alphabet, plus);
    }

    private record Plain(Span span, Alphabet alphabet, int plus) implements Check {
        @Override
        public boolean fits(String s) {
            int size = alphabet.size();
            int sum = plus;
            boolean doubled = false;
            for (int i = span.to() - 1; i >= span.from(); i--) {
                int value = alphabet.value(s.charAt(i));
                if (doubled) {
                    value *= 2;
                    value -= value >= size ? size - 1 : 0;
                }
                sum += value;
                doubled = !doubled;
            }
            return sum % size == 0;
        }

        @Override
        public Span decided() {
            return new Span(span.to() - 1, span.to());
        }
    }

    private record Expanded(Span span, int plus) implements Check {
        @Override
        public boolean fits(String s) {
            int sum = plus;
            boolean doubled = false;
            for (int i = span.to() - 1; i >= span.from(); i--) {
                int value = Remainder.value(s.charAt(i));
                sum += once(value % 10, doubled);
                doubled = !doubled;
                if (value > 9) {
                    sum += once(value / 10, doubled);
                    doubled = !doubled;
                }
            }
            return sum % 10 == 0;
        }

        private static int once(int digit, boolean doubled) {
            return doubled ? 2 * digit - (digit > 4 ? 9 : 0) : digit;
        }

        @Override
        public Span decided() {
            return new Span(span.to() - 1, span.to());
        }
    }
}
