package org.leadtocash.i18n.identifier;

import java.io.Reader;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.source.Citation;
import org.leadtocash.i18n.identifier.scheme.DeclaredScheme;
import org.leadtocash.i18n.identifier.scheme.SchemeFile;
import org.leadtocash.i18n.identifier.scheme.SchemeRule;

/**
 * A system of numbers, such as the VAT numbers of Germany: who gives them out and how they are formed.
 *
 * <p>There is one object a shipped scheme; they are found by {@link #parse}, {@link #vat} and {@link #of}. A host reads
 * its own with {@link #read}.
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

    private final DeclaredScheme declared;
    private final SchemeRule rule;
    private final IdentifierKind kind;

    private IdentifierScheme(DeclaredScheme declared) {
        this.declared = declared;
        this.rule = declared.rule();
        this.kind = IdentifierKind.of(declared.kind());
    }

    private static Map<String, IdentifierScheme> load() {
        Map<String, IdentifierScheme> all = new TreeMap<>();
        SchemeFile.standard().forEach(scheme -> all.put(scheme.code(), new IdentifierScheme(scheme)));
        return all;
    }

    /** Every shipped scheme, in order of code. */
    public static Collection<IdentifierScheme> all() {
        return List.copyOf(ALL.values());
    }

    /**
     * Reads schemes of a host's own, in the form of those that are shipped.
     *
     * @param source the file's name, for problems
     * @param json the text, read to its end and not closed
     * @throws LoadException with every problem and its place
     */
    public static List<IdentifierScheme> read(String source, Reader json) {
        return SchemeFile.read(source, json).stream().map(IdentifierScheme::new).toList();
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
     * The numbers of a country, in order of code.
     *
     * @param country the ISO 3166-1 alpha-2 code
     */
    public static List<IdentifierScheme> of(String country) {
        return ALL.values().stream()
                .filter(scheme -> scheme.country().equals(Optional.of(country)))
                .toList();
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
        return declared.code();
    }

    /** The country that gives the numbers out, by its ISO 3166-1 alpha-2 code; empty where many do. */
    public Optional<String> country() {
        return declared.country();
    }

    /** What the numbers are for. */
    public IdentifierKind kind() {
        return kind;
    }

    /** What people there call them. */
    public String name() {
        return declared.name();
    }

    /** How the numbers look, in a few words. */
    public String structure() {
        return rule.structure();
    }

    /** How the rule is known. */
    public List<Citation> citations() {
        return declared.citations();
    }

    /** The slips of the hand that are always seen in every form of the numbers; others are seen as chance has it. */
    public Set<Slip> sees() {
        EnumSet<Slip> slips = EnumSet.noneOf(Slip.class);
        if (declared.sees().digits()) {
            slips.add(Slip.WRONG_DIGIT);
        }
        if (declared.sees().swaps()) {
            slips.add(Slip.SWAPPED_DIGITS);
        }
        return Set.copyOf(slips);
    }

    /** Whether a text is such a number in its one compact form. Creates no object. */
    public boolean isCompact(String text) {
        return rule.isRight(text);
    }

    /**
     * A well-formed number for tests and demonstrations, in compact form. It may be somebody's.
     *
     * @param choose answers a number from 0 to its argument less 1; the same answers make the same number
     */
    public String wellFormed(IntUnaryOperator choose) {
        return rule.wellFormed(choose);
    }

    SchemeRule rule() {
        return rule;
    }

    @Override
    public int compareTo(IdentifierScheme other) {
        return code().compareTo(other.code());
    }

    /** The code. */
    @Override
    public String toString() {
        return code();
    }
}
