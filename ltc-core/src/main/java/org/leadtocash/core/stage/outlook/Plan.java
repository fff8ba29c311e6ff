package org.leadtocash.core.stage.outlook;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.instance.Instance;

/**
 * The shortest way to a stage: which events lead there, and what stands in the way of each.
 *
 * @param steps in order; none where the document is there already
 */
public record Plan(List<Step> steps) {

    /**
     * One event of the way.
     *
     * @param event its name
     * @param path the names of the steps it takes
     * @param to where the document stands then
     * @param missing what stands in the way as things are now
     */
    public record Step(String event, List<String> path, Instance to, Findings missing) {

        /** The facts that are to be supplied. */
        public SortedSet<String> facts() {
            return named("fact");
        }

        /** The roles of which one must act or decide. */
        public SortedSet<Role> roles() {
            SortedSet<Role> roles = new TreeSet<>();
            missing.forEach(finding -> finding.remedies()
                    .forEach(remedy -> remedy.params().stream()
                            .filter(param -> param.name().equals("role"))
                            .forEach(param -> param.value().ifPresent(role -> roles.add(Role.of(role.toString()))))));
            return roles;
        }

        /** The gates that are to be opened. */
        public SortedSet<String> gates() {
            return named("gate");
        }

        private SortedSet<String> named(String parameter) {
            SortedSet<String> names = new TreeSet<>();
            missing.forEach(finding -> finding.param(parameter)
                    .flatMap(param -> param.value())
                    .ifPresent(name -> names.add(name.toString())));
            return names;
        }
    }

    /** Copies the steps. */
    public Plan {
        steps = List.copyOf(steps);
    }

    /** The names of the events, in order. */
    public List<String> events() {
        return steps.stream().map(Step::event).toList();
    }

    /** What stands in the way of the first event; empty where the document is there. */
    public Optional<Findings> next() {
        return steps.stream().findFirst().map(Step::missing);
    }
}
