package org.leadtocash.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.leadtocash.core.finding.CodeCatalogue;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;

/** The codes that this module says, as its catalogue declares them. */
public final class DeclaredCodes {
    private static final CodeCatalogue CATALOGUE = read();

    private DeclaredCodes() {}

    private static CodeCatalogue read() {
        try (Reader csv = new InputStreamReader(
                Objects.requireNonNull(DeclaredCodes.class.getResourceAsStream("/org/leadtocash/pricing/findings.csv")),
                StandardCharsets.UTF_8)) {
            return CodeCatalogue.read("findings.csv", csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CodeCatalogue catalogue() {
        return CATALOGUE;
    }

    /** Fails where a finding of this module is said otherwise than it is declared. */
    public static void check(Findings findings) {
        for (Finding finding : findings) {
            if (finding.code().value().startsWith("pricing.")) {
                assertThat(CATALOGUE.check(finding).list())
                        .as(finding.toString())
                        .isEmpty();
            }
        }
    }
}
