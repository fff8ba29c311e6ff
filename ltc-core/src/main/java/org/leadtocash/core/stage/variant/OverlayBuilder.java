package org.leadtocash.core.stage.variant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.Lock;
import org.leadtocash.core.stage.model.ModelJson;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.StageModelBuilder;

/** Says what an overlay does: anything by address, and by name what overlays do most. */
@CanIgnoreReturnValue
public final class OverlayBuilder {
    private static final List<String> SECTIONS = List.of(
            "facts", "parameters", "roles", "reasonLists", "gates", "slas", "measures", "states", "transitions");

    final String id;
    final String version;
    String over = "";
    String level = "";
    String place = "";
    final List<String> after = new ArrayList<>();
    Optional<Overlay.Name> as = Optional.empty();
    final List<Change> changes = new ArrayList<>();
    final Map<String, Lock> locks = new TreeMap<>();

    OverlayBuilder(String id, String version) {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || id.length() > 80) {
            throw new IllegalArgumentException("overlay \"" + id + "\": expected kebab case, such as run-rate");
        }
        if (!version.matches("(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2}")) {
            throw new IllegalArgumentException(
                    "overlay " + id + ": version \"" + version + "\", expected three numbers such as 1.0.0");
        }
        this.id = id;
        this.version = version;
    }

    /** The name of the model that it changes. */
    public OverlayBuilder over(String model) {
        over = model;
        return this;
    }

    /** The level at which it stands, and for which of that level; empty for every one. */
    public OverlayBuilder on(String its, String which) {
        level = its;
        place = which;
        return this;
    }

    /** Overlays of its level that come before it, besides the earlier ones. */
    public OverlayBuilder after(String... overlays) {
        after.addAll(List.of(overlays));
        return this;
    }

    /** What the model is called that comes out. */
    public OverlayBuilder as(String model, String itsVersion) {
        as = Optional.of(new Overlay.Name(model, itsVersion));
        return this;
    }

    /** A further change. */
    public OverlayBuilder change(Change change) {
        changes.add(change);
        return this;
    }

    private OverlayBuilder change(Change.Verb verb, String at, Optional<Json> value) {
        return change(new Change(verb, Address.parse(at), value, Optional.empty()));
    }

    /** A new name in a list, such as {@code /roles/QA}. */
    public OverlayBuilder add(String at) {
        return change(Change.Verb.ADD, at, Optional.empty());
    }

    /** A new element. */
    public OverlayBuilder add(String at, Json value) {
        return change(Change.Verb.ADD, at, Optional.of(value));
    }

    /** Everything that is said of the model here is new: facts, roles, gates, promises, stages, steps. */
    public OverlayBuilder adds(Consumer<StageModelBuilder> what) {
        return adds(Optional.empty(), what);
    }

    /** The same, with the stages before that one. */
    public OverlayBuilder addsBefore(String stage, Consumer<StageModelBuilder> what) {
        return adds(Optional.of(stage), what);
    }

    private OverlayBuilder adds(Optional<String> stage, Consumer<StageModelBuilder> what) {
        StageModelBuilder piece = StageModel.of("piece", "1.0.0", DocType.of("PIECE"));
        what.accept(piece);
        JsonObject json = piece.piece();
        for (String section : SECTIONS) {
            Json elements = json.member(section).orElse(JsonObject.empty());
            for (String name : Tree.names(elements)) {
                Optional<Json> value = section.equals("roles") ? Optional.empty() : Tree.child(elements, name);
                Optional<String> before = section.equals("states") ? stage : Optional.empty();
                change(new Change(Change.Verb.ADD, Address.of(section, name), value, before));
            }
        }
        return this;
    }

    /** More is asked: a name is added to what is asked, or taken from those who may. */
    public OverlayBuilder tighten(String at) {
        return change(Change.Verb.TIGHTEN, at, Optional.empty());
    }

    /** It becomes something tighter. */
    public OverlayBuilder tighten(String at, Json value) {
        return change(Change.Verb.TIGHTEN, at, Optional.of(value));
    }

    /** What is asked there is not, or a name is added to those who may. */
    public OverlayBuilder loosen(String at) {
        return change(Change.Verb.LOOSEN, at, Optional.empty());
    }

    /** It becomes something looser. */
    public OverlayBuilder loosen(String at, Json value) {
        return change(Change.Verb.LOOSEN, at, Optional.of(value));
    }

    /** It is something else. */
    public OverlayBuilder replace(String at, Json value) {
        return change(Change.Verb.REPLACE, at, Optional.of(value));
    }

    /** It is left out. */
    public OverlayBuilder hide(String at) {
        return change(Change.Verb.HIDE, at, Optional.empty());
    }

    /** It is called by the text of that key. */
    public OverlayBuilder relabel(String at, String key) {
        return change(Change.Verb.RELABEL, at, Optional.of(Json.of(key)));
    }

    /** Facts that must be known as well to enter a stage. */
    public OverlayBuilder entryRequires(String stage, String... facts) {
        return names(Address.of("states", stage, "entryRequired"), facts);
    }

    /** Facts that must be known as well to go on from a stage. */
    public OverlayBuilder exitRequires(String stage, String... facts) {
        return names(Address.of("states", stage, "exitRequired"), facts);
    }

    /** Gates that must be open as well for a step. */
    public OverlayBuilder gates(String step, String... gates) {
        return names(Address.of("transitions", step, "gates"), gates);
    }

    private OverlayBuilder names(Address list, String... names) {
        for (String name : names) {
            change(new Change(Change.Verb.TIGHTEN, list.at(name), Optional.empty(), Optional.empty()));
        }
        return this;
    }

    /** What must hold as well for a step. */
    public OverlayBuilder requires(String step, Requirement... requirements) {
        for (Requirement requirement : requirements) {
            Json value = ModelJson.REQUIREMENT.write(requirement);
            Address at = Address.of("transitions", step, "require", Address.name(value, 0));
            change(new Change(Change.Verb.TIGHTEN, at, Optional.of(value), Optional.empty()));
        }
        return this;
    }

    /** A promise is kept in less time. */
    public OverlayBuilder promise(String sla, Duration working) {
        return tighten(Address.of("slas", sla, "duration").toString(), Json.of(working.toString()));
    }

    /** What overlays behind it may not do any more. */
    public OverlayBuilder lock(String address, Lock lock) {
        locks.put(Address.parse(address).toString(), lock);
        return this;
    }

    /** The finished overlay; the template checks what it speaks of. */
    public Overlay build() {
        if (over.isEmpty() || level.isEmpty()) {
            throw new IllegalArgumentException(
                    "overlay " + id + ": expected the model it is over and the level it stands on");
        }
        return new Overlay(this);
    }
}
