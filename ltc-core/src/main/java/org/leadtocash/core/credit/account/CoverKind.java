package org.leadtocash.core.credit.account;

import java.util.regex.Pattern;

/**
 * What stands behind a customer's credit. Hosts add their own by {@link #of}.
 *
 * @param code upper-case ASCII letters, digits and underscores, at most 40 characters
 */
public record CoverKind(String code) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** An insurer pays for what the customer does not. */
    public static final CoverKind INSURANCE = new CoverKind("INSURANCE");
    /** A bank or a parent answers for the customer. */
    public static final CoverKind GUARANTEE = new CoverKind("GUARANTEE");
    /** A bank pays against documents. */
    public static final CoverKind LETTER_OF_CREDIT = new CoverKind("LETTER_OF_CREDIT");

    /** Checks the form of the code. */
    public CoverKind {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "kind of cover \"" + code + "\": expected upper-case letters, digits and underscores");
        }
    }

    /** The kind with that code. */
    public static CoverKind of(String code) {
        return new CoverKind(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
