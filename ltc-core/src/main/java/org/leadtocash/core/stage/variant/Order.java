package org.leadtocash.core.stage.variant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.StageModel;

/** In which order overlays are laid over a template, whatever order they are given in, and which contradict each other. */
final class Order {
    private final StageModel template;
    private final VariantProblems problems;

    Order(StageModel template, VariantProblems problems) {
        this.template = template;
        this.problems = problems;
    }

    List<Overlay> of(Collection<Overlay> given) {
        List<Overlay> usable = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Overlay overlay : given) {
            if (isUsable(overlay, names)) {
                usable.add(overlay);
            }
        }
        usable.sort(Comparator.comparingInt(
                        (Overlay overlay) -> template.precedence().indexOf(overlay.level()))
                .thenComparing(Overlay::id));
        List<Overlay> ordered = new ArrayList<>();
        for (String level : template.precedence()) {
            List<Overlay> here = usable.stream()
                    .filter(overlay -> overlay.level().equals(level))
                    .toList();
            ordered.addAll(sorted(here));
            conflicts(here);
        }
        return ordered;
    }

    private boolean isUsable(Overlay overlay, Set<String> names) {
        int before = problems.count();
        if (!overlay.over().equals(template.id())) {
            problems.add(
                    VariantProblems.MALFORMED,
                    VariantProblems.place(overlay, "/over"),
                    "an overlay over " + overlay.over(),
                    "one over " + template.id());
        }
        if (!template.precedence().contains(overlay.level())) {
            problems.add(
                    VariantProblems.MALFORMED,
                    VariantProblems.place(overlay, "/level"),
                    "level " + overlay.level(),
                    "one of " + String.join(", ", template.precedence()),
                    Nearest.to(overlay.level(), template.precedence()));
        }
        if (!names.add(overlay.id())) {
            problems.add(
                    VariantProblems.CONFLICT,
                    VariantProblems.place(overlay, "/id"),
                    "overlay " + overlay.id() + " again",
                    "each once");
        }
        return problems.count() == before;
    }

    /** Each behind those it comes after; of the others by name. */
    private List<Overlay> sorted(List<Overlay> here) {
        Set<Overlay> done = new LinkedHashSet<>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Overlay overlay : here) {
                boolean free = here.stream()
                        .filter(other -> overlay.after().contains(other.id()))
                        .allMatch(done::contains);
                moved |= free && done.add(overlay);
            }
        }
        here.stream()
                .filter(overlay -> !done.contains(overlay))
                .forEach(overlay -> problems.add(
                        VariantProblems.CONFLICT,
                        VariantProblems.place(overlay, "/after"),
                        overlay.id() + " after " + overlay.after(),
                        "no circle"));
        return List.copyOf(done);
    }

    /** Two that speak of one element, neither of which comes after the other. */
    private void conflicts(List<Overlay> here) {
        Map<Address, Overlay> spoken = new HashMap<>();
        Map<Address, Overlay> around = new HashMap<>();
        for (Overlay overlay : here) {
            for (int i = 0; i < overlay.changes().size(); i++) {
                Change change = overlay.changes().get(i);
                // What something is called and what it is are two elements.
                Address at = change.verb() == Change.Verb.RELABEL ? label(change) : change.at();
                Optional<Overlay> other = Optional.ofNullable(around.get(at));
                for (Address each = at; other.isEmpty() && !each.names().isEmpty(); each = each.around()) {
                    other = Optional.ofNullable(spoken.get(each));
                }
                if (other.isPresent() && !areOrdered(overlay, other.get(), here)) {
                    problems.add(
                            VariantProblems.CONFLICT,
                            VariantProblems.place(overlay, "/changes/" + i),
                            change + " beside " + other.get(),
                            "one of them in after of the other");
                }
            }
            for (Change change : overlay.changes()) {
                Address at = change.verb() == Change.Verb.RELABEL ? label(change) : change.at();
                spoken.putIfAbsent(at, overlay);
                for (Address each = at; !each.names().isEmpty(); each = each.around()) {
                    around.putIfAbsent(each, overlay);
                }
            }
        }
    }

    private static Address label(Change change) {
        List<String> names = new ArrayList<>(List.of("labels"));
        names.addAll(change.at().names());
        return new Address(names);
    }

    private static boolean areOrdered(Overlay one, Overlay other, List<Overlay> here) {
        return comesAfter(one, other, here, new HashSet<>()) || comesAfter(other, one, here, new HashSet<>());
    }

    private static boolean comesAfter(Overlay one, Overlay other, List<Overlay> here, Set<String> seen) {
        return one.after().contains(other.id())
                || here.stream()
                        .filter(between -> one.after().contains(between.id()) && seen.add(between.id()))
                        .anyMatch(between -> comesAfter(between, other, here, seen));
    }
}
