package org.leadtocash.i18n.language;

import java.util.Locale;

/**
 * Words for a reader.
 *
 * @param text the words
 * @param resolvedLocale the language they are in; {@link Locale#ROOT} where no language has them and the code stands for
 *     itself
 */
public record Said(String text, Locale resolvedLocale) {

    /** The words. */
    @Override
    public String toString() {
        return text;
    }
}
