package org.leadtocash.core.stage.outlook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.organisation.RoleGrant;
import org.leadtocash.core.organisation.Scope;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;

/**
 * Answers about documents and models without anything being done.
 *
 * <pre>{@code
 * Plan way = Outlook.of(machine).plan(order, "RELEASED", context).orElseThrow();
 * way.steps().get(0).missing();
 * }</pre>
 */
public final class Outlook {
    private final StageMachine machine;

    private Outlook(StageMachine machine) {
        this.machine = machine;
    }

    /** Answers about what that machine decides. */
    public static Outlook of(StageMachine machine) {
        return new Outlook(machine);
    }

    /**
     * The shortest way to a stage by events, with what stands in the way of each as things are in the context; empty where
     * none leads there.
     */
    public Optional<Plan> plan(Instance instance, String stage, Context context) {
        return new Planner(machine, context).plan(instance, stage);
    }

    /**
     * What would become of events one after the other, each on what the last accepted one left.
     *
     * @return the decision on each event
     */
    public List<Decision> simulate(Instance instance, List<Event> events, Context context) {
        List<Decision> decisions = new ArrayList<>();
        Instance now = instance;
        for (Event event : events) {
            Decision decision = machine.decide(now, event, context);
            if (decision instanceof Accepted accepted) {
                now = accepted.next();
            }
            decisions.add(decision);
        }
        return List.copyOf(decisions);
    }

    /**
     * What the actor of the context sees and fills in where the document stands. In several stages at once they may do what
     * any of them allows; a stage within another speaks for that one too, where it says something of a fact.
     *
     * @throws IllegalArgumentException if the machine does not have the model of the instance
     */
    public Form form(Instance instance, Context context) {
        StageModel model = machine.model(instance)
                .orElseThrow(() -> new IllegalArgumentException(
                        "instance of " + instance.model() + ": expected one of " + machine.models()));
        Collection<Role> roles = roles(context.actor());
        Set<String> required = new HashSet<>();
        instance.entered()
                .keySet()
                .forEach(stage -> model.state(stage).ifPresent(state -> required.addAll(state.exitRequired())));
        Optional<Facts> facts = context.facts();
        List<Form.Field> fields = new ArrayList<>();
        for (FactType type : model.facts().types()) {
            String path = type.path().toString();
            State.Access access = access(model, instance, roles, path);
            if (access != State.Access.HIDE) {
                boolean needed = access == State.Access.REQUIRED
                        || required.contains(path)
                        || (type.path().inGroup()
                                && required.contains(type.path().group()));
                boolean missing =
                        facts.map(known -> isMissing(known, type.path())).orElse(true);
                fields.add(new Form.Field(type, group(type.path()), access, needed, missing));
            }
        }
        return new Form(fields);
    }

    private static boolean isMissing(Facts facts, FactPath path) {
        return facts.schema().type(path.toString()).isEmpty()
                || !facts.missing(List.of(path.toString())).isEmpty();
    }

    private static String group(FactPath path) {
        if (path.inGroup()) {
            return path.group();
        }
        String name = path.toString();
        return name.indexOf('.') < 0 ? "" : name.substring(0, name.lastIndexOf('.'));
    }

    private static State.Access access(StageModel model, Instance instance, Collection<Role> roles, String path) {
        State.Access most = State.Access.HIDE;
        for (String leaf : instance.config()) {
            State.Access here = model.access(leaf, roles, path);
            most = here.compareTo(most) > 0 ? here : most;
        }
        return most;
    }

    private static Collection<Role> roles(Actor actor) {
        Set<Role> roles = new HashSet<>(actor.roles());
        actor.grants().forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    /**
     * The part of the organisation whose documents of that model an actor may act on: for a host to push into its query. A
     * step that asks for a role is open to the actor only there.
     */
    public static Scope scope(StageModel model, Actor actor) {
        if (model.roles().stream().anyMatch(actor::has)) {
            return Scope.all();
        }
        return actor.grants().stream()
                .filter(grant -> model.roles().contains(grant.role()))
                .map(RoleGrant::scope)
                .reduce(Scope.none(), Scope::union);
    }

    /** Which role may send which event in which stage. */
    public static Matrix events(StageModel model) {
        return Matrix.events(model);
    }

    /** What each role may do with which fact in which stage. */
    public static Matrix facts(StageModel model) {
        return Matrix.facts(model);
    }

    /** How two models differ. */
    public static ModelDiff diff(StageModel one, StageModel other) {
        return ModelDiff.of(one, other);
    }
}
