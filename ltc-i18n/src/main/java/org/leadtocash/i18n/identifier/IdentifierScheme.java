package org.leadtocash.i18n.identifier;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A system of numbers, such as the VAT numbers of Germany: who gives them out and how they are formed.
 *
 * <p>There is one object a scheme; schemes are found by {@link #parse} and {@link #vat}.
 */
public final class IdentifierScheme implements Comparable<IdentifierScheme> {
    private static final String VAT = "VAT-";
    private static final Map<String, IdentifierScheme> ALL = load();

    /** The unified social credit code of Chinese companies and organisations (GB 32100-2015). */
    public static final IdentifierScheme CN_USCC = parse("CN-USCC");

    /** The international bank account number (ISO 13616). */
    public static final IdentifierScheme IBAN = parse("IBAN");

    /** The legal entity identifier (ISO 17442). */
    public static final IdentifierScheme LEI = parse("LEI");

    private final String code;
    private final Optional<String> country;
    private final SchemeRule rule;

    private IdentifierScheme(String code, Optional<String> country, SchemeRule rule) {
        this.code = code;
        this.country = country;
        this.rule = rule;
    }

    private static Map<String, IdentifierScheme> load() {
        Map<String, IdentifierScheme> all = new TreeMap<>();
        EuVat.rules().forEach((prefix, rule) -> put(all, VAT + prefix, Optional.of(iso(prefix)), rule));
        put(all, "CN-USCC", Optional.of("CN"), new SocialCreditCode());
        put(all, "IBAN", Optional.empty(), AccountNumber.standard());
        put(all, "LEI", Optional.empty(), new EntityIdentifier());
        return all;
    }

    private static void put(Map<String, IdentifierScheme> all, String code, Optional<String> country, SchemeRule rule) {
        all.put(code, new IdentifierScheme(code, country, rule));
    }

    private static String iso(String prefix) {
        return prefix.equals("EL") ? "GR" : prefix;
    }

    /** Every scheme, in order of code. */
    public static Collection<IdentifierScheme> all() {
        return List.copyOf(ALL.values());
    }

    /**
     * The VAT numbers of a country; empty where they are not covered.
     *
     * @param country the ISO 3166-1 alpha-2 code or the prefix of the numbers: {@code GR} and {@code EL} are the same
     */
    public static Optional<IdentifierScheme> vat(String country) {
        String prefix = country.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(ALL.get(VAT + (prefix.equals("GR") ? "EL" : prefix)));
    }

    /**
     * The scheme with that code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static IdentifierScheme parse(String code) {
        IdentifierScheme scheme = ALL.get(code);
        if (scheme == null) {
            throw new IllegalArgumentException("identifier scheme \"" + code + "\": expected one of " + ALL.keySet());
        }
        return scheme;
    }

    /** Its name: {@code VAT-} and a prefix, {@code CN-USCC}, {@code IBAN}, {@code LEI}. */
    public String code() {
        return code;
    }

    /** The country that gives the numbers out, by its ISO 3166-1 alpha-2 code; empty where many do. */
    public Optional<String> country() {
        return country;
    }

    /**
     * Whether a text is such a number in its one compact form. Creates no object for German VAT numbers and social credit
     * codes.
     */
    public boolean isCompact(String text) {
        return rule.fault(text) == null;
    }

    @Nullable Fault fault(String compact) {
        return rule.fault(compact);
    }

    SchemeRule rule() {
        return rule;
    }

    @Override
    public int compareTo(IdentifierScheme other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
