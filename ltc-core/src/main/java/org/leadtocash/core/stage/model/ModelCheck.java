package org.leadtocash.core.stage.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.source.Source;
import org.leadtocash.core.stage.gate.Gate;
import org.leadtocash.core.stage.sla.Sla;

/** Everything that is wrong with the parts of a model, each with the JSON pointer of where. */
final class ModelCheck {
    private static final FindingCode DUPLICATE = FindingCode.of("stage.duplicate-name");
    private static final FindingCode UNKNOWN = FindingCode.of("stage.unknown-name");
    private static final FindingCode MALFORMED = FindingCode.of("stage.malformed-model");

    private final StageModelBuilder model;
    private final Function<String, Place> places;
    private final List<Finding> problems = new ArrayList<>();
    private final Set<String> states = new LinkedHashSet<>();
    private final Set<String> transitions = new LinkedHashSet<>();
    private final Set<String> roles = new LinkedHashSet<>();
    private final Set<String> gates = new LinkedHashSet<>();
    private final Set<String> reasonLists = new LinkedHashSet<>();

    private ModelCheck(StageModelBuilder model, Function<String, Place> places) {
        this.model = model;
        this.places = places;
    }

    /** The model, if nothing is wrong with it. */
    static StageModel checked(StageModelBuilder model, Function<String, Place> places) {
        List<Finding> problems = problems(model, places);
        if (!problems.isEmpty()) {
            throw new LoadException(places.apply("").source(), Findings.from(problems));
        }
        return new StageModel(model);
    }

    static List<Finding> problems(StageModelBuilder model, Function<String, Place> places) {
        ModelCheck check = new ModelCheck(model, places);
        check.names();
        for (int i = 0; i < model.states.size(); i++) {
            check.state(model.states.get(i), "/states/" + i);
        }
        for (int i = 0; i < model.transitions.size(); i++) {
            check.shape(model.transitions.get(i), "/transitions/" + i);
            check.speech(model.transitions.get(i), "/transitions/" + i);
        }
        new GateCheck(model, check).gates();
        new SlaCheck(model, check).promises();
        new CharterCheck(model, check).all();
        StateCheck stages = new StateCheck(model, check);
        stages.nesting();
        stages.joins(new WayCheck(model, check).ways());
        return check.problems;
    }

    /** Adds a problem of one of the analysis rules of the handbook, or of none. */
    void problem(FindingCode code, String rule, String pointer, String found, String expected, Optional<String> maybe) {
        Finding.Builder problem = Finding.of(
                        code, Severity.BLOCK, places.apply(pointer).subject())
                .text("found", found)
                .text("expected", expected);
        maybe.ifPresent(guess -> problem.text("maybe", guess));
        if (!rule.isEmpty()) {
            problem.source(Source.of("stage-analysis", rule));
        }
        problems.add(problem.build());
    }

    private void names() {
        model.roles.forEach(role -> roles.add(role.code()));
        distinct("state", "/states", model.states.stream().map(State::id).toList(), states);
        distinct(
                "transition",
                "/transitions",
                model.transitions.stream().map(Transition::id).toList(),
                transitions);
        distinct("gate", "/gates", model.gates.stream().map(Gate::id).toList(), gates);
        distinct("promise", "/slas", model.slas.stream().map(Sla::id).toList(), new LinkedHashSet<>());
        List<String> lists = model.reasonLists.stream().map(ReasonList::id).toList();
        distinct("reason list", "/reasonLists", lists, reasonLists);
    }

    private void distinct(String what, String pointer, List<String> given, Set<String> known) {
        for (int i = 0; i < given.size(); i++) {
            if (!known.add(given.get(i))) {
                problem(
                        DUPLICATE,
                        "S09",
                        pointer + "/" + i,
                        what + " " + given.get(i) + " again",
                        "each name once",
                        Optional.empty());
            }
        }
    }

    private void state(State state, String pointer) {
        facts(state.entryRequired(), pointer + "/entryRequired");
        facts(state.exitRequired(), pointer + "/exitRequired");
        for (int i = 0; i < state.require().size(); i++) {
            String at = pointer + "/require/" + i + "/that";
            state.require().get(i).condition().ifPresent(that -> condition(that, at));
        }
        state.fieldAccess().forEach((role, rules) -> {
            if (!role.equals(StageModel.ANY)) {
                known("role", role, roles, pointer + "/fieldAccess/" + role);
            }
            rules.keySet()
                    .forEach(path -> FieldPattern.expected(path, model.facts)
                            .ifPresent(expected -> problem(
                                    UNKNOWN,
                                    "S08",
                                    pointer + "/fieldAccess/" + role + "/" + path.replace("/", "~1"),
                                    path,
                                    expected,
                                    Nearest.to(path, paths()))));
        });
    }

    /** What the kind of a step asks of its parts. */
    private void shape(Transition step, String pointer) {
        boolean auto = step.kind() == Transition.Kind.AUTO;
        if (step.event().startsWith(Event.RULING)) {
            malformed(pointer + "/event", step.event(), "another name: this one is what people say at gates");
        }
        if (auto != step.event().isEmpty()) {
            malformed(
                    pointer,
                    auto ? "an event on step " + step.id() + " of kind AUTO" : "no event on step " + step.id(),
                    auto ? "none" : "an event");
        }
        if (auto
                && (!step.roles().isEmpty()
                        || !step.notActorOf().isEmpty()
                        || step.reasonList().isPresent())) {
            malformed(pointer, "roles or a reason on step " + step.id() + " of kind AUTO", "none: nobody takes it");
        }
        if (step.to().isEmpty() && step.kind() != Transition.Kind.RESUME) {
            malformed(pointer, "no target on step " + step.id() + " of kind " + step.kind(), "a stage in to");
        }
        if (step.from().isEmpty()) {
            malformed(pointer, "no source on step " + step.id(), "stages or * in from");
        }
        if (step.kind().needsReason() && step.reasonList().isEmpty()) {
            malformed(
                    pointer,
                    "no list of reasons on step " + step.id() + " of kind " + step.kind(),
                    "one in reasonList");
        }
        if (step.within().filter(time -> time.isNegative() || time.isZero()).isPresent()) {
            malformed(pointer + "/within", step.within().get().toString(), "a duration above zero");
        }
    }

    /** The names that a step speaks of. */
    private void speech(Transition step, String pointer) {
        for (int i = 0; i < step.from().size(); i++) {
            if (!step.from().get(i).equals(StageModel.ANY)) {
                known("state", step.from().get(i), states, pointer + "/from/" + i);
            }
        }
        step.to().ifPresent(to -> known("state", to, states, pointer + "/to"));
        for (int i = 0; i < step.in().size(); i++) {
            stages(step.in().get(i), pointer + "/in/" + i);
        }
        stages(step.notIn(), pointer + "/notIn");
        step.when().ifPresent(when -> condition(when, pointer + "/when"));
        for (int i = 0; i < step.require().size(); i++) {
            String at = pointer + "/require/" + i + "/that";
            step.require().get(i).condition().ifPresent(that -> condition(that, at));
        }
        facts(step.required(), pointer + "/required");
        facts(step.clears(), pointer + "/clears");
        for (int i = 0; i < step.roles().size(); i++) {
            known("role", step.roles().get(i).code(), roles, pointer + "/roles");
        }
        for (int i = 0; i < step.notActorOf().size(); i++) {
            known("transition", step.notActorOf().get(i), transitions, pointer + "/notActorOf/" + i);
        }
        gates(step.gates(), pointer + "/gates");
        gates(step.invalidates(), pointer + "/invalidates");
        step.reasonList().ifPresent(list -> known("reason list", list, reasonLists, pointer + "/reasonList"));
        for (int i = 0; i < step.effects().size(); i++) {
            effect(step.effects().get(i), pointer + "/effects/" + i);
        }
    }

    private void gates(List<String> names, String pointer) {
        for (int i = 0; i < names.size(); i++) {
            known("gate", names.get(i), gates, pointer + "/" + i);
        }
    }

    void stages(List<String> stages, String pointer) {
        for (int i = 0; i < stages.size(); i++) {
            known("state", stages.get(i), states, pointer + "/" + i);
        }
    }

    private void effect(Effect effect, String pointer) {
        if (effect instanceof Effect.Notify notify) {
            known("role", notify.role().code(), roles, pointer + "/role");
        } else if (effect instanceof Effect.Clear clear) {
            facts(clear.facts(), pointer + "/facts");
        } else if (effect instanceof Effect.Raise raise && !Event.isName(raise.event())) {
            malformed(pointer + "/event", raise.event(), "the name of an event, such as cancel");
        }
    }

    void condition(Expression condition, String pointer) {
        condition.check(model.facts, model.parameters, places.apply(pointer)).forEach(problems::add);
    }

    void facts(List<String> paths, String pointer) {
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            boolean known = model.facts.groups().contains(path)
                    || model.facts
                            .type(path)
                            .filter(type -> isAsDeclared(type.path(), path))
                            .isPresent();
            if (!known) {
                unknown("fact", path, paths(), pointer + "/" + i);
            }
        }
    }

    private static boolean isAsDeclared(FactPath declared, String path) {
        return declared.toString().equals(path);
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>(model.facts.groups());
        model.facts.types().forEach(type -> paths.add(type.path().toString()));
        return paths;
    }

    void known(String what, String name, Collection<String> names, String pointer) {
        if (!names.contains(name)) {
            unknown(what, name, names, pointer);
        }
    }

    void role(Role role, String pointer) {
        known("role", role.code(), roles, pointer);
    }

    void transition(String name, String pointer) {
        known("transition", name, transitions, pointer);
    }

    private void unknown(String what, String name, Collection<String> names, String pointer) {
        problem(
                UNKNOWN,
                "S08",
                pointer,
                what + " " + name,
                names.isEmpty() ? "no " + what + ": the model declares none" : "one of " + shortened(names),
                Nearest.to(name, names));
    }

    private static String shortened(Collection<String> names) {
        List<String> sorted = names.stream().sorted().limit(20).toList();
        return String.join(", ", sorted) + (names.size() > sorted.size() ? ", …" : "");
    }

    void malformed(String pointer, String found, String expected) {
        problem(MALFORMED, "", pointer, found, expected, Optional.empty());
    }
}
