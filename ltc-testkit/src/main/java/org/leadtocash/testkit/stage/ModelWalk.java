package org.leadtocash.testkit.stage;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.Refused;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.gate.Gate;
import org.leadtocash.core.stage.gate.GateCondition;
import org.leadtocash.core.stage.gate.GateOutcome;
import org.leadtocash.core.stage.gate.Ruling;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/**
 * A walk through a model that turns what it reaches into tests: every stage entered, every step taken, every reason for which
 * a step is refused.
 *
 * <pre>{@code
 * ModelWalk walk = ModelWalk.through(machine, "order");
 * walk.cases().forEach(test -> test.run(machine));
 * assertThat(walk.coverage().stepsMissing()).isEmpty();
 * }</pre>
 *
 * <p>It looks for what lets a step pass by settling every reason that the machine gives, one after the other, so that a
 * reason that settles nothing shows as a step that is not reached. Guards of your own need a {@link #knowing recipe}.
 */
public final class ModelWalk {
    private static final int MOST_STANDS = 1_000;
    private static final int MOST_TRIES = 14;
    private static final int MOST_REFUSALS = 3;

    private final StageMachine machine;
    private final StageModel model;
    private final KnownFacts parameters;
    private final Map<String, UnaryOperator<Context>> recipes;

    private final Map<String, ModelCase> cases = new LinkedHashMap<>();
    private final Set<String> stages = new TreeSet<>();
    private final Set<String> steps = new TreeSet<>();
    private final Set<String> reached = new TreeSet<>();
    private final Set<String> wanted = new TreeSet<>();
    private final Deque<Instance> open = new ArrayDeque<>();
    private final List<Instance> ahead = new ArrayList<>();
    private final List<Instance> freshAhead = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, Integer> refusedFrom = new TreeMap<>();
    private boolean walked;

    private ModelWalk(
            StageMachine machine,
            StageModel model,
            KnownFacts parameters,
            Map<String, UnaryOperator<Context>> recipes) {
        this.machine = machine;
        this.model = model;
        this.parameters = parameters;
        this.recipes = recipes;
    }

    /**
     * A walk through the newest version of a model.
     *
     * @throws IllegalArgumentException if the machine does not have it
     */
    public static ModelWalk through(StageMachine machine, String model) {
        StageModel of = machine.models().stream()
                .filter(each -> each.id().equals(model))
                .reduce((first, second) -> second)
                .orElseThrow(
                        () -> new IllegalArgumentException("model " + model + ": expected one of " + machine.models()));
        return new ModelWalk(machine, of, KnownFacts.of(Facts.none(of.parameters())), Map.of());
    }

    /** The same walk, with the thresholds that the machine was made with. */
    public ModelWalk with(Parameters thresholds) {
        return new ModelWalk(machine, model, KnownFacts.of(thresholds.values()), recipes);
    }

    /** The same walk, knowing how a guard of that name is made to hold. */
    public ModelWalk knowing(String guard, UnaryOperator<Context> recipe) {
        Map<String, UnaryOperator<Context>> all = new TreeMap<>(recipes);
        all.put(guard, recipe);
        return new ModelWalk(machine, model, parameters, Collections.unmodifiableMap(all));
    }

    /** The tests, in the order in which the walk came by. */
    public List<ModelCase> cases() {
        walk();
        return List.copyOf(cases.values());
    }

    /** How much was reached. */
    public ModelCoverage coverage() {
        walk();
        return coverageSoFar();
    }

    private ModelCoverage coverageSoFar() {
        Set<String> all = new TreeSet<>();
        model.states().stream()
                .filter(state -> state.kind() != State.Kind.HISTORY)
                .forEach(state -> all.add(state.id()));
        Set<String> every = new TreeSet<>();
        model.transitions().forEach(step -> every.add(step.id()));
        return new ModelCoverage(all, stages, every, steps, wanted, reached);
    }

    /** What was seen last is gone on from first, and of that the first, and what is new before all: so joins are reached soon. */
    private void goOn() {
        for (List<Instance> some : List.of(ahead, freshAhead)) {
            for (int i = some.size() - 1; i >= 0; i--) {
                open.addFirst(some.get(i));
            }
            some.clear();
        }
    }

    private void walk() {
        if (walked) {
            return;
        }
        walked = true;
        model.transitions().forEach(this::wants);
        DocRef document = DocRef.of(model.docType(), "1");
        Accepted start = machine.start(model.id(), document, MainLineId.of("ML-1"), Context.at(Samples.NOW));
        stand(start.next(), true);
        goOn();
        while (!open.isEmpty() && !coverageSoFar().isComplete()) {
            Instance instance = open.remove();
            for (Transition step : model.transitions()) {
                boolean starts = model.sources(step).stream()
                        .anyMatch(source -> instance.enteredAt(source.id()).isPresent());
                if (starts && step.kind() != Transition.Kind.AUTO) {
                    attempt(instance, step, Optional.empty());
                    after(step).forEach(auto -> attempt(instance, step, Optional.of(auto)));
                }
            }
            goOn();
        }
    }

    /** What a step asks for, and so the reasons for which it must be refused somewhere. */
    private void wants(Transition step) {
        if (step.kind() == Transition.Kind.AUTO) {
            return;
        }
        wants(step, "stage.role-missing", !step.roles().isEmpty());
        wants(step, "stage.reason-missing", step.reasonList().isPresent());
        wants(step, "stage.fact-missing", !step.required().isEmpty());
        wants(step, "stage.window-closed", step.within().isPresent());
        wants(step, "stage.gate-undecided", !step.gates().isEmpty());
        wants(
                step,
                "stage.verdict-missing",
                step.require().stream().anyMatch(each -> each.name().equals("verdict")));
    }

    private void wants(Transition step, String code, boolean asked) {
        if (asked) {
            wanted.add(step.id() + ": " + code);
        }
    }

    /** The steps that may follow by themselves where a step leads. */
    private List<Transition> after(Transition step) {
        return model.transitions().stream()
                .filter(auto -> auto.kind() == Transition.Kind.AUTO
                        && !steps.contains(auto.id())
                        && auto.when().isPresent()
                        && step.to().isPresent())
                .toList();
    }

    /** Where something new was seen the walk goes on first; of the rest it takes what it has time for. */
    private void stand(Instance instance, boolean isFresh) {
        boolean fresh = stages.addAll(instance.entered().keySet()) || isFresh;
        String where = instance.config() + " " + instance.history() + " "
                + instance.gates().keySet();
        if (seen.size() < MOST_STANDS && seen.add(where)) {
            (fresh ? freshAhead : ahead).add(instance);
        }
    }

    private static Event event(Transition step) {
        String name = step.event().equals(StageModel.ANY) ? "anything" : step.event();
        return Event.of(name.endsWith(".*") ? name.substring(0, name.length() - 2) : name);
    }

    private void attempt(Instance from, Transition step, Optional<Transition> auto) {
        Event event = event(step);
        Situation situation = new Situation(model, recipes, new KnownFacts(model.facts()), parameters, event, from);
        boolean before = true;
        for (Transition other : model.transitions()) {
            before &= !other.equals(step);
            if (before && other.answers(event.name())) {
                other.when().ifPresent(when -> situation.solver().make(when, false));
            }
        }
        step.when().ifPresent(when -> situation.solver().make(when, true));
        auto.flatMap(Transition::when).ifPresent(when -> situation.solver().make(when, true));
        Instance instance = from;
        for (int i = 0; i < MOST_TRIES; i++) {
            Context context = situation.context(instance);
            Decision decision = machine.decide(instance, situation.event, context);
            if (decision instanceof Accepted accepted) {
                taken(instance, situation, accepted);
                return;
            }
            if (!(decision instanceof Refused.Denied denied)) {
                return;
            }
            refused(instance, situation.event, context, denied);
            instance = settle(instance, situation, denied);
        }
    }

    private Instance settle(Instance instance, Situation situation, Refused.Denied denied) {
        Instance now = instance;
        for (Finding reason : denied.reasons()) {
            String gate = reason.param("gate")
                    .flatMap(param -> param.value())
                    .map(Object::toString)
                    .orElse("");
            boolean undecided = reason.code().value().startsWith("stage.gate-")
                    && model.gate(gate).isPresent();
            if (undecided) {
                now = vote(now, situation, model.gate(gate).orElseThrow());
            } else {
                situation.settle(reason);
            }
        }
        return now;
    }

    /** Lets people vote until the gate is open, as far as they may. */
    private Instance vote(Instance instance, Situation situation, Gate gate) {
        GateOutcome outcome = gate.outcomes().stream()
                .filter(each -> each.opens() && !each.conditional())
                .findFirst()
                .orElseGet(() -> gate.outcomes().stream()
                        .filter(GateOutcome::opens)
                        .findFirst()
                        .orElseThrow());
        Ruling.Vote vote = Ruling.vote(gate.id(), outcome.code());
        if (outcome.conditional()) {
            vote = vote.on(GateCondition.of(
                    "later", gate.owner().orElse(gate.bands().get(0).roles().get(0))));
        }
        Situation voting = situation.copy(instance);
        voting.event = Event.of(vote);
        gate.bands().forEach(band -> voting.roles.addAll(band.roles()));
        gate.checklist().forEach(voting.facts::supplyIfUnknown);
        Optional<Decision> last = Optional.empty();
        for (int i = 0; i < MOST_TRIES && last.isEmpty(); i++) {
            voting.person++;
            Decision decision = machine.decide(instance, voting.event, voting.context(instance));
            if (decision instanceof Accepted) {
                last = Optional.of(decision);
            } else {
                decision.findings().forEach(voting::settle);
            }
        }
        gate.checklist().forEach(fact -> voting.facts.value(fact).ifPresent(value -> situation.facts.say(fact, value)));
        gate.watches()
                .forEach(watch ->
                        voting.facts.value(watch.fact()).ifPresent(value -> situation.facts.say(watch.fact(), value)));
        return last.map(decision -> decision.fold(Accepted::next, refused -> instance))
                .orElse(instance);
    }

    private void refused(Instance instance, Event event, Context context, Refused.Denied denied) {
        for (Finding reason : denied.reasons()) {
            denied.selected().ifPresent(step -> keep(step, Optional.of(reason.code()), instance, event, context));
        }
    }

    private void keep(String step, Optional<FindingCode> reason, Instance instance, Event event, Context context) {
        reason.ifPresent(code -> reached.add(step + ": " + code.value()));
        ModelCase test = new ModelCase(step, reason, instance, event, context);
        cases.putIfAbsent(step + reason, test);
    }

    private void taken(Instance instance, Situation situation, Accepted accepted) {
        Context context = situation.context(instance);
        boolean fresh = false;
        for (String step : accepted.path()) {
            fresh |= steps.add(step);
            keep(step, Optional.empty(), instance, situation.event, context);
        }
        stand(accepted.next(), fresh);
        model.transition(accepted.path().get(0))
                .filter(step -> refusedFrom.merge(step.id(), 1, Integer::sum) <= MOST_REFUSALS)
                .ifPresent(step -> refusals(step, instance, situation));
    }

    /** Takes away, one after the other, what the step asked for, and keeps each refusal. */
    private void refusals(Transition step, Instance instance, Situation situation) {
        if (!step.roles().isEmpty()) {
            Situation nobody = situation.copy(instance);
            nobody.roles.clear();
            ask(instance, nobody);
        }
        for (String fact : step.required()) {
            Situation unknown = situation.copy(instance);
            unknown.facts.forget(fact);
            ask(instance, unknown);
        }
        for (String engine : situation.engines()) {
            Situation silent = situation.copy(instance);
            silent.without(engine);
            ask(instance, silent);
        }
        if (step.reasonList().isPresent()) {
            Situation silent = situation.copy(instance);
            silent.event = Event.of(situation.event.name());
            ask(instance, silent);
        }
        step.within().ifPresent(open -> {
            Situation late = situation.copy(instance);
            late.now = situation.now.plus(open).plus(Duration.ofDays(1));
            ask(instance, late);
        });
    }

    private void ask(Instance instance, Situation situation) {
        Context context = situation.context(instance);
        if (machine.decide(instance, situation.event, context) instanceof Refused.Denied denied) {
            refused(instance, situation.event, context, denied);
        }
    }
}
