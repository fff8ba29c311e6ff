package org.leadtocash.core.stage.upgrade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.instance.Instance;

/**
 * How many documents moved, stayed and could not move.
 *
 * @param moved how many moved, by their stages before and after
 * @param pinned how many stay with their model, as the plan says
 * @param others how many live by another model than the plan is for
 * @param refused how many could not move, by the code of the first reason
 * @param examples of those that could not move, the first of them
 */
public record UpgradeCount(
        Map<String, Long> moved, long pinned, long others, Map<FindingCode, Long> refused, List<Finding> examples) {
    private static final FindingCode PINNED = FindingCode.of("stage.migration-pinned");
    private static final int MOST_EXAMPLES = 20;

    /** Copies the collections. */
    public UpgradeCount {
        moved = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(moved)));
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(refused)));
        examples = List.copyOf(examples);
    }

    /** How many there were. */
    public long total() {
        return sum(moved) + pinned + others + sum(refused);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts as pages go by, and keeps no document. */
    static final class Tally {
        private final Map<String, Long> moved = new TreeMap<>();
        private final Map<FindingCode, Long> refused = new TreeMap<>();
        private final List<Finding> examples = new ArrayList<>();
        private long pinned;
        private long others;

        void other() {
            others++;
        }

        void count(Instance before, Decision decision) {
            if (decision instanceof Accepted accepted) {
                String way = String.join(" ", before.config()) + " -> "
                        + String.join(" ", accepted.next().config());
                moved.merge(way, 1L, Long::sum);
                return;
            }
            List<Finding> reasons = decision.findings().list();
            if (reasons.stream().allMatch(reason -> reason.code().equals(PINNED))) {
                pinned++;
                return;
            }
            Finding first = reasons.get(0);
            refused.merge(first.code(), 1L, Long::sum);
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(first);
            }
        }

        UpgradeCount count() {
            return new UpgradeCount(moved, pinned, others, refused, examples);
        }
    }
}
