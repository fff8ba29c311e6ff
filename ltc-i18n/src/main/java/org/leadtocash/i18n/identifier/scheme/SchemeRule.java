package org.leadtocash.i18n.identifier.scheme;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** How the numbers of a scheme are formed. */
public interface SchemeRule {

    /** What is wrong with a number in compact form; null where nothing is. Creates no object. */
    @Nullable Fault fault(String compact);

    /** Whether a number in compact form is right: as {@link #fault}, without looking for the reason. */
    default boolean isRight(String compact) {
        return fault(compact) == null;
    }

    /** Whether hyphens are part of the numbers. */
    default boolean keepsHyphens() {
        return false;
    }

    /** A compact form as it was typed, completed: a prefix or leading zeros that people leave out. */
    default String complete(String compact) {
        return compact;
    }

    /** A valid compact form as people write it. */
    default String display(String compact) {
        return compact;
    }

    /** How the numbers look, in a few words. */
    String structure();

    /**
     * A well-formed number.
     *
     * @param choose answers a number from 0 to its argument less 1
     */
    String wellFormed(IntUnaryOperator choose);
}
