package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.outlook.Outlook;
import org.leadtocash.core.stage.outlook.Plan;

class OutlookLawsTest {
    @Provide
    Arbitrary<StageModel> models() {
        return Arbitraries.oneOf(StageArbitraries.models(), NestedArbitraries.models());
    }

    /** Every choice is known, and nothing else. */
    @Provide
    Arbitrary<Facts> choices() {
        Arbitrary<Boolean> known = Arbitraries.of(true, false);
        return known.list().ofSize(StageArbitraries.CHOICES.size()).map(values -> {
            Facts facts = Facts.none(StageArbitraries.FACTS);
            for (int i = 0; i < values.size(); i++) {
                facts = facts.with(StageArbitraries.CHOICES.get(i), values.get(i));
            }
            return facts;
        });
    }

    @Property(seed = "20240601", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aPlanCanBeCarriedOutOnceWhatItMissesIsSupplied(
            @ForAll("models") StageModel model, @ForAll("choices") Facts choices) {
        StageMachine machine = StageMachine.of(model);
        Context context =
                Context.at(StageArbitraries.START).by(Actor.of("nobody")).with(choices);
        Instance start = machine.start("random", StageArbitraries.DOCUMENT, StageArbitraries.LINE, context)
                .next();
        for (State target : model.states()) {
            Optional<Plan> plan = Outlook.of(machine).plan(start, target.id(), context);
            boolean possible = plan.isPresent()
                    && plan.get().steps().stream()
                            .allMatch(step -> step.missing()
                                            .with(StageCodes.AUTO_LOOP)
                                            .isEmpty()
                                    && step.missing().with(StageCodes.NOT_HELD).isEmpty());
            Statistics.collect(possible);
            if (possible) {
                carryOut(machine, start, plan.get(), context, target.id());
            }
        }
        Statistics.coverage(seen -> seen.check(true).count(count -> count > 400));
    }

    private static void carryOut(StageMachine machine, Instance start, Plan plan, Context from, String target) {
        Instance now = start;
        Context context = from;
        for (Plan.Step step : plan.steps()) {
            Event event = Event.of(step.event());
            Decision decision = machine.decide(now, event, context);
            for (int round = 0; round < 8 && !decision.isAccepted(); round++) {
                for (Finding reason : decision.findings()) {
                    event = Settling.of(reason, event);
                    context = Settling.of(reason, context);
                }
                decision = machine.decide(now, event, context);
            }
            Instance before = now;
            now = decision.fold(Accepted::next, refused -> before);
            assertThat(now.config()).isEqualTo(step.to().config());
        }
        assertThat(now.entered()).containsKey(target);
    }
}
