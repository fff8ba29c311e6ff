package org.leadtocash.core.stage.diagram;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.stage.Explanation;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/**
 * A picture of a model.
 *
 * <pre>{@code
 * String svg = Diagram.of(model).at(order).blocked(machine.explain(order, context)).svg();
 * }</pre>
 */
public final class Diagram {
    private final StageModel model;
    private final Set<String> current;
    private final Set<String> blocked;
    private final Map<String, Long> counts;
    private final Map<String, String> labels;

    private Diagram(
            StageModel model,
            Set<String> current,
            Set<String> blocked,
            Map<String, Long> counts,
            Map<String, String> labels) {
        this.model = model;
        this.current = current;
        this.blocked = blocked;
        this.counts = counts;
        this.labels = labels;
    }

    /** The model alone, with the names of stages and steps as they are. */
    public static Diagram of(StageModel model) {
        return new Diagram(model, Set.of(), Set.of(), Map.of(), Map.of());
    }

    /** The same, with the stages in which that document stands. */
    public Diagram at(Instance instance) {
        return new Diagram(model, new TreeSet<>(instance.entered().keySet()), blocked, counts, labels);
    }

    /** The same, with the events that would be refused there. */
    public Diagram blocked(Explanation explanation) {
        Set<String> refused = new TreeSet<>();
        explanation.byEvent().forEach((event, decision) -> {
            if (!decision.isAccepted()) {
                refused.add(event);
            }
        });
        return new Diagram(model, current, refused, counts, labels);
    }

    /** The same, with how many documents stand in each stage. */
    public Diagram counted(Map<String, Long> documents) {
        return new Diagram(model, current, blocked, Collections.unmodifiableMap(new TreeMap<>(documents)), labels);
    }

    /** The same, with these words for stages, in a reader's language. */
    public Diagram labelled(Map<String, String> words) {
        return new Diagram(model, current, blocked, counts, Collections.unmodifiableMap(new TreeMap<>(words)));
    }

    StageModel model() {
        return model;
    }

    boolean isCurrent(State state) {
        return current.contains(state.id());
    }

    /** Whether a step out of a stage in which the document stands would be refused. */
    boolean isBlocked(State from, Transition step) {
        return current.contains(from.id()) && blocked.stream().anyMatch(step::answers);
    }

    /** What a stage is called, with how many documents stand in it. */
    String label(State state) {
        String name = labels.getOrDefault(state.id(), state.id());
        Long count = counts.get(state.id());
        return count == null ? name : name + " (" + count + ")";
    }

    /** The picture as text of a Mermaid state diagram. */
    public String mermaid() {
        return new Mermaid(this).text();
    }

    /** The picture as SVG, complete in itself. */
    public String svg() {
        return new Svg(this, Layout.of(model)).text();
    }

    /** The steps, each once for each stage it starts from, without those that stay where they are and lead nowhere. */
    List<Arrow> arrows() {
        Map<String, State> states = new HashMap<>();
        model.states().forEach(state -> states.put(state.id(), state));
        return model.transitions().stream()
                .flatMap(step -> model.sources(step).stream()
                        .flatMap(from ->
                                step.to().stream().map(to -> new Arrow(from, states.getOrDefault(to, from), step))))
                .toList();
    }

    /** A step from one stage to another. */
    record Arrow(State from, State to, Transition step) {

        /** The event, or the step's own name for one that is taken by itself. */
        String label() {
            return step.event().isEmpty() ? "[" + step.id() + "]" : step.event();
        }
    }
}
