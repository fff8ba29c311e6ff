package org.leadtocash.core.stage.model;

import org.leadtocash.core.document.ContentHash;

/**
 * The exact model that an instance lives by: upgrading the library never moves it to another.
 *
 * @param id the model's name, the same in every version
 * @param version which version
 * @param hash the hash of its content
 */
public record ModelRef(String id, String version, ContentHash hash) {

    /** Id, {@code @}, version. */
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
