package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.stage.OrderExample.LINE;
import static org.leadtocash.core.stage.OrderExample.NOW;
import static org.leadtocash.core.stage.OrderExample.accepted;
import static org.leadtocash.core.stage.OrderExample.refused;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.StageModelBuilder;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/** A contract that is reviewed by several people at once, held, changed while it runs, and remembered. */
class RegionsTest {
    private static final StageModel CONTRACT = contract();
    private static final StageMachine MACHINE = StageMachine.of(CONTRACT);

    private static StageModel contract() {
        StageModelBuilder model = StageModel.of("contract", "1.0.0", DocType.CONTRACT)
                .reasons("why", "CHANGED")
                .state("DRAFT", stage -> stage.initial().region("MAIN"))
                .state("IN_REVIEW", stage -> stage.region("MAIN"));
        for (String who : List.of("LEGAL", "TAX")) {
            model.state(
                    who + "_PENDING",
                    stage -> stage.initial().within("IN_REVIEW").region(who));
            model.state(who + "_OK", stage -> stage.within("IN_REVIEW").region(who));
            model.state(who + "_NOK", stage -> stage.within("IN_REVIEW").region(who));
        }
        return model.state("APPROVED", stage -> stage.region("MAIN"))
                .state("ACTIVE", stage -> stage.region("MAIN"))
                .state("RAMP_UP", stage -> stage.initial().within("ACTIVE"))
                .state("FULL_SPEED", stage -> stage.within("ACTIVE"))
                .state("ACTIVE_AGAIN", stage -> stage.within("ACTIVE").remembers())
                .state("SUSPENDED", stage -> stage.waiting().region("MAIN"))
                .state("ON_HOLD", stage -> stage.waiting().region("MAIN"))
                .state("FULFILLED", stage -> stage.done().region("MAIN"))
                .state("UNCHANGED", stage -> stage.initial().region("CHANGE"))
                .state("CHANGE_ASKED", stage -> stage.region("CHANGE"))
                .on("review")
                .from("DRAFT")
                .to("IN_REVIEW")
                .on("legal.ok")
                .from("LEGAL_PENDING")
                .to("LEGAL_OK")
                .on("legal.nok")
                .from("LEGAL_PENDING")
                .to("LEGAL_NOK")
                .on("tax.ok")
                .from("TAX_PENDING")
                .to("TAX_OK")
                .on("tax.nok")
                .from("TAX_PENDING")
                .to("TAX_NOK")
                .on("ok", "legalOk")
                .from("LEGAL_PENDING")
                .to("LEGAL_OK")
                .on("ok", "taxOk")
                .from("TAX_PENDING")
                .to("TAX_OK")
                .auto("refused")
                .from("IN_REVIEW")
                .to("DRAFT")
                .in("LEGAL_NOK", "TAX_NOK")
                .notIn("LEGAL_PENDING", "TAX_PENDING")
                .auto("passed")
                .from("IN_REVIEW")
                .to("APPROVED")
                .in("LEGAL_OK")
                .in("TAX_OK")
                .on("activate")
                .from("APPROVED")
                .to("ACTIVE")
                .on("rampUp")
                .from("RAMP_UP")
                .to("FULL_SPEED")
                .on("suspend")
                .from("ACTIVE")
                .to("SUSPENDED")
                .on("goOn")
                .from("SUSPENDED")
                .to("ACTIVE_AGAIN")
                .on("hold")
                .from("IN_REVIEW", "ACTIVE")
                .to("ON_HOLD")
                .kind(Transition.Kind.HOLD)
                .on("resume")
                .from("ON_HOLD")
                .kind(Transition.Kind.RESUME)
                .on("fulfil")
                .from("ACTIVE")
                .to("FULFILLED")
                .on("askChange")
                .from("UNCHANGED")
                .to("CHANGE_ASKED")
                .in("ACTIVE")
                .on("settleChange")
                .from("CHANGE_ASKED")
                .to("UNCHANGED")
                .build();
    }

    private final List<AuditEntry> audit = new ArrayList<>();

    private Instance fresh() {
        audit.clear();
        Accepted first = MACHINE.start("contract", DocRef.of(DocType.CONTRACT, "C1"), LINE, Context.at(NOW));
        audit.add(first.audit());
        return first.next();
    }

    private Instance after(Instance contract, String... events) {
        Instance now = contract;
        for (String event : events) {
            Accepted step = accepted(
                    MACHINE.decide(now, Event.of(event), Context.at(NOW.plus(Duration.ofHours(audit.size())))));
            audit.add(step.audit());
            now = step.next();
        }
        assertThat(MACHINE.replay(audit)).isEqualTo(now);
        return now;
    }

    @Test
    void allRegionsBeginTogether() {
        assertThat(fresh().config()).containsExactly("DRAFT", "UNCHANGED");
        assertThat(after(fresh(), "review").config()).containsExactly("LEGAL_PENDING", "TAX_PENDING", "UNCHANGED");
    }

    @Test
    void theyJoinWhenEveryOneOfThemIsReady() {
        Instance half = after(fresh(), "review", "legal.ok");

        assertThat(half.config()).containsExactly("LEGAL_OK", "TAX_PENDING", "UNCHANGED");
        assertThat(after(half, "tax.ok").config()).containsExactly("APPROVED", "UNCHANGED");
        assertThat(audit.get(audit.size() - 1).path()).containsExactly("tax.ok", "passed");
    }

    @Test
    void oneRefusalSendsTheWholeBackButOnlyWhenNobodyIsPending() {
        Instance refusedByLegal = after(fresh(), "review", "legal.nok");

        assertThat(refusedByLegal.config()).contains("LEGAL_NOK");
        assertThat(after(refusedByLegal, "tax.ok").config()).containsExactly("DRAFT", "UNCHANGED");
    }

    @Test
    void oneEventCanMoveSeveralRegionsInOneRound() {
        Instance passed = after(fresh(), "review", "ok");

        assertThat(passed.config()).containsExactly("APPROVED", "UNCHANGED");
        assertThat(audit.get(audit.size() - 1).rounds()).hasSize(2);
        assertThat(audit.get(audit.size() - 1).rounds().get(0))
                .hasToString("[legalOk@LEGAL_PENDING, taxOk@TAX_PENDING]");
    }

    @Test
    void whatIsHeldGoesOnInEveryRegionWhereItWas() {
        Instance held = after(fresh(), "review", "legal.ok", "hold");

        assertThat(held.config()).containsExactly("ON_HOLD", "UNCHANGED");
        assertThat(held.history()).containsEntry("ON_HOLD", List.of("LEGAL_OK", "TAX_PENDING"));
        Instance back = after(held, "resume");
        assertThat(back.config()).containsExactly("LEGAL_OK", "TAX_PENDING", "UNCHANGED");
        assertThat(back.history()).isEmpty();
    }

    @Test
    void aMemoryBringsBackTheStageThatWasLeft() {
        Instance running = after(fresh(), "review", "ok", "activate", "rampUp", "suspend");

        assertThat(running.history()).containsEntry("ACTIVE_AGAIN", List.of("FULL_SPEED"));
        assertThat(after(running, "goOn").config()).containsExactly("FULL_SPEED", "UNCHANGED");
    }

    @Test
    void aRegionMovesByItselfAndAsksWhereTheOthersAre() {
        Instance approved = after(fresh(), "review", "ok");

        assertThat(refused(MACHINE.decide(approved, Event.of("askChange"), Context.at(NOW))))
                .isInstanceOf(Refused.Ignored.class);
        Instance active = after(approved, "activate", "askChange");
        assertThat(active.config()).containsExactly("RAMP_UP", "CHANGE_ASKED");
        assertThat(active.enteredAt("ACTIVE")).isEqualTo(active.enteredAt("RAMP_UP"));
    }

    @Test
    void anInstanceThatStandsInTwoStagesOfOneRegionIsRefused() {
        Instance broken = fresh().toBuilder()
                .standing(
                        List.of("DRAFT", "APPROVED", "UNCHANGED"),
                        Map.of("DRAFT", NOW, "APPROVED", NOW, "UNCHANGED", NOW))
                .build();

        assertThat(refused(MACHINE.decide(broken, Event.of("review"), Context.at(NOW)))
                        .findings())
                .hasToString("BLOCK stage.unknown-stage document:CONTRACT:C1"
                        + " [model=contract@1.0.0, stage=DRAFT APPROVED UNCHANGED]");
    }

    @Test
    void everyEventOutOfAnyStageAroundIsExplained() {
        Instance review = after(fresh(), "review");

        assertThat(MACHINE.explain(review, Context.at(NOW)).byEvent().keySet())
                .containsExactly("legal.ok", "legal.nok", "ok", "hold", "tax.ok", "tax.nok", "askChange");
    }

    @Test
    void theModelIsTheSameInJson() {
        assertThat(StageModel.read(
                                "contract.json",
                                new StringReader(LtcJson.standard()
                                        .with(StageJson.formats())
                                        .write(CONTRACT)))
                        .hash())
                .isEqualTo(CONTRACT.hash());
        assertThat(CONTRACT.states().stream().filter(state -> state.kind() == State.Kind.HISTORY))
                .hasSize(1);
    }
}
