package org.leadtocash.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearanceTest {
    private static final FindingCode LIMIT = FindingCode.of("credit.limit-exceeded");
    private static final Subject ORDER = Subject.parse("document:ORDER:4711");
    private static final Instant UNTIL = Instant.parse("2023-01-31T23:00:00Z");
    private static final Instant NOW = UNTIL.minusNanos(1);

    private static Finding over(Severity severity, String amount) {
        return Finding.of(LIMIT, severity, ORDER)
                .secret(Sensitivity.CREDIT, "over", BigMoney.parse(amount))
                .waivable()
                .build();
    }

    private static Clearance by(Clearance.Kind kind) {
        return Clearance.of(kind, LIMIT, ORDER, "head of credit", UNTIL);
    }

    @ParameterizedTest
    @CsvSource({
        "WAIVER,          REVIEW, true",
        "APPROVAL,        REVIEW, true",
        "ACKNOWLEDGEMENT, REVIEW, true",
        "WAIVER,          BLOCK,  true",
        "APPROVAL,        BLOCK,  false",
        "ACKNOWLEDGEMENT, BLOCK,  false"
    })
    void aBlockYieldsToAWaiverAlone(Clearance.Kind kind, Severity severity, boolean covered) {
        assertThat(by(kind).covers(over(severity, "EUR 1.00"), NOW)).isEqualTo(covered);
    }

    @Test
    void aBlockThatMayNotBeWaivedYieldsToNothing() {
        Finding locked = Finding.of(LIMIT, Severity.BLOCK, ORDER).build();

        assertThat(by(Clearance.Kind.WAIVER).covers(locked, NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EUR 999.99, true", "EUR 1000.00, true", "EUR 1000.01, false", "USD 1.00, false"})
    void theCeilingIsInclusiveAndOfOneCurrency(String over, boolean covered) {
        Clearance clearance =
                by(Clearance.Kind.APPROVAL).upTo(BigMoney.of(CurrencyUnit.EUR, new BigDecimal("1000.00")));

        assertThat(clearance.covers(over(Severity.REVIEW, over), NOW)).isEqualTo(covered);
    }

    @Test
    void aCeilingCoversNothingThatDoesNotSayItsAmount() {
        Finding silent = Finding.of(LIMIT, Severity.REVIEW, ORDER).build();

        assertThat(by(Clearance.Kind.APPROVAL).upTo(BigMoney.parse("EUR 1")).covers(silent, NOW))
                .isFalse();
    }

    @Test
    void itEndsAtTheMomentItNames() {
        Finding finding = over(Severity.REVIEW, "EUR 1.00");

        assertThat(by(Clearance.Kind.APPROVAL).covers(finding, UNTIL.minusNanos(1)))
                .isTrue();
        assertThat(by(Clearance.Kind.APPROVAL).covers(finding, UNTIL)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "document:ORDER:4711,          document:ORDER:4711#lines/10, true",
        "document:ORDER:4711#lines/1,  document:ORDER:4711#lines/10, false",
        "document:ORDER:4711#lines/10, document:ORDER:4711#lines/10, true",
        "document:ORDER:4711#lines/10, document:ORDER:4711,          false",
        "document:ORDER:4712,          document:ORDER:4711,          false"
    })
    void itCoversItsSubjectAndEveryPlaceInside(String cleared, String found, boolean covered) {
        Clearance clearance = Clearance.of(Clearance.Kind.APPROVAL, LIMIT, Subject.parse(cleared), "someone", UNTIL);
        Finding finding =
                Finding.of(LIMIT, Severity.REVIEW, Subject.parse(found)).build();

        assertThat(clearance.covers(finding, NOW)).isEqualTo(covered);
    }

    @Test
    void coveredFindingsStayListedAndOnlyTheRestRefuses() {
        Finding other =
                Finding.of(FindingCode.of("tax.unknown"), Severity.BLOCK, ORDER).build();
        Finding warn = Finding.of(FindingCode.of("a.a"), Severity.WARN, ORDER).build();
        Findings findings = Findings.of(over(Severity.REVIEW, "EUR 1.00"), other, warn);

        assertThat(findings.refusing(List.of(by(Clearance.Kind.APPROVAL)), NOW)).containsExactly(other);
        assertThat(findings).hasSize(3);
    }
}
