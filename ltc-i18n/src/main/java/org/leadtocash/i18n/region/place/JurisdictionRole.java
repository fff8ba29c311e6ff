package org.leadtocash.i18n.region.place;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;

/**
 * In which way a place touches a deal. The constants are the usual ones; packs and hosts add their own by {@link #of}.
 *
 * @param code upper-case letters, digits and underscores, starting with a letter, at most 40 characters
 */
public record JurisdictionRole(String code) implements Comparable<JurisdictionRole> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    /** Where the seller is established. */
    public static final JurisdictionRole SELLER_ESTABLISHMENT = new JurisdictionRole("SELLER_ESTABLISHMENT");
    /** Where the seller is registered for tax. */
    public static final JurisdictionRole SELLER_REGISTRATION = new JurisdictionRole("SELLER_REGISTRATION");
    /** Where the buyer is established. */
    public static final JurisdictionRole BUYER_ESTABLISHMENT = new JurisdictionRole("BUYER_ESTABLISHMENT");
    /** Where the transport of the goods begins. */
    public static final JurisdictionRole SHIP_FROM = new JurisdictionRole("SHIP_FROM");
    /** Where the transport of the goods ends. */
    public static final JurisdictionRole SHIP_TO = new JurisdictionRole("SHIP_TO");
    /** Whose law the contract names. */
    public static final JurisdictionRole CONTRACT_LAW = new JurisdictionRole("CONTRACT_LAW");

    private static final List<JurisdictionRole> USUAL =
            List.of(SELLER_ESTABLISHMENT, SELLER_REGISTRATION, BUYER_ESTABLISHMENT, SHIP_FROM, SHIP_TO, CONTRACT_LAW);

    /** Checks the form of the code. */
    public JurisdictionRole {
        if (code.length() > 40 || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("jurisdiction role \"" + code
                    + "\": expected upper-case words joined by underscores, such as SHIP_TO");
        }
    }

    /**
     * The role with that code.
     *
     * @throws IllegalArgumentException if the code has another form
     */
    public static JurisdictionRole of(String code) {
        return new JurisdictionRole(code);
    }

    /** The constants: the roles whose places conditions can ask for. */
    public static List<JurisdictionRole> usual() {
        return USUAL;
    }

    /** The facts by which conditions ask for the places of the usual roles. */
    public static FactSchema facts() {
        return FactSchema.from(USUAL.stream()
                .map(role -> FactType.of(role.fact(), FactKind.CODE))
                .toList());
    }

    /** The path of the fact that names the place in this role: {@code region.shipTo} for {@code SHIP_TO}. */
    public String fact() {
        return "region." + camel(code);
    }

    /** Upper-case words joined by underscores in lower camel case. */
    private static String camel(String upper) {
        StringBuilder name = new StringBuilder();
        String[] words = upper.split("_", -1);
        for (int i = 0; i < words.length; i++) {
            String low = words[i].toLowerCase(Locale.ROOT);
            name.append(i == 0 ? low : low.substring(0, 1).toUpperCase(Locale.ROOT) + low.substring(1));
        }
        return name.toString();
    }

    @Override
    public int compareTo(JurisdictionRole other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
