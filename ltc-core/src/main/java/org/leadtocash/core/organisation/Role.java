package org.leadtocash.core.organisation;

import java.util.regex.Pattern;

/**
 * What somebody may do by virtue of a post: account responsible, deal director, credit controller. Hosts name their own.
 *
 * @param code 1 to 40 ASCII letters, digits, hyphens, underscores or dots
 */
public record Role(String code) implements Comparable<Role> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    /** Checks the form of the code. */
    public Role {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "role \"" + code + "\": expected 1 to 40 letters, digits, hyphens, underscores or dots");
        }
    }

    /** The role with that code. */
    public static Role of(String code) {
        return new Role(code);
    }

    /** The role with that code, as {@link #toString} writes it. */
    public static Role parse(String code) {
        return new Role(code);
    }

    /** By code. */
    @Override
    public int compareTo(Role other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
