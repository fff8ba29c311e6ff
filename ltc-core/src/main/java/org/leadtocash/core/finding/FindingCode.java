package org.leadtocash.core.finding;

import java.util.regex.Pattern;

/**
 * The permanent name of a kind of finding: a domain, a dot and a name in kebab case, such as
 * {@code credit.limit-exceeded}. Codes are never reused and never translated.
 *
 * @param value lower-case ASCII letters, digits and hyphens in two or more parts separated by dots, at most 80
 *     characters
 */
public record FindingCode(String value) implements Comparable<FindingCode> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    /** Checks the form of the code. */
    public FindingCode {
        if (value.length() > 80 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("finding code \"" + value
                    + "\": expected domain.name in lower case, such as credit.limit-exceeded");
        }
    }

    /** The code with that name. */
    public static FindingCode of(String value) {
        return new FindingCode(value);
    }

    /** The part before the first dot: the word of the field that the finding belongs to. */
    public String domain() {
        return value.substring(0, value.indexOf('.'));
    }

    @Override
    public int compareTo(FindingCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
