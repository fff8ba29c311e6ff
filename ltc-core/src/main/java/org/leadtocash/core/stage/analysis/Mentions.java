package org.leadtocash.core.stage.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.model.Effect;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.Transition;

/** Every fact of which a model speaks, whether itself or through a guard. */
final class Mentions {
    private static final String ALL = "**";

    private final StageModel model;
    private final Guards guards;
    private final Set<String> facts = new HashSet<>();

    Mentions(StageModel model, Guards guards) {
        this.model = model;
        this.guards = guards;
    }

    Set<String> facts() {
        model.worth().ifPresent(facts::add);
        model.measures().values().forEach(facts::addAll);
        model.slas().forEach(sla -> sla.until().ifPresent(facts::add));
        model.states().forEach(state -> {
            facts.addAll(state.entryRequired());
            facts.addAll(state.exitRequired());
            state.require().forEach(this::requirement);
            state.fieldAccess().values().forEach(rules -> rules.keySet().forEach(this::rule));
        });
        model.gates().forEach(gate -> {
            facts.addAll(gate.checklist());
            gate.watches().forEach(watch -> facts.add(watch.fact()));
            gate.bands().forEach(band -> band.when().ifPresent(this::condition));
        });
        model.transitions().forEach(this::step);
        return facts;
    }

    private void rule(String path) {
        if (!path.endsWith(ALL)) {
            facts.add(path);
        } else if (!path.equals(ALL)) {
            String stem = path.substring(0, path.length() - ALL.length());
            model.facts().types().stream()
                    .map(type -> type.path().toString())
                    .filter(each -> each.startsWith(stem))
                    .forEach(facts::add);
        }
    }

    private void step(Transition step) {
        facts.addAll(step.required());
        facts.addAll(step.clears());
        step.when().ifPresent(this::condition);
        step.require().forEach(this::requirement);
        step.effects().forEach(effect -> {
            if (effect instanceof Effect.Clear clear) {
                facts.addAll(clear.facts());
            }
        });
    }

    private void requirement(Requirement requirement) {
        requirement.condition().ifPresent(this::condition);
        requirement.arguments().values().forEach(facts::addAll);
        guards.guard(requirement.name()).ifPresent(guard -> facts.addAll(guard.reads()));
    }

    private void condition(Expression condition) {
        if (condition instanceof Expression.Path path) {
            facts.add(path.path());
        } else if (condition instanceof Expression.Apply apply) {
            List<Expression> operands = apply.operands();
            operands.forEach(this::condition);
        } else if (condition instanceof Expression.Over over) {
            facts.add(over.group());
            condition(over.of());
        }
    }
}
