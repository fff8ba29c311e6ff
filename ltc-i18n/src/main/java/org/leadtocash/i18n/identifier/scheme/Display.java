package org.leadtocash.i18n.identifier.scheme;

/**
 * How people write numbers of one length: {@code _} stands for the next character, anything else is put between; a shorter
 * pattern begins again.
 */
final class Display {
    /** The characters alone. */
    static final Display PLAIN = new Display("");

    private final String pattern;

    private Display(String pattern) {
        this.pattern = pattern;
    }

    /**
     * A pattern.
     *
     * @throws IllegalArgumentException if it has more places than the numbers, or puts between what is no separator
     */
    static Display parse(String pattern, int length) {
        long places = pattern.chars().filter(c -> c == '_').count();
        if (places == 0 || places > length || !pattern.matches("[_ ./-]+")) {
            throw new IllegalArgumentException("display \"" + pattern + "\": expected 1 to " + length
                    + " times _ and between them space, dot, hyphen or slash");
        }
        return new Display(pattern);
    }

    String of(String compact) {
        if (pattern.isEmpty()) {
            return compact;
        }
        StringBuilder shown = new StringBuilder();
        int next = 0;
        for (int i = 0; next < compact.length(); i++) {
            char c = pattern.charAt(i % pattern.length());
            shown.append(c == '_' ? compact.charAt(next++) : c);
        }
        return shown.toString();
    }
}
