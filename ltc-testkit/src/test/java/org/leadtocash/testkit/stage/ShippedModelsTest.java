package org.leadtocash.testkit.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Example;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.journey.Journeys;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.model.StageModel;

/** The walk through every shipped model reaches its stages and takes its steps, and each test it makes holds. */
class ShippedModelsTest {
    @Example
    void everyStageAndStepOfTheShippedModelsIsReached() {
        StageMachine machine = Journeys.machine(Journeys.placeholders());
        Parameters parameters = Journeys.placeholders().at(LocalDate.of(2023, 1, 2), Optional.empty());
        for (StageModel model : Journeys.newest()) {
            ModelWalk walk = ModelWalk.through(machine, model.id()).with(parameters);

            assertThat(walk.coverage().stagesMissing()).as(model.toString()).isEmpty();
            assertThat(walk.coverage().stepsMissing()).as(model.toString()).isEmpty();
            walk.cases().forEach(test -> test.run(machine));
        }
    }
}
