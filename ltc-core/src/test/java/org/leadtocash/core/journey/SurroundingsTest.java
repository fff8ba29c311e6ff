package org.leadtocash.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.journey.thread.Conversion;
import org.leadtocash.core.journey.thread.Surroundings;
import org.leadtocash.core.journey.thread.Surroundings.Raised;
import org.leadtocash.core.journey.thread.Surroundings.Relation;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.JointDecision;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.Transition;

/** What the documents of one deal mean to each other's stages. */
class SurroundingsTest {
    private static final StageMachine MACHINE = Journeys.machine(Journeys.placeholders());
    private static final Instant AT = Walker.NOW;
    private static final DocRef OPPORTUNITY = DocRef.parse("OPPORTUNITY:1");
    private static final DocRef FIRST = DocRef.parse("QUOTE:1");
    private static final DocRef SECOND = DocRef.parse("QUOTE:2");
    private static final DocRef NEWER = DocRef.parse("QUOTE:3");
    private static final Actor SYSTEM = Actor.of("system", Role.of("SYS"));

    private static MainLine flow(String... links) {
        MainLine flow = MainLine.empty();
        for (String link : links) {
            String[] words = link.split(" ");
            DocRef from = DocRef.parse(words[0]);
            DocRef to = DocRef.parse(words[2]);
            flow = flow.with(FlowChange.of(FlowDocument.of(from, AT)))
                    .with(FlowChange.of(
                            FlowDocument.of(to, AT),
                            FlowLink.of(LinkKind.of(words[1]), NodeRef.of(from), NodeRef.of(to), AT)));
        }
        return flow;
    }

    private static final MainLine BIDS = flow(
            "LEAD:1 CONVERTS OPPORTUNITY:1",
            "LEAD:1 CONVERTS OPPORTUNITY:9",
            "OPPORTUNITY:1 QUOTES QUOTE:1",
            "OPPORTUNITY:1 QUOTES QUOTE:2",
            "QUOTE:2 AMENDS QUOTE:3",
            "OPPORTUNITY:9 QUOTES QUOTE:9");

    private static Walker sentQuote(String number) {
        return new Walker(MACHINE, Journeys.quote(), number)
                .walked(
                        "know discountPct 5",
                        "price DD/dora => PRICED",
                        "submit AR/anna => APPROVED",
                        "send AR/anna => SENT");
    }

    private static Accepted accepted(Decision decision) {
        assertThat(decision.isAccepted()).as("%s", decision.findings()).isTrue();
        return (Accepted) decision;
    }

    private static List<String> codes(Decision decision) {
        return decision.findings().stream()
                .map(Finding::code)
                .map(FindingCode::value)
                .distinct()
                .toList();
    }

    @Test
    void eachDocumentKnowsHowTheOthersStandToIt() {
        Surroundings around = Surroundings.of(BIDS, List.of());

        assertThat(around.around(NEWER))
                .containsEntry(FIRST, Relation.BESIDE)
                .containsEntry(SECOND, Relation.BEFORE)
                .containsEntry(OPPORTUNITY, Relation.BEFORE)
                .doesNotContainKey(DocRef.parse("QUOTE:9"));
        assertThat(around.around(FIRST)).containsEntry(NEWER, Relation.BESIDE).containsEntry(SECOND, Relation.BESIDE);
        assertThat(around.around(OPPORTUNITY, DocType.QUOTE)).containsExactly(FIRST, SECOND, NEWER);
    }

    @Test
    void whatIsKnownOfTheDocumentsAroundIsTold() {
        Walker first = sentQuote("1");
        Surroundings around = Surroundings.of(BIDS, List.of(first.instance()));

        Facts told = around.tell(sentQuote("2").facts(), SECOND);

        assertThat(told.fact("related/QUOTE:1/stage").value()).contains("SENT");
        assertThat(told.fact("related/QUOTE:1/relation").value()).contains("BESIDE");
        assertThat(told.fact("related/QUOTE:3/type").value()).contains("QUOTE");
        assertThat(told.fact("related/QUOTE:3/stage").isKnown()).isFalse();
        assertThat(told.fact("account").value()).contains("X-1");
        assertThat(told.rows("lines")).containsExactly("1");
    }

    @Test
    void oneQuoteOfAnOpportunityIsAcceptedAndTheOthersAreSuperseded() {
        Walker first = sentQuote("1");
        Walker second = sentQuote("2");
        Walker other = sentQuote("9");
        Surroundings around = Surroundings.of(BIDS, List.of(first.instance(), second.instance(), other.instance()));
        Context customer = first.by(Actor.of("carl", Roles.CUS));
        Accepted yes = accepted(MACHINE.decide(
                first.instance(), QuoteStages.ACCEPT, customer.with(known(around.tell(first.facts(), FIRST)))));

        List<Raised> raised = around.raised(yes, MACHINE);

        assertThat(raised).extracting(each -> each.instance().document()).containsExactly(SECOND);
        Accepted superseded =
                accepted(MACHINE.decide(raised.get(0).instance(), raised.get(0).event(), second.by(SYSTEM)));
        assertThat(superseded.next().stage()).isEqualTo(QuoteStages.SUPERSEDED);
        Surroundings after = Surroundings.of(BIDS, List.of(yes.next(), second.instance()));
        Decision late = MACHINE.decide(
                second.instance(),
                QuoteStages.ACCEPT,
                second.by(Actor.of("carl", Roles.CUS)).with(known(after.tell(second.facts(), SECOND))));
        assertThat(codes(late)).containsExactly("journey.other-quote-accepted");
    }

    /** The newer version of the second quote is not on the table: all else that is around is known. */
    private static Facts known(Facts facts) {
        return facts.rows("related").contains("QUOTE:3")
                ? facts.with("related/QUOTE:3/stage", QuoteStages.DRAFT)
                : facts;
    }

    @Test
    void aDocumentOfWhichNobodyKnowsWhereItStandsLetsNothingPass() {
        Walker first = sentQuote("1");
        Surroundings around = Surroundings.of(BIDS, List.of(first.instance()));

        Decision open = MACHINE.decide(
                first.instance(),
                QuoteStages.ACCEPT,
                first.by(Actor.of("carl", Roles.CUS)).with(around.tell(first.facts(), FIRST)));

        assertThat(codes(open)).containsExactly("fact.missing", "stage.pending");
    }

    @Test
    void anOpportunityThatIsLostTakesItsQuotesWithIt() {
        Walker first = sentQuote("1");
        Walker opportunity = new Walker(MACHINE, Journeys.opportunity());
        Surroundings around = Surroundings.of(BIDS, List.of(first.instance(), opportunity.instance()));
        Accepted lost = accepted(MACHINE.decide(
                opportunity.instance(),
                OpportunityStages.LOSE.because("INCUMBENT"),
                opportunity.by(Actor.of("anna", Roles.AR))));

        List<Raised> raised = around.raised(lost, MACHINE);

        assertThat(raised)
                .extracting(Raised::event)
                .containsExactly(Event.of("opportunity.lost").because("OPPORTUNITY_LOST"));
        assertThat(accepted(MACHINE.decide(
                                raised.get(0).instance(), raised.get(0).event(), first.by(SYSTEM)))
                        .next()
                        .stage())
                .isEqualTo(QuoteStages.CANCELLED);
    }

    @Test
    void aContractThatEndsHasItsOpenOrdersAssessed() {
        MainLine flow = flow("CONTRACT:1 CALLS_OFF ORDER:1", "CONTRACT:1 CALLS_OFF ORDER:2");
        Walker open = new Walker(MACHINE, Journeys.order(), "1")
                .walked("submit AR/anna => COMPLETE_PENDING", "release OM/omar => RELEASED");
        Walker done = new Walker(MACHINE, Journeys.order(), "2")
                .walked("submit AR/anna => COMPLETE_PENDING", "reject OM/omar because=PRICE => REJECTED");
        Walker contract = new Walker(MACHINE, Journeys.contract())
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
                        "activate CTM/cleo => ACTIVE");
        Accepted ended = accepted(MACHINE.decide(
                contract.instance(),
                ContractStages.TERMINATE.because("INSOLVENCY"),
                contract.by(Actor.of("cleo", Roles.CTM))));

        List<Raised> raised = Surroundings.of(flow, List.of(open.instance(), done.instance(), contract.instance()))
                .raised(ended, MACHINE);

        assertThat(raised).extracting(each -> each.instance().document()).containsExactly(DocRef.parse("ORDER:1"));
        assertThat(accepted(MACHINE.decide(
                                raised.get(0).instance(), raised.get(0).event(), open.by(SYSTEM)))
                        .next()
                        .stage())
                .isEqualTo(OrderStages.ASSESSING_CANCELLATION);
    }

    @Test
    void anEscalatedCollectionStopsWhatIsNotYetShipped() {
        MainLine flow = flow("ORDER:1 FULFILS DELIVERY:1", "ORDER:1 BILLS INVOICE:1", "INVOICE:1 CREATES COLLECTION:1");
        Walker order = new Walker(MACHINE, Journeys.order())
                .walked("submit AR/anna => COMPLETE_PENDING", "release OM/omar => RELEASED");
        Walker collection = new Walker(MACHINE, Journeys.collection())
                .walked(
                        "dun1 SYS => REMINDED1",
                        "dun2 COL/cole => REMINDED2",
                        "final COL/cole => FINAL_NOTICE",
                        "vote ESCALATION APPROVE COL/cole => FINAL_NOTICE",
                        "vote ESCALATION APPROVE AR/anna => FINAL_NOTICE");
        Walker delivery = new Walker(MACHINE, Journeys.delivery())
                .walked(
                        "document ORDER:1 RELEASED BEFORE",
                        "allocate LOG/lothar => ALLOCATED",
                        "pick LOG/lothar => PICKING",
                        "pack LOG/lothar => PACKED");
        Accepted escalated = accepted(MACHINE.decide(
                collection.instance(), CollectionStages.ESCALATE, collection.by(Actor.of("cole", Roles.COL))));
        Raised stop = Surroundings.of(flow, List.of(order.instance(), collection.instance()))
                .raised(escalated, MACHINE)
                .get(0);
        Instance stopped = accepted(MACHINE.decide(stop.instance(), stop.event(), order.by(SYSTEM)))
                .next();

        Context warehouse = delivery.by(Actor.of("lothar", Roles.LOG));
        DocRef goods = DocRef.parse("DELIVERY:1");
        List<Instance> open = new ArrayList<>(List.of(stopped, collection.instance()));
        Walker invoice = new Walker(MACHINE, Journeys.invoice());
        open.add(invoice.instance());

        assertThat(stopped.config()).contains(OrderStages.CREDIT_BLOCKED);
        assertThat(codes(MACHINE.decide(
                        delivery.instance(),
                        DeliveryStages.ISSUE,
                        warehouse.with(Surroundings.of(flow, open).tell(delivery.facts(), goods)))))
                .containsExactly("journey.shipping-stopped");
        open.set(0, order.instance());
        assertThat(MACHINE.decide(
                                delivery.instance(),
                                DeliveryStages.ISSUE,
                                warehouse.with(Surroundings.of(flow, open).tell(delivery.facts(), goods)))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void aLeadBecomesAnOpportunityOrNeitherIsTouched() {
        Walker lead = new Walker(MACHINE, Journeys.lead())
                .walked(
                        "assign LDR/lea => ASSIGNED",
                        "accept AR/anna => WORKING",
                        "qualify AR/anna score=60 => QUALIFIED");
        Actor seller = Actor.of("anna", Roles.AR);
        Walker opportunity = new Walker(MACHINE, Journeys.opportunity(), "7");
        DocRef number = DocRef.parse("OPPORTUNITY:7");
        Context ready = opportunity.by(seller);
        Context unready = ready.with(opportunity.facts().withUnknown("amount"));

        JointDecision refused = Conversion.lead(MACHINE, lead.instance(), lead.by(seller), number, unready);
        JointDecision done = Conversion.lead(MACHINE, lead.instance(), lead.by(seller), number, ready);

        assertThat(refused.isAccepted()).isFalse();
        assertThat(refused.accepted()).isEmpty();
        assertThat(refused.findings().list())
                .extracting(finding -> finding.code().value())
                .containsExactly("stage.fact-missing");
        assertThat(done.accepted().orElseThrow())
                .extracting(each -> each.next().stage())
                .containsExactly(LeadStages.CONVERTED, OpportunityStages.VALIDATING);
        assertThat(lead.instance().stage()).isEqualTo(LeadStages.QUALIFIED);
    }

    /** What only records what happened elsewhere, such as goods that arrive, is not frozen. */
    @Test
    void aFrozenAccountFreezesTheStepsForward() {
        for (StageModel model :
                List.of(Journeys.opportunity(), Journeys.quote(), Journeys.contract(), Journeys.orderLine())) {
            assertThat(model.transitions().stream()
                            .filter(step -> step.kind() == Transition.Kind.FORWARD
                                    && !step.event().contains("."))
                            .filter(step -> step.require().stream()
                                    .noneMatch(each -> each.name().equals("accountNotFrozen"))))
                    .as(model.id())
                    .isEmpty();
        }
    }
}
