package org.leadtocash.i18n;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.leadtocash.core.finding.CodeCatalogue;

/** The codes this module declares. */
public final class CatalogueForTests {
    private CatalogueForTests() {}

    public static CodeCatalogue codes() {
        try (Reader csv = I18nResources.open("findings.csv")) {
            return CodeCatalogue.read("findings.csv", csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
