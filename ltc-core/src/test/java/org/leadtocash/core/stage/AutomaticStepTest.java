package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.expression.Expression.path;
import static org.leadtocash.core.stage.OrderExample.LINE;
import static org.leadtocash.core.stage.OrderExample.NOW;
import static org.leadtocash.core.stage.OrderExample.ORDER;
import static org.leadtocash.core.stage.OrderExample.accepted;
import static org.leadtocash.core.stage.OrderExample.refused;

import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;

class AutomaticStepTest {
    private static final FactSchema FACTS =
            FactSchema.of(FactType.of("approved", FactKind.BOOLEAN), FactType.of("number", FactKind.TEXT));
    private static final StageModel MODEL = StageModel.of("sample", "1.0.0", DocType.ORDER)
            .facts(FACTS)
            .state("OPEN", State.Builder::initial)
            .state("CHECKED", stage -> stage.order(2))
            .state("DONE", stage -> stage.done().entryRequires("number"))
            .on("check")
            .from("OPEN")
            .to("CHECKED")
            .on("nudge")
            .from("CHECKED")
            .to("CHECKED")
            .auto("finish")
            .from("CHECKED")
            .to("DONE")
            .when(path("approved"))
            .build();
    private static final StageMachine MACHINE = StageMachine.of(MODEL);
    private static final Event CHECK = Event.of("check");

    private static Instance open() {
        return MACHINE.start("sample", ORDER, LINE, Context.at(NOW)).next();
    }

    @Test
    void aStepIsTakenByItselfAsSoonAsItsConditionHolds() {
        Facts facts = Facts.none(FACTS).with("approved", true).with("number", "1");

        Accepted checked =
                accepted(MACHINE.decide(open(), CHECK, Context.at(NOW).with(facts)));

        assertThat(checked.path()).containsExactly("check", "finish");
        assertThat(checked.next().stage()).isEqualTo("DONE");
        assertThat(checked.next().seq()).isEqualTo(1);
    }

    @Test
    void whereTheConditionIsNotKnownTheDocumentWaitsAndTheDecisionSaysSo() {
        Accepted checked = accepted(MACHINE.decide(open(), CHECK, Context.at(NOW)));

        assertThat(checked.next().stage()).isEqualTo("CHECKED");
        assertThat(checked.findings())
                .hasToString("INFO stage.auto-pending document:ORDER:4711 [transition=finish]"
                        + " remedies [stage.supply-fact [fact=approved]]");
    }

    @Test
    void whatTheStepAsksForRefusesTheWholeDecision() {
        Facts facts = Facts.none(FACTS).with("approved", true);

        assertThat(refused(MACHINE.decide(open(), CHECK, Context.at(NOW).with(facts)))
                        .findings())
                .hasToString("BLOCK stage.fact-missing document:ORDER:4711#number [fact=number]"
                        + " remedies [stage.supply-fact [fact=number]]");
    }

    @Test
    void stepsThatNeverEndAreRefused() {
        StageMachine endless = StageMachine.of(StageModel.of("sample", "1.0.0", DocType.ORDER)
                .state("OPEN", State.Builder::initial)
                .state("PING", State.Builder::waiting)
                .state("PONG", State.Builder::waiting)
                .state("DONE", State.Builder::done)
                .on("play")
                .from("OPEN")
                .to("PING")
                .on("stop")
                .from("PING")
                .to("DONE")
                .auto("ping")
                .from("PING")
                .to("PONG")
                .auto("pong")
                .from("PONG")
                .to("PING")
                .build());
        Instance open = endless.start("sample", ORDER, LINE, Context.at(NOW)).next();

        assertThat(refused(endless.decide(open, Event.of("play"), Context.at(NOW)))
                        .findings())
                .hasToString("BLOCK stage.auto-loop document:ORDER:4711 [transition=ping]");
    }

    @Test
    void aLongChainThatNobodyAskedTheHashOfHasTheSameHashes() {
        Instance lazy = accepted(MACHINE.decide(open(), CHECK, Context.at(NOW))).next();
        Instance eager = lazy;
        for (int i = 0; i < 100; i++) {
            lazy = accepted(MACHINE.decide(lazy, Event.of("nudge"), Context.at(NOW)))
                    .next();
            eager = accepted(MACHINE.decide(eager, Event.of("nudge"), Context.at(NOW)))
                    .next();
            ContentHash forced = eager.lastHash();
            assertThat(forced.hex()).hasSize(64);
        }

        assertThat(lazy.lastHash()).isEqualTo(eager.lastHash());
    }
}
