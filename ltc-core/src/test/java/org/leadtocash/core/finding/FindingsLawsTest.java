package org.leadtocash.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class FindingsLawsTest {
    private static final Viewer CLERK = Viewer.of("clerk");

    @Provide
    Arbitrary<Finding> finding() {
        return FindingArbitraries.findings();
    }

    @Property(seed = "20240601", tries = 300)
    void theOrderInWhichReasonsAreFoundDoesNotShow(
            @ForAll @Size(max = 8) List<@From("finding") Finding> found, @ForAll long seed) {
        List<Finding> shuffled = new ArrayList<>(found);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Findings.from(shuffled)).isEqualTo(Findings.from(found));
    }

    @Property(seed = "20240601", tries = 300)
    void addingReasonsNeverLightensTheWorst(
            @ForAll @Size(max = 5) List<@From("finding") Finding> some,
            @ForAll @Size(min = 1, max = 5) List<@From("finding") Finding> more) {
        Findings both = Findings.from(some).plus(Findings.from(more));

        assertThat(both.has(Findings.from(some).worst().orElse(Severity.INFO))).isTrue();
        assertThat(both).isEqualTo(Findings.from(more).plus(Findings.from(some)));
    }

    @Property(seed = "20240601", tries = 300)
    void orderAgreesWithEquality(@ForAll("finding") Finding a, @ForAll("finding") Finding b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    }

    @Property(seed = "20240601", tries = 300)
    void aViewShowsNoSecretAndLooksTheSameWhateverTheSecretWas(@ForAll("finding") Finding finding) {
        Finding view = finding.view(CLERK);
        Finding other = withOtherSecrets(finding).view(CLERK);

        assertThat(view.params()).allMatch(param -> param.masked() == (param.sensitivity() != Sensitivity.OPEN));
        assertThat(other).isEqualTo(view).hasToString(view.toString());
        assertThat(view.view(CLERK)).isEqualTo(view);
    }

    @Property(seed = "20240601", tries = 200)
    void theReaderWhoMayReadAllSeesWhatIsThere(@ForAll("finding") Finding finding) {
        assertThat(finding.view(Viewer.ofAll("auditor"))).isEqualTo(finding);
        assertThat(finding.view(Viewer.ofAll("auditor")).masked()).isFalse();
    }

    /** The same finding with every secret value replaced by another of its type. */
    private static Finding withOtherSecrets(Finding finding) {
        Finding.Builder other = Finding.of(finding.code(), finding.severity(), finding.subject());
        finding.params().forEach(param -> other.with(otherSecret(param)));
        finding.remedies()
                .forEach(remedy -> other.remedy(new Remedy(
                        remedy.code(),
                        remedy.params().stream()
                                .map(FindingsLawsTest::otherSecret)
                                .toList())));
        finding.source().ifPresent(other::source);
        return finding.waivable() ? other.waivable().build() : other.build();
    }

    private static Param otherSecret(Param param) {
        if (param.sensitivity() == Sensitivity.OPEN) {
            return param;
        }
        Object value = param.value().orElseThrow();
        Object other = value instanceof BigMoney money
                ? money.plus(BigDecimal.ONE)
                : value instanceof BigDecimal number
                        ? number.add(BigDecimal.ONE)
                        : value instanceof Long count ? (Object) (count + 1) : value;
        return Param.secret(param.sensitivity(), param.name(), param.type(), other);
    }

    @Test
    void theHeaviestComesFirstThenTheCodeThenTheSubject() {
        Finding warn = Finding.of(FindingCode.of("a.a"), Severity.WARN, Subject.of("x", "1"))
                .build();
        Finding blockB = Finding.of(FindingCode.of("b.b"), Severity.BLOCK, Subject.of("x", "1"))
                .build();
        Finding blockA2 = Finding.of(FindingCode.of("a.a"), Severity.BLOCK, Subject.of("x", "2"))
                .build();
        Finding blockA1 = Finding.of(FindingCode.of("a.a"), Severity.BLOCK, Subject.of("x", "1"))
                .build();

        assertThat(Findings.of(warn, blockB, blockA2, blockA1, blockA1))
                .containsExactly(blockA1, blockA2, blockB, warn);
    }

    @Test
    void aViewerReadsWhatTheirSetNames() {
        BigMoney amount = BigMoney.of(CurrencyUnit.EUR, new BigDecimal("3200.00"));
        Finding finding = Finding.of(
                        FindingCode.of("credit.limit-exceeded"), Severity.BLOCK, Subject.of("account", "C-1"))
                .secret(Sensitivity.CREDIT, "over", amount)
                .secret(Sensitivity.MARGIN, "margin", amount)
                .build();

        assertThat(finding.view(new Viewer("credit", Set.of(Sensitivity.CREDIT)))
                        .toString())
                .isEqualTo("BLOCK credit.limit-exceeded account:C-1 [over=EUR 3200.00, margin=***]");
    }
}
