package org.leadtocash.core.stage.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.gate.Gate;
import org.leadtocash.core.stage.sla.Sla;

/** Says what a model is: stages and steps in their order, and the facts, roles and reasons they speak of. */
@CanIgnoreReturnValue
public final class StageModelBuilder {
    final String id;
    final String version;
    final DocType docType;
    FactSchema facts = FactSchema.empty();
    FactSchema parameters = FactSchema.empty();
    final List<Role> roles = new ArrayList<>();
    final List<ReasonList> reasonLists = new ArrayList<>();
    final List<Gate> gates = new ArrayList<>();
    final List<Sla> slas = new ArrayList<>();
    Optional<String> worth = Optional.empty();
    Charter charter = Charter.NONE;
    final List<State> states = new ArrayList<>();
    final List<Transition> transitions = new ArrayList<>();
    private final List<TransitionDraft> steps = new ArrayList<>();

    StageModelBuilder(String id, String version, DocType docType) {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || id.length() > 80) {
            throw new IllegalArgumentException("model \"" + id + "\": expected kebab case, such as quote");
        }
        if (!version.matches("(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2}")) {
            throw new IllegalArgumentException(
                    "model " + id + ": version \"" + version + "\", expected three numbers such as 1.0.0");
        }
        this.id = id;
        this.version = version;
        this.docType = docType;
    }

    /** The facts that conditions, required facts and access speak of, besides the earlier ones. */
    public StageModelBuilder facts(FactSchema schema) {
        facts = facts.plus(schema);
        return this;
    }

    /** The parameters that conditions speak of, besides the earlier ones. */
    public StageModelBuilder parameters(FactSchema schema) {
        parameters = parameters.plus(schema);
        return this;
    }

    /** The roles that steps and access speak of, besides the earlier ones. */
    public StageModelBuilder roles(Role... some) {
        return roles(List.of(some));
    }

    /** The roles that steps and access speak of, besides the earlier ones. */
    public StageModelBuilder roles(Collection<Role> some) {
        roles.addAll(some);
        return this;
    }

    /** A list of reasons. */
    public StageModelBuilder reasons(String list, String... codes) {
        return reasons(ReasonList.of(list, codes));
    }

    StageModelBuilder reasons(ReasonList list) {
        reasonLists.add(list);
        return this;
    }

    /** A gate. */
    public StageModelBuilder gate(String name, Consumer<Gate.Builder> what) {
        Gate.Builder gate = Gate.named(name);
        what.accept(gate);
        return gate(gate.build());
    }

    /** A gate. */
    public StageModelBuilder gate(Gate gate) {
        gates.add(gate);
        return this;
    }

    /** A promise on that calendar. */
    public StageModelBuilder sla(String name, String calendar, Consumer<Sla.Builder> what) {
        Sla.Builder sla = Sla.of(name, calendar);
        what.accept(sla);
        return sla(sla.build());
    }

    /** A promise. */
    public StageModelBuilder sla(Sla sla) {
        slas.add(sla);
        return this;
    }

    /** The path of the amount that the document is worth. */
    public StageModelBuilder worth(String fact) {
        worth = Optional.of(fact);
        return this;
    }

    /** Who answers for the whole. */
    public StageModelBuilder owner(Role role) {
        charter = charter.withOwner(role);
        return this;
    }

    /** Control points that are watched over the whole, besides the earlier ones. */
    public StageModelBuilder controls(String... points) {
        charter = charter.withControls(List.of(points));
        return this;
    }

    /** A measure that is taken of these documents, from these facts. */
    public StageModelBuilder measure(String name, String... from) {
        charter = charter.withMeasure(name, List.of(from));
        return this;
    }

    /** The levels of variants, the widest first; the usual ones where nothing is said. */
    public StageModelBuilder precedence(String... levels) {
        charter = charter.withPrecedence(List.of(levels));
        return this;
    }

    /** What variants may do with an element and those in it; see {@link Address}. */
    public StageModelBuilder lock(String address, Lock lock) {
        charter = charter.withLock(address, lock);
        return this;
    }

    /** A stage, after the earlier ones. */
    public StageModelBuilder state(String stage, Consumer<State.Builder> what) {
        State.Builder state = State.named(stage);
        what.accept(state);
        return state(state.build());
    }

    StageModelBuilder state(State state) {
        states.add(state);
        return this;
    }

    /** A step on that event, named as the event, after the earlier ones. */
    public TransitionBuilder on(String event) {
        return on(event, event);
    }

    /** A step on that event, with a name of its own. */
    public TransitionBuilder on(String event, String transition) {
        return step(new TransitionDraft(transition, event));
    }

    /** A step taken by itself, as soon as its condition holds. */
    public TransitionBuilder auto(String transition) {
        return step(new TransitionDraft(transition, "")).kind(Transition.Kind.AUTO);
    }

    private TransitionBuilder step(TransitionDraft draft) {
        steps.add(draft);
        return new TransitionBuilder(this, draft);
    }

    StageModelBuilder transition(Transition transition) {
        transitions.add(transition);
        return this;
    }

    List<Transition> allTransitions() {
        steps.forEach(step -> transitions.add(new Transition(step)));
        steps.clear();
        return transitions;
    }

    /** What was said so far as JSON, without a check: for a piece that is no model of its own. */
    public JsonObject piece() {
        return ModelCodecs.unchecked(this);
    }

    /**
     * The finished model.
     *
     * @throws LoadException with everything that is wrong with it
     */
    public StageModel build() {
        allTransitions();
        Place place = Place.of("model " + id + "@" + version);
        return ModelCheck.checked(this, place::pointing);
    }
}
