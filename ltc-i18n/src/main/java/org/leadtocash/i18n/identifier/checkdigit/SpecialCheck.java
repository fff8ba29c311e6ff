package org.leadtocash.i18n.identifier.checkdigit;

import java.util.List;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/**
 * A check of one country that no table can say.
 *
 * @param name whose
 */
record SpecialCheck(Name name) implements CheckRule {
    static final JsonCodec<SpecialCheck> FIELDS = fields();

    /** Whose check. */
    enum Name {
        /** The key of a French VAT number that has letters. */
        FRENCH_KEY,
        /** The check digit of a Turkish tax number. */
        TURKISH_TAX
    }

    private static JsonCodec<SpecialCheck> fields() {
        ObjectCodec<SpecialCheck> fields = ObjectCodec.of("special");
        var name = fields.required("name", Codecs.enumOf(Name.class), SpecialCheck::name);
        return fields.build(in -> new SpecialCheck(in.get(name)));
    }

    @Override
    public Check compile(List<String> places, int start) {
        return switch (name) {
            case FRENCH_KEY -> new FrenchKey(start);
            case TURKISH_TAX -> new TurkishTax(start);
        };
    }

    /**
     * Two characters, at least one a letter, and the number of a company. The key is the number of the two, counted in
     * letters; its quotient by 11 and the company, less one, leave the key's own remainder.
     */
    private record FrenchKey(int start) implements Check {
        private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

        @Override
        public boolean fits(String s) {
            int first = CHARACTERS.indexOf(s.charAt(start));
            int second = CHARACTERS.indexOf(s.charAt(start + 1));
            int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
            int company = 0;
            for (int i = start + 2; i < start + 11; i++) {
                company = company * 10 + s.charAt(i) - '0';
            }
            return (company + 1 + key / 11) % 11 == key % 11;
        }

        @Override
        public Span decided() {
            return new Span(start, start + 2);
        }
    }

    /** Each digit moved by its place and doubled as often, cast out nines. */
    private record TurkishTax(int start) implements Check {
        @Override
        public boolean fits(String s) {
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                int place = 9 - i;
                int moved = (s.charAt(start + i) - '0' + place) % 10;
                int rest = (moved << place) % 9;
                sum += moved != 0 && rest == 0 ? 9 : rest;
            }
            return (10 - sum % 10) % 10 == s.charAt(start + 9) - '0';
        }

        @Override
        public Span decided() {
            return new Span(start + 9, start + 10);
        }
    }
}
