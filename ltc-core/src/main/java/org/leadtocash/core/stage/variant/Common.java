package org.leadtocash.core.stage.variant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.ModelJson;
import org.leadtocash.core.stage.model.StageModel;

/**
 * What several models that are in use have in common: first common, then different.
 *
 * @param template the largest model that is in all of them; empty where what they share is no model of its own
 * @param overlays of each model, in the order given, the overlay that makes the template into it again, exactly
 * @param nearMatches what all have, and each otherwise: for people to settle
 * @param controls the control points that every one of the models watches
 * @param gates the gates that every one of them has
 */
public record Common(
        Optional<StageModel> template,
        List<Overlay> overlays,
        List<NearMatch> nearMatches,
        List<String> controls,
        List<String> gates) {
    private static final Set<String> NAMES = Set.of("id", "version", "docType", "locks");

    /**
     * Something that all models have, and not all the same.
     *
     * @param at where
     * @param values what each says, in the order of the models, as JSON
     */
    public record NearMatch(Address at, List<Json> values) {

        /** Copies the values. */
        public NearMatch {
            values = List.copyOf(values);
        }
    }

    /** Copies the lists. */
    public Common {
        overlays = List.copyOf(overlays);
        nearMatches = List.copyOf(nearMatches);
        controls = List.copyOf(controls);
        gates = List.copyOf(gates);
    }

    /**
     * What these models have in common.
     *
     * @param id what the template is to be called
     * @param version of the template
     * @param models two or more, for documents of one type
     */
    public static Common of(String id, String version, StageModel... models) {
        return of(id, version, Arrays.asList(models));
    }

    /**
     * What these models have in common.
     *
     * @param id what the template is to be called
     * @param version of the template
     * @param models two or more, for documents of one type
     */
    public static Common of(String id, String version, List<StageModel> models) {
        if (models.size() < 2
                || models.stream().map(StageModel::docType).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    "common of " + models + ": expected two models or more, for documents of one type");
        }
        Meeting meeting = new Meeting();
        Json shared =
                meeting.of(Address.of(), models.stream().map(StageModel::json).toList());
        JsonObject candidate =
                ((JsonObject) shared).without("locks").with("id", Json.of(id)).with("version", Json.of(version));
        Optional<StageModel> template = sound(candidate);
        List<Overlay> overlays = template.map(found -> overlays(found, models)).orElse(List.of());
        List<NearMatch> near = meeting.near.stream()
                .filter(match -> !NAMES.contains(match.at().names().get(0)))
                .toList();
        return new Common(template, overlays, near, controls(models), gates(models));
    }

    /** The largest part that is a model: what does not stand without something that is not shared goes too. */
    private static Optional<StageModel> sound(JsonObject candidate) {
        Json rest = candidate;
        while (true) {
            try {
                return Optional.of(ModelJson.MODEL.read("common", rest));
            } catch (LoadException e) {
                Optional<Json> less = without(rest, e.problems().list());
                if (less.isEmpty()) {
                    return Optional.empty();
                }
                rest = less.get();
            }
        }
    }

    private static Optional<Json> without(Json model, Collection<Finding> problems) {
        Set<Address> gone = new LinkedHashSet<>();
        for (Finding problem : problems) {
            List<String> steps = List.of(problem.subject().path().split("/", -1));
            if (steps.size() < 3) {
                return Optional.empty();
            }
            Json section = Tree.child(model, steps.get(1)).orElse(Json.NULL);
            List<String> names = Tree.names(section);
            int place = section instanceof JsonObject
                    ? names.indexOf(steps.get(2).replace("~1", "/").replace("~0", "~"))
                    : Integer.parseInt(steps.get(2));
            if (place < 0 || place >= names.size()) {
                return Optional.empty();
            }
            gone.add(Address.of(steps.get(1), names.get(place)));
        }
        Json rest = model;
        for (Address at : gone) {
            rest = Tree.remove(rest, at.names());
        }
        return Optional.of(rest);
    }

    private static List<Overlay> overlays(StageModel template, List<StageModel> models) {
        List<Overlay> overlays = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        String level = template.precedence().get(template.precedence().size() - 1);
        for (StageModel model : models) {
            String id = ids.add(model.id()) ? model.id() : model.id() + "-" + (overlays.size() + 1);
            OverlayBuilder overlay = Overlay.of(id, model.version())
                    .over(template.id())
                    .on(level, "")
                    .as(model.id(), model.version());
            Differences.between(template.json(), model.json(), NAMES).forEach(overlay::change);
            model.locks().forEach(overlay::lock);
            overlays.add(overlay.build());
        }
        return overlays;
    }

    private static List<String> controls(List<StageModel> models) {
        return inAll(models.stream().map(Common::controls).toList());
    }

    private static Set<String> controls(StageModel model) {
        Set<String> all = new TreeSet<>(model.controls());
        model.states().forEach(state -> all.addAll(state.controls()));
        model.gates().forEach(gate -> all.addAll(gate.controls()));
        return all;
    }

    private static List<String> gates(List<StageModel> models) {
        return inAll(models.stream()
                .map(model -> {
                    Set<String> all = new TreeSet<>();
                    model.gates().forEach(gate -> all.add(gate.id()));
                    return all;
                })
                .toList());
    }

    private static List<String> inAll(List<? extends Set<String>> sets) {
        Set<String> all = new TreeSet<>(sets.get(0));
        sets.forEach(all::retainAll);
        return List.copyOf(all);
    }

    /** What several values have in common, and where they differ though all are there. */
    private static final class Meeting {
        private final List<NearMatch> near = new ArrayList<>();

        Json of(Address at, List<Json> values) {
            Json first = values.get(0);
            if (values.stream().allMatch(first::equals)) {
                return first;
            }
            if (values.stream().allMatch(JsonObject.class::isInstance)) {
                return members(at, values);
            }
            boolean named = values.stream().allMatch(value -> value instanceof JsonArray array && Tree.isNamed(array));
            if (named) {
                Json items = items(at, values);
                if (!((JsonArray) items).items().isEmpty()) {
                    return items;
                }
            }
            near.add(new NearMatch(at, values));
            return first;
        }

        private Json members(Address at, List<Json> values) {
            Map<String, Json> shared = new LinkedHashMap<>();
            for (String name : Tree.names(values.get(0))) {
                List<Json> inside = inside(values, name);
                if (inside.size() == values.size()) {
                    shared.put(name, of(at.at(name), inside));
                }
            }
            return JsonObject.from(shared);
        }

        private static List<Json> inside(List<Json> values, String name) {
            return values.stream()
                    .flatMap(value -> Tree.child(value, name).stream())
                    .toList();
        }

        private Json items(Address at, List<Json> values) {
            Set<String> stay = new LinkedHashSet<>(Tree.names(values.get(0)));
            List<Map<String, Json>> all = new ArrayList<>();
            for (Json value : values) {
                stay = Differences.stay(List.copyOf(stay), Tree.names(value));
                all.add(Differences.byName((JsonArray) value));
            }
            List<Json> shared = new ArrayList<>();
            boolean words = values.stream()
                    .flatMap(value -> ((JsonArray) value).items().stream())
                    .anyMatch(JsonScalar.class::isInstance);
            for (String name : stay) {
                List<Json> inside = all.stream()
                        .map(each -> each.getOrDefault(name, Json.NULL))
                        .toList();
                shared.add(words ? inside.get(0) : of(at.at(name), inside));
            }
            return JsonArray.of(shared);
        }
    }
}
