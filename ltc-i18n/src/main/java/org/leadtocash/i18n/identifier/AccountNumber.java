package org.leadtocash.i18n.identifier;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.table.CsvFormat;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;
import org.leadtocash.i18n.I18nResources;

/**
 * International bank account numbers (ISO 13616): country, two check digits by ISO/IEC 7064 MOD 97-10, and a national
 * number whose structure per country is data.
 */
final class AccountNumber implements SchemeRule {
    private static final String HINT = "country, 2 check digits and the national account number";
    private static final Fault LENGTH = Fault.length(HINT);
    private static final Fault FORMAT = Fault.format(HINT);
    private static final Fault COMPONENT = Fault.component("a country that issues such numbers");
    private static final Fault CHECKSUM = Fault.checksum(HINT);

    private final Map<String, String> masks;

    private AccountNumber(Map<String, String> masks) {
        this.masks = masks;
    }

    /** The structures that are shipped. */
    static AccountNumber standard() {
        Map<String, String> masks = new HashMap<>();
        try (Reader text = I18nResources.open("identifier/iban.csv")) {
            CsvReader rows = CsvReader.of("iban.csv", text, CsvFormat.rfc4180().withComments());
            int country = rows.readHeader().indexOf("country");
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                masks.put(row.field(country), mask(row.field("structure")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("iban.csv", e);
        }
        return new AccountNumber(masks);
    }

    /** A structure such as {@code 8n10n} or {@code 4a16c} as a mask: n digit, a letter, c either. */
    private static String mask(String structure) {
        StringBuilder mask = new StringBuilder();
        int count = 0;
        for (int i = 0; i < structure.length(); i++) {
            char c = structure.charAt(i);
            if (c >= '0' && c <= '9') {
                count = count * 10 + c - '0';
            } else {
                mask.append((c == 'n' ? "#" : c == 'a' ? "@" : "*").repeat(count));
                count = 0;
            }
        }
        return mask.toString();
    }

    @Override
    public @Nullable Fault fault(String s) {
        if (s.length() < 5) {
            return LENGTH;
        }
        String mask = masks.get(s.substring(0, 2));
        if (mask == null) {
            return letter(s.charAt(0)) && letter(s.charAt(1)) ? COMPONENT : FORMAT;
        }
        if (s.length() != mask.length() + 4) {
            return LENGTH;
        }
        for (int i = 2; i < s.length(); i++) {
            char m = i < 4 ? '#' : mask.charAt(i - 4);
            char c = s.charAt(i);
            boolean ok = (c >= '0' && c <= '9') ? m != '@' : letter(c) && m != '#';
            if (!ok) {
                return FORMAT;
            }
        }
        return CheckDigits.mod97(s, 0, 4, CheckDigits.mod97(s, 4, s.length(), 0)) == 1 ? null : CHECKSUM;
    }

    private static boolean letter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public String display(String compact) {
        StringBuilder display = new StringBuilder();
        for (int i = 0; i < compact.length(); i += 4) {
            display.append(i == 0 ? "" : " ").append(compact, i, Math.min(i + 4, compact.length()));
        }
        return display.toString();
    }
}
