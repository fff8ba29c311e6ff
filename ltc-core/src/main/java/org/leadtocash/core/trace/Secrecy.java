package org.leadtocash.core.trace;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Viewer;

/**
 * Which secrets are in each step: its own, and those of everything it was computed from, unless it was disclosed. A
 * selection is made of its losers as well, a part of a split of all weights of the split.
 */
final class Secrecy {
    private final List<EnumSet<Sensitivity>> kinds;

    private Secrecy(List<EnumSet<Sensitivity>> kinds) {
        this.kinds = kinds;
    }

    static Secrecy of(List<TraceStep> steps) {
        List<EnumSet<Sensitivity>> kinds = new ArrayList<>(steps.size());
        EnumSet<Sensitivity> inherited = EnumSet.noneOf(Sensitivity.class);
        for (TraceStep step : steps) {
            // all parts of a split inherit the same
            if (step.part().filter(part -> part.index() > 0).isEmpty()) {
                inherited = EnumSet.noneOf(Sensitivity.class);
                for (int source : sources(steps, step)) {
                    inherited.addAll(kinds.get(source - 1));
                }
            }
            EnumSet<Sensitivity> all = EnumSet.noneOf(Sensitivity.class);
            all.addAll(step.sensitivities());
            if (!step.disclosed()) {
                all.addAll(inherited);
            }
            all.remove(Sensitivity.OPEN);
            kinds.add(all);
        }
        return new Secrecy(kinds);
    }

    Set<Sensitivity> of(int number) {
        return kinds.get(number - 1);
    }

    boolean readable(int number, Viewer viewer) {
        return kinds.get(number - 1).stream().allMatch(viewer::mayRead);
    }

    /** The numbers of all steps that this one was computed from, without signs; each is smaller than its own. */
    static List<Integer> sources(List<TraceStep> steps, TraceStep step) {
        List<Integer> sources = new ArrayList<>();
        step.inputs().forEach(input -> sources.add(Math.abs(input)));
        step.losers().forEach(loser -> loser.step().ifPresent(sources::add));
        step.part().ifPresent(part -> {
            int first = step.number() - part.index();
            for (int other = first; other < first + part.of(); other++) {
                if (other != step.number()) {
                    steps.get(other - 1).inputs().forEach(input -> sources.add(Math.abs(input)));
                }
            }
        });
        return sources;
    }
}
