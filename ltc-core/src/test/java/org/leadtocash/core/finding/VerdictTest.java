package org.leadtocash.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;

class VerdictTest {
    private static final Instant UNTIL = Instant.parse("2023-01-02T00:00:00Z");
    private static final DocVersion ASKED = version("4711", 3, "content");

    private static DocVersion version(String id, long version, String content) {
        return new DocVersion(
                DocRef.of(DocType.ORDER, id), version, ContentHash.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String refusal(DocVersion about, Instant now) {
        return Verdict.of("credit", about, UNTIL, Findings.none())
                .refusal(ASKED, now)
                .map(finding -> finding.code().value())
                .orElse("none");
    }

    @Test
    void aVerdictAboutThisVersionSpeaksUntilItsEnd() {
        assertThat(refusal(ASKED, UNTIL.minusNanos(1))).isEqualTo("none");
        assertThat(refusal(ASKED, UNTIL)).isEqualTo("verdict.expired");
    }

    @Test
    void aVerdictAboutAnotherOrderSaysNothing() {
        assertThat(refusal(version("4712", 3, "content"), UNTIL.minusNanos(1))).isEqualTo("verdict.other-document");
    }

    @Test
    void aVerdictAboutAnotherVersionSaysNothing() {
        assertThat(refusal(version("4711", 2, "content"), UNTIL.minusNanos(1))).isEqualTo("verdict.other-version");
    }

    @Test
    void aDocumentThatWasChangedWithoutCountingIsAnotherVersion() {
        assertThat(refusal(version("4711", 3, "other"), UNTIL.minusNanos(1))).isEqualTo("verdict.other-version");
    }
}
