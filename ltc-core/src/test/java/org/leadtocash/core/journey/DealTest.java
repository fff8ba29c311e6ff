package org.leadtocash.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Effect;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;

/** One deal from lead to cash through every shipped model, and what stops it on the way. */
class DealTest {
    private static final StageMachine MACHINE = StageMachine.of(Journeys.standard());
    private static final Instant NOW = Instant.parse("2023-01-16T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 16);
    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final MainLineId LINE = MainLineId.of("ML-1");

    private static final Actor SELLER = Actor.of("anna", Roles.AR, Roles.SR);
    private static final Actor ORDER_DESK = Actor.of("omar", Roles.OM, Roles.LDR);
    private static final Actor HEAD = Actor.of("sofia", Roles.SM, Roles.DD);
    private static final Actor WAREHOUSE = Actor.of("lothar", Roles.LOG);
    private static final Actor BILLING = Actor.of("bilal", Roles.BIL, Roles.CSH);
    private static final Actor SYSTEM = Actor.of("system", Roles.SYS);

    /** A document on its way, with what is known of it. */
    @CanIgnoreReturnValue
    private static final class Way {
        private final DocVersion version;
        private Facts facts;
        private Instance instance;

        Way(StageModel model) {
            DocRef document = DocRef.of(model.docType(), "1");
            this.version = new DocVersion(document, 1, ContentHash.of(new byte[] {1}));
            this.facts = Facts.none(model.facts());
            this.instance = MACHINE.start(
                            model.id(), document, LINE, Context.at(NOW).by(SELLER))
                    .next();
        }

        Way knowing(String path, Object value) {
            facts = facts.with(path, value);
            return this;
        }

        Context by(Actor actor) {
            return Context.at(NOW).by(actor).about(version).with(facts);
        }

        Verdict verdict(String engine, Finding... findings) {
            return Verdict.of(engine, version, NOW.plusSeconds(600), Findings.of(findings));
        }

        Decision decide(Event event, Context context) {
            Decision decision = MACHINE.decide(instance, event, context);
            instance = decision.fold(Accepted::next, refused -> instance);
            return decision;
        }

        Way goes(Event event, Actor actor, String... engines) {
            Context context = by(actor);
            for (String engine : engines) {
                context = context.with(verdict(engine));
            }
            Decision decision = decide(event, context);
            assertThat(decision.isAccepted())
                    .as(event + ": " + decision.findings())
                    .isTrue();
            return this;
        }

        Way reaches(String stage) {
            assertThat(instance.stage()).isEqualTo(stage);
            return this;
        }
    }

    private static Quantity pieces(int number) {
        return Quantity.of(BigDecimal.valueOf(number), Unit.of("C62"));
    }

    private static Way order() {
        return new Way(Journeys.order())
                .knowing("soldTo", "CUSTOMER:FR1")
                .knowing("shipTo", "CUSTOMER:FR1")
                .knowing("billTo", "CUSTOMER:FR1")
                .knowing("payer", "CUSTOMER:FR1")
                .knowing("entity", "DE01")
                .knowing("currency", EUR)
                .knowing("poNo", "PO-9")
                .knowing("poDate", TODAY)
                .knowing("incoterm", "DAP")
                .knowing("paymentTerm", "N30")
                .knowing("lines/10/quantity", pieces(40))
                .goes(OrderStages.SUBMIT, SELLER)
                .reaches(OrderStages.CHECKING);
    }

    @Test
    void anOrderIsRefusedForEveryReasonAndThenReleased() {
        Way order = order();
        Finding over = Finding.of(
                        FindingCode.of("credit.limit-exceeded"),
                        Severity.BLOCK,
                        Subject.of(DocRef.of(DocType.ORDER, "1")))
                .with("over", BigMoney.parse("EUR 3200.00"))
                .build();

        Decision refused = order.decide(
                OrderStages.RELEASE,
                order.by(SELLER).with(order.verdict("credit", over)).with(order.verdict("compliance")));

        assertThat(refused.findings())
                .hasToString("BLOCK credit.limit-exceeded document:ORDER:1 [over=EUR 3200.00]\n"
                        + "BLOCK stage.fact-missing document:ORDER:1#confirmedDate [fact=confirmedDate]"
                        + " remedies [stage.supply-fact [fact=confirmedDate]]\n"
                        + "BLOCK stage.role-missing document:ORDER:1 [transition=release, stage=CHECKING]"
                        + " remedies [stage.ask-role [role=OM], stage.ask-role [role=SYS]]");

        order.knowing("confirmedDate", TODAY.plusDays(14))
                .goes(OrderStages.RELEASE, ORDER_DESK, "credit", "compliance")
                .reaches(OrderStages.RELEASED);
    }

    @Test
    void aLeadBecomesAWonOpportunity() {
        new Way(Journeys.lead())
                .knowing("source", "FAIR")
                .knowing("company", "Écrans de France SA")
                .knowing("country", "FR")
                .knowing("owner", "anna")
                .goes(LeadStages.ASSIGN, ORDER_DESK)
                .goes(LeadStages.ACCEPT, SELLER)
                .knowing("need", "40 displays")
                .knowing("timeline", TODAY.plusDays(60))
                .knowing("productLine", "DISPLAY")
                .goes(LeadStages.QUALIFY, SELLER)
                .knowing("accountId", "CUSTOMER:FR1")
                .knowing("duplicateCheck", "NONE")
                .goes(LeadStages.CONVERT, SELLER)
                .reaches(LeadStages.CONVERTED);
        new Way(Journeys.opportunity())
                .knowing("account", "CUSTOMER:FR1")
                .knowing("amount", BigMoney.parse("EUR 50000.00"))
                .knowing("closeDate", TODAY.plusDays(30))
                .knowing("dealClass", "RUN_RATE")
                .goes(OpportunityStages.VALIDATE, SELLER)
                .goes(OpportunityStages.INITIATE, SELLER)
                .reaches(OpportunityStages.SOLUTIONING)
                .goes(OpportunityStages.BID, SELLER)
                .knowing("awardRef", "PO-9")
                .goes(OpportunityStages.AWARD, SELLER)
                .knowing("related/ORDER:1/type", "ORDER")
                .knowing("related/ORDER:1/stage", OrderStages.RELEASED)
                .goes(OpportunityStages.WIN, SELLER)
                .reaches(OpportunityStages.WON);
    }

    @Test
    void aProjectNeedsItsTeamAndItsBid() {
        new Way(Journeys.opportunity())
                .knowing("account", "CUSTOMER:FR1")
                .knowing("amount", BigMoney.parse("EUR 50000.00"))
                .knowing("closeDate", TODAY.plusDays(30))
                .knowing("dealClass", "PROJECT")
                .goes(OpportunityStages.VALIDATE, SELLER)
                .knowing("team.account", "anna")
                .knowing("team.solution", "sven")
                .knowing("team.fulfilment", "fatou")
                .goes(OpportunityStages.INITIATE, HEAD)
                .reaches(OpportunityStages.PURSUING)
                .goes(OpportunityStages.SOLUTION, SELLER)
                .knowing("requirements", "40 displays, 55 inch")
                .knowing("solutionRef", "SOL-1")
                .knowing("bidDue", TODAY.plusDays(7))
                .goes(OpportunityStages.BID, HEAD)
                .knowing("related/QUOTE:1/type", "QUOTE")
                .knowing("related/QUOTE:1/stage", QuoteStages.SENT)
                .goes(OpportunityStages.SUBMIT_BID, SELLER)
                .goes(OpportunityStages.REBID.because("PRICE"), SELLER)
                .reaches(OpportunityStages.BIDDING);
    }

    @Test
    void aQuoteIsApprovedBySomebodyElseAndAcceptedInTime() {
        Way quote = new Way(Journeys.quote())
                .knowing("account", "CUSTOMER:FR1")
                .knowing("incoterm", "DAP")
                .knowing("currency", EUR)
                .knowing("validUntil", TODAY)
                .knowing("paymentTerm", "N30")
                .knowing("lines/10/quantity", pieces(40))
                .knowing("netTotal", BigMoney.parse("EUR 48000.00"))
                .goes(QuoteStages.PRICE, HEAD);
        assertThat(quote.decide(QuoteStages.SUBMIT, quote.by(HEAD)).isAccepted())
                .isFalse();

        quote.knowing("needsApproval", true).goes(QuoteStages.SUBMIT, HEAD).reaches(QuoteStages.IN_APPROVAL);
        assertThat(quote.decide(QuoteStages.APPROVE, quote.by(HEAD)).findings())
                .hasToString("BLOCK stage.separation-of-duties document:QUOTE:1 [transition=approve, other=submit]"
                        + " remedies [stage.ask-role [role=DD], stage.ask-role [role=SM]]");
        quote.goes(QuoteStages.APPROVE, Actor.of("dora", Roles.DD))
                .goes(QuoteStages.SEND, SELLER)
                .knowing("poNo", "PO-9")
                .knowing("acceptedOn", TODAY)
                .goes(QuoteStages.ACCEPT, SELLER)
                .goes(QuoteStages.ORDER, SELLER)
                .reaches(QuoteStages.ORDERED);
    }

    @Test
    void goodsAreDeliveredInvoicedAndPaid() {
        new Way(Journeys.delivery())
                .knowing("shipFrom", "WH-DE")
                .knowing("shipTo", "CUSTOMER:FR1")
                .knowing("lines/10/quantity", pieces(40))
                .knowing("parent.stage", OrderStages.RELEASED)
                .goes(DeliveryStages.ALLOCATE, WAREHOUSE)
                .goes(DeliveryStages.PICK, WAREHOUSE)
                .knowing("packages", 4)
                .knowing("grossWeight", Quantity.of(BigDecimal.valueOf(800), Unit.of("KGM")))
                .goes(DeliveryStages.PACK, WAREHOUSE)
                .knowing("issuedOn", TODAY)
                .goes(DeliveryStages.ISSUE, WAREHOUSE)
                .knowing("carrier", "CARRIER:1")
                .goes(DeliveryStages.DEPART, WAREHOUSE)
                .knowing("acceptanceRequired", false)
                .knowing("podDate", TODAY.plusDays(3))
                .knowing("receiver", "M. Dupont")
                .goes(DeliveryStages.POD, WAREHOUSE)
                .reaches(DeliveryStages.DELIVERED);
        new Way(Journeys.invoice())
                .knowing("billTo", "CUSTOMER:FR1")
                .knowing("sellerTaxId", "DE136695976")
                .knowing("currency", EUR)
                .knowing("billingBasis", "SHIPPED")
                .knowing("lines/10/taxCategory", "K")
                .knowing("netTotal", BigMoney.parse("EUR 48000.00"))
                .knowing("taxTotal", BigMoney.parse("EUR 0.00"))
                .knowing("grossTotal", BigMoney.parse("EUR 48000.00"))
                .goes(InvoiceStages.VALIDATE, BILLING)
                .knowing("legalNumber", "2023-0001")
                .knowing("issueDate", TODAY.plusDays(3))
                .knowing("dueDate", TODAY.plusDays(33))
                .knowing("related/DELIVERY:1/type", "DELIVERY")
                .knowing("related/DELIVERY:1/stage", DeliveryStages.DELIVERED)
                .goes(InvoiceStages.ISSUE, BILLING, "compliance")
                .goes(InvoiceStages.SEND, BILLING)
                .knowing("settled", false)
                .goes(InvoiceStages.PAY, BILLING)
                .reaches(InvoiceStages.PARTLY_PAID)
                .knowing("settled", true)
                .goes(InvoiceStages.PAY, BILLING)
                .reaches(InvoiceStages.PAID);
        new Way(Journeys.payment())
                .knowing("amount", BigMoney.parse("EUR 48000.00"))
                .knowing("valueDate", TODAY.plusDays(30))
                .knowing("payer", "Écrans de France SA")
                .knowing("customer", "CUSTOMER:FR1")
                .goes(PaymentStages.MATCH, BILLING)
                .knowing("allocations/1/invoice", "INVOICE:1")
                .knowing("allocations/1/amount", BigMoney.parse("EUR 48000.00"))
                .goes(PaymentStages.ALLOCATE, BILLING)
                .goes(PaymentStages.CLEAR, BILLING)
                .reaches(PaymentStages.CLEARED);
    }

    @Test
    void theOrderIsClosedWhenNothingIsOpen() {
        Way order =
                order().knowing("confirmedDate", TODAY).goes(OrderStages.RELEASE, ORDER_DESK, "credit", "compliance");
        order.goes(OrderStages.START, WAREHOUSE).goes(OrderStages.DELIVER, SYSTEM);

        assertThat(order.decide(OrderStages.COMPLETE, order.by(ORDER_DESK)).findings())
                .hasToString("REVIEW stage.verdict-missing document:ORDER:1 [engine=flow]"
                        + " remedies [stage.request-verdict [engine=flow]]");
        order.goes(OrderStages.COMPLETE, ORDER_DESK, "flow").reaches(OrderStages.COMPLETED);
    }

    @Test
    void anOrderThatCannotBeStoppedGoesOnWhereItWas() {
        order().goes(OrderStages.CANCEL_REQUEST.because("CUSTOMER.CHANGED_MIND"), SELLER)
                .reaches(OrderStages.ASSESSING_CANCELLATION)
                .goes(OrderStages.REFUSE_CANCEL, ORDER_DESK)
                .reaches(OrderStages.CHECKING);
    }

    @Test
    void theAuditOfAnOrderRebuildsIt() {
        Way order = order();
        Context context = order.knowing("confirmedDate", TODAY)
                .by(ORDER_DESK)
                .with(order.verdict("credit"))
                .with(order.verdict("compliance"));
        DocRef document = DocRef.of(DocType.ORDER, "1");
        Accepted started =
                MACHINE.start("order", document, LINE, Context.at(NOW).by(SELLER));
        Accepted submitted = (Accepted) MACHINE.decide(started.next(), OrderStages.SUBMIT, order.by(SELLER));
        Accepted released = (Accepted) MACHINE.decide(submitted.next(), OrderStages.RELEASE, context.keyed("k"));

        List<AuditEntry> audit = List.of(started.audit(), submitted.audit(), released.audit());

        assertThat(MACHINE.replay(audit)).isEqualTo(released.next());
        assertThat(released.commands())
                .extracting(Accepted.Command::effect)
                .containsExactly(new Effect.Post("credit"), new Effect.CreateDocument(DocType.DELIVERY));
        assertThat(released.audit().role()).contains(Role.of("OM"));
    }
}
