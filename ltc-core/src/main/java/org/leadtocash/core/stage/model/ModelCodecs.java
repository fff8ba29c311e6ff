package org.leadtocash.core.stage.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.ExpressionJson;
import org.leadtocash.core.fact.FactJson;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonInput;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.json.UnionCodec;
import org.leadtocash.core.organisation.OrganisationJson;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.gate.GateJson;
import org.leadtocash.core.stage.sla.SlaJson;

/** How models stand in JSON. What a model usually is is left out, so that later versions of the format add no noise. */
final class ModelCodecs {
    private ModelCodecs() {}

    private static final JsonCodec<List<String>> NAMES = Codecs.list(Codecs.STRING);

    static final JsonCodec<DocType> DOC_TYPE =
            Codecs.text("doc-type", "a document type such as ORDER", DocType::of, DocType::code);

    private static final JsonCodec<FactSchema> FACTS =
            Codecs.mapped(Codecs.list(FactJson.TYPE), FactSchema::from, FactSchema::types);

    static final JsonCodec<Effect> EFFECT = effect();

    static final JsonCodec<Requirement> REQUIREMENT = requirement();

    static final JsonCodec<State> STATE = state();

    static final JsonCodec<Transition> TRANSITION = transition();

    static final ModelCodec MODEL = new ModelCodec(parts());

    private static JsonCodec<Effect> effect() {
        ObjectCodec<Effect.CreateDocument> create = ObjectCodec.of("create-document");
        var created = create.required("type", DOC_TYPE, Effect.CreateDocument::type);
        ObjectCodec<Effect.RequestVerdict> request = ObjectCodec.of("request-verdict");
        var asked = request.required("engine", Codecs.STRING, Effect.RequestVerdict::engine);
        ObjectCodec<Effect.Post> post = ObjectCodec.of("post");
        var posted = post.required("engine", Codecs.STRING, Effect.Post::engine);
        ObjectCodec<Effect.Release> release = ObjectCodec.of("release");
        var released = release.required("engine", Codecs.STRING, Effect.Release::engine);
        ObjectCodec<Effect.Notify> notify = ObjectCodec.of("notify");
        var told = notify.required("role", OrganisationJson.ROLE, Effect.Notify::role);
        ObjectCodec<Effect.Raise> raise = ObjectCodec.of("raise");
        var type = raise.required("type", DOC_TYPE, Effect.Raise::type);
        var event = raise.required("event", Codecs.STRING, Effect.Raise::event);
        ObjectCodec<Effect.Clear> clear = ObjectCodec.of("clear");
        var facts = clear.required("facts", NAMES, Effect.Clear::facts);
        ObjectCodec<Effect.NewVersion> renew = ObjectCodec.of("new-version");
        return UnionCodec.<Effect>of("effect", "do")
                .when(
                        "createDocument",
                        Effect.CreateDocument.class,
                        create.build(in -> new Effect.CreateDocument(in.get(created))))
                .when(
                        "requestVerdict",
                        Effect.RequestVerdict.class,
                        request.build(in -> new Effect.RequestVerdict(in.get(asked))))
                .when("post", Effect.Post.class, post.build(in -> new Effect.Post(in.get(posted))))
                .when("release", Effect.Release.class, release.build(in -> new Effect.Release(in.get(released))))
                .when("notify", Effect.Notify.class, notify.build(in -> new Effect.Notify(in.get(told))))
                .when("raise", Effect.Raise.class, raise.build(in -> new Effect.Raise(in.get(type), in.get(event))))
                .when("newVersion", Effect.NewVersion.class, renew.build(in -> new Effect.NewVersion()))
                .when("clear", Effect.Clear.class, clear.build(in -> new Effect.Clear(in.get(facts))))
                .build();
    }

    private static JsonCodec<Requirement> requirement() {
        ObjectCodec<Requirement> fields = ObjectCodec.of("requirement");
        var guard = fields.<String>optional(
                "guard",
                Codecs.STRING,
                given -> given.condition().isPresent() ? Optional.empty() : Optional.of(given.name()));
        var arguments = fields.defaulted("args", Codecs.map(new WordsCodec()), Map.of(), Requirement::arguments);
        var name = fields.<String>optional(
                "name", Codecs.STRING, given -> given.condition().map(any -> given.name()));
        var that = fields.<Expression>optional("that", ExpressionJson.CODEC, Requirement::condition);
        var code = fields.<FindingCode>optional("code", FoundationCodecs.CODE, Requirement::code);
        var waivable = fields.defaulted("waivable", Codecs.BOOLEAN, false, Requirement::waivable);
        return fields.build(in -> {
            Requirement base = requirement(in.get(guard), in.get(name), in.get(that));
            for (Map.Entry<String, List<String>> argument : in.get(arguments).entrySet()) {
                base = base.with(argument.getKey(), argument.getValue().toArray(String[]::new));
            }
            base = in.get(waivable) ? base.whichMayBeWaived() : base;
            return in.get(code).map(base::saying).orElse(base);
        });
    }

    private static Requirement requirement(
            Optional<String> guard, Optional<String> name, Optional<Expression> condition) {
        if (guard.isPresent() && name.isEmpty() && condition.isEmpty()) {
            return Requirement.guard(guard.get());
        }
        if (guard.isEmpty() && name.isPresent() && condition.isPresent()) {
            return Requirement.that(name.get(), condition.get());
        }
        throw new IllegalArgumentException("either guard, or name and that");
    }

    private static JsonCodec<State> state() {
        ObjectCodec<State> fields = ObjectCodec.of("state");
        var id = fields.required("id", Codecs.STRING, State::id);
        var kind = fields.defaulted("kind", Codecs.enumOf(State.Kind.class), State.Kind.ACTIVE, State::kind);
        var parent = fields.<String>optional("parent", Codecs.STRING, State::parent);
        var region = fields.defaulted("region", Codecs.STRING, "", State::region);
        var order = fields.defaulted("order", Codecs.LONG, 0L, state -> (long) state.order());
        var phase = fields.defaulted("phase", Codecs.STRING, "", State::phase);
        var probability = fields.<Long>optional(
                "probability", Codecs.LONG, state -> state.probability().map(Integer::longValue));
        var forecast = fields.defaulted("forecast", Codecs.STRING, "", State::forecast);
        var entry = fields.defaulted("entryRequired", NAMES, List.of(), State::entryRequired);
        var exit = fields.defaulted("exitRequired", NAMES, List.of(), State::exitRequired);
        var require = fields.defaulted("require", Codecs.list(REQUIREMENT), List.of(), State::require);
        var access = fields.defaulted(
                "fieldAccess", Codecs.map(Codecs.map(Codecs.enumOf(State.Access.class))), Map.of(), State::fieldAccess);
        var external = fields.defaulted("external", Codecs.map(Codecs.STRING), Map.of(), State::external);
        var optional = fields.defaulted("optional", Codecs.BOOLEAN, false, State::optional);
        var owner = fields.<Role>optional("owner", OrganisationJson.ROLE, State::owner);
        var controls = fields.defaulted("controls", NAMES, List.of(), State::controls);
        return fields.build(in -> {
            State.Builder state = State.named(in.get(id))
                    .kind(in.get(kind))
                    .order(Math.toIntExact(in.get(order)))
                    .phase(in.get(phase))
                    .forecast(in.get(forecast))
                    .entryRequires(in.get(entry).toArray(String[]::new))
                    .exitRequires(in.get(exit).toArray(String[]::new))
                    .require(in.get(require).toArray(Requirement[]::new));
            in.get(parent).ifPresent(state::within);
            if (!in.get(region).isEmpty()) {
                state.region(in.get(region));
            }
            in.get(probability).ifPresent(percent -> state.probability(Math.toIntExact(percent)));
            in.get(access).forEach((role, rules) -> rules.forEach((path, what) -> state.rule(role, path, what)));
            in.get(external).forEach(state::external);
            if (in.get(optional)) {
                state.optional();
            }
            in.get(owner).ifPresent(state::owner);
            return state.controls(in.get(controls).toArray(String[]::new)).build();
        });
    }

    private static JsonCodec<Transition> transition() {
        ObjectCodec<Transition> fields = ObjectCodec.of("transition");
        var id = fields.required("id", Codecs.STRING, Transition::id);
        var from = fields.required("from", NAMES, Transition::from);
        var to = fields.<String>optional("to", Codecs.STRING, Transition::to);
        var event = fields.defaulted("event", Codecs.STRING, "", Transition::event);
        var kind = fields.defaulted(
                "kind", Codecs.enumOf(Transition.Kind.class), Transition.Kind.FORWARD, Transition::kind);
        var inside = fields.defaulted("in", Codecs.list(NAMES), List.of(), Transition::in);
        var outside = fields.defaulted("notIn", NAMES, List.of(), Transition::notIn);
        var when = fields.<Expression>optional("when", ExpressionJson.CODEC, Transition::when);
        var require = fields.defaulted("require", Codecs.list(REQUIREMENT), List.of(), Transition::require);
        var required = fields.defaulted("required", NAMES, List.of(), Transition::required);
        var roles = fields.defaulted("roles", Codecs.list(OrganisationJson.ROLE), List.of(), Transition::roles);
        var notActorOf = fields.defaulted("notActorOf", NAMES, List.of(), Transition::notActorOf);
        var gates = fields.defaulted("gates", NAMES, List.of(), Transition::gates);
        var invalidates = fields.defaulted("invalidates", NAMES, List.of(), Transition::invalidates);
        var acknowledges = fields.defaulted(
                "acknowledges", Codecs.list(FoundationCodecs.CODE), List.of(), Transition::acknowledges);
        var reasonList = fields.<String>optional("reasonList", Codecs.STRING, Transition::reasonList);
        var within = fields.<Duration>optional("within", SlaJson.DURATION, Transition::within);
        var clears = fields.defaulted("clears", NAMES, List.of(), Transition::clears);
        var effects = fields.defaulted("effects", Codecs.list(EFFECT), List.of(), Transition::effects);
        var optional = fields.defaulted("optional", Codecs.BOOLEAN, false, Transition::optional);
        var newVersion = fields.defaulted("newVersion", Codecs.BOOLEAN, false, Transition::newVersion);
        return fields.build(in -> {
            TransitionDraft draft = new TransitionDraft(in.get(id), in.get(event));
            draft.from.addAll(in.get(from));
            draft.to = in.get(to);
            draft.kind = in.get(kind);
            draft.in.addAll(in.get(inside));
            draft.notIn.addAll(in.get(outside));
            draft.when = in.get(when);
            draft.require.addAll(in.get(require));
            draft.required.addAll(in.get(required));
            draft.roles.addAll(in.get(roles));
            draft.notActorOf.addAll(in.get(notActorOf));
            draft.gates.addAll(in.get(gates));
            draft.invalidates.addAll(in.get(invalidates));
            draft.acknowledges.addAll(in.get(acknowledges));
            draft.reasonList = in.get(reasonList);
            draft.within = in.get(within);
            draft.clears.addAll(in.get(clears));
            draft.effects.addAll(in.get(effects));
            draft.optional = in.get(optional);
            draft.newVersion = in.get(newVersion);
            return new Transition(draft);
        });
    }

    /** What a model is made of, by the names of its members. */
    static final List<String> MEMBERS = List.copyOf(members());

    private static Set<String> members() {
        JsonObject properties =
                (JsonObject) MODEL.parts().schema().member("properties").orElseThrow();
        return properties.members().keySet();
    }

    /** The parts of a model before they are checked as a whole. */
    private record Parts(
            StageModelBuilder header, List<ReasonList> reasonLists, List<State> states, List<Transition> transitions) {
        /** What was collected so far, checked or not. */
        static Parts of(StageModelBuilder builder) {
            return new Parts(builder, builder.reasonLists, builder.states, builder.allTransitions());
        }

        static Parts of(StageModel model) {
            StageModelBuilder header = StageModel.of(model.id(), model.version(), model.docType())
                    .facts(model.facts())
                    .parameters(model.parameters())
                    .roles(model.roles());
            model.gates().forEach(header::gate);
            model.slas().forEach(header::sla);
            model.worth().ifPresent(header::worth);
            header.charter = model.charter();
            return new Parts(header, model.reasonLists(), model.states(), model.transitions());
        }

        StageModelBuilder builder() {
            reasonLists.forEach(header::reasons);
            states.forEach(header::state);
            transitions.forEach(header::transition);
            return header;
        }

        Map<String, List<String>> reasons() {
            Map<String, List<String>> lists = new TreeMap<>();
            reasonLists.forEach(list -> lists.put(list.id(), list.codes()));
            return lists;
        }
    }

    private static JsonCodec<Parts> parts() {
        ObjectCodec<Parts> fields = ObjectCodec.of("stage-model");
        var id = fields.required("id", Codecs.STRING, parts -> parts.header().id);
        var version = fields.required("version", Codecs.STRING, parts -> parts.header().version);
        var docType = fields.required("docType", DOC_TYPE, parts -> parts.header().docType);
        var facts = fields.defaulted("facts", FACTS, FactSchema.empty(), parts -> parts.header().facts);
        var parameters = fields.defaulted("parameters", FACTS, FactSchema.empty(), parts -> parts.header().parameters);
        var roles =
                fields.defaulted("roles", Codecs.list(OrganisationJson.ROLE), List.of(), parts -> parts.header().roles);
        var reasonLists = fields.defaulted("reasonLists", Codecs.map(NAMES), Map.of(), Parts::reasons);
        var gates = fields.defaulted("gates", Codecs.list(GateJson.GATE), List.of(), parts -> parts.header().gates);
        var slas = fields.defaulted("slas", Codecs.list(SlaJson.SLA), List.of(), parts -> parts.header().slas);
        var worth = fields.<String>optional("worth", Codecs.STRING, parts -> parts.header().worth);
        var owner = fields.<Role>optional(
                "owner", OrganisationJson.ROLE, parts -> parts.header().charter.owner());
        var controls = fields.defaulted(
                "controls", NAMES, List.of(), parts -> parts.header().charter.controls());
        var measures = fields.defaulted(
                "measures",
                Codecs.map(NAMES),
                Map.of(),
                parts -> parts.header().charter.measures());
        var precedence = fields.defaulted(
                "precedence",
                NAMES,
                Charter.USUAL,
                parts -> parts.header().charter.precedence());
        var locks = fields.defaulted(
                "locks",
                Codecs.map(Codecs.enumOf(Lock.class)),
                Map.of(),
                parts -> parts.header().charter.locks());
        var states = fields.required("states", Codecs.list(STATE), Parts::states);
        var transitions = fields.required("transitions", Codecs.list(TRANSITION), Parts::transitions);
        return fields.build(in -> {
            StageModelBuilder header = StageModel.of(in.get(id), in.get(version), in.get(docType))
                    .facts(in.get(facts))
                    .parameters(in.get(parameters))
                    .roles(in.get(roles));
            in.get(gates).forEach(header::gate);
            in.get(slas).forEach(header::sla);
            in.get(worth).ifPresent(header::worth);
            header.charter =
                    new Charter(in.get(owner), in.get(controls), in.get(measures), in.get(precedence), in.get(locks));
            List<ReasonList> lists = in.get(reasonLists).entrySet().stream()
                    .map(list -> new ReasonList(list.getKey(), list.getValue()))
                    .toList();
            return new Parts(header, lists, in.get(states), in.get(transitions));
        });
    }

    /** What was collected so far as JSON, without a check. */
    static JsonObject unchecked(StageModelBuilder builder) {
        return (JsonObject) MODEL.parts().write(Parts.of(builder));
    }

    record ModelCodec(JsonCodec<Parts> parts) implements JsonCodec<StageModel> {
        @Override
        public Json write(StageModel model) {
            return parts.write(Parts.of(model));
        }

        @Override
        public Optional<StageModel> read(JsonInput input) {
            Optional<StageModelBuilder> model = parts.read(input).map(Parts::builder);
            if (model.isEmpty()) {
                return Optional.empty();
            }
            List<Finding> problems = ModelCheck.problems(model.get(), pointer -> place(input, pointer));
            Optional<StageModel> refused = Optional.empty();
            for (Finding problem : problems) {
                refused = input.problem(problem);
            }
            return problems.isEmpty() ? Optional.of(new StageModel(model.get())) : refused;
        }

        /** The place of an element; of the closest one around it where it is not there. */
        private static Place place(JsonInput input, String pointer) {
            Json at = input.json();
            for (String step :
                    pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
                String name = step.replace("~1", "/").replace("~0", "~");
                Optional<Json> child = at instanceof JsonObject object
                        ? object.member(name)
                        : at instanceof JsonArray array && name.matches("[0-9]{1,9}")
                                ? array.items().stream()
                                        .skip(Long.parseLong(name))
                                        .findFirst()
                                : Optional.empty();
                if (child.isEmpty()) {
                    break;
                }
                at = child.get();
            }
            return new Place(input.place().source(), at.line(), at.column(), input.pointer() + pointer);
        }

        @Override
        public JsonObject schema() {
            return parts.schema();
        }
    }

    /** One word, or several as an array. */
    private static final class WordsCodec implements JsonCodec<List<String>> {
        @Override
        public Json write(List<String> words) {
            return words.size() == 1 ? Json.of(words.get(0)) : NAMES.write(words);
        }

        @Override
        public Optional<List<String>> read(JsonInput input) {
            return input.json() instanceof JsonScalar
                    ? Codecs.STRING.read(input).map(List::of)
                    : NAMES.read(input);
        }

        @Override
        public JsonObject schema() {
            return JsonObject.of("oneOf", JsonArray.of(List.of(Codecs.STRING.schema(), NAMES.schema())));
        }
    }
}
