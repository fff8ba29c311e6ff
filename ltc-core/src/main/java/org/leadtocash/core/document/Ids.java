package org.leadtocash.core.document;

/** The form that every number of a host's system must have, so that references can be written and read back. */
final class Ids {
    private Ids() {}

    static void check(String what, String id, int longest) {
        if (id.isEmpty() || id.length() > longest) {
            throw new IllegalArgumentException(
                    what + " \"" + id + "\": expected 1 to " + longest + " characters, got " + id.length());
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == '#' || c == '~' || Character.isISOControl(c)) {
                throw new IllegalArgumentException(
                        what + " \"" + id + "\": expected no #, ~ or control characters, found one at " + i);
            }
        }
        if (!id.strip().equals(id)) {
            throw new IllegalArgumentException(what + " \"" + id + "\": expected no white space at its ends");
        }
    }
}
