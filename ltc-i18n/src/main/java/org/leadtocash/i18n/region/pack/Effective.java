package org.leadtocash.i18n.region.pack;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.leadtocash.core.time.Validity;

/**
 * A version of a rule: from when to when, and what its parameters say in that time.
 *
 * @param validity the days, by the rule's basis
 * @param values what those parameters say that differ from the rule's own values, by name
 */
public record Effective(Validity validity, Map<String, DirectedValue> values) {

    /** Copies the values. */
    public Effective {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** A version with the rule's own values. */
    public static Effective during(Validity validity) {
        return new Effective(validity, Map.of());
    }
}
