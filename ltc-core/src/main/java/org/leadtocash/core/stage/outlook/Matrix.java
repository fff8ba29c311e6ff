package org.leadtocash.core.stage.outlook;

import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/**
 * Who may do what where: a grid of roles, stages, and events or facts.
 *
 * @param head the names of the columns: role, stage, and each event or fact
 * @param rows in order of role and stage, each as long as the head
 */
public record Matrix(List<String> head, List<List<String>> rows) {

    /** Copies the rows. */
    public Matrix {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Which role may send which event in which stage: the name of the step, or nothing. */
    static Matrix events(StageModel model) {
        List<String> events = model.transitions().stream()
                .map(Transition::event)
                .filter(event -> !event.isEmpty())
                .distinct()
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (Role role : model.roles()) {
            for (State state : stages(model)) {
                List<String> row = new ArrayList<>(List.of(role.code(), state.id()));
                events.forEach(event -> row.add(String.join(" ", steps(model, role, state, event))));
                rows.add(row);
            }
        }
        return new Matrix(head(events), rows);
    }

    private static List<String> steps(StageModel model, Role role, State state, String event) {
        List<State> here = new ArrayList<>(List.of(state));
        here.addAll(model.around(state.id()));
        return model.transitions().stream()
                .filter(step -> step.event().equals(event)
                        && (step.roles().isEmpty() || step.roles().contains(role)))
                .filter(step -> model.sources(step).stream().anyMatch(here::contains))
                .map(Transition::id)
                .toList();
    }

    /** What each role may do with which fact in which stage. */
    static Matrix facts(StageModel model) {
        List<String> paths = model.facts().types().stream()
                .map(FactType::path)
                .map(Object::toString)
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (Role role : model.roles()) {
            for (State state : stages(model)) {
                List<String> row = new ArrayList<>(List.of(role.code(), state.id()));
                paths.forEach(path ->
                        row.add(model.access(state.id(), List.of(role), path).name()));
                rows.add(row);
            }
        }
        return new Matrix(head(paths), rows);
    }

    private static List<State> stages(StageModel model) {
        return model.states().stream()
                .filter(state -> state.kind() != State.Kind.HISTORY)
                .toList();
    }

    private static List<String> head(List<String> columns) {
        List<String> head = new ArrayList<>(List.of("role", "stage"));
        head.addAll(columns);
        return head;
    }

    /** The grid as comma-separated values, by RFC 4180. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        line(text, head);
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        String separator = "";
        for (String cell : cells) {
            boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
            text.append(separator).append(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
            separator = ",";
        }
        text.append("\r\n");
    }

    /** The grid as a table of HTML. */
    public String html() {
        StringBuilder text = new StringBuilder("<table>\n");
        row(text, "th", head);
        rows.forEach(row -> row(text, "td", row));
        return text.append("</table>\n").toString();
    }

    private static void row(StringBuilder text, String cellName, List<String> cells) {
        text.append("<tr>");
        for (String cell : cells) {
            text.append('<').append(cellName).append('>');
            text.append(cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
            text.append("</").append(cellName).append('>');
        }
        text.append("</tr>\n");
    }
}
