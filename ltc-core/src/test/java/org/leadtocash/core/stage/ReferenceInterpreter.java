package org.leadtocash.core.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.Operator;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.Transition;

/**
 * A slow machine written apart from the fast one, straight from the text of the rules, over the model as it is. It keeps
 * its own state and says outcomes as text.
 */
final class ReferenceInterpreter {
    private final StageModel model;
    private String state;
    private Instant entered;
    private int seq;
    private int cycle = 1;
    private final Map<String, String> held = new HashMap<>();
    private final Map<String, String> actors = new HashMap<>();
    private final List<String> keys = new ArrayList<>();

    ReferenceInterpreter(StageModel model, Instant start) {
        this.model = model;
        this.state = model.initial().id();
        this.entered = start;
    }

    String summary() {
        return state + " " + entered + " " + seq + " " + cycle + " "
                + new TreeSet<>(held.entrySet().stream()
                        .map(each -> each.getKey() + "=[" + each.getValue() + "]")
                        .toList());
    }

    String fire(Event event, Context context) {
        if (context.key().isPresent() && keys.contains(context.key().get())) {
            return "duplicate";
        }
        Facts facts = context.facts().orElseThrow();
        Transition chosen = null;
        for (Transition step : model.transitions()) {
            if (!leads(step, state) || !matches(step.event(), event.name())) {
                continue;
            }
            int truth = step.when().map(when -> truth(when, facts)).orElse(1);
            if (truth < 0) {
                return "pending";
            }
            if (truth > 0) {
                chosen = step;
                break;
            }
        }
        if (chosen == null) {
            return "ignored";
        }
        return run(chosen, event, context, facts);
    }

    private String run(Transition first, Event event, Context context, Facts facts) {
        Set<String> reasons = new TreeSet<>();
        List<String> path = new ArrayList<>();
        String at = state;
        Instant since = entered;
        Map<String, String> nowHeld = new HashMap<>(held);
        Map<String, String> nowActors = new HashMap<>(actors);
        int nowCycle = cycle;
        Transition step = first;
        while (step != null) {
            String target = step.to().orElse(nowHeld.getOrDefault(at, ""));
            reasons(step, at, target, since, event, context, facts, reasons);
            if (step.kind() == Transition.Kind.HOLD) {
                nowHeld.put(target, at);
            }
            if (step.kind() == Transition.Kind.RESUME) {
                nowHeld.remove(at);
            }
            if (step.kind() == Transition.Kind.REOPEN) {
                nowCycle++;
                nowActors.clear();
            }
            nowActors.put(step.id(), context.actor().id());
            path.add(step.id());
            at = target;
            since = context.now();
            step = automatic(at, facts);
        }
        if (!reasons.isEmpty()) {
            return "denied " + first.id() + " " + reasons;
        }
        state = at;
        entered = since;
        held.clear();
        held.putAll(nowHeld);
        actors.clear();
        actors.putAll(nowActors);
        cycle = nowCycle;
        seq++;
        context.key().ifPresent(key -> {
            keys.add(key);
            while (keys.size() > 4) {
                keys.remove(0);
            }
        });
        return "accepted " + path;
    }

    private @Nullable Transition automatic(String at, Facts facts) {
        for (Transition step : model.transitions()) {
            if (step.kind() == Transition.Kind.AUTO && leads(step, at)) {
                int truth = step.when().map(when -> truth(when, facts)).orElse(1);
                if (truth != 0) {
                    return truth > 0 ? step : null;
                }
            }
        }
        return null;
    }

    private void reasons(
            Transition step,
            String from,
            String target,
            Instant since,
            Event event,
            Context context,
            Facts facts,
            Set<String> reasons) {
        Set<Role> roles = new HashSet<>(step.roles());
        if (!roles.isEmpty() && context.actor().roles().stream().noneMatch(roles::contains)) {
            reasons.add("stage.role-missing");
        }
        for (String other : step.notActorOf()) {
            if (context.actor().id().equals(actors.get(other))) {
                reasons.add("stage.separation-of-duties");
            }
        }
        List<String> required = new ArrayList<>(step.required());
        boolean onward = step.kind() == Transition.Kind.FORWARD || step.kind() == Transition.Kind.AUTO;
        if (onward) {
            required.addAll(model.state(from).orElseThrow().exitRequired());
        }
        if (step.kind() != Transition.Kind.BACK && step.kind() != Transition.Kind.RESUME) {
            required.addAll(model.state(target).orElseThrow().entryRequired());
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
            } else if (!model.reasonList(step.reasonList().get())
                    .orElseThrow()
                    .codes()
                    .contains(event.reason().get())) {
                reasons.add("stage.unknown-reason");
            }
        }
        if (step.within().isPresent()
                && !context.now().isBefore(since.plus(step.within().get()))) {
            reasons.add("stage.window-closed");
        }
        for (Requirement requirement : step.require()) {
            int truth = truth(requirement.condition().orElseThrow(), facts);
            if (truth == 0) {
                reasons.add("stage.guard-failed");
            } else if (truth < 0) {
                reasons.add("stage.pending");
            }
        }
    }

    private boolean leads(Transition step, String from) {
        boolean any = step.from().contains("*")
                && !model.state(from).orElseThrow().kind().isFinal()
                && !step.to().orElse("").equals(from);
        return any || step.from().contains(from);
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

    /** 1 true, 0 false, -1 unknown. */
    private static int truth(Expression expression, Facts facts) {
        if (expression instanceof Expression.Path path) {
            return facts.fact(path.path())
                    .value()
                    .map(value -> value.equals(true) ? 1 : 0)
                    .orElse(-1);
        }
        Expression.Apply apply = (Expression.Apply) expression;
        List<Integer> parts =
                apply.operands().stream().map(part -> truth(part, facts)).toList();
        if (apply.operator() == Operator.NOT) {
            return parts.get(0) < 0 ? -1 : 1 - parts.get(0);
        }
        int decisive = apply.operator() == Operator.AND ? 0 : 1;
        return parts.contains(decisive) ? decisive : parts.contains(-1) ? -1 : 1 - decisive;
    }
}
