package org.leadtocash.i18n.identifier.scheme;

import java.util.List;

/**
 * What people leave out or add when they write a scheme's numbers.
 *
 * @param prefix letters at the beginning of every number, which may be left out; empty where there are none
 * @param instead other letters that are written for the prefix
 * @param drop letters that are written before and are not part of the number
 * @param suffix letters at the end, which may be left out
 * @param padTo the length up to which zeros may be left out after the prefix; 0 where none may
 */
record Typed(String prefix, List<String> instead, List<String> drop, String suffix, int padTo) {
    private static final int MOST_ZEROS = 4;

    /** A compact form with what was left out, where a number of a known length comes of it. */
    String complete(String typed, TableRule rule) {
        String s = typed;
        for (String other : instead) {
            s = s.startsWith(other) ? prefix + s.substring(other.length()) : s;
        }
        for (String extra : drop) {
            s = s.startsWith(extra) ? s.substring(extra.length()) : s;
        }
        if (!s.startsWith(prefix) && s.length() + prefix.length() <= Math.max(padTo, rule.longest())) {
            s = prefix + s;
        }
        if (!s.endsWith(suffix) && rule.knows(s.length() + suffix.length())) {
            s = s + suffix;
        }
        int missing = padTo - s.length();
        if (missing > 0 && missing <= MOST_ZEROS && s.startsWith(prefix)) {
            s = prefix + "0".repeat(missing) + s.substring(prefix.length());
        }
        return s.equals(typed) || !rule.knows(s.length()) ? typed : s;
    }
}
