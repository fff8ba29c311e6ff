package org.leadtocash.i18n.identifier.scheme;

/**
 * What is left of a number as typed: without separators and invisible marks, in upper case, full-width letters and digits
 * and Arabic digits as ASCII. Reads no further than the longest number can be.
 */
public final class CompactForm {
    /** More characters than any number has. */
    private static final int LONGEST = 64;

    // a text of separators alone must not cost more than a look at its beginning
    private static final int MOST_READ = 1024;

    private static final char TILDE = '\u0303';

    private CompactForm() {}

    /**
     * A text's compact form; a text that is too long for any number becomes one that is too long as well.
     *
     * @param keepHyphens whether hyphens are part of the number; every dash is then a hyphen
     */
    public static String of(String raw, boolean keepHyphens) {
        if (isCompact(raw)) {
            return raw;
        }
        StringBuilder compact = new StringBuilder(Math.min(raw.length(), LONGEST));
        int end = Math.min(raw.length(), MOST_READ);
        for (int i = 0; i < end && compact.length() <= LONGEST; i++) {
            append(compact, raw.charAt(i), keepHyphens);
        }
        if (end < raw.length() && compact.length() <= LONGEST) {
            compact.append("?".repeat(LONGEST));
        }
        return compact.toString();
    }

    private static void append(StringBuilder compact, char c, boolean keepHyphens) {
        int last = compact.length() - 1;
        if (keepHyphens && isDash(c)) {
            compact.append('-');
        } else if (c == TILDE && last >= 0 && compact.charAt(last) == 'N') {
            compact.setCharAt(last, 'Ñ');
        } else if (!isSeparator(c)) {
            compact.append(plain(c));
        }
    }

    private static boolean isCompact(String raw) {
        if (raw.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static char plain(char c) {
        if (c >= '\u0660' && c <= '\u0669') {
            return (char) (c - '\u0660' + '0');
        }
        if (c >= '\u06F0' && c <= '\u06F9') {
            return (char) (c - '\u06F0' + '0');
        }
        char narrow = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
        return narrow == 'ñ' ? 'Ñ' : narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 32) : narrow;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2212' || c == '\uFF0D' || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static boolean isSeparator(char c) {
        if (c < 128) {
            return c == ' ' || c == '.' || c == '-' || c == '/' || (c >= '\t' && c <= '\r');
        }
        int type = Character.getType(c);
        return type == Character.SPACE_SEPARATOR
                || type == Character.DASH_PUNCTUATION
                || type == Character.FORMAT
                || c == '\u2212'
                || c == '\u00B7'
                || c == '\uFF0E'
                || c == '\uFF0F';
    }
}
