package org.leadtocash.testkit.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.expression.Expression.path;
import static org.leadtocash.core.expression.Expression.value;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.gate.Band;
import org.leadtocash.core.stage.gate.Quorum;
import org.leadtocash.core.stage.guard.Guard;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.guard.ParameterSets;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;
import org.leadtocash.core.stage.model.TransitionBuilder;

class ModelWalkTest implements StageModelLaws {
    private static final ZoneId HOME = ZoneId.of("Europe/Berlin");
    private static final Role OM = Role.of("OM");
    private static final Role SM = Role.of("SM");
    private static final FactSchema FACTS = FactSchema.of(
            FactType.of("amount", FactKind.DECIMAL),
            FactType.of("poNo", FactKind.TEXT),
            FactType.of("lines/*/quantity", FactKind.INTEGER));

    private static TransitionBuilder order() {
        return StageModel.of("order", "1.0.0", DocType.ORDER)
                .facts(FACTS)
                .roles(OM, SM)
                .reasons("why", "PRICE")
                .gate(
                        "ATC",
                        gate -> gate.band(Band.of(OM, SM).with(Quorum.of(2))).requestedBy("submit"))
                .state("DRAFT", stage -> stage.initial().exitRequires("lines"))
                .state("CHECK", stage -> stage.entryRequires("poNo"))
                .state("SMALL", stage -> stage.order(1))
                .state("HELD", State.Builder::waiting)
                .state("DONE", State.Builder::done)
                .state("LOST", State.Builder::lost)
                .on("submit")
                .from("DRAFT")
                .to("CHECK")
                .when(path("amount").gt(value(100)))
                .roles(OM)
                .on("submit", "submitSmall")
                .from("DRAFT")
                .to("SMALL")
                .required("amount")
                .on("approve")
                .from("CHECK")
                .to("DONE")
                .gate("ATC")
                .notActorOf("submit")
                .require(Requirement.verdict("credit"), Requirement.guard("dateless"))
                .auto("pass")
                .from("SMALL")
                .to("DONE")
                .when(path("amount").lt(value(10)))
                .on("hold")
                .fromAny()
                .to("HELD")
                .kind(Transition.Kind.HOLD)
                .on("resume")
                .from("HELD")
                .kind(Transition.Kind.RESUME)
                .on("lose")
                .fromAny()
                .to("LOST")
                .kind(Transition.Kind.LOSE)
                .reason("why")
                .on("reopen")
                .from("LOST")
                .to("DRAFT")
                .kind(Transition.Kind.REOPEN)
                .reason("why")
                .within(Duration.ofDays(30));
    }

    private static StageMachine machine(StageModel model) {
        Guards guards = Guards.standard()
                .with(
                        "dateless",
                        question ->
                                question.context().zone().equals(HOME) ? Guard.Answer.holds() : Guard.Answer.fails());
        return StageMachine.of(List.of(model), guards, ParameterSets.none());
    }

    @Override
    public StageMachine machine() {
        return machine(order().build());
    }

    @Override
    public ModelWalk walk() {
        return ModelWalk.through(machine(), "order").knowing("dateless", context -> context.in(HOME));
    }

    @Example
    void theWalkReachesEverythingAndSaysSo() {
        ModelCoverage coverage = walk().coverage();

        assertThat(coverage)
                .hasToString("6 of 6 stages, missing []; 8 of 8 steps, missing [];"
                        + " " + coverage.reasonsReached().size() + " of "
                        + coverage.reasons().size()
                        + " reasons, missing []");
        assertThat(coverage.isComplete()).isTrue();
        assertThat(walk().cases().stream().map(ModelCase::name))
                .contains(
                        "submit from DRAFT is taken",
                        "pass from DRAFT is taken",
                        "submit from DRAFT is refused: stage.role-missing",
                        "submitSmall from DRAFT is refused: stage.fact-missing",
                        "approve from CHECK is refused: stage.gate-undecided",
                        "approve from CHECK is refused: stage.separation-of-duties",
                        "reopen from LOST is refused: stage.window-closed");
    }

    @Example
    void aStepThatCannotBeTakenIsMissingAndTheLawSaysWhich() {
        StageModel model = order().on("never")
                .from("CHECK")
                .to("DONE")
                .require(
                        Requirement.that("big", path("amount").gt(value(10))),
                        Requirement.that("small", path("amount").lt(value(5))))
                .build();
        ModelWalk walk = ModelWalk.through(machine(model), "order").knowing("dateless", context -> context.in(HOME));

        assertThat(walk.coverage().stepsMissing()).containsExactly("never");
        StageModelLaws laws = new StageModelLaws() {
            @Override
            public StageMachine machine() {
                return ModelWalkTest.machine(model);
            }

            @Override
            public ModelWalk walk() {
                return walk;
            }
        };
        assertThatThrownBy(laws::everythingIsReached)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("- never");
    }

    @Example
    void aMachineThatAllowsMoreThanTheWalkSawIsCaught() {
        StageModel open = StageModel.of("order", "1.0.0", DocType.ORDER)
                .facts(FACTS)
                .state("DRAFT", State.Builder::initial)
                .state("DONE", State.Builder::done)
                .on("submit")
                .from("DRAFT")
                .to("DONE")
                .build();
        StageMachine wide = machine(open);
        ModelCase refused = walk().cases().stream()
                .filter(test -> test.reason().isPresent())
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> new ModelCase(
                                refused.step(),
                                refused.reason(),
                                wide.start(
                                                "order",
                                                refused.before().document(),
                                                refused.before().mainLine(),
                                                refused.context())
                                        .next(),
                                refused.event(),
                                refused.context())
                        .run(wide))
                .isInstanceOf(AssertionError.class);
        assertThat(unreached()).isEqualTo(Set.of());
    }
}
