package org.leadtocash.core.stage.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.organisation.Role;

/** Who answers for a model, what is watched and measured, and what variants of it may do. */
record Charter(
        Optional<Role> owner,
        List<String> controls,
        Map<String, List<String>> measures,
        List<String> precedence,
        Map<String, Lock> locks) {
    static final List<String> USUAL = List.of("GROUP", "BUSINESS_LINE", "REGION", "COUNTRY", "ENTITY");
    static final Charter NONE = new Charter(Optional.empty(), List.of(), Map.of(), USUAL, Map.of());

    Charter {
        controls = List.copyOf(controls);
        precedence = List.copyOf(precedence);
        Map<String, List<String>> copies = new TreeMap<>();
        measures.forEach((name, facts) -> copies.put(name, List.copyOf(facts)));
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(copies));
        locks = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(locks)));
    }

    Charter withOwner(Role role) {
        return new Charter(Optional.of(role), controls, measures, precedence, locks);
    }

    Charter withControls(List<String> more) {
        List<String> all = new ArrayList<>(controls);
        all.addAll(more);
        return new Charter(owner, all, measures, precedence, locks);
    }

    Charter withMeasure(String name, List<String> from) {
        Map<String, List<String>> all = new TreeMap<>(measures);
        all.put(name, from);
        return new Charter(owner, controls, all, precedence, locks);
    }

    Charter withPrecedence(List<String> levels) {
        return new Charter(owner, controls, measures, levels, locks);
    }

    Charter withLock(String address, Lock lock) {
        Map<String, Lock> all = new TreeMap<>(locks);
        all.put(address, lock);
        return new Charter(owner, controls, measures, precedence, all);
    }
}
