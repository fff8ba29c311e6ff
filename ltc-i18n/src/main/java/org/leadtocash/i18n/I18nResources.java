package org.leadtocash.i18n;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.leadtocash.core.table.ReadsShippedResources;

/** The data files that travel inside the jar of this module; its package is not exported. */
@ReadsShippedResources
public final class I18nResources {
    private I18nResources() {}

    /**
     * A reader of a shipped text in UTF-8; the caller closes it.
     *
     * @param name the file name, relative to this package
     * @return a reader that refuses malformed UTF-8
     * @throws IllegalStateException when the jar lacks the resource
     */
    public static Reader open(String name) {
        InputStream stream = I18nResources.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("resource " + name + " is missing: the jar of "
                    + I18nResources.class.getModule() + " is not complete");
        }
        return new InputStreamReader(
                stream,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
