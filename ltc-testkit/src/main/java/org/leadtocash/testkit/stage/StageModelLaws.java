package org.leadtocash.testkit.stage;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.StageJson;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.testkit.core.Violations;

/**
 * The laws of stages, for the machine and the model that a host really uses:
 *
 * <pre>{@code
 * class OurOrderTest implements StageModelLaws {
 *     public StageMachine machine() {
 *         return StageMachine.of(ourModels(), ourGuards(), ourParameters());
 *     }
 *
 *     public ModelWalk walk() {
 *         return ModelWalk.through(machine(), "our-order");
 *     }
 * }
 * }</pre>
 *
 * <p>jqwik runs every law as a test of its own.
 */
public interface StageModelLaws {

    /** The machine. */
    StageMachine machine();

    /** A walk through the model. */
    ModelWalk walk();

    /** Stages, steps and reasons, {@code step: code}, that need not be reached: none unless said otherwise. */
    default Set<String> unreached() {
        return Set.of();
    }

    /** Every stage is reached, every step taken, and every step refused for each thing that it asks for. */
    @Example
    default void everythingIsReached() {
        Violations found = new Violations("everything is reached");
        ModelCoverage coverage = walk().coverage();
        for (Set<String> missing :
                List.of(coverage.stagesMissing(), coverage.stepsMissing(), coverage.reasonsMissing())) {
            missing.stream().filter(each -> !unreached().contains(each)).forEach(found::add);
        }
        found.throwIfAny();
    }

    /** The machine answers each test as the walk saw it, and the same when it is asked again. */
    @Example
    default void everyTestHolds() {
        Violations found = new Violations("every test holds");
        for (ModelCase test : walk().cases()) {
            try {
                test.run(machine());
            } catch (AssertionError e) {
                found.add(String.valueOf(e.getMessage()));
            }
        }
        found.throwIfAny();
    }

    /** What is explained is what is decided. */
    @Example
    default void whatIsExplainedIsWhatIsDecided() {
        Violations found = new Violations("what is explained is what is decided");
        for (ModelCase test : walk().cases()) {
            machine().explain(test.before(), test.context()).byEvent().forEach((event, explained) -> {
                Decision decided = machine().decide(test.before(), Event.of(event), test.context());
                found.addIf(!decided.equals(explained), test.before() + " " + event);
            });
        }
        found.throwIfAny();
    }

    /** Instances and decisions are the same after they were stored, and no decision changes the instance it is about. */
    @Example
    default void nothingIsLostInStore() {
        Violations found = new Violations("nothing is lost in store");
        LtcJson json = LtcJson.standard().with(StageJson.formats());
        for (ModelCase test : walk().cases()) {
            String stored = json.write(test.before());
            Decision decision = machine().decide(test.before(), test.event(), test.context());
            found.addIf(!json.write(test.before()).equals(stored), test + " changed the instance");
            found.addIf(
                    !json.readStored("decision", json.write(decision), Decision.class)
                            .equals(decision),
                    test + ": the decision");
            if (decision instanceof Accepted accepted) {
                Instance next = accepted.next();
                found.addIf(
                        !json.readStored("instance", json.write(next), Instance.class)
                                .equals(next),
                        test + ": the instance");
            }
        }
        found.throwIfAny();
    }

    /** Every model is the same after it was stored. */
    @Example
    default void modelsAreTheSameInStore() {
        Violations found = new Violations("models are the same in store");
        LtcJson json = LtcJson.standard().with(StageJson.formats());
        for (StageModel model : machine().models()) {
            StageModel read = StageModel.read(model.toString(), new StringReader(json.write(model)));
            found.addIf(!read.hash().equals(model.hash()), model.toString());
        }
        found.throwIfAny();
    }
}
