package org.leadtocash.core.stage;

import static org.leadtocash.core.expression.Expression.path;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.StageModelBuilder;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;
import org.leadtocash.core.stage.model.TransitionBuilder;

/** Random models with stages within stages, regions that are active at once, and memories. */
final class NestedArbitraries {
    private static final int MOST_DEPTH = 3;
    private static final List<Transition.Kind> KINDS = List.of(
            Transition.Kind.FORWARD,
            Transition.Kind.FORWARD,
            Transition.Kind.BACK,
            Transition.Kind.HOLD,
            Transition.Kind.CORRECT,
            Transition.Kind.AUTO);

    private NestedArbitraries() {}

    /** Where a stage may stand. */
    private record Place(int parent, int region, boolean required) {}

    /** What a step may be, before it is known how many stages there are. */
    private record Extra(
            int from,
            int to,
            String event,
            Transition.Kind kind,
            Optional<Expression> when,
            List<Integer> in,
            List<Integer> notIn,
            List<Role> roles) {}

    private static final class Plan {
        private final List<String> names = new ArrayList<>();
        private final Map<String, String> parents = new LinkedHashMap<>();
        private final Map<String, String> regions = new LinkedHashMap<>();
        private final List<String> targets = new ArrayList<>();

        private String parent(String name) {
            return parents.getOrDefault(name, "");
        }

        private String region(String name) {
            return regions.getOrDefault(name, "");
        }

        private int depth(String name) {
            String parent = parent(name);
            return parent.isEmpty() ? 1 : 1 + depth(parent);
        }

        private boolean begins(String name) {
            return names.stream()
                    .filter(other ->
                            parent(other).equals(parent(name)) && region(other).equals(region(name)))
                    .findFirst()
                    .orElseThrow()
                    .equals(name);
        }
    }

    static Arbitrary<StageModel> models() {
        Arbitrary<Place> places = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(true, false, false))
                .as(Place::new);
        Arbitrary<List<Integer>> some =
                Arbitraries.integers().between(0, 9).list().ofMaxSize(2);
        Arbitrary<Extra> extras = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of("go", "a", "b", "c", "c.*", "*"),
                        Arbitraries.of(KINDS),
                        Arbitraries.of(StageArbitraries.CHOICES)
                                .map(Expression::path)
                                .optional(0.4),
                        some,
                        some,
                        Arbitraries.subsetOf(StageArbitraries.ROLES).map(List::copyOf))
                .as(Extra::new);
        return Combinators.combine(
                        places.list().ofMinSize(2).ofMaxSize(8),
                        extras.list().ofMinSize(3).ofMaxSize(14),
                        Arbitraries.of(true, false, false))
                .as(NestedArbitraries::model);
    }

    private static StageModel model(List<Place> places, List<Extra> extras, boolean sideBySide) {
        Plan plan = plan(places, sideBySide);
        StageModelBuilder model = StageModel.of("random", "1.0.0", DocType.ORDER)
                .facts(StageArbitraries.FACTS)
                .roles(StageArbitraries.ROLES)
                .reasons("why", "X", "Y.Z");
        for (int i = 0; i < plan.names.size(); i++) {
            String name = plan.names.get(i);
            boolean required = i < places.size() && places.get(i).required();
            model.state(name, state -> {
                place(plan, name, state);
                if (name.equals("DONE")) {
                    state.done();
                } else if (plan.begins(name)) {
                    state.initial();
                }
                if (required) {
                    state.entryRequires("text1").exitRequires("text2");
                }
            });
            plan.targets.add(name);
        }
        memories(plan, model);
        for (String name : plan.names) {
            if (!name.equals("DONE")) {
                model.on("again", "again" + name).from(name).to(name).kind(Transition.Kind.CORRECT);
            }
            if (!plan.begins(name)) {
                model.on("to." + name.toLowerCase(Locale.ROOT), "to" + name)
                        .fromAny()
                        .to(name);
            }
        }
        for (int i = 0; i < extras.size(); i++) {
            extra(plan, model, "extra" + i, extras.get(i));
        }
        return model.on("resume").from("W").kind(Transition.Kind.RESUME).build();
    }

    /** The names, each with what is around it; the outermost of them in one region or two. */
    private static Plan plan(List<Place> places, boolean sideBySide) {
        Plan plan = new Plan();
        for (int i = 0; i < places.size(); i++) {
            String name = "S" + i;
            int around = places.get(i).parent();
            String parent = i == 0 || around >= i || plan.depth("S" + around) >= MOST_DEPTH ? "" : "S" + around;
            plan.parents.put(name, parent);
            boolean parallel =
                    parent.isEmpty() ? sideBySide : places.get(around).region() == 2;
            plan.regions.put(name, parallel ? "R" + places.get(i).region() : "");
            plan.names.add(name);
        }
        String main = plan.region("S0");
        for (String name : List.of("W", "DONE")) {
            plan.parents.put(name, "");
            plan.regions.put(name, main);
            plan.names.add(name);
        }
        return plan;
    }

    private static void place(Plan plan, String name, State.Builder state) {
        if (!plan.parent(name).isEmpty()) {
            state.within(plan.parent(name));
        }
        if (!plan.region(name).isEmpty()) {
            state.region(plan.region(name));
        }
    }

    /** A memory in the first region of each stage that has others within it. */
    private static void memories(Plan plan, StageModelBuilder model) {
        for (String parent : plan.names) {
            plan.names.stream()
                    .filter(name -> plan.parent(name).equals(parent))
                    .findFirst()
                    .ifPresent(child -> {
                        model.state("H_" + parent, state -> {
                            place(plan, child, state);
                            state.remembers();
                        });
                        plan.targets.add("H_" + parent);
                    });
        }
    }

    private static void extra(Plan plan, StageModelBuilder model, String id, Extra extra) {
        List<String> sources =
                plan.names.stream().filter(name -> !name.equals("DONE")).toList();
        String from = sources.get(extra.from() % sources.size());
        boolean auto = extra.kind() == Transition.Kind.AUTO;
        TransitionBuilder step =
                auto ? model.auto(id) : model.on(extra.event(), id).kind(extra.kind());
        step.from(from)
                .to(extra.kind() == Transition.Kind.HOLD ? "W" : plan.targets.get(extra.to() % plan.targets.size()));
        extra.in().stream().limit(1).forEach(i -> step.in(sources.get(i % sources.size())));
        extra.notIn().stream().limit(1).forEach(i -> step.notIn(sources.get(i % sources.size())));
        extra.when().ifPresent(step::when);
        if (auto) {
            step.require(Requirement.that("demand1", path("demand1")));
        } else {
            step.roles(extra.roles().toArray(Role[]::new));
        }
        if (extra.kind().needsReason()) {
            step.reason("why");
        }
    }

    static Arbitrary<String> events() {
        return Arbitraries.of(
                "go", "a", "b", "c", "c.x", "resume", "again", "to.s1", "to.s2", "to.s3", "to.s4", "to.s5", "to.w");
    }
}
