package org.leadtocash.core.stage.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadtocash.core.stage.model.State;

/** Writes a diagram as a Mermaid state diagram, version 2. */
final class Mermaid {
    private final Diagram diagram;
    private final StringBuilder text = new StringBuilder("stateDiagram-v2\n");

    Mermaid(Diagram diagram) {
        this.diagram = diagram;
    }

    String text() {
        List<State> outermost = diagram.model().states().stream()
                .filter(state -> state.parent().isEmpty())
                .toList();
        within(outermost, "  ");
        for (Diagram.Arrow arrow : diagram.arrows()) {
            text.append("  ")
                    .append(arrow.from().id())
                    .append(" --> ")
                    .append(arrow.to().id())
                    .append(" : ")
                    .append(arrow.label())
                    .append(diagram.isBlocked(arrow.from(), arrow.step()) ? " (blocked)" : "")
                    .append('\n');
        }
        diagram.model().states().stream()
                .filter(state -> state.kind().isFinal())
                .forEach(state -> text.append("  ").append(state.id()).append(" --> [*]\n"));
        List<String> current = diagram.model().states().stream()
                .filter(diagram::isCurrent)
                .map(State::id)
                .toList();
        if (!current.isEmpty()) {
            text.append("  classDef current stroke-width:4px\n  class ")
                    .append(String.join(",", current))
                    .append(" current\n");
        }
        return text.toString();
    }

    private void within(List<State> states, String indent) {
        Map<String, List<State>> regions = new LinkedHashMap<>();
        states.forEach(state -> regions.computeIfAbsent(state.region(), any -> new ArrayList<>())
                .add(state));
        boolean first = true;
        for (List<State> region : regions.values()) {
            if (!first) {
                text.append(indent).append("--\n");
            }
            first = false;
            region.forEach(state -> stage(state, indent));
        }
    }

    private void stage(State state, String indent) {
        String label = diagram.label(state).replace("\"", "'");
        text.append(indent).append("state \"").append(label).append("\" as ").append(state.id());
        List<State> inner = diagram.model().within(state.id());
        if (inner.isEmpty()) {
            text.append('\n');
        } else {
            text.append(" {\n");
            within(inner, indent + "  ");
            text.append(indent).append("}\n");
        }
        if (state.kind() == State.Kind.INITIAL) {
            text.append(indent).append("[*] --> ").append(state.id()).append('\n');
        }
    }
}
