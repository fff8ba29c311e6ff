package org.leadtocash.i18n.identifier;

import java.util.Optional;
import org.leadtocash.i18n.identifier.IdentifierReading.Valid;

/**
 * An authority's register, such as VIES of the European Union: whoever embeds the library asks it, this module asks
 * nobody.
 *
 * <p>An answer is a fact with a date. Rules that need a confirmed number say so in the facts they read; how old an answer
 * may be is theirs to say.
 */
@FunctionalInterface
public interface IdentifierRegistry {

    /**
     * What the register says. Answers {@link RegistryStatus.State#UNKNOWN} where it cannot be asked, and throws nothing.
     *
     * @param number a well-formed number
     * @param name the name to compare, where there is one
     */
    RegistryStatus status(Valid number, Optional<String> name);
}
