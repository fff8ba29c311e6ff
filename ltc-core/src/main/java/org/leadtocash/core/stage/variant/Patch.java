package org.leadtocash.core.stage.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.stage.model.StageModel;

/**
 * Patches of a model's JSON, as other tools write them: a JSON Patch (RFC 6902), whose places are resolved once against the
 * template so that they may move later, or a JSON Merge Patch (RFC 7396).
 */
public final class Patch {
    private static final Set<String> KEPT = Set.of("id", "version");

    private final VariantProblems problems;
    private final String source;
    private Json json;

    private Patch(String source, StageModel template) {
        this.source = source;
        this.problems = new VariantProblems(source);
        this.json = template.json();
    }

    /**
     * The changes that a patch makes to a template, for an {@link OverlayBuilder}.
     *
     * @param source the file's name, for problems
     * @param patch an array is a JSON Patch, an object a JSON Merge Patch
     * @throws LoadException with the first operation that cannot be carried out, since later ones rest on it
     */
    public static List<Change> changes(String source, Json patch, StageModel template) {
        Patch applied = new Patch(source, template);
        if (patch instanceof JsonArray operations) {
            for (int i = 0; i < operations.items().size(); i++) {
                applied.operation(operations.items().get(i), "/" + i);
                applied.problems.throwIfAny();
            }
        } else if (patch instanceof JsonObject) {
            applied.json = merged(template.json(), patch);
        } else {
            applied.problem("", patch.described(), "a JSON Patch (an array) or a JSON Merge Patch (an object)");
        }
        applied.problems.throwIfAny();
        return Differences.between(template.json(), applied.json, KEPT);
    }

    private void problem(String pointer, String found, String expected) {
        problems.add(VariantProblems.MALFORMED, Place.of(source).pointing(pointer), found, expected);
    }

    private static Json merged(Json target, Json patch) {
        if (!(patch instanceof JsonObject changes)) {
            return patch;
        }
        JsonObject result = target instanceof JsonObject object ? object : JsonObject.empty();
        for (Map.Entry<String, Json> member : changes.members().entrySet()) {
            result = member.getValue().equals(Json.NULL)
                    ? result.without(member.getKey())
                    : result.with(
                            member.getKey(),
                            merged(result.member(member.getKey()).orElse(Json.NULL), member.getValue()));
        }
        return result;
    }

    private void operation(Json operation, String pointer) {
        String verb = text(operation, "op");
        Optional<List<String>> path = pointer(operation, "path", pointer);
        if (path.isEmpty()) {
            return;
        }
        Optional<Json> value = Tree.child(operation, "value");
        boolean valued = verb.equals("add") || verb.equals("replace") || verb.equals("test");
        if (valued && value.isEmpty()) {
            problem(pointer, verb + " without a value", "member value");
            return;
        }
        Json given = value.orElse(Json.NULL);
        switch (verb) {
            case "add" -> add(path.get(), given, pointer);
            case "remove" -> remove(path.get(), pointer);
            case "replace" -> {
                remove(path.get(), pointer);
                add(path.get(), given, pointer);
            }
            case "test" -> {
                if (!find(path.get()).equals(Optional.of(given))) {
                    problem(pointer, find(path.get()).map(Json::described).orElse("nothing"), given.toString());
                }
            }
            case "move", "copy" -> moved(verb, operation, path.get(), pointer);
            default -> problem(pointer + "/op", "\"" + verb + "\"", "add, remove, replace, move, copy or test");
        }
    }

    private void moved(String verb, Json operation, List<String> path, String pointer) {
        Optional<List<String>> from = pointer(operation, "from", pointer);
        Optional<Json> value = from.flatMap(this::find);
        if (from.isPresent() && value.isEmpty()) {
            problem(pointer + "/from", "nothing there", "an element of the template");
        }
        if (value.isPresent()) {
            if (verb.equals("move")) {
                remove(from.orElseThrow(), pointer);
            }
            add(path, value.get(), pointer);
        }
    }

    private static String text(Json operation, String member) {
        return Tree.child(operation, member).orElse(Json.NULL) instanceof JsonScalar scalar ? scalar.text() : "";
    }

    private Optional<List<String>> pointer(Json operation, String member, String pointer) {
        String text = text(operation, member);
        if (!text.startsWith("/")) {
            problem(pointer + "/" + member, "\"" + text + "\"", "a JSON pointer to an element");
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>();
        for (String step : text.substring(1).split("/", -1)) {
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return Optional.of(steps);
    }

    private static Optional<Json> step(Json at, String step) {
        if (at instanceof JsonObject object) {
            return object.member(step);
        }
        int place =
                at instanceof JsonArray array ? place(array, step, array.items().size() - 1) : -1;
        return place < 0
                ? Optional.empty()
                : Optional.of(((JsonArray) at).items().get(place));
    }

    private static int place(JsonArray array, String step, int most) {
        if (step.equals("-")) {
            return array.items().size() <= most ? array.items().size() : -1;
        }
        int place = step.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(step) : -1;
        return place <= most ? place : -1;
    }

    private Optional<Json> find(List<String> path) {
        Optional<Json> at = Optional.of(json);
        for (String step : path) {
            at = at.flatMap(here -> step(here, step));
        }
        return at;
    }

    private void add(List<String> path, Json value, String pointer) {
        if (problems.count() == 0) {
            json = changed(json, path, pointer, Optional.of(value));
        }
    }

    private void remove(List<String> path, String pointer) {
        if (find(path).isEmpty()) {
            problem(pointer + "/path", "nothing there", "an element of the template");
        } else {
            json = changed(json, path, pointer, Optional.empty());
        }
    }

    /** The same with a value put in at the end of a path, or with what is there taken out. */
    private Json changed(Json at, List<String> path, String pointer, Optional<Json> value) {
        String step = path.get(0);
        if (path.size() > 1) {
            Optional<Json> child = step(at, step);
            if (child.isEmpty()) {
                problem(pointer + "/path", "nothing at " + step, "an element of the template");
                return at;
            }
            Json inside = changed(child.get(), path.subList(1, path.size()), pointer, value);
            return at instanceof JsonObject object ? object.with(step, inside) : replaced((JsonArray) at, step, inside);
        }
        if (at instanceof JsonObject object) {
            return value.isPresent() ? object.with(step, value.get()) : object.without(step);
        }
        int place =
                at instanceof JsonArray array ? place(array, step, array.items().size()) : -1;
        if (place < 0) {
            problem(pointer + "/path", "\"" + step + "\" in " + at.described(), "a place in it, or -");
            return at;
        }
        List<Json> items = new ArrayList<>(((JsonArray) at).items());
        if (value.isPresent()) {
            items.add(place, value.get());
        } else {
            items.remove(place);
        }
        return JsonArray.of(items);
    }

    private static Json replaced(JsonArray array, String step, Json value) {
        List<Json> items = new ArrayList<>(array.items());
        items.set(Integer.parseInt(step), value);
        return JsonArray.of(items);
    }
}
