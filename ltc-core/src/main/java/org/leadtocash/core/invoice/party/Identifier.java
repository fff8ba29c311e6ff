package org.leadtocash.core.invoice.party;

/**
 * A name in a scheme, such as a GLN, a register number or an electronic address.
 *
 * @param value the identifier; never empty
 * @param scheme the code of its scheme; empty where none is given
 */
public record Identifier(String value, String scheme) {
    /** Checks the parts. */
    public Identifier {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("identifier of scheme \"" + scheme + "\" without a value");
        }
    }

    /** An identifier without a scheme. */
    public static Identifier of(String value) {
        return new Identifier(value, "");
    }

    /** An identifier in a scheme. */
    public static Identifier of(String scheme, String value) {
        return new Identifier(value, scheme);
    }

    /** Scheme, colon, value; the value alone where there is no scheme. */
    @Override
    public String toString() {
        return scheme.isEmpty() ? value : scheme + ":" + value;
    }
}
