package org.leadtocash.testkit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.facades.ShrinkingSupportFacade;
import net.jqwik.api.lifecycle.TryExecutionResult;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgUnit;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.trace.Operation;

/** What is left of a counterexample is a simple one, and reads as such. */
class ShrinkingTest {

    /** The case that is left when exactly the values that the predicate names break a law. */
    private static <T> String left(Arbitrary<T> values, Predicate<T> breaks) {
        for (long seed = 42; ; seed++) {
            try {
                T value = ShrinkingSupportFacade.implementation.falsifyThenShrink(
                        values,
                        new Random(seed),
                        tried -> breaks.test(tried)
                                ? TryExecutionResult.falsified(new AssertionError("broken"))
                                : TryExecutionResult.satisfied());
                return JsonCase.of(value).toString();
            } catch (RuntimeException e) {
                if (seed > 60) {
                    throw e;
                }
            }
        }
    }

    @Example
    void aNegativeAmountShrinksToOneMinorUnitOfEuro() {
        assertThat(left(MoneyArbitraries.amounts(), BigMoney::isNegative))
                .isEqualTo("{\"amount\":\"-0.01\",\"currency\":\"EUR\"}");
    }

    @Example
    void anAmountBelowTheMinorUnitShrinksToOneMoreDigit() {
        assertThat(left(MoneyArbitraries.amounts(), amount -> amount.getScale() > 2 && amount.isPositive()))
                .isIn("{\"amount\":\"0.001\",\"currency\":\"EUR\"}", "{\"amount\":\"0.001\",\"currency\":\"BHD\"}");
    }

    @Example
    void aRatioThatIsNotWholeShrinksToOneHalf() {
        assertThat(left(MoneyArbitraries.positiveRatios(), ratio -> !ratio.isInteger()))
                .isEqualTo("\"1/2\"");
    }

    @Example
    void anOpenValidityShrinksToTheFirstDay() {
        assertThat(left(TimeArbitraries.validities(), days -> days.to().isEmpty()))
                .isEqualTo("\"[2024-01-01,)\"");
    }

    @Example
    void aFindingShrinksToWhatBreaksTheLaw() {
        assertThat(left(FindingArbitraries.findings(), finding -> finding.severity() == Severity.BLOCK))
                .isEqualTo("{\"code\":\"price.missing\",\"schema\":\"finding/1.0\",\"severity\":\"BLOCK\","
                        + "\"subject\":\"account:1\"}");
    }

    @Example
    void factsShrinkToTheOneThatBreaksTheLaw() {
        FactSchema schema = FactSchema.of(
                FactType.of("discountPct", FactKind.PERCENT),
                FactType.of("dueOn", FactKind.DATE),
                FactType.of("lines/*/amount", FactKind.MONEY));
        assertThat(left(
                        FactArbitraries.facts(schema),
                        facts -> facts.fact("discountPct").isKnown()))
                .contains("\"facts\": {\n    \"discountPct\": \"0\"\n  }");
    }

    @Example
    void anOrganisationShrinksToThePartThatBreaksTheLaw() {
        Organisation oneUnit = Organisation.builder("group")
                .asOf(TimeArbitraries.FIRST)
                .entity(LegalEntity.of("E0", "Company 0", "DE", CurrencyUnit.EUR))
                .unit(OrgUnit.of("U0", "Unit 0", "E0"))
                .build();
        assertThat(left(
                        OrganisationArbitraries.organisations(),
                        group -> !group.units().isEmpty()))
                .isEqualTo(JsonCase.of(oneUnit).toString());
    }

    @Example
    void aTraceShrinksToTheStepThatBreaksTheLaw() {
        assertThat(left(
                        TraceArbitraries.traces(),
                        trace -> trace.steps().stream().anyMatch(step -> step.operation() == Operation.ROUND)))
                .contains("\"op\": \"TAKE\"", "\"op\": \"ROUND\"", "\"rounding\": \"0.01 HALF_UP\"")
                .doesNotContain("ADD", "ALLOCATE", "SELECT");
    }

    /** A law that does not hold, and says so only to the suite that {@link #aFalsifiedSuiteReportsASmallCaseThatCanBePasted} runs. */
    @Domain(LtcDomain.class)
    static class FalseLaws {
        private static boolean asked;

        @Property(seed = "42", afterFailure = AfterFailureMode.RANDOM_SEED)
        boolean allIsPaidInEuro(@ForAll BigMoney amount) {
            return !asked
                    || amount.getCurrencyUnit().equals(CurrencyUnit.EUR)
                    || amount.getAmount().compareTo(BigDecimal.ONE) < 0;
        }
    }

    /** What jqwik tells the person who ran a suite. */
    private static final class Report implements TestExecutionListener {
        final List<String> failed = new ArrayList<>();
        final StringBuilder text = new StringBuilder();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                failed.add(test.getDisplayName());
            }
        }

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            entry.getKeyValuePairs()
                    .values()
                    .forEach(value -> text.append(value).append('\n'));
        }
    }

    @Test
    void aFalsifiedSuiteReportsASmallCaseThatCanBePasted() {
        Report report = new Report();
        FalseLaws.asked = true;
        try {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(FalseLaws.class))
                                    .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                                    .build(),
                            report);
        } finally {
            FalseLaws.asked = false;
        }
        assertThat(report.failed).containsExactly("allIsPaidInEuro");
        String shrunk =
                report.text.substring(report.text.indexOf("Shrunk Sample"), report.text.indexOf("Original Sample"));
        assertThat(shrunk).contains("amount: {\"amount\":\"1.00\",\"currency\":\"USD\"}");
    }
}
