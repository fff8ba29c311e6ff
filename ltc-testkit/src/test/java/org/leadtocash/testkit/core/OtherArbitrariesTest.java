package org.leadtocash.testkit.core;

import static net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode.OFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.trace.Operation;
import org.leadtocash.core.trace.Trace;

/** Reasons, proofs, JSON and tax. */
@Domain(LtcDomain.class)
class OtherArbitrariesTest {

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void findingsSayALotOrLittleAndSomeOfItIsSecret(@ForAll Finding finding, @ForAll Viewer viewer) {
        Statistics.label("severity").collect(finding.severity());
        Statistics.label("params").collect(finding.params().isEmpty());
        Statistics.label("remedies").collect(finding.remedies().isEmpty());
        Statistics.label("source").collect(finding.source().isPresent());
        Statistics.label("waivable").collect(finding.waivable());
        Statistics.label("masked").collect(finding.view(viewer).masked());
        Shares.atLeastOnePercent("severity", (Object[]) Severity.values());
        for (String each : List.of("params", "remedies", "source", "waivable", "masked")) {
            Shares.atLeastOnePercent(each, true, false);
        }
    }

    @Provide
    Arbitrary<Tuple.Tuple2<Finding, Clearance>> meetings() {
        return FindingArbitraries.findings()
                .flatMap(finding ->
                        FindingArbitraries.clearancesOf(finding).map(clearance -> Tuple.of(finding, clearance)));
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void clearancesOfAFindingCoverItOrDoNot(
            @ForAll("meetings") Tuple.Tuple2<Finding, Clearance> meeting, @ForAll Instant now) {
        Statistics.label("covered").collect(meeting.get2().covers(meeting.get1(), now));
        Statistics.label("ceiling").collect(meeting.get2().ceiling().isPresent());
        Shares.atLeastOnePercent("covered", true, false);
        Shares.atLeastOnePercent("ceiling", true, false);
    }

    @Property(tries = 300, seed = "42")
    @StatisticsReport(OFF)
    void verdictsRefuseAndPass(@ForAll Verdict verdict, @ForAll Instant now) {
        Statistics.label("worst").collect(verdict.findings().worst().isPresent());
        Statistics.label("expired")
                .collect(verdict.refusal(verdict.about(), now).isPresent());
        Shares.atLeastOnePercent("worst", true, false);
        Shares.atLeastOnePercent("expired", true, false);
    }

    @Provide
    Arbitrary<Trace> secretTraces() {
        return TraceArbitraries.secretTraces();
    }

    @Property(tries = 300, seed = "42")
    @StatisticsReport(OFF)
    void everyTracePassesTheVerifierAndHasEveryOperation(@ForAll Trace trace) {
        assertThat(TraceVerifier.verify(trace)).isEqualTo(Findings.none());
        for (Operation operation : Operation.values()) {
            if (operation != Operation.WITHHELD) {
                boolean there = trace.steps().stream().anyMatch(step -> step.operation() == operation);
                Statistics.label(operation.name()).collect(there);
                Shares.atLeastOnePercent(operation.name(), true);
            }
        }
        Statistics.label("long").collect(trace.size() > 30);
        Shares.atLeastOnePercent("long", true, false);
    }

    @Property(tries = 300, seed = "42")
    @StatisticsReport(OFF)
    void tracesWithSecretsPassTooAndAreMaskedForSome(@ForAll("secretTraces") Trace trace) {
        assertThat(TraceVerifier.verify(trace)).isEqualTo(Findings.none());
        Statistics.label("masked").collect(trace.view(Viewer.of("clerk")).masked());
        Statistics.label("disclosed").collect(trace.steps().stream().anyMatch(step -> step.disclosed()));
        Shares.atLeastOnePercent("masked", true, false);
        Shares.atLeastOnePercent("disclosed", true, false);
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void treesAreOfEveryKind(@ForAll Json tree) {
        Statistics.label("kind").collect(tree.described().replaceAll(" [\"0-9-].*", ""));
        Shares.atLeastOnePercent("kind", "an object", "an array", "null", "true", "false", "the number", "the string");
    }

    @Provide
    Arbitrary<String> mutatedTexts() {
        return JsonArbitraries.mutatedTexts();
    }

    @Property(tries = 1_000, seed = "42")
    @StatisticsReport(OFF)
    void damagedTextsAreMostlyRefusedWithAPlaceAndNeverCrashTheReader(@ForAll("mutatedTexts") String text) {
        String outcome;
        try {
            outcome = "read " + !JsonText.parse("damaged", text).described().isEmpty();
        } catch (LoadException e) {
            assertThat(e.problems().list())
                    .allMatch(finding -> finding.subject().id().equals("damaged"));
            outcome = "refused";
        }
        Statistics.label("outcome").collect(outcome);
        Shares.atLeastOnePercent("outcome", "read true", "refused");
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void taxDecisionsHaveEveryFormAndCategory(@ForAll TaxDecision decision) {
        Statistics.label("category").collect(decision.category().map(Enum::name).orElse("undecided"));
        Statistics.label("liable").collect(decision.liable());
        for (TaxCategory category : TaxCategory.values()) {
            Shares.atLeastOnePercent("category", category.name());
        }
        Shares.atLeastOnePercent("category", "undecided");
        Shares.atLeastOnePercent("liable", (Object[]) TaxDecision.Liable.values());
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void taxQuestionsCrossBordersAndDoNot(@ForAll TaxQuestion question) {
        boolean across = !question.shipFrom().equals(question.shipTo());
        boolean registered = question.buyer()
                .registration(question.buyer().country(), question.taxPoint())
                .isPresent();
        Statistics.label("across").collect(across);
        Statistics.label("registered").collect(registered);
        Statistics.label("buyer").collect(question.buyer().kind());
        Shares.atLeastOnePercent("across", true, false);
        Shares.atLeastOnePercent("registered", true, false);
        Shares.atLeastOnePercent("buyer", (Object[]) TaxParty.Kind.values());
    }
}
