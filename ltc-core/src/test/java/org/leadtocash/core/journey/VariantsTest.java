package org.leadtocash.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.journey.variant.Variants;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.variant.Change;
import org.leadtocash.core.stage.variant.Overlay;
import org.leadtocash.core.stage.variant.Variant;

/** What each shipped overlay makes of its template. */
class VariantsTest {
    private static Walker walker(StageModel template, String... overlays) {
        StageModel model = Variants.of(template, overlays).model();
        StageMachine machine = StageMachine.of(List.of(model), Guards.standard(), Journeys.placeholders());
        return new Walker(machine, model);
    }

    @Test
    void allButTheOneThatTouchesALockCanBeLaidOverTheirTemplate() {
        for (Overlay overlay : Variants.standard()) {
            if (!overlay.id().equals("na-verbal-order")) {
                StageModel template = Journeys.newest().stream()
                        .filter(model -> model.id().equals(overlay.over()))
                        .findFirst()
                        .orElseThrow();
                Variant variant = Variants.of(template, overlay.id());
                assertThat(variant.model().hash()).as(overlay.id()).isNotEqualTo(template.hash());
                assertThat(Guards.standard()
                                .problems(variant.model(), Journeys.parameters())
                                .list())
                        .as(overlay.id())
                        .isEmpty();
            }
        }
    }

    @Test
    void togetherTheyUseEveryVerb() {
        Set<Change.Verb> used = Variants.standard().stream()
                .flatMap(overlay -> overlay.changes().stream())
                .map(Change::verb)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).containsExactly(Change.Verb.values());
    }

    @Test
    void anOrderByWordOfMouthIsRefusedForTheTemplateLocksIt() {
        LoadException refused =
                catchThrowableOfType(LoadException.class, () -> Variants.of(Journeys.order(), "na-verbal-order"));

        assertThat(refused.problems().stream().map(Finding::code).map(Object::toString))
                .containsExactly("stage.variant-locked");
        assertThat(refused.problems().toString()).contains("/states/DRAFT/exitRequired/poNo");
    }

    @Test
    void aCatalogueDealGoesStraightToTheNegotiation() {
        Walker deal = walker(Journeys.opportunity(), "run-rate");

        deal.walked(
                "know dealClass RUN_RATE",
                "validate AR/anna => VALIDATING",
                "initiate AR/anna => NEGOTIATING",
                "award AR/anna => AWARDED",
                "document ORDER:1 RELEASED AFTER",
                "win AR/anna => WON");
        assertThat(Variants.of(Journeys.opportunity(), "run-rate").model().states())
                .extracting(State::id)
                .doesNotContain("PURSUING", "SOLUTIONING", "BIDDING", "SUBMITTED");
    }

    @Test
    void aDesignDealIsReviewedFromFourSidesAndApprovedAsASample() {
        Walker deal = walker(Journeys.opportunity(), "design-in");

        deal.walked(
                "know dealClass PROJECT",
                "validate AR/anna => VALIDATING FEASIBILITY_PENDING QUALITY_PENDING COST_PENDING TOOLING_PENDING"
                        + " NO_SAMPLE",
                "vote ATI GO SM/sofia => VALIDATING",
                "initiate AR/anna => PURSUING",
                "solution SR/sven => SOLUTIONING",
                "feasibility.ok RND/rolf => SOLUTIONING FEASIBILITY_OK",
                "quality.nok QA/quinn => SOLUTIONING QUALITY_NOK",
                "change.quality AR/anna => SOLUTIONING QUALITY_PENDING FEASIBILITY_OK",
                "quality.ok QA/quinn => SOLUTIONING QUALITY_OK",
                "cost.ok FIN/fritz => SOLUTIONING COST_OK",
                "tooling.ok PUR/paula => SOLUTIONING TOOLING_OK",
                "sample.send RND/rolf => SOLUTIONING SAMPLE_SENT",
                "sample.reject CUS/carl => SOLUTIONING NO_SAMPLE",
                "sample.send QA/quinn => SOLUTIONING SAMPLE_SENT",
                "vote ATB GO SM/sofia => SOLUTIONING",
                "not bid BID/bob => stage.condition-false stage.event-ignored",
                "sample.approve CUS/carl => SOLUTIONING SAMPLE_APPROVED",
                "forget oneOffPrice",
                "not bid BID/bob => stage.fact-missing",
                "bid BID/bob oneOffPrice=EUR_5000.00 => BIDDING");
    }

    /** A change re-opens one review and the gate to bid; the others stand. */
    @Test
    void aChangeReopensOnlyWhatItTouchesAndTheSpecificationIsFrozenAtAward() {
        Walker deal = walker(Journeys.opportunity(), "design-in");
        deal.walked(
                "know dealClass PROJECT",
                "validate AR/anna => VALIDATING",
                "vote ATI GO SM/sofia => VALIDATING",
                "initiate AR/anna => PURSUING",
                "solution SR/sven => SOLUTIONING",
                "feasibility.ok RND/rolf => SOLUTIONING",
                "quality.ok QA/quinn => SOLUTIONING",
                "cost.ok FIN/fritz => SOLUTIONING",
                "tooling.ok PLN/paul => SOLUTIONING",
                "sample.send RND/rolf => SOLUTIONING",
                "sample.approve CUS/carl => SOLUTIONING",
                "vote ATB GO SM/sofia => SOLUTIONING",
                "bid BID/bob => BIDDING",
                "document QUOTE:1 SENT AFTER",
                "submitBid BID/bob => SUBMITTED",
                "shortlist AR/anna => NEGOTIATING",
                "change.tooling PLN/paul => NEGOTIATING TOOLING_PENDING FEASIBILITY_OK QUALITY_OK COST_OK"
                        + " SAMPLE_APPROVED",
                "not award AR/anna => stage.condition-false stage.event-ignored",
                "tooling.ok PUR/paula => NEGOTIATING TOOLING_OK",
                "award AR/anna => AWARDED",
                "document CONTRACT:1 SIGNED AFTER",
                "not win AR/anna specVersion=81 => stage.guard-failed",
                "win AR/anna specVersion=80 => WON");
    }

    @Test
    void bothDealsLiveOnTheSameTemplateInOneMachine() {
        StageModel catalogue = Variants.of(Journeys.opportunity(), "run-rate").model();
        StageModel customised = Variants.of(Journeys.opportunity(), "design-in").model();

        assertThat(StageMachine.of(
                                List.of(Journeys.opportunity(), catalogue, customised),
                                Guards.standard(),
                                Journeys.placeholders())
                        .models())
                .extracting(StageModel::id)
                .containsExactly("opportunity", "opportunity-run-rate", "opportunity-design-in");
    }

    @Test
    void aProjectIsInstalledAndAcceptedTwice() {
        walker(Journeys.delivery(), "project")
                .walked(
                        "document ORDER:1 RELEASED BEFORE",
                        "allocate LOG/lothar => ALLOCATED",
                        "pick LOG/lothar => PICKING",
                        "pack LOG/lothar => PACKED",
                        "issue LOG/lothar => GOODS_ISSUED",
                        "depart LOG/lothar => IN_TRANSIT",
                        "pod LOG/lothar => AWAITING_ACCEPTANCE",
                        "not accept CUS/carl => stage.event-ignored",
                        "install FR/fatou => INSTALLED",
                        "acceptProvisionally CUS/carl => PROVISIONALLY_ACCEPTED",
                        "accept CUS/carl => ACCEPTED");
        walker(Journeys.invoice(), "project")
                .walked(
                        "not validate BIL/bilal => stage.guard-failed",
                        "validate BIL/bilal billingBasis=MILESTONE => VALIDATED");
        assertThat(Variants.of(Journeys.opportunity(), "project")
                        .origin("/gates/ATB/bands/2/quorum")
                        .toString())
                .isEqualTo("BUSINESS_LINE project@1.0.0 TIGHTEN");
    }

    @Test
    void aSubscriptionIsRenewedAndBilledByPeriod() {
        walker(Journeys.contract(), "subscription")
                .walked(
                        "review CTM/cleo => LEGAL_PENDING",
                        "legal.ok LEG/lars => LEGAL_OK",
                        "finance.ok FIN/fritz => LEGAL_OK",
                        "trade.ok CMP/cora => LEGAL_OK",
                        "delivery.ok FR/fatou => LEGAL_OK",
                        "credit.ok CRD/karl => REVIEWED",
                        "vote ATC GO SM/sofia => REVIEWED",
                        "approve SM/sofia => APPROVED",
                        "sendForSignature CTM/cleo => SIGNING",
                        "sign CTM/cleo => SIGNED",
                        "activate CTM/cleo => ACTIVE",
                        "renewalDue SYS => RENEWAL_DUE",
                        "renew CTM/cleo => ACTIVE");
        walker(Journeys.invoice(), "subscription").walked("validate BIL/bilal billingBasis=PERIOD => VALIDATED");
        assertThat(Variants.of(Journeys.order(), "subscription")
                        .model()
                        .transition("release")
                        .orElseThrow()
                        .effects()
                        .toString())
                .doesNotContain("DELIVERY");
    }

    @Test
    void aFrameBeginsWithTheCustomersOwnInvoice() {
        Walker invoice = walker(Journeys.invoice(), "frame");

        assertThat(invoice.instance().stage()).isEqualTo("CUSTOMER_ISSUED");
        invoice.walked("silent flow", "not acknowledge BIL/bilal => stage.verdict-missing");
        invoice.walked("speaks flow", "acknowledge BIL/bilal => ISSUED", "send BIL/bilal => SENT");
    }

    @Test
    void europeAsksForMoreAndNurturesLonger() {
        walker(Journeys.invoice(), "eu")
                .walked(
                        "forget billTo.vatId",
                        "not validate BIL/bilal => stage.fact-missing",
                        "validate BIL/bilal billTo.vatId=FR1 => VALIDATED");
        walker(Journeys.lead(), "eu")
                .walked(
                        "assign LDR/lea => ASSIGNED",
                        "accept AR/anna => WORKING",
                        "forget consentBasis",
                        "not qualify AR/anna score=70 => stage.fact-missing",
                        "qualify AR/anna consentBasis=CONTRACT => QUALIFIED");
    }

    @Test
    void aClearedInvoiceGoesOutAndNoOther() {
        walker(Journeys.invoice(), "clearance")
                .walked(
                        "know billingBasis ADVANCE",
                        "validate BIL/bilal => VALIDATED",
                        "issue BIL/bilal => ISSUED",
                        "not send BIL/bilal => stage.condition-false stage.event-ignored",
                        "clearance.submit SYS => ISSUED SUBMITTED",
                        "clearance.refused SYS => ISSUED CLEARANCE_REFUSED",
                        "clearance.again BIL/bilal => ISSUED TO_SUBMIT",
                        "clearance.submit BIL/bilal => ISSUED SUBMITTED",
                        "clearance.granted SYS => ISSUED CLEARED",
                        "send BIL/bilal => SENT");
    }

    @Test
    void chinaBillsWhatWasAcceptedUnderTheNumberOfTheTaxSystem() {
        walker(Journeys.invoice(), "cn")
                .walked(
                        "know billingBasis SHIPPED",
                        "document DELIVERY:1 GOODS_ISSUED BEFORE",
                        "validate BIL/bilal => VALIDATED",
                        "forget taxSystemNo",
                        "not issue BIL/bilal => journey.nothing-to-bill stage.fact-missing",
                        "document DELIVERY:1 ACCEPTED BEFORE",
                        "issue BIL/bilal taxSystemNo=033001900111 => ISSUED");
    }

    @Test
    void highRiskAsksTradeComplianceAgainAndForTheMoneyFirst() {
        walker(Journeys.quote(), "high-risk")
                .walked(
                        "know discountPct 5",
                        "price DD/dora => PRICED",
                        "submit AR/anna => APPROVED",
                        "send AR/anna => SENT",
                        "not accept CUS/carl => stage.gate-undecided",
                        "vote TRADE CLEAR CMP/cora => SENT",
                        "accept CUS/carl => ACCEPTED");
        walker(Journeys.order(), "high-risk")
                .walked(
                        "submit AR/anna => COMPLETE_PENDING",
                        "not release OM/omar prepaid=false => stage.guard-failed",
                        "release OM/omar prepaid=true => RELEASED",
                        "not start OM/omar => stage.gate-undecided",
                        "vote TRADE CLEAR CMP/cora => RELEASED",
                        "start OM/omar => IN_FULFILMENT");
        assertThat(Variants.of(Journeys.contract(), "high-risk")
                        .origin("/transitions/activate/gates/TRADE")
                        .toString())
                .isEqualTo("ENTITY high-risk@1.0.0 TIGHTEN");
    }

    /** What was asked of the template is asked of what only tightens it: every walk of the variant is one of the template. */
    @Test
    void twoRegionsAndABusinessLineCanBeLaidTogether() {
        Variant invoice = Variants.of(Journeys.invoice(), "project", "cn");

        assertThat(invoice.model().id()).isEqualTo("invoice-project-cn");
        assertThat(invoice.origin("/transitions/issue/required/taxSystemNo").source())
                .isEqualTo("cn@1.0.0");
        assertThat(invoice.origin("/transitions/issue/roles").source()).startsWith("invoice@2.0.0");
    }
}
