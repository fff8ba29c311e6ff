package org.leadtocash.core.stage;

import static org.leadtocash.core.expression.Expression.path;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.StageModelBuilder;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;
import org.leadtocash.core.stage.model.TransitionBuilder;

/** Random models that are right, and random events and contexts for them. */
final class StageArbitraries {
    static final DocRef DOCUMENT = DocRef.of(DocType.ORDER, "1");
    static final MainLineId LINE = MainLineId.of("ML");
    static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    static final List<Role> ROLES = List.of(Role.of("A"), Role.of("B"));
    static final List<String> CHOICES = List.of("choice1", "choice2", "choice3");
    static final List<String> DEMANDS = List.of("demand1", "demand2");
    static final List<String> TEXTS = List.of("text1", "text2", "rows");
    static final FactSchema FACTS = FactSchema.of(
            FactType.of("choice1", FactKind.BOOLEAN),
            FactType.of("choice2", FactKind.BOOLEAN),
            FactType.of("choice3", FactKind.BOOLEAN),
            FactType.of("demand1", FactKind.BOOLEAN),
            FactType.of("demand2", FactKind.BOOLEAN),
            FactType.of("text1", FactKind.TEXT),
            FactType.of("text2", FactKind.TEXT),
            FactType.of("rows/*/cell", FactKind.TEXT));

    private static final int MOST_STATES = 5;
    private static final List<Transition.Kind> KINDS = List.of(
            Transition.Kind.FORWARD,
            Transition.Kind.BACK,
            Transition.Kind.HOLD,
            Transition.Kind.LOSE,
            Transition.Kind.CORRECT,
            Transition.Kind.TIMEOUT,
            Transition.Kind.AUTO);

    private StageArbitraries() {}

    /** What one more step may be, before it is known how many stages there are. */
    private record Extra(
            int from,
            int to,
            String event,
            Transition.Kind kind,
            Optional<Expression> when,
            List<Role> roles,
            List<String> required,
            List<String> demands) {}

    static Arbitrary<String> events() {
        return Arbitraries.oneOf(
                Arbitraries.of("go", "a", "b", "c", "c.x", "c.x.y", "cx", "resume", "hold", "reopen", "unheardOf"),
                NestedArbitraries.events());
    }

    private static Arbitrary<Expression> conditions() {
        Arbitrary<Expression> leaf = Arbitraries.of(CHOICES).map(Expression::path);
        return Arbitraries.oneOf(
                leaf,
                leaf.map(Expression::not),
                Combinators.combine(leaf, leaf).as(Expression::and),
                Combinators.combine(leaf, leaf).as(Expression::or));
    }

    private static <T> Arbitrary<List<T>> some(List<T> of) {
        return Arbitraries.subsetOf(of).map(List::copyOf).injectDuplicates(0.3);
    }

    private static Arbitrary<Extra> extras() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MOST_STATES - 1),
                        Arbitraries.integers().between(0, MOST_STATES - 1),
                        Arbitraries.of("go", "a", "b", "c", "c.*", "c.x", "*"),
                        Arbitraries.of(KINDS),
                        conditions().optional(0.6),
                        some(ROLES),
                        some(TEXTS),
                        some(DEMANDS))
                .as(Extra::new);
    }

    static Arbitrary<StageModel> models() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, MOST_STATES),
                        extras().list().ofMaxSize(8),
                        Arbitraries.integers().between(0, 8),
                        some(TEXTS),
                        some(TEXTS),
                        some(ROLES))
                .as(StageArbitraries::model);
    }

    /** A chain of stages on the event go, with the extra steps before and after those of the chain. */
    private static StageModel model(
            int states, List<Extra> extras, int before, List<String> entry, List<String> exit, List<Role> roles) {
        StageModelBuilder model = StageModel.of("random", "1.0.0", DocType.ORDER)
                .facts(FACTS)
                .roles(ROLES)
                .reasons("why", "X", "Y.Z")
                .state("S0", stage -> stage.initial().exitRequires(exit.toArray(String[]::new)));
        for (int i = 1; i < states; i++) {
            int index = i;
            model.state("S" + i, stage -> {
                if (index == states - 1) {
                    stage.done();
                }
                stage.entryRequires(index % 2 == 1 ? entry.toArray(String[]::new) : new String[0]);
            });
        }
        model.state("W", State.Builder::waiting);
        List<Extra> first = extras.subList(0, Math.min(before, extras.size()));
        for (int i = 0; i < first.size(); i++) {
            extra(model, "first" + i, first.get(i), states);
        }
        for (int i = 1; i < states; i++) {
            model.on("go", "go" + i).from("S" + (i - 1)).to("S" + i).roles(roles.toArray(Role[]::new));
        }
        model.on("hold").fromAny().to("W").kind(Transition.Kind.HOLD).notActorOf("go1");
        model.on("resume").from("W").kind(Transition.Kind.RESUME);
        model.on("reopen")
                .from("S" + (states - 1))
                .to("S0")
                .kind(Transition.Kind.REOPEN)
                .reason("why")
                .within(Duration.ofDays(3));
        List<Extra> last = extras.subList(first.size(), extras.size());
        for (int i = 0; i < last.size(); i++) {
            extra(model, "last" + i, last.get(i), states);
        }
        return model.build();
    }

    private static void extra(StageModelBuilder model, String id, Extra extra, int states) {
        boolean auto = extra.kind() == Transition.Kind.AUTO;
        // Steps taken by themselves lead onwards only and never out of the beginning, so that they end.
        int from = Math.max(auto ? 1 : 0, extra.from() % (states - 1));
        int to = auto ? from + 1 + extra.to() % (states - from) : extra.to() % states;
        if (auto && (from >= states - 1 || to >= states)) {
            return;
        }
        TransitionBuilder step =
                auto ? model.auto(id) : model.on(extra.event(), id).kind(extra.kind());
        step.from("S" + from)
                .to(extra.kind() == Transition.Kind.HOLD ? "W" : "S" + to)
                .required(extra.required().toArray(String[]::new));
        extra.when().ifPresent(step::when);
        extra.demands().forEach(demand -> step.require(Requirement.that(demand, path(demand))));
        if (!auto) {
            step.roles(extra.roles().toArray(Role[]::new));
        }
        if (extra.kind().needsReason()) {
            step.reason("why");
        }
    }

    static Arbitrary<Facts> facts() {
        Arbitrary<Integer> three = Arbitraries.integers().between(0, 4);
        return three.list().ofSize(8).map(StageArbitraries::facts);
    }

    private static Facts facts(List<Integer> states) {
        FactsBuilder facts = Facts.builder(FACTS);
        List<String> booleans = new ArrayList<>(CHOICES);
        booleans.addAll(DEMANDS);
        for (int i = 0; i < booleans.size(); i++) {
            switch (states.get(i)) {
                case 0 -> facts.with(booleans.get(i), false);
                case 1 -> facts.notApplicable(booleans.get(i));
                case 2, 3 -> facts.with(booleans.get(i), true);
                default -> {
                    // unknown
                }
            }
        }
        if (states.get(5) > 1) {
            facts.with("text1", "x");
        }
        if (states.get(6) > 1) {
            facts.with("text2", "x");
        }
        if (states.get(7) > 1) {
            facts.with("rows/1/cell", "x");
        } else if (states.get(7) == 1) {
            facts.noRows("rows");
        }
        return facts.build();
    }

    static Arbitrary<Context> contexts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("ann", "bob"),
                        some(ROLES),
                        facts(),
                        Arbitraries.of("", "", "", "k1", "k2", "k3"))
                .as((days, actor, roles, facts, key) -> {
                    Context context = Context.at(START.plus(Duration.ofDays(days)))
                            .by(Actor.of(actor, roles))
                            .with(facts);
                    return key.isEmpty() ? context : context.keyed(key);
                });
    }

    static Arbitrary<Event> happenings() {
        return Combinators.combine(events(), Arbitraries.of("", "X", "Y.Z", "Q"))
                .as((name, reason) ->
                        reason.isEmpty() ? Event.of(name) : Event.of(name).because(reason));
    }

    /** An event in a context. */
    record Happening(Event event, Context context) {}

    static Arbitrary<List<Happening>> histories() {
        return Combinators.combine(happenings(), contexts())
                .as(Happening::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
