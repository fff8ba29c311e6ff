package org.leadtocash.core.stage.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.organisation.Role;

/**
 * Says what a step is, and goes on to the next: {@code .on("submit").from("DRAFT").to("CHECKING").roles(OM).on(…)}.
 *
 * <p>{@link Transition.Kind#FORWARD} where no kind is said.
 */
@CanIgnoreReturnValue
public final class TransitionBuilder {
    private final StageModelBuilder model;
    private final TransitionDraft draft;

    TransitionBuilder(StageModelBuilder model, TransitionDraft draft) {
        this.model = model;
        this.draft = draft;
    }

    /** Stages it starts from, besides the earlier ones. */
    public TransitionBuilder from(String... stages) {
        draft.from.addAll(List.of(stages));
        return this;
    }

    /** It starts from every outermost stage that is not final, beside its target and but the target itself. */
    public TransitionBuilder fromAny() {
        return from(StageModel.ANY);
    }

    /** The stage it leads to. */
    public TransitionBuilder to(String stage) {
        draft.to = Optional.of(stage);
        return this;
    }

    /** What the step means. */
    public TransitionBuilder kind(Transition.Kind what) {
        draft.kind = what;
        return this;
    }

    /** Of these stages one must be active for it to be selected, and of each earlier such group. */
    public TransitionBuilder in(String... anyOf) {
        draft.in.add(List.of(anyOf));
        return this;
    }

    /** None of these stages may be active for it to be selected, and none of the earlier ones. */
    public TransitionBuilder notIn(String... stages) {
        draft.notIn.addAll(List.of(stages));
        return this;
    }

    /** The condition that selects it among the steps of the same event. */
    public TransitionBuilder when(Expression condition) {
        draft.when = Optional.of(condition);
        return this;
    }

    /** What must hold once it is selected, besides the earlier ones. */
    public TransitionBuilder require(Requirement... requirements) {
        draft.require.addAll(List.of(requirements));
        return this;
    }

    /** Facts that must be known, besides the earlier ones. */
    public TransitionBuilder required(String... facts) {
        draft.required.addAll(List.of(facts));
        return this;
    }

    /** Roles of which the actor needs one, besides the earlier ones. */
    public TransitionBuilder roles(Role... any) {
        draft.roles.addAll(List.of(any));
        return this;
    }

    /** Steps whose actor must be somebody else, besides the earlier ones. */
    public TransitionBuilder notActorOf(String... transitions) {
        draft.notActorOf.addAll(List.of(transitions));
        return this;
    }

    /** Gates that must be open, besides the earlier ones. */
    public TransitionBuilder gate(String... names) {
        draft.gates.addAll(List.of(names));
        return this;
    }

    /** Gates at which nothing is decided any more once it is taken, besides the earlier ones. */
    public TransitionBuilder invalidates(String... names) {
        draft.invalidates.addAll(List.of(names));
        return this;
    }

    /** Warnings that refuse until somebody acknowledges them, besides the earlier ones. */
    public TransitionBuilder acknowledges(FindingCode... warnings) {
        draft.acknowledges.addAll(List.of(warnings));
        return this;
    }

    /** The list of which a reason must be given. */
    public TransitionBuilder reason(String list) {
        draft.reasonList = Optional.of(list);
        return this;
    }

    /** How long after the old stage was entered the step may be taken. */
    public TransitionBuilder within(Duration most) {
        draft.within = Optional.of(most);
        return this;
    }

    /** Facts that are to be forgotten, besides the earlier ones. */
    public TransitionBuilder clears(String... facts) {
        draft.clears.addAll(List.of(facts));
        return this;
    }

    /** What the host does after it, besides the earlier ones. */
    public TransitionBuilder effect(Effect... after) {
        draft.effects.addAll(List.of(after));
        return this;
    }

    /** The document goes on in a new version, which the host makes. */
    public TransitionBuilder newVersion() {
        draft.newVersion = true;
        return this;
    }

    /** A variant may do without it. */
    public TransitionBuilder optional() {
        draft.optional = true;
        return this;
    }

    /** The next step, named as its event. */
    public TransitionBuilder on(String nextEvent) {
        return model.on(nextEvent);
    }

    /** The next step, with a name of its own. */
    public TransitionBuilder on(String nextEvent, String nextId) {
        return model.on(nextEvent, nextId);
    }

    /** The next step, taken by itself. */
    public TransitionBuilder auto(String nextId) {
        return model.auto(nextId);
    }

    /** A further stage. */
    public StageModelBuilder state(String stage, Consumer<State.Builder> what) {
        return model.state(stage, what);
    }

    /**
     * The finished model.
     *
     * @throws LoadException with everything that is wrong with it
     */
    public StageModel build() {
        return model.build();
    }
}
