package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.leadtocash.core.expression.Expression.path;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.Effect;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.TextKeys;
import org.leadtocash.core.stage.model.Transition;

/** What a stage asks of whoever enters it, whichever step leads there, and what a step does to the document's version. */
class EntryTest {
    private static final FactSchema FACTS =
            FactSchema.of(FactType.of("checked", FactKind.BOOLEAN), FactType.of("inner", FactKind.BOOLEAN));
    private static final LtcJson JSON = LtcJson.standard().with(StageJson.formats());
    private static final StageModel MODEL = StageModel.of("order", "1.0.0", DocType.ORDER)
            .facts(FACTS)
            .reasons("why", "X")
            .state("DRAFT", State.Builder::initial)
            .state("CHECKED", stage -> stage.require(Requirement.that("isChecked", path("checked"))))
            .state(
                    "INNER",
                    stage -> stage.within("CHECKED").initial().require(Requirement.that("isInner", path("inner"))))
            .state("DONE", State.Builder::done)
            .on("check")
            .from("DRAFT")
            .to("CHECKED")
            .newVersion()
            .on("finish")
            .from("CHECKED")
            .to("DONE")
            .on("undo")
            .from("DONE")
            .to("CHECKED")
            .kind(Transition.Kind.CORRECT)
            .on("back")
            .from("CHECKED")
            .to("DRAFT")
            .kind(Transition.Kind.BACK)
            .reason("why")
            .build();
    private static final StageMachine MACHINE = StageMachine.of(MODEL);

    private static Decision checked(boolean outer, boolean inner) {
        Context context = Context.at(OrderExample.NOW)
                .with(Facts.builder(FACTS)
                        .with("checked", outer)
                        .with("inner", inner)
                        .build());
        Instance draft = MACHINE.start("order", DocRef.of(DocType.ORDER, "1"), MainLineId.of("M"), context)
                .next();
        return MACHINE.decide(draft, Event.of("check"), context);
    }

    private static List<String> failed(Decision decision) {
        return decision.findings().stream()
                .map(finding -> finding.param("requirement").orElseThrow().text())
                .toList();
    }

    @Test
    void everyStageThatIsEnteredAsksForWhatItRequires() {
        assertThat(checked(true, true).isAccepted()).isTrue();
        assertThat(failed(checked(false, false))).containsExactly("isChecked", "isInner");
        assertThat(failed(checked(true, false))).containsExactly("isInner");
    }

    @Test
    void aStepMayTakeTheDocumentToANewVersionWhichTheHostMakes() {
        Accepted accepted = OrderExample.accepted(checked(true, true));

        assertThat(accepted.commands()).extracting(Accepted.Command::effect).containsExactly(new Effect.NewVersion());
        assertThat(JSON.readStored("d", JSON.write(accepted), Decision.class)).isEqualTo(accepted);
        assertThat(JSON.read("m", JSON.write(MODEL), StageModel.class)).isEqualTo(MODEL);
    }

    @Test
    void whatAStageRequiresIsCheckedAsOfSteps() {
        LoadException thrown = catchThrowableOfType(
                LoadException.class,
                () -> StageMachine.of(StageModel.of("order", "1.0.0", DocType.ORDER)
                        .state("DRAFT", State.Builder::initial)
                        .state("DONE", stage -> stage.done().require(Requirement.guard("verdit")))
                        .on("finish")
                        .from("DRAFT")
                        .to("DONE")
                        .build()));

        assertThat(thrown).hasMessageContaining("/states/1/require/0").hasMessageContaining("maybe=\"verdict\"");
    }

    @Test
    void wordsAndGuidanceHaveKeysOfTheirOwn() {
        Address stage = Address.of("states", "CHECKED");

        assertThat(TextKeys.label("order", stage)).isEqualTo("stage.order.states.CHECKED");
        assertThat(TextKeys.guidance("order", stage, Role.of("OM")))
                .isEqualTo("stage.order.states.CHECKED.guidance.OM");
    }
}
