package org.leadtocash.i18n.identifier;

/**
 * What identifiers are for. Open: a host that declares schemes of its own can name kinds of its own.
 *
 * @param code the kind's name, in capital letters
 */
public record IdentifierKind(String code) implements Comparable<IdentifierKind> {
    /** Value-added or goods-and-services tax. */
    public static final IdentifierKind VAT = new IdentifierKind("VAT");

    /** Taxes in general. */
    public static final IdentifierKind TAX = new IdentifierKind("TAX");

    /** A company or another organisation, in a register. */
    public static final IdentifierKind COMPANY = new IdentifierKind("COMPANY");

    /** A person. */
    public static final IdentifierKind PERSON = new IdentifierKind("PERSON");

    /** Who brings goods in and out. */
    public static final IdentifierKind CUSTOMS = new IdentifierKind("CUSTOMS");

    /** A bank account. */
    public static final IdentifierKind ACCOUNT = new IdentifierKind("ACCOUNT");

    /** A bank. */
    public static final IdentifierKind BANK = new IdentifierKind("BANK");

    /** A security. */
    public static final IdentifierKind SECURITY = new IdentifierKind("SECURITY");

    /** A place where goods or papers go. */
    public static final IdentifierKind LOCATION = new IdentifierKind("LOCATION");

    /** What a payment refers to. */
    public static final IdentifierKind REFERENCE = new IdentifierKind("REFERENCE");

    /** Checks the name. */
    public IdentifierKind {
        if (!code.matches("[A-Z][A-Z_]*")) {
            throw new IllegalArgumentException("kind \"" + code + "\": expected capital letters");
        }
    }

    /** The kind of that name. */
    public static IdentifierKind of(String code) {
        return new IdentifierKind(code);
    }

    @Override
    public int compareTo(IdentifierKind other) {
        return code.compareTo(other.code);
    }

    /** The name. */
    @Override
    public String toString() {
        return code;
    }
}
