package org.leadtocash.core.stage.variant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.ModelJson;
import org.leadtocash.core.stage.model.ModelRef;
import org.leadtocash.core.stage.model.StageModel;

/**
 * A template with overlays laid over it: one model like any other, that says of each element where it is from.
 *
 * <p>The order in which overlays are given does not matter: the template's levels say which comes first, within a level what
 * each says of the others.
 */
public final class Variant {
    private final ModelRef template;
    private final StageModel model;
    private final List<Overlay> overlays;
    private final Map<Address, Origin> origins;
    private final Map<Address, String> labels;

    /**
     * Where an element is from.
     *
     * @param source the template or the overlay, with its version
     * @param level of the overlay; empty for the template
     * @param verb what the overlay did; empty for the template
     */
    public record Origin(String source, String level, Optional<Change.Verb> verb) {
        Origin(String source, String level, Change.Verb verb) {
            this(source, level, Optional.of(verb));
        }

        /** Source, and what it did. */
        @Override
        public String toString() {
            return verb.map(did -> level + " " + source + " " + did).orElse(source);
        }
    }

    private Variant(
            ModelRef template,
            StageModel model,
            List<Overlay> overlays,
            Map<Address, Origin> origins,
            Map<Address, String> labels) {
        this.template = template;
        this.model = model;
        this.overlays = overlays;
        this.origins = origins;
        this.labels = labels;
    }

    /**
     * The template with these overlays.
     *
     * @throws LoadException with everything that speaks of what is not there, touches a lock, goes round one, contradicts
     *     another overlay of its level or goes another way than it says; or else with everything that is wrong with what came
     *     out
     */
    public static Variant of(StageModel template, Overlay... overlays) {
        return of(template, Arrays.asList(overlays));
    }

    /**
     * The template with these overlays.
     *
     * @throws LoadException as the other
     */
    public static Variant of(StageModel template, Collection<Overlay> overlays) {
        VariantProblems problems = new VariantProblems("variant of " + template.ref());
        List<Overlay> ordered = new Order(template, problems).of(overlays);
        Weaving weaving = new Weaving(template, problems);
        List<Json> locking = new ArrayList<>();
        for (Overlay overlay : ordered) {
            weaving.lay(overlay);
            if (!overlay.locks().isEmpty()) {
                locking.add(weaving.tree());
            }
        }
        problems.throwIfAny();
        Overlay.Name name = name(template, ordered);
        JsonObject tree = (JsonObject) weaving.tree();
        if (!ordered.isEmpty()) {
            tree = tree.with("id", Json.of(name.id())).with("version", Json.of(name.version()));
        }
        StageModel model = read(name, tree, weaving, problems);
        new WayRound(template, model).report(problems);
        // What an overlay locks holds against those behind it, where what it made is a model already.
        locking.stream()
                .flatMap(earlier -> sound(source(name), earlier).stream())
                .forEach(earlier -> new WayRound(earlier, model).report(problems));
        problems.throwIfAny();
        return new Variant(
                template.ref(),
                model,
                ordered,
                Collections.unmodifiableMap(weaving.origins()),
                Collections.unmodifiableMap(weaving.labels()));
    }

    private static Overlay.Name name(StageModel template, List<Overlay> ordered) {
        StringBuilder id = new StringBuilder(template.id());
        Optional<Overlay.Name> said = Optional.empty();
        for (Overlay overlay : ordered) {
            id.append('-').append(overlay.id());
            said = overlay.as().isPresent() ? overlay.as() : said;
        }
        return said.orElse(new Overlay.Name(id.toString(), template.version()));
    }

    private static Optional<StageModel> sound(String source, Json tree) {
        try {
            return Optional.of(ModelJson.MODEL.read(source, tree));
        } catch (LoadException e) {
            return Optional.empty();
        }
    }

    private static String source(Overlay.Name name) {
        return "variant " + name.id() + "@" + name.version();
    }

    /** Reads what came out; its problems are told by the names of elements and by who brought them in. */
    private static StageModel read(Overlay.Name name, JsonObject tree, Weaving weaving, VariantProblems problems) {
        String source = source(name);
        try {
            return ModelJson.MODEL.read(source, tree);
        } catch (LoadException e) {
            for (Finding problem : e.problems()) {
                Address at = address(tree, problem.subject().path());
                String from = origin(weaving.origins(), at)
                        .map(origin -> " of " + origin.source())
                        .orElse("");
                problems.add(retold(problem, Place.of(source + from).pointing(at.toString())));
            }
            problems.throwIfAny();
            throw e;
        }
    }

    private static Finding retold(Finding problem, Place place) {
        Finding.Builder retold = Finding.of(problem.code(), problem.severity(), place.subject());
        problem.params().forEach(retold::with);
        problem.source().ifPresent(retold::source);
        return retold.build();
    }

    /** The address of a JSON pointer, as far as it leads. */
    private static Address address(Json tree, String pointer) {
        Address at = Address.of();
        Json here = tree;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            List<String> names = Tree.names(here);
            boolean placed = !(here instanceof JsonObject) && name.matches("[0-9]{1,9}");
            int place = placed ? Integer.parseInt(name) : names.indexOf(name);
            if (place < 0 || place >= names.size()) {
                return at.at(name);
            }
            at = at.at(names.get(place));
            here = Tree.child(here, names.get(place)).orElse(Json.NULL);
        }
        return at;
    }

    private static Optional<Origin> origin(Map<Address, Origin> origins, Address element) {
        for (Address at = element; !at.names().isEmpty(); at = at.around()) {
            if (origins.containsKey(at)) {
                return Optional.of(origins.get(at));
            }
        }
        return Optional.empty();
    }

    /** The exact template. */
    public ModelRef template() {
        return template;
    }

    /** The model that came out. */
    public StageModel model() {
        return model;
    }

    /** The overlays, in the order in which they were laid. */
    public List<Overlay> overlays() {
        return overlays;
    }

    /** Where an element is from: the overlay that last changed it or what is around it, else the template. */
    public Origin origin(String address) {
        return origin(origins, Address.parse(address)).orElse(new Origin(template.toString(), "", Optional.empty()));
    }

    /** Every element that is from an overlay, in the order in which they were changed. */
    public Map<Address, Origin> origins() {
        return origins;
    }

    /** The keys of the texts by which elements are called otherwise. */
    public Map<Address, String> labels() {
        return labels;
    }

    /** The model's name. */
    @Override
    public String toString() {
        return model + " of " + template + " with " + overlays;
    }
}
