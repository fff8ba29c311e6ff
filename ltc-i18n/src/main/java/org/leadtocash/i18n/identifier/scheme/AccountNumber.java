package org.leadtocash.i18n.identifier.scheme;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.table.CsvFormat;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;
import org.leadtocash.i18n.I18nResources;
import org.leadtocash.i18n.identifier.checkdigit.CheckRule;
import org.leadtocash.i18n.identifier.checkdigit.Where;

/**
 * International bank account numbers (ISO 13616): country, two check digits by ISO/IEC 7064 MOD 97-10, and a national
 * number whose structure per country is data. In Java because an unknown country is a fault of its own.
 */
final class AccountNumber implements SchemeRule {
    private static final String HINT = "country, 2 check digits and the national account number";
    private static final Where PAIR = new Where(3, 4);

    /** The pair is 02 to 98; 00, 01 and 99 leave the remainders of 97, 98 and 02 and are never given out. */
    private static final PartRule PAIRS =
            new PartRule(PAIR, "check digits 02 to 98", List.of("02-98"), List.of(), List.of());

    private static final CheckRule MOVED = CheckRule.mod97(List.of(new Where(5, 0), new Where(1, 4)), PAIR);

    private static final Fault LENGTH = Fault.length(HINT);
    private static final Fault FORMAT = Fault.format(HINT);
    private static final Fault COUNTRY = Fault.component("a country that issues such numbers");

    private final Map<String, Form> forms;

    private AccountNumber(Map<String, Form> forms) {
        this.forms = forms;
    }

    /** The structures that are shipped. */
    static AccountNumber standard() {
        Map<String, Form> forms = new TreeMap<>();
        CharacterSets sets = new CharacterSets();
        try (Reader text = I18nResources.open("identifier/iban.csv")) {
            CsvReader rows = CsvReader.of("iban.csv", text, CsvFormat.rfc4180().withComments());
            int country = rows.readHeader().indexOf("country");
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                String mask = row.field(country) + "##" + mask(row.field("structure"));
                FormRule rule =
                        new FormRule(mask, Optional.of("____ "), List.of(PAIRS), List.of(MOVED), Sees.DIGITS_AND_SWAPS);
                forms.put(row.field(country), rule.compile(sets, Map.of()).get(0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("iban.csv", e);
        }
        return new AccountNumber(forms);
    }

    /** A structure such as {@code 8n10n} or {@code 4a16c} as a mask: n digits, a letters, c either. */
    private static String mask(String structure) {
        return structure
                .replaceAll("([0-9]+)n", "#{$1}")
                .replaceAll("([0-9]+)a", "@{$1}")
                .replaceAll("([0-9]+)c", "*{$1}");
    }

    /** The form of each country. */
    List<Form> forms() {
        return List.copyOf(forms.values());
    }

    @Override
    public @Nullable Fault fault(String s) {
        if (s.length() < 5) {
            return LENGTH;
        }
        Form form = forms.get(s.substring(0, 2));
        if (form == null) {
            return letter(s.charAt(0)) && letter(s.charAt(1)) ? COUNTRY : FORMAT;
        }
        return s.length() == form.length() ? form.fault(s) : LENGTH;
    }

    private static boolean letter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public String display(String compact) {
        Form form = forms.get(compact.substring(0, 2));
        return form == null ? compact : form.display(compact);
    }

    @Override
    public String structure() {
        return HINT + " of " + forms.size() + " countries";
    }

    @Override
    public String wellFormed(IntUnaryOperator choose) {
        List<Form> all = forms();
        return all.get(choose.applyAsInt(all.size())).wellFormed(choose);
    }
}
