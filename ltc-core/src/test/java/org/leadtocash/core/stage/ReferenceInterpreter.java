package org.leadtocash.core.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/**
 * A slow machine written apart from the fast one over names and sets, straight from the procedures of W3C SCXML appendix D
 * (selectTransitions, removeConflictingTransitions, computeExitSet, computeEntrySet) and the rules for what a step asks. It
 * keeps its own state and says outcomes as text.
 */
final class ReferenceInterpreter {
    private static final String SCXML = "<scxml>";

    private final StageModel model;
    private final Map<String, String> parentOf = new LinkedHashMap<>();
    private final Set<String> parallels = new HashSet<>();
    private final List<String> order = new ArrayList<>();
    private Set<String> active = new LinkedHashSet<>();
    private Map<String, Instant> entered = new TreeMap<>();
    private Map<String, List<String>> history = new TreeMap<>();
    private Map<String, String> actors = new HashMap<>();
    private int seq;
    private int cycle = 1;
    private final List<String> keys = new ArrayList<>();

    /** A transition of SCXML: one of ours out of one of its sources. */
    private record Arrow(Transition step, String source) {}

    ReferenceInterpreter(StageModel model, Instant start) {
        this.model = model;
        order.add(SCXML);
        List<State> top = model.states().stream()
                .filter(state -> state.parent().isEmpty())
                .toList();
        String root = SCXML;
        if (regions(top).size() > 1) {
            root = "<all>";
            parentOf.put(root, SCXML);
            order.add(root);
            parallels.add(root);
        }
        grow(root, top);
        Set<String> first = new HashSet<>();
        addDescendants(initialOf(SCXML), first);
        first.forEach(state -> entered.put(state, start));
        active = first;
        tidy();
    }

    private static Set<String> regions(List<State> states) {
        Set<String> regions = new LinkedHashSet<>();
        states.forEach(state -> regions.add(state.region()));
        return regions;
    }

    private void grow(String parent, List<State> children) {
        for (String region : regions(children)) {
            String around = parent;
            if (parallels.contains(parent)) {
                around = parent + "/" + region;
                parentOf.put(around, parent);
                order.add(around);
            }
            for (State state : children) {
                if (state.region().equals(region)) {
                    parentOf.put(state.id(), around);
                    order.add(state.id());
                    List<State> inner = model.states().stream()
                            .filter(other -> other.parent().orElse("").equals(state.id()))
                            .toList();
                    if (regions(inner).size() > 1) {
                        parallels.add(state.id());
                    }
                    grow(state.id(), inner);
                }
            }
        }
    }

    private boolean isStage(String name) {
        return model.state(name).isPresent();
    }

    private boolean isHistory(String name) {
        return isStage(name) && model.state(name).orElseThrow().kind() == State.Kind.HISTORY;
    }

    private List<String> children(String parent) {
        return order.stream()
                .filter(name -> parent.equals(parentOf.get(name)) && !isHistory(name))
                .toList();
    }

    private String initialOf(String compound) {
        for (String child : children(compound)) {
            if (!isStage(child) || model.state(child).orElseThrow().kind() == State.Kind.INITIAL) {
                return child;
            }
        }
        throw new AssertionError(compound);
    }

    private boolean isDescendant(String inner, String outer) {
        for (String at = parentOf.get(inner); at != null; at = parentOf.get(at)) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private List<String> inOrder(Set<String> states) {
        return order.stream().filter(states::contains).toList();
    }

    private List<String> leaves(Set<String> of) {
        return inOrder(of).stream()
                .filter(name -> isStage(name) && children(name).isEmpty())
                .toList();
    }

    private void tidy() {
        entered.keySet().removeIf(state -> !isStage(state));
    }

    String summary() {
        return leaves(active) + " " + entered + " " + seq + " " + cycle + " " + history;
    }

    String fire(Event event, Context context) {
        if (context.key().isPresent() && keys.contains(context.key().get())) {
            return "duplicate";
        }
        Facts facts = context.facts().orElseThrow();
        List<Arrow> selected = select(event.name(), facts);
        if (selected == null) {
            return "pending";
        }
        if (selected.isEmpty()) {
            return "ignored";
        }
        Save save = new Save();
        Set<String> reasons = new TreeSet<>();
        List<String> path = new ArrayList<>();
        List<Arrow> round = selected;
        int rounds = 0;
        while (!round.isEmpty()) {
            if (rounds++ > 32) {
                reasons.add("stage.auto-loop");
                break;
            }
            microstep(round, event, context, facts, reasons, path);
            round = Objects.requireNonNull(select("", facts));
        }
        if (!reasons.isEmpty()) {
            save.restore();
            return "denied " + selected.get(0).step().id() + " " + reasons;
        }
        seq++;
        context.key().ifPresent(key -> {
            keys.add(key);
            while (keys.size() > 4) {
                keys.remove(0);
            }
        });
        return "accepted " + path;
    }

    /** What a document was before it was moved. */
    private final class Save {
        private final Set<String> wasActive = new LinkedHashSet<>(active);
        private final Map<String, Instant> wasEntered = new TreeMap<>(entered);
        private final Map<String, List<String>> wasHistory = new TreeMap<>(history);
        private final Map<String, String> wasActors = new HashMap<>(actors);
        private final int wasCycle = cycle;

        void restore() {
            active = wasActive;
            entered = wasEntered;
            history = wasHistory;
            actors = wasActors;
            cycle = wasCycle;
        }
    }

    /** SelectTransitions or, without a name, selectEventlessTransitions; null where a condition is not settled. */
    private @Nullable List<Arrow> select(String event, Facts facts) {
        List<Arrow> enabled = new ArrayList<>();
        for (String atomic : leaves(active)) {
            Found found = first(atomic, event, facts);
            if (found.unsettled() && !event.isEmpty()) {
                return null;
            }
            if (found.arrow() != null && !enabled.contains(found.arrow())) {
                enabled.add(found.arrow());
            }
        }
        return removeConflicts(enabled);
    }

    private record Found(@Nullable Arrow arrow, boolean unsettled) {}

    private Found first(String atomic, String event, Facts facts) {
        for (String state = atomic; state != null; state = parentOf.get(state)) {
            for (Transition step : model.transitions()) {
                boolean hears = event.isEmpty()
                        ? step.kind() == Transition.Kind.AUTO
                        : step.kind() != Transition.Kind.AUTO && matches(step.event(), event);
                if (hears && leads(step, state) && in(step)) {
                    int truth = step.when().map(when -> Truths.of(when, facts)).orElse(1);
                    if (truth < 0) {
                        return new Found(null, true);
                    }
                    if (truth > 0) {
                        return new Found(new Arrow(step, state), false);
                    }
                }
            }
        }
        return new Found(null, false);
    }

    private boolean in(Transition step) {
        return step.in().stream().allMatch(group -> group.stream().anyMatch(active::contains))
                && step.notIn().stream().noneMatch(active::contains);
    }

    private List<Arrow> removeConflicts(List<Arrow> enabled) {
        List<Arrow> filtered = new ArrayList<>();
        for (Arrow t1 : enabled) {
            boolean preempted = false;
            List<Arrow> toRemove = new ArrayList<>();
            for (Arrow t2 : filtered) {
                if (!Collections.disjoint(exitSet(t1), exitSet(t2))) {
                    if (isDescendant(t1.source(), t2.source())) {
                        toRemove.add(t2);
                    } else {
                        preempted = true;
                        break;
                    }
                }
            }
            if (!preempted) {
                filtered.removeAll(toRemove);
                filtered.add(t1);
            }
        }
        return filtered;
    }

    private List<String> effectiveTargets(Arrow arrow) {
        if (arrow.step().to().isEmpty()) {
            return history.getOrDefault(arrow.source(), List.of());
        }
        String to = arrow.step().to().get();
        return isHistory(to) ? remembered(to) : List.of(to);
    }

    private List<String> remembered(String memory) {
        return history.getOrDefault(memory, List.of(initialOf(String.valueOf(parentOf.get(memory)))));
    }

    /** FindLCCA of the source and its targets. */
    private String domain(Arrow arrow) {
        List<String> targets = effectiveTargets(arrow);
        for (String at = parentOf.get(arrow.source()); at != null; at = parentOf.get(at)) {
            String around = at;
            if (at.equals(SCXML)
                    || (!parallels.contains(at) && targets.stream().allMatch(target -> isDescendant(target, around)))) {
                return at;
            }
        }
        throw new AssertionError(arrow);
    }

    private Set<String> exitSet(Arrow arrow) {
        String domain = domain(arrow);
        Set<String> exit = new HashSet<>();
        active.stream().filter(state -> isDescendant(state, domain)).forEach(exit::add);
        return exit;
    }

    private Set<String> entrySet(Arrow arrow) {
        Set<String> enter = new HashSet<>();
        List<String> targets = effectiveTargets(arrow);
        targets.forEach(target -> addDescendants(target, enter));
        String domain = domain(arrow);
        for (String target : targets) {
            for (String at = parentOf.get(target); at != null && !at.equals(domain); at = parentOf.get(at)) {
                enter.add(at);
                if (parallels.contains(at)) {
                    openRegions(at, enter);
                }
            }
        }
        return enter;
    }

    private void addDescendants(String state, Set<String> enter) {
        enter.add(state);
        if (parallels.contains(state)) {
            openRegions(state, enter);
        } else if (!children(state).isEmpty()) {
            addDescendants(initialOf(state), enter);
        }
    }

    private void openRegions(String parallel, Set<String> enter) {
        for (String child : children(parallel)) {
            if (enter.stream().noneMatch(state -> isDescendant(state, child))) {
                addDescendants(child, enter);
            }
        }
    }

    private void microstep(
            List<Arrow> round, Event event, Context context, Facts facts, Set<String> reasons, List<String> path) {
        List<Arrow> possible = new ArrayList<>();
        for (Arrow arrow : round) {
            if (effectiveTargets(arrow).isEmpty()) {
                reasons.add("stage.not-held");
            } else {
                Obligations.reasons(
                        this,
                        arrow.step(),
                        arrow.source(),
                        exitSet(arrow),
                        entrySet(arrow),
                        event,
                        context,
                        facts,
                        reasons);
                possible.add(arrow);
            }
        }
        Set<String> exit = new HashSet<>();
        Set<String> enter = new HashSet<>();
        for (Arrow arrow : possible) {
            Set<String> leaving = exitSet(arrow);
            exit.addAll(leaving);
            enter.addAll(entrySet(arrow));
            if (arrow.step().kind() == Transition.Kind.HOLD) {
                history.put(arrow.step().to().orElseThrow(), leaves(leaving));
            } else if (arrow.step().kind() == Transition.Kind.RESUME) {
                history.remove(arrow.source());
            }
        }
        for (String memory : order) {
            String around = parentOf.get(memory);
            if (isHistory(memory) && around != null && exit.contains(around)) {
                history.put(
                        memory,
                        children(around).stream().filter(active::contains).toList());
            }
        }
        active.removeAll(exit);
        exit.forEach(entered::remove);
        active.addAll(enter);
        enter.forEach(state -> entered.put(state, context.now()));
        tidy();
        for (Arrow arrow : possible) {
            path.add(arrow.step().id());
            if (arrow.step().kind() == Transition.Kind.REOPEN) {
                cycle++;
                actors.clear();
            }
            actors.put(arrow.step().id(), context.actor().id());
        }
    }

    /** What a step asks for. */
    private static final class Obligations {
        private Obligations() {}

        static void reasons(
                ReferenceInterpreter at,
                Transition step,
                String source,
                Set<String> exit,
                Set<String> enter,
                Event event,
                Context context,
                Facts facts,
                Set<String> reasons) {
            Set<Role> roles = new HashSet<>(step.roles());
            if (!roles.isEmpty() && context.actor().roles().stream().noneMatch(roles::contains)) {
                reasons.add("stage.role-missing");
            }
            for (String other : step.notActorOf()) {
                if (context.actor().id().equals(at.actors.get(other))) {
                    reasons.add("stage.separation-of-duties");
                }
            }
            List<String> required = new ArrayList<>(step.required());
            if (step.kind() == Transition.Kind.FORWARD || step.kind() == Transition.Kind.AUTO) {
                exit.forEach(state -> at.model.state(state).ifPresent(of -> required.addAll(of.exitRequired())));
            }
            if (step.kind() != Transition.Kind.BACK && step.kind() != Transition.Kind.RESUME) {
                enter.forEach(state -> at.model.state(state).ifPresent(of -> required.addAll(of.entryRequired())));
            }
            for (String path : required) {
                if (path.equals("rows")
                        ? facts.rows("rows").isEmpty()
                        : !facts.fact(path).isKnown()) {
                    reasons.add("stage.fact-missing");
                }
            }
            if (step.reasonList().isPresent()) {
                if (event.reason().isEmpty()) {
                    reasons.add("stage.reason-missing");
                } else if (!at.model
                        .reasonList(step.reasonList().get())
                        .orElseThrow()
                        .codes()
                        .contains(event.reason().get())) {
                    reasons.add("stage.unknown-reason");
                }
            }
            if (step.within().isPresent()
                    && !context.now()
                            .isBefore(Objects.requireNonNull(at.entered.get(source))
                                    .plus(step.within().get()))) {
                reasons.add("stage.window-closed");
            }
            for (Requirement requirement : step.require()) {
                int truth = Truths.of(requirement.condition().orElseThrow(), facts);
                if (truth == 0) {
                    reasons.add("stage.guard-failed");
                } else if (truth < 0) {
                    reasons.add("stage.pending");
                }
            }
        }
    }

    private boolean leads(Transition step, String from) {
        if (step.from().contains(from)) {
            return true;
        }
        if (!step.from().contains("*") || !isStage(from) || isHistory(from)) {
            return false;
        }
        State state = model.state(from).orElseThrow();
        boolean same = step.to()
                .map(to -> outermost(to).region().equals(state.region()))
                .orElse(true);
        return state.parent().isEmpty()
                && !state.kind().isFinal()
                && same
                && !step.to().orElse("").equals(from);
    }

    private State outermost(String stage) {
        State at = model.state(stage).orElseThrow();
        while (at.parent().isPresent()) {
            at = model.state(at.parent().get()).orElseThrow();
        }
        return at;
    }

    private static boolean matches(String pattern, String event) {
        if (pattern.equals("*")) {
            return true;
        }
        if (pattern.endsWith(".*")) {
            String stem = pattern.substring(0, pattern.length() - 2);
            return (event + ".").startsWith(stem + ".");
        }
        return pattern.equals(event);
    }
}
