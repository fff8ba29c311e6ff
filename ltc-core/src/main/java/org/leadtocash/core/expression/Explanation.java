package org.leadtocash.core.expression;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Parameters;

/** Collects what an answer rests on while a compiled expression is walked. */
final class Explanation {
    private final Map<String, Fact> facts = new TreeMap<>();
    private final Map<String, Fact> parameters = new TreeMap<>();
    private final Set<Evaluation.Conflict> conflicts = new TreeSet<>();
    private final Set<String> withoutRows = new TreeSet<>();

    void fact(String path, Object slot) {
        facts.put(path, Fact.from(slot));
    }

    void parameter(String name, Object slot) {
        parameters.put(name, Fact.from(slot));
    }

    void withoutRows(String group) {
        withoutRows.add(group);
    }

    void incomparable(Scale scale, Object left, Object right, Parameters given) {
        if (!(left instanceof Absent)
                && !(right instanceof Absent)
                && scale.compare(left, right, given) == Scale.INCOMPARABLE) {
            conflict(left, right);
        }
    }

    void conflict(Object left, Object right) {
        String first = Scale.measure(left);
        String second = Scale.measure(right);
        conflicts.add(
                first.compareTo(second) <= 0
                        ? new Evaluation.Conflict(first, second)
                        : new Evaluation.Conflict(second, first));
    }

    Evaluation evaluation(Truth truth, FactSchema schema, FactSchema given) {
        return new Evaluation(truth, facts, parameters, conflicts, withoutRows, schema, given);
    }
}
