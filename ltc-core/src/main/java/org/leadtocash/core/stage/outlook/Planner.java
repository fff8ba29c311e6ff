package org.leadtocash.core.stage.outlook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.Supposition;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;

/** Looks for the shortest way by breadth, over all places a document can stand in. */
final class Planner {
    private static final int MOST = 20_000;

    private final StageMachine machine;
    private final Context context;

    private record Way(Instance at, List<Plan.Step> steps) {}

    private record Place(List<String> config, Map<String, List<String>> history) {
        static Place of(Instance instance) {
            return new Place(instance.config(), instance.history());
        }
    }

    Planner(StageMachine machine, Context context) {
        this.machine = machine;
        this.context = context;
    }

    Optional<Plan> plan(Instance from, String target) {
        Deque<Way> open = new ArrayDeque<>();
        Set<Place> seen = new HashSet<>();
        open.add(new Way(from, List.of()));
        seen.add(Place.of(from));
        while (!open.isEmpty() && seen.size() < MOST) {
            Way way = open.remove();
            if (way.at().entered().containsKey(target)) {
                return Optional.of(new Plan(way.steps()));
            }
            for (String event : machine.events(way.at())) {
                for (Supposition supposed : machine.suppose(way.at(), Event.of(event), context)) {
                    if (seen.add(Place.of(supposed.next()))) {
                        List<Plan.Step> steps = new ArrayList<>(way.steps());
                        steps.add(new Plan.Step(event, supposed.path(), supposed.next(), supposed.missing()));
                        open.add(new Way(supposed.next(), steps));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
