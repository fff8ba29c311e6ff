package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.stage.OrderExample.CLERK;
import static org.leadtocash.core.stage.OrderExample.LINE;
import static org.leadtocash.core.stage.OrderExample.MACHINE;
import static org.leadtocash.core.stage.OrderExample.NOW;
import static org.leadtocash.core.stage.OrderExample.ORDER;
import static org.leadtocash.core.stage.OrderExample.SELLER;
import static org.leadtocash.core.stage.OrderExample.VERSION;
import static org.leadtocash.core.stage.OrderExample.accepted;
import static org.leadtocash.core.stage.OrderExample.checking;
import static org.leadtocash.core.stage.OrderExample.clerk;
import static org.leadtocash.core.stage.OrderExample.complete;
import static org.leadtocash.core.stage.OrderExample.draft;
import static org.leadtocash.core.stage.OrderExample.refused;
import static org.leadtocash.core.stage.OrderExample.verdict;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Effect;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;

class StageMachineTest {
    private static final Event RELEASE = Event.of("release");
    private static final Finding OVER = Finding.of(
                    FindingCode.of("credit.limit-exceeded"), Severity.BLOCK, Subject.of(ORDER))
            .build();
    private static final Finding LATE = Finding.of(
                    FindingCode.of("credit.slow-payer"), Severity.REVIEW, Subject.of(ORDER))
            .build();

    private static List<String> codes(Findings findings) {
        return findings.stream().map(finding -> finding.code().value()).toList();
    }

    private static Context cleared() {
        return clerk().with(complete())
                .with(verdict("credit", Findings.none()))
                .with(verdict("compliance", Findings.none()));
    }

    @Test
    void allReasonsAreSaidAtOnce() {
        Context context = Context.at(NOW)
                .by(SELLER)
                .about(VERSION)
                .with(complete().withUnknown("confirmedDate"))
                .with(verdict("credit", Findings.of(OVER)));

        Refused.Denied denied = (Refused.Denied) MACHINE.decide(checking(), RELEASE, context);

        assertThat(denied.selected()).contains("release");
        assertThat(codes(denied.reasons()))
                .containsExactly(
                        "credit.limit-exceeded",
                        "stage.fact-missing",
                        "stage.role-missing",
                        "stage.separation-of-duties",
                        "stage.verdict-missing");
        assertThat(denied.reasons()
                        .with(FindingCode.of("stage.fact-missing"))
                        .list()
                        .get(0)
                        .subject())
                .hasToString("document:ORDER:4711#confirmedDate");
        assertThat(denied.reasons()
                        .with(FindingCode.of("stage.role-missing"))
                        .list()
                        .get(0)
                        .remedies())
                .singleElement()
                .hasToString("stage.ask-role [role=OM]");
    }

    @Test
    void whatIsInOrderIsAccepted() {
        Accepted release = accepted(MACHINE.decide(checking(), RELEASE, cleared()));

        assertThat(release.next().stage()).isEqualTo("RELEASED");
        assertThat(release.next().seq()).isEqualTo(2);
        assertThat(release.path()).containsExactly("release");
        assertThat(release.commands())
                .containsExactly(
                        new Accepted.Command("ORDER:4711/2/0", new Effect.Post("credit")),
                        new Accepted.Command("ORDER:4711/2/1", new Effect.CreateDocument(DocType.DELIVERY)));
        assertThat(release.audit().checks())
                .extracting(AuditEntry.Check::requirement)
                .containsExactly("verdict(engine=credit)", "verdict(engine=compliance)");
        assertThat(release.audit().role()).contains(Role.of("OM"));
        assertThat(release.findings().isEmpty()).isTrue();
    }

    @Test
    void aReviewIsCoveredByAClearanceAndStaysListed() {
        Context review = clerk().with(complete())
                .with(verdict("credit", Findings.of(LATE)))
                .with(verdict("compliance", Findings.none()));
        Clearance approval =
                Clearance.of(Clearance.Kind.APPROVAL, LATE.code(), Subject.of(ORDER), "eva", NOW.plusSeconds(60));
        Clearance unused =
                Clearance.of(Clearance.Kind.APPROVAL, OVER.code(), Subject.of(ORDER), "eva", NOW.plusSeconds(60));

        assertThat(codes(refused(MACHINE.decide(checking(), RELEASE, review)).findings()))
                .containsExactly("credit.slow-payer");
        Accepted release = accepted(
                MACHINE.decide(checking(), RELEASE, review.with(approval).with(unused)));
        assertThat(codes(release.findings())).containsExactly("credit.slow-payer");
        assertThat(release.audit().clearances()).containsExactly(approval);
    }

    @Test
    void aBlockYieldsToNoApproval() {
        Clearance approval =
                Clearance.of(Clearance.Kind.APPROVAL, OVER.code(), Subject.of(ORDER), "eva", NOW.plusSeconds(60));

        Context context = clerk().with(complete())
                .with(verdict("credit", Findings.of(OVER)))
                .with(verdict("compliance", Findings.none()))
                .with(approval);

        assertThat(codes(refused(MACHINE.decide(checking(), RELEASE, context)).findings()))
                .containsExactly("credit.limit-exceeded");
    }

    @Test
    void aVerdictAboutAnotherVersionOrFromYesterdayDecidesNothing() {
        DocVersion other = new DocVersion(ORDER, 2, ContentHash.of(new byte[] {2}));
        Verdict old = Verdict.of("credit", other, NOW.plusSeconds(1), Findings.none());
        Verdict expired = Verdict.of("compliance", VERSION, NOW, Findings.none());

        Context context = clerk().with(complete()).with(old).with(expired);

        assertThat(codes(refused(MACHINE.decide(checking(), RELEASE, context)).findings()))
                .containsExactly("verdict.expired", "verdict.other-version");
        assertThat(MACHINE.decide(
                                checking(),
                                RELEASE,
                                context.with(verdict("credit", Findings.none()))
                                        .with(verdict("compliance", Findings.none())))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void aVerdictDecidesNothingWhereNobodySaysWhichVersionIsMeant() {
        Context context = Context.at(NOW)
                .by(CLERK)
                .with(complete())
                .with(verdict("credit", Findings.none()))
                .with(verdict("compliance", Findings.none()));

        assertThat(codes(refused(MACHINE.decide(checking(), RELEASE, context)).findings()))
                .containsExactly("stage.version-missing", "stage.version-missing");
    }

    @Test
    void theContextOfAnotherDocumentIsDenied() {
        DocVersion other = new DocVersion(DocRef.of(DocType.ORDER, "1"), 3, VERSION.content());

        assertThat(codes(refused(MACHINE.decide(checking(), RELEASE, cleared().about(other)))
                        .findings()))
                .containsExactly("stage.other-document");
    }

    @Test
    void anUnknownDiscountNeverApprovesItself() {
        Instance priced = OrderExample.QUOTES
                .start("quote", DocRef.of(DocType.QUOTE, "1"), LINE, Context.at(NOW))
                .next();
        Facts unknown = Facts.none(OrderExample.QUOTE_FACTS);

        Refused.Denied denied = (Refused.Denied) OrderExample.QUOTES.decide(
                priced, Event.of("submit"), Context.at(NOW).with(unknown));

        assertThat(denied.selected()).isEmpty();
        assertThat(codes(denied.reasons())).containsExactly("fact.missing", "stage.pending");
        assertThat(denied.reasons().with(StageCodes.PENDING).list().get(0).remedies())
                .singleElement()
                .hasToString("stage.supply-fact [fact=discountPct]");
        assertThat(submitted(priced, unknown.with("discountPct", BigDecimal.TEN)))
                .isEqualTo("APPROVED");
        assertThat(submitted(priced, unknown.with("discountPct", new BigDecimal("10.01"))))
                .isEqualTo("IN_APPROVAL");
    }

    private static String submitted(Instance quote, Facts facts) {
        return accepted(OrderExample.QUOTES.decide(
                        quote, Event.of("submit"), Context.at(NOW).with(facts)))
                .next()
                .stage();
    }

    @Test
    void anEventThatNoStepAnswersToIsIgnoredAndSaysWhatWouldBeHeard() {
        Refused.Ignored ignored = (Refused.Ignored) MACHINE.decide(draft(), RELEASE, cleared());

        assertThat(ignored.allowedEvents()).containsExactly("submit", "hold", "cancel");
        assertThat(codes(ignored.findings())).containsExactly("stage.event-ignored");
    }

    @Test
    void somebodyElsesDecisionInBetweenMakesItStale() {
        Refused.Stale stale =
                (Refused.Stale) MACHINE.decide(checking(), RELEASE, cleared().expecting(0));

        assertThat(stale.actualSeq()).isEqualTo(1);
        assertThat(MACHINE.decide(checking(), RELEASE, cleared().expecting(1)).isAccepted())
                .isTrue();
    }

    @Test
    void anEventIsAppliedOnce() {
        Context keyed = cleared().keyed("k-1");
        Instance held =
                accepted(MACHINE.decide(checking(), Event.of("hold"), keyed)).next();

        Refused.Duplicate duplicate = (Refused.Duplicate) MACHINE.decide(held, Event.of("hold"), keyed);

        assertThat(duplicate.previousHash()).isEqualTo(held.lastHash());
    }

    @Test
    void onlyTheLastKeysAreRemembered() {
        Instance order = checking();
        for (int i = 0; i < 5; i++) {
            order = accepted(MACHINE.decide(order, Event.of("hold"), clerk().keyed("h" + i)))
                    .next();
            order = accepted(MACHINE.decide(order, Event.of("resume"), clerk().keyed("r" + i)))
                    .next();
        }

        assertThat(order.recentKeys()).containsExactly("h3", "r3", "h4", "r4");
    }

    @Test
    void whatWasHeldGoesBackToWhereItWas() {
        Instance held =
                accepted(MACHINE.decide(checking(), Event.of("hold"), clerk())).next();

        assertThat(held.stage()).isEqualTo("ON_HOLD");
        assertThat(held.history()).containsEntry("ON_HOLD", List.of("CHECKING"));
        Instance back =
                accepted(MACHINE.decide(held, Event.of("resume"), clerk())).next();
        assertThat(back.stage()).isEqualTo("CHECKING");
        assertThat(back.history()).isEmpty();
    }

    @Test
    void givingUpTakesAReasonFromTheListAndNoFinishedWork() {
        Event cancel = Event.of("cancel");
        Context context = Context.at(NOW).by(SELLER);

        assertThat(codes(refused(MACHINE.decide(draft(), cancel, context)).findings()))
                .containsExactly("stage.reason-missing");
        Finding unknown = refused(MACHINE.decide(draft(), cancel.because("OURS.NO_STOK"), context))
                .findings()
                .list()
                .get(0);
        assertThat(unknown.code()).isEqualTo(StageCodes.REASON_UNKNOWN);
        assertThat(unknown.param("maybe").orElseThrow().text()).isEqualTo("\"OURS.NO_STOCK\"");
        Accepted cancelled = accepted(MACHINE.decide(draft(), cancel.because("OURS.NO_STOCK"), context));
        assertThat(cancelled.commands())
                .extracting(Accepted.Command::effect)
                .containsExactly(new Effect.Clear(List.of("confirmedDate")));
    }

    @Test
    void theWindowOfReopeningClosesToTheSecond() {
        Instance cancelled = accepted(
                        MACHINE.decide(checking(), Event.of("cancel").because("OURS.NO_STOCK"), clerk()))
                .next();
        Event reopen = Event.of("reopen").because("CUSTOMER.CHANGED_MIND");
        Duration window = Duration.ofDays(30);

        Instance again = accepted(MACHINE.decide(
                        cancelled,
                        reopen,
                        Context.at(NOW.plus(window).minusNanos(1)).by(CLERK)))
                .next();
        assertThat(again.cycle()).isEqualTo(2);
        assertThat(again.actors()).isEmpty();
        assertThat(codes(refused(MACHINE.decide(
                                cancelled, reopen, Context.at(NOW.plus(window)).by(CLERK)))
                        .findings()))
                .containsExactly("stage.window-closed");
    }

    @Test
    void factsOfASharedSchemaAreTakenAsFarAsTheModelSpeaksOfThem() {
        FactSchema shared = OrderExample.FACTS.plus(
                FactSchema.of(FactType.of("carrier", FactKind.TEXT), FactType.of("lines/*/weight", FactKind.INTEGER)));
        Facts wide = complete().in(shared).with("lines/10/weight", 3).with("carrier", "X");

        assertThat(MACHINE.decide(checking(), RELEASE, cleared().with(wide)).isAccepted())
                .isTrue();
        assertThat(codes(refused(MACHINE.decide(checking(), RELEASE, cleared().with(Facts.none(FactSchema.empty()))))
                        .findings()))
                .containsExactly("stage.fact-missing", "stage.fact-missing");
    }

    @Test
    void aGuardThatThrowsOrSaysNothingRefuses() {
        StageModel model = OrderExample.order()
                .on("ship")
                .from("CHECKING")
                .to("RELEASED")
                .require(Requirement.guard("broken"))
                .build();
        Guards throwing = Guards.standard().with("broken", question -> {
            throw new UnsupportedOperationException("secret");
        });
        StageMachine machine = StageMachine.of(List.of(model), throwing, org.leadtocash.core.fact.Parameters.none());
        Instance draft = machine.start("order", ORDER, LINE, clerk()).next();
        Instance checking = accepted(machine.decide(draft, Event.of("submit"), clerk().with(complete())))
                .next();

        assertThat(refused(machine.decide(checking, Event.of("ship"), clerk()))
                        .findings()
                        .list())
                .singleElement()
                .hasToString("BLOCK stage.guard-error document:ORDER:4711"
                        + " [transition=ship, requirement=broken, thrown=java.lang.UnsupportedOperationException]");
    }

    @Test
    void anInstanceOfAnUnknownModelIsDenied() {
        StageModel other =
                OrderExample.order().on("nudge").from("CHECKING").to("CHECKING").build();
        Instance strange =
                StageMachine.of(other).start("order", ORDER, LINE, clerk()).next();

        assertThat(codes(refused(MACHINE.decide(strange, Event.of("submit"), clerk()))
                        .findings()))
                .containsExactly("stage.model-mismatch");
        assertThat(MACHINE.explain(strange, clerk()).byEvent()).isEmpty();
    }

    @Test
    void aDocumentOfAnotherTypeCannotStart() {
        assertThatThrownBy(() -> MACHINE.start("order", DocRef.of(DocType.QUOTE, "1"), LINE, clerk()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("document QUOTE:1: model order@1.0.0 is for ORDER");
        assertThatThrownBy(() -> MACHINE.start("ordr", ORDER, LINE, clerk()))
                .hasMessage("model ordr: expected one of [order]");
    }

    @Test
    void everyEventIsExplained() {
        Explanation explanation = MACHINE.explain(checking(), cleared());

        assertThat(explanation.byEvent().keySet()).containsExactly("release", "hold", "cancel");
        assertThat(explanation.allowed()).containsExactly("release", "hold");
    }
}
