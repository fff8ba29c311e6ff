package org.leadtocash.core.stage;

import java.util.regex.Pattern;

/**
 * What somebody acts as, such as the order manager. Models name the roles that may act; hosts say who has which.
 *
 * @param code upper-case ASCII letters, digits and underscores, starting with a letter, at most 40 characters
 */
public record Role(String code) implements Comparable<Role> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** Checks the form of the code. */
    public Role {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "role \"" + code + "\": expected upper-case letters, digits and underscores, such as OM");
        }
    }

    /**
     * The role with that code.
     *
     * @throws IllegalArgumentException if the code has another form
     */
    public static Role of(String code) {
        return new Role(code);
    }

    @Override
    public int compareTo(Role other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
