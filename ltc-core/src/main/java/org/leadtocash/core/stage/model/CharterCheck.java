package org.leadtocash.core.stage.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.Nearest;

/** Whether owners, control points, measures, levels and locks of a model speak of what it knows. */
final class CharterCheck {
    private static final FindingCode UNKNOWN = FindingCode.of("stage.unknown-name");
    private static final Pattern CONTROL = Pattern.compile("[A-Z][A-Z0-9_.-]{0,39}");

    private final StageModelBuilder model;
    private final ModelCheck check;

    CharterCheck(StageModelBuilder model, ModelCheck check) {
        this.model = model;
        this.check = check;
    }

    void all() {
        Charter charter = model.charter;
        charter.owner().ifPresent(owner -> check.role(owner, "/owner"));
        controls(charter.controls(), "/controls");
        for (int i = 0; i < model.states.size(); i++) {
            State state = model.states.get(i);
            String at = "/states/" + i;
            state.owner().ifPresent(owner -> check.role(owner, at + "/owner"));
            controls(state.controls(), at + "/controls");
        }
        for (int i = 0; i < model.gates.size(); i++) {
            controls(model.gates.get(i).controls(), "/gates/" + i + "/controls");
        }
        charter.measures().forEach((name, facts) -> check.facts(facts, "/measures/" + escaped(name)));
        if (charter.precedence().isEmpty()
                || charter.precedence().stream().distinct().count()
                        != charter.precedence().size()) {
            check.malformed("/precedence", charter.precedence().toString(), "one level or more, each once");
        }
        if (!charter.locks().isEmpty()) {
            JsonObject json = ModelCodecs.unchecked(model);
            charter.locks().keySet().forEach(address -> lock(address, json));
        }
    }

    private void controls(List<String> points, String pointer) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < points.size(); i++) {
            if (!CONTROL.matcher(points.get(i)).matches() || !seen.add(points.get(i))) {
                check.malformed(
                        pointer + "/" + i,
                        "control point \"" + points.get(i) + "\"",
                        "upper-case letters, digits, dots, hyphens and underscores, each once");
            }
        }
    }

    /** A lock is on a section of the model, or on an element of it that is there; what is within may come later. */
    private void lock(String address, JsonObject json) {
        String pointer = "/locks/" + escaped(address);
        Address at;
        try {
            at = Address.parse(address);
        } catch (IllegalArgumentException e) {
            check.malformed(pointer, "lock on " + address, "names each behind a slash, such as /states/DRAFT");
            return;
        }
        String section = at.names().get(0);
        if (!ModelCodecs.MEMBERS.contains(section) && !section.equals(StageModel.ANY)) {
            unknown(pointer, section, ModelCodecs.MEMBERS);
            return;
        }
        Optional<Json> elements = json.member(section);
        if (at.names().size() > 1 && !at.names().get(1).equals(StageModel.ANY) && elements.isPresent()) {
            List<String> names = elements.get() instanceof JsonArray array ? names(array) : keys(elements.get());
            if (!names.contains(at.names().get(1))) {
                unknown(pointer, at.names().get(1), names);
            }
        }
    }

    private static List<String> names(JsonArray array) {
        return IntStream.range(0, array.items().size())
                .mapToObj(i -> Address.name(array.items().get(i), i))
                .toList();
    }

    private static List<String> keys(Json value) {
        return value instanceof JsonObject object ? List.copyOf(object.members().keySet()) : List.of();
    }

    private void unknown(String pointer, String name, List<String> known) {
        check.problem(UNKNOWN, "S08", pointer, name, "an element of the model", Nearest.to(name, known));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
