package org.leadtocash.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.source.DataSet;

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

    private static final DataSet BOOK =
            new DataSet("book", "1", ContentHash.of(new byte[] {1}), LocalDate.of(2023, 1, 1));
    private static final DataSet POLICY =
            new DataSet("policy", "1", ContentHash.of(new byte[] {2}), LocalDate.of(2023, 1, 1));

    private static Verdict whole() {
        Finding over = Finding.of(FindingCode.of("a.a"), Severity.WARN, Subject.of(ASKED.document()))
                .with(Param.secret(Sensitivity.CREDIT, "over", ParamType.COUNT, 7L))
                .build();
        Obligation proof = new Obligation(
                FindingCode.of("a.keep-proof"),
                Subject.of(ASKED.document()),
                List.of(Param.secret(Sensitivity.PERSONAL, "who", ParamType.TEXT, "Wang")),
                Optional.of(LocalDate.of(2023, 6, 30)));
        return Verdict.of("credit", ASKED, UNTIL, Findings.of(over))
                .withObligations(List.of(proof))
                .withDataSets(List.of(POLICY, BOOK, POLICY));
    }

    @Test
    void aVerdictSaysWhatItWasGivenAndNamesItsDataOnce() {
        assertThat(whole().engine()).isEqualTo("credit");
        assertThat(whole().about()).isEqualTo(ASKED);
        assertThat(whole().validUntil()).isEqualTo(UNTIL);
        assertThat(whole().findings()).hasSize(1);
        assertThat(whole().obligations()).hasSize(1);
        assertThat(whole().dataSets()).containsExactly(BOOK, POLICY);
        assertThat(whole()).hasToString("credit on ORDER:4711: WARN a.a document:ORDER:4711 [over=7]");
        assertThat(Verdict.of("credit", ASKED, UNTIL, Findings.none())).hasToString("credit on ORDER:4711: no finding");
    }

    @Test
    void aViewMasksReasonsAndObligationsAndKeepsTheRest() {
        Verdict view = whole().view(Viewer.of("clerk"));

        assertThat(view.findings()).hasToString("WARN a.a document:ORDER:4711 [over=***]");
        assertThat(view.obligations().get(0).params()).hasToString("[who=***]");
        assertThat(view.obligations().get(0).due()).contains(LocalDate.of(2023, 6, 30));
        assertThat(view.withObligations(whole().obligations()))
                .isNotEqualTo(whole())
                .isEqualTo(Verdict.of("credit", ASKED, UNTIL, view.findings())
                        .withObligations(whole().obligations())
                        .withDataSets(List.of(BOOK, POLICY)));
        assertThat(whole().view(Viewer.ofAll("auditor"))).isEqualTo(whole()).hasSameHashCodeAs(whole());
    }

    /** Each differs from the first in one part alone. */
    @Test
    void verdictsThatDifferInAnyPartAreTwo() {
        Verdict plain = Verdict.of("credit", ASKED, UNTIL, Findings.none());
        List<Verdict> all = List.of(
                plain,
                Verdict.of("region", ASKED, UNTIL, Findings.none()),
                Verdict.of("credit", version("4711", 4, "content"), UNTIL, Findings.none()),
                Verdict.of("credit", ASKED, UNTIL.plusNanos(1), Findings.none()),
                Verdict.of("credit", ASKED, UNTIL, whole().findings()),
                plain.withObligations(whole().obligations()),
                plain.withObligations(
                        List.of(Obligation.of(FindingCode.of("a.keep-proof"), Subject.of(ASKED.document())))),
                plain.withDataSets(List.of(BOOK)));

        for (Verdict one : all) {
            assertThat(all.stream().filter(one::equals)).hasSize(1);
        }
        assertThat(all.stream().map(Object::hashCode).distinct()).hasSize(all.size());
    }
}
