package org.leadtocash.core.stage.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.stage.sla.Sla;

/** Whether the promises of a model can be kept track of: their clocks stop, and what happens when time runs out is heard. */
final class SlaCheck {
    private static final FindingCode NEVER_STOPS = FindingCode.of("stage.endless-clock");
    private static final FindingCode UNHEARD = FindingCode.of("stage.unheard-breach");
    private static final FindingCode ON_FINAL = FindingCode.of("stage.clock-on-final");

    private final StageModelBuilder model;
    private final ModelCheck check;
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, List<Transition>> out = new HashMap<>();

    SlaCheck(StageModelBuilder model, ModelCheck check) {
        this.model = model;
        this.check = check;
        model.states.forEach(state -> states.putIfAbsent(state.id(), state));
    }

    void promises() {
        for (int i = 0; i < model.slas.size(); i++) {
            promise(model.slas.get(i), "/slas/" + i);
        }
    }

    private void promise(Sla sla, String pointer) {
        check.stages(sla.startOn(), pointer + "/startOn");
        check.stages(sla.stopOn(), pointer + "/stopOn");
        check.stages(sla.pauseIn(), pointer + "/pauseIn");
        sla.warns().ifPresent(role -> check.role(role, pointer + "/warns"));
        sla.escalates().ifPresent(role -> check.role(role, pointer + "/escalatesTo"));
        if (sla.until().isPresent()) {
            day(sla.until().get(), pointer + "/until");
        }
        if (sla.startOn().isEmpty() || sla.stopOn().isEmpty()) {
            check.problem(
                    NEVER_STOPS,
                    "T01",
                    pointer,
                    "promise " + sla.id() + " that starts in " + sla.startOn() + " and stops in " + sla.stopOn(),
                    "one stage or more for each",
                    Optional.empty());
        }
        for (int i = 0; i < sla.startOn().size(); i++) {
            starts(sla, sla.startOn().get(i), pointer, i);
        }
    }

    private void day(String path, String pointer) {
        check.facts(List.of(path), pointer);
        Optional<FactType> type = model.facts.type(path);
        if (type.filter(of -> of.kind() != FactKind.DATE || of.path().inGroup()).isPresent()) {
            check.malformed(pointer, path + " of kind " + type.get().kind(), "one fact of kind DATE");
        }
    }

    private void starts(Sla sla, String stage, String pointer, int i) {
        State state = states.get(stage);
        if (state == null) {
            return;
        }
        if (state.kind().isFinal()) {
            check.problem(
                    ON_FINAL,
                    "T03",
                    pointer + "/startOn/" + i,
                    "a clock that starts in the final stage " + stage,
                    "a stage that is not final",
                    Optional.empty());
        } else if (sla.breachEvent().isPresent() && !isHeard(sla.breachEvent().get(), state)) {
            check.problem(
                    UNHEARD,
                    "T02",
                    pointer + "/raises",
                    "event " + sla.breachEvent().get() + " in " + stage,
                    "one that a step out of the stage answers to",
                    Optional.empty());
        }
    }

    private boolean isHeard(String event, State state) {
        Set<State> here = new HashSet<>(StateTree.around(states, state.id()));
        here.add(state);
        return here.stream()
                .flatMap(each -> out().getOrDefault(each.id(), List.of()).stream())
                .anyMatch(step -> step.answers(event));
    }

    /** The steps out of each stage, found once. */
    private Map<String, List<Transition>> out() {
        if (out.isEmpty()) {
            model.transitions.forEach(step -> StateTree.sources(states, step)
                    .forEach(source -> out.computeIfAbsent(source.id(), any -> new ArrayList<>())
                            .add(step)));
        }
        return out;
    }
}
