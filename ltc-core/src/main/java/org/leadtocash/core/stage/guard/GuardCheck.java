package org.leadtocash.core.stage.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.source.Source;
import org.leadtocash.core.stage.gate.Gate;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/** Whether a machine can ask what a model asks: its guards with their arguments, and its parameters. */
final class GuardCheck {
    private static final FindingCode UNKNOWN_GUARD = FindingCode.of("stage.unknown-guard");
    private static final FindingCode WRONG_ARGUMENTS = FindingCode.of("stage.guard-arguments");

    private GuardCheck() {}

    static List<Finding> problems(StageModel model, Guards guards, FactSchema parameters) {
        Place place = Place.of("model " + model.ref());
        List<Finding> problems = new ArrayList<>();
        List<Transition> steps = model.transitions();
        for (int i = 0; i < steps.size(); i++) {
            String at = "/transitions/" + i;
            steps.get(i)
                    .when()
                    .ifPresent(when -> condition(when, model, parameters, place.pointing(at + "/when"), problems));
            requirements(steps.get(i).require(), model, guards, parameters, place.pointing(at + "/require"), problems);
        }
        List<State> states = model.states();
        for (int i = 0; i < states.size(); i++) {
            Place at = place.pointing("/states/" + i + "/require");
            requirements(states.get(i).require(), model, guards, parameters, at, problems);
        }
        gates(model, parameters, place, problems);
        return problems;
    }

    private static void requirements(
            List<Requirement> require,
            StageModel model,
            Guards guards,
            FactSchema parameters,
            Place place,
            List<Finding> problems) {
        for (int j = 0; j < require.size(); j++) {
            Place where = place.pointing(place.pointer() + "/" + j);
            Optional<Expression> condition = require.get(j).condition();
            if (condition.isPresent()) {
                condition(condition.get(), model, parameters, where, problems);
            } else {
                guard(require.get(j), model, guards, where, problems);
            }
        }
    }

    private static void gates(StageModel model, FactSchema parameters, Place place, List<Finding> problems) {
        List<Gate> gates = model.gates();
        for (int i = 0; i < gates.size(); i++) {
            for (int j = 0; j < gates.get(i).bands().size(); j++) {
                Place where = place.pointing("/gates/" + i + "/bands/" + j + "/when");
                gates.get(i)
                        .bands()
                        .get(j)
                        .when()
                        .ifPresent(when -> condition(when, model, parameters, where, problems));
            }
        }
    }

    private static void condition(
            Expression condition, StageModel model, FactSchema parameters, Place place, List<Finding> problems) {
        condition.check(model.facts(), parameters, place).forEach(problems::add);
    }

    private static void guard(
            Requirement requirement, StageModel model, Guards guards, Place place, List<Finding> problems) {
        Optional<Guard> guard = guards.guard(requirement.name());
        if (guard.isEmpty()) {
            Finding.Builder problem = problem(UNKNOWN_GUARD, place, requirement)
                    .text("expected", "one of " + String.join(", ", guards.names()));
            Nearest.to(requirement.name(), guards.names()).ifPresent(guess -> problem.text("maybe", guess));
            problems.add(problem.source(Source.of("stage-analysis", "S08")).build());
            return;
        }
        guard.get()
                .expected(requirement.arguments(), model.facts())
                .ifPresent(expected -> problems.add(problem(WRONG_ARGUMENTS, place, requirement)
                        .text("expected", expected)
                        .build()));
    }

    private static Finding.Builder problem(FindingCode code, Place place, Requirement requirement) {
        return Finding.of(code, Severity.BLOCK, place.subject()).text("found", requirement.toString());
    }
}
