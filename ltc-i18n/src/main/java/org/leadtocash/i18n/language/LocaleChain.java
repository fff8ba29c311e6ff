package org.leadtocash.i18n.language;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.leadtocash.core.table.CsvFormat;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;
import org.leadtocash.i18n.I18nResources;

/** The locales to look in, from the one asked for through its parents as the CLDR has them; the root is left out. */
final class LocaleChain {
    private static final String ROOT = "root";
    private static final Map<String, String> PARENTS = parents();

    private LocaleChain() {}

    private static Map<String, String> parents() {
        Map<String, String> parents = new TreeMap<>();
        try (Reader text = I18nResources.open("language/parent-locales.csv")) {
            CsvReader rows =
                    CsvReader.of("parent-locales.csv", text, CsvFormat.rfc4180().withComments());
            int parent = rows.readHeader().indexOf("parent");
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                for (String child : row.field("children").split(" ", -1)) {
                    parents.put(child, row.field(parent));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("parent-locales.csv", e);
        }
        return parents;
    }

    static List<Locale> of(Locale asked) {
        List<Locale> chain = new ArrayList<>();
        String tag = withScript(asked);
        while (!tag.isEmpty() && !tag.equals(ROOT)) {
            chain.add(Locale.forLanguageTag(tag));
            tag = PARENTS.getOrDefault(tag, truncated(tag));
        }
        return chain;
    }

    /** The tag, with the script where it is not the usual one of the language: zh-TW is zh-Hant-TW. */
    private static String withScript(Locale asked) {
        ULocale given = ULocale.forLocale(asked.stripExtensions());
        String language = given.getLanguage();
        String script = ULocale.addLikelySubtags(given).getScript();
        String usual = ULocale.addLikelySubtags(new ULocale(language)).getScript();
        ULocale.Builder tag = new ULocale.Builder().setLanguage(language).setRegion(given.getCountry());
        if (!given.getScript().isEmpty() || !script.equals(usual)) {
            tag.setScript(given.getScript().isEmpty() ? script : given.getScript());
        }
        return language.isEmpty() ? "" : tag.build().toLanguageTag();
    }

    private static String truncated(String tag) {
        int hyphen = tag.lastIndexOf('-');
        return hyphen < 0 ? ROOT : tag.substring(0, hyphen);
    }
}
