package org.leadtocash.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.Source;

class FindingsTest {
    private static final Subject ORDER = Subject.parse("document:ORDER:4711");

    private static Finding finding(Severity severity) {
        return Finding.of(FindingCode.of("a.a"), severity, ORDER).build();
    }

    /** Every weight against every bound: the bound itself is in. */
    @ParameterizedTest
    @CsvSource({
        "INFO, 4, true, true, true, true",
        "WARN, 3, false, true, true, true",
        "REVIEW, 2, false, false, true, true",
        "BLOCK, 1, false, false, false, true"
    })
    void aBoundIsReachedByWhatWeighsExactlyThat(
            Severity least, int of4, boolean info, boolean warn, boolean review, boolean block) {
        Findings all =
                Arrays.stream(Severity.values()).map(FindingsTest::finding).collect(Findings.collector());

        assertThat(all.atLeast(least)).hasSize(of4);
        assertThat(all.atLeast(least).stream().map(Finding::severity))
                .allMatch(severity -> severity.compareTo(least) >= 0)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(Arrays.stream(Severity.values())
                        .map(severity -> Findings.of(finding(severity)).has(least)))
                .containsExactly(info, warn, review, block);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void whereThereIsNoReasonThereIsNoWeight(Severity severity) {
        assertThat(Findings.none().has(severity)).isFalse();
        assertThat(Findings.none().atLeast(severity)).isEmpty();
        assertThat(Findings.none().worst()).isEmpty();
        assertThat(Findings.none().isEmpty()).isTrue();
        assertThat(Findings.none().size()).isZero();
        assertThat(Findings.of(finding(severity)).worst()).contains(severity);
        assertThat(Findings.of(finding(severity)).isEmpty()).isFalse();
        assertThat(Findings.of(finding(severity)).size()).isEqualTo(1);
    }

    @Test
    void reasonsOfOneCodeAreThoseAlone() {
        Finding other = Finding.of(FindingCode.of("b.b"), Severity.INFO, ORDER).build();
        Findings both = Findings.of(finding(Severity.BLOCK), other);

        assertThat(both.with(FindingCode.of("b.b")).list()).containsExactly(other);
        assertThat(both.with(FindingCode.of("c.c"))).isEmpty();
        assertThat(both).hasToString("BLOCK a.a document:ORDER:4711\nINFO b.b document:ORDER:4711");
        assertThat(both).isNotEqualTo(Findings.of(other)).doesNotHaveSameHashCodeAs(Findings.of(other));
    }

    @Test
    void aViewMasksEveryReasonAndRemedy() {
        Finding secret = Finding.of(FindingCode.of("a.a"), Severity.BLOCK, ORDER)
                .with("open", 1)
                .remedy(Remedy.of(FindingCode.of("a.pay"))
                        .with(Param.secret(Sensitivity.CREDIT, "amount", ParamType.COUNT, 5L))
                        .build())
                .build();
        Findings view = Findings.of(secret, finding(Severity.INFO)).view(Viewer.of("clerk"));

        assertThat(view)
                .hasToString("BLOCK a.a document:ORDER:4711 [open=1] remedies [a.pay [amount=***]]\n"
                        + "INFO a.a document:ORDER:4711");
        assertThat(view.list().get(0).masked()).isTrue();
        assertThat(Findings.of(secret).view(Viewer.ofAll("auditor"))).isEqualTo(Findings.of(secret));
    }

    /** Each of these differs from the first in one part alone, and none is lost where they are gathered. */
    @Test
    void findingsThatDifferInAnyPartAreTwo() {
        FindingCode code = FindingCode.of("a.a");
        Citation read = Citation.fromMemory("Directive", "Art. 1");
        List<Finding> all = new ArrayList<>(List.of(
                Finding.of(code, Severity.WARN, ORDER).build(),
                Finding.of(FindingCode.of("a.b"), Severity.WARN, ORDER).build(),
                Finding.of(code, Severity.INFO, ORDER).build(),
                Finding.of(code, Severity.WARN, ORDER.at("lines/1")).build(),
                Finding.of(code, Severity.WARN, ORDER).with("n", 1).build(),
                Finding.of(code, Severity.WARN, ORDER).with("n", 2).build(),
                Finding.of(code, Severity.WARN, ORDER).with("m", 1).build(),
                Finding.of(code, Severity.WARN, ORDER).text("n", "1").build(),
                Finding.of(code, Severity.WARN, ORDER).reference("n", "1").build(),
                Finding.of(code, Severity.WARN, ORDER)
                        .with(Param.secret(Sensitivity.COST, "n", ParamType.COUNT, 1L))
                        .build(),
                Finding.of(code, Severity.WARN, ORDER)
                        .remedy(Remedy.of(FindingCode.of("a.x")).build())
                        .build(),
                Finding.of(code, Severity.WARN, ORDER)
                        .remedy(Remedy.of(FindingCode.of("a.y")).build())
                        .build(),
                Finding.of(code, Severity.WARN, ORDER)
                        .remedy(Remedy.of(FindingCode.of("a.x")).with("n", 1).build())
                        .build(),
                Finding.of(code, Severity.WARN, ORDER)
                        .source(Source.of("p@1", "R1"))
                        .build(),
                Finding.of(code, Severity.WARN, ORDER)
                        .source(Source.of("p@1", "R2"))
                        .build(),
                Finding.of(code, Severity.WARN, ORDER)
                        .source(new Source("p@1", "R1", List.of(read)))
                        .build(),
                Finding.of(code, Severity.WARN, ORDER)
                        .source(new Source("p@1", "R1", List.of(Citation.secondHand("Directive", "Art. 1", ""))))
                        .build(),
                Finding.of(code, Severity.WARN, ORDER).waivable().build()));

        assertThat(Findings.from(all)).hasSize(all.size());
        for (Finding one : all) {
            assertThat(all.stream().filter(one::equals)).hasSize(1);
            assertThat(all.stream().filter(other -> other.compareTo(one) == 0)).hasSize(1);
        }
        assertThat(all.stream().map(Object::hashCode).distinct().count()).isGreaterThan(all.size() / 2);
    }

    @Test
    void aPolicyMaySetAnotherWeightAndNothingElse() {
        Finding finding = Finding.of(FindingCode.of("a.a"), Severity.BLOCK, ORDER)
                .with("n", 1)
                .remedy(Remedy.of(FindingCode.of("a.x")).build())
                .source(Source.of("p@1", "R1"))
                .waivable()
                .build();
        Finding lighter = finding.withSeverity(Severity.WARN);

        assertThat(lighter.severity()).isEqualTo(Severity.WARN);
        assertThat(lighter.withSeverity(Severity.BLOCK)).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "1, '1 problem', 1, ''",
        "2, '2 problems', 2, ''",
        "50, '50 problems', 50, ''",
        "51, '51 problems', 50, 'and 1 more'"
    })
    void aLoadExceptionShowsFiftyProblemsAndCountsTheRest(int problems, String count, int shown, String more) {
        Findings all = IntStream.range(0, problems)
                .mapToObj(i -> Finding.of(FindingCode.of("a.a"), Severity.BLOCK, Subject.of("x", "n" + i))
                        .build())
                .collect(Findings.collector());
        LoadException exception = new LoadException("prices.csv", all);

        String said = Objects.requireNonNull(exception.getMessage());

        assertThat(said.lines().findFirst()).contains("prices.csv: " + count);
        assertThat(said.lines().filter(line -> line.startsWith("  BLOCK"))).hasSize(shown);
        assertThat(said.lines().filter(line -> line.startsWith("  and "))).hasSize(more.isEmpty() ? 0 : 1);
        assertThat(said).endsWith(more);
        assertThat(exception.problems()).isEqualTo(all);
    }

    @Test
    void aParameterIsGivenOnceAndOfItsType() {
        Finding.Builder builder =
                Finding.of(FindingCode.of("a.a"), Severity.INFO, ORDER).with("n", 1);

        assertThatThrownBy(() -> builder.with("n", 2)).hasMessage("parameter n given twice");
        assertThat(builder.with("m", 2).build().params()).hasSize(2);
        assertThatThrownBy(() -> Param.of("n", ParamType.MONEY, 1L))
                .hasMessageContaining("expected a BigMoney, got a Long");
        assertThatThrownBy(() -> new Param("n", ParamType.COUNT, Optional.empty(), Sensitivity.OPEN))
                .hasMessageContaining("never masked");
    }

    @ParameterizedTest
    @CsvSource({"DE, true", "de, false", "D, false", "DEU, false", "D1, false", "'', false"})
    void aCountryHasTwoUpperCaseLetters(String country, boolean good) {
        Finding.Builder builder = Finding.of(FindingCode.of("a.a"), Severity.INFO, ORDER);
        if (good) {
            assertThat(builder.country("where", country)
                            .build()
                            .param("where")
                            .orElseThrow()
                            .text())
                    .isEqualTo(country);
        } else {
            assertThatThrownBy(() -> builder.country("where", country)).hasMessageContaining("two upper-case letters");
        }
    }
}
