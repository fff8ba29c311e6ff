package org.leadtocash.i18n.tax;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.tax.TaxFacts;

/** Where the facts of questions stand among those that laws ask for; found out once, because lines are many. */
final class Slots {
    private final FactSchema schema;
    private final Map<String, Integer> byPath = new HashMap<>();
    private final int[] ofQuestions;

    Slots(FactSchema schema) {
        this.schema = schema;
        for (FactType type : schema.types()) {
            if (!type.path().inGroup()) {
                byPath.put(type.path().toString(), schema.slot(type.path()).orElseThrow());
            }
        }
        this.ofQuestions = from(TaxFacts.schema());
    }

    FactSchema schema() {
        return schema;
    }

    /** For each slot of another schema, where its fact stands here; -1 where nothing asks for it. */
    private int[] from(FactSchema other) {
        int[] to = new int
                [(int) other.types().stream()
                        .filter(type -> !type.path().inGroup())
                        .count()];
        Arrays.fill(to, -1);
        for (FactType type : other.types()) {
            if (!type.path().inGroup()
                    && schema.type(type.path()).filter(type::equals).isPresent()) {
                to[other.slot(type.path()).orElseThrow()] =
                        byPath.getOrDefault(type.path().toString(), -1);
            }
        }
        return to;
    }

    /** The slots with what a question says. */
    Object[] taken(Facts given) {
        Object[] slots = new Object[byPath.size()];
        Arrays.fill(slots, Fact.State.UNKNOWN);
        int[] to = given.schema().equals(TaxFacts.schema()) ? ofQuestions : from(given.schema());
        for (int i = 0; i < to.length; i++) {
            if (to[i] >= 0) {
                slots[to[i]] = given.slot(i);
            }
        }
        return slots;
    }

    /** Where a fact stands; empty where no law asks for it. */
    Optional<Integer> slot(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
