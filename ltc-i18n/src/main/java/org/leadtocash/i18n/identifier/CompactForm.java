package org.leadtocash.i18n.identifier;

/**
 * What is left of a number as typed: without separators and invisible marks, in upper case, full-width letters and
 * digits as ASCII. Reads no further than the longest number can be.
 */
final class CompactForm {
    /** More characters than any number has. */
    static final int LONGEST = 64;

    // a text of separators alone must not cost more than a look at its beginning
    private static final int MOST_READ = 1024;

    private CompactForm() {}

    static String of(String raw) {
        if (isCompact(raw)) {
            return raw;
        }
        StringBuilder compact = new StringBuilder(Math.min(raw.length(), LONGEST));
        int end = Math.min(raw.length(), MOST_READ);
        for (int i = 0; i < end && compact.length() <= LONGEST; i++) {
            char c = raw.charAt(i);
            if (!isSeparator(c)) {
                compact.append(plain(c));
            }
        }
        if (end < raw.length() && compact.length() <= LONGEST) {
            compact.append("?".repeat(LONGEST));
        }
        return compact.toString();
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
        char narrow = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
        return narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 32) : narrow;
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
