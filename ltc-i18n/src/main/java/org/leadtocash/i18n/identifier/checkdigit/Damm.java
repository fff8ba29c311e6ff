package org.leadtocash.i18n.identifier.checkdigit;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/**
 * Damm's algorithm (Total anti-symmetrische Quasigruppen, 2004) with his quasigroup of ten elements. Sees every wrong
 * digit and every swap.
 *
 * @param over the digits with their check digit at the end; empty for all after the beginning
 */
record Damm(Optional<Where> over) implements CheckRule {
    static final JsonCodec<Damm> FIELDS = fields();
    private static final String QUASIGROUP = "0317598642" + "7092154863" + "4206871359" + "1750983426" + "6123045978"
            + "3674209581" + "5869720134" + "8945362017" + "9438617205" + "2581436790";

    private static JsonCodec<Damm> fields() {
        ObjectCodec<Damm> fields = ObjectCodec.of("damm");
        var over = fields.<Where>optional("over", Where.CODEC, Damm::over);
        return fields.build(in -> new Damm(in.get(over)));
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
            int interim = 0;
            for (int i = span.from(); i < span.to(); i++) {
                interim = QUASIGROUP.charAt(interim * 10 + s.charAt(i) - '0') - '0';
            }
            return interim == 0;
        }

        @Override
        public Span decided() {
            return new Span(span.to() - 1, span.to());
        }
    }
}
