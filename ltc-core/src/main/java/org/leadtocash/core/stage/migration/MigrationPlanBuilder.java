package org.leadtocash.core.stage.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.stage.model.ModelRef;
import org.leadtocash.core.stage.model.StageModel;

/** Says where each stage leads, and what becomes of clocks and gates. */
@CanIgnoreReturnValue
public final class MigrationPlanBuilder {
    final String id;
    final String version;
    final ModelRef from;
    final ModelRef to;
    boolean sameNames;
    final Map<String, List<MigrationPlan.Case>> stages = new TreeMap<>();
    final Map<String, String> facts = new TreeMap<>();
    MigrationPlan.Clocks clocks = MigrationPlan.Clocks.KEEP;
    MigrationPlan.Gates gates = MigrationPlan.Gates.KEEP;
    MigrationPlan.Unmapped unmapped = MigrationPlan.Unmapped.FAIL;
    private @Nullable StageModel old;
    private @Nullable StageModel newer;

    MigrationPlanBuilder(String id, String version, ModelRef from, ModelRef to) {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
                || !version.matches("(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2}")) {
            throw new IllegalArgumentException("plan \"" + id + "\" \"" + version
                    + "\": expected kebab case, such as order-2, and three numbers such as 1.0.0");
        }
        this.id = id;
        this.version = version;
        this.from = from;
        this.to = to;
    }

    MigrationPlanBuilder checkedBy(StageModel before, StageModel after) {
        old = before;
        newer = after;
        return this;
    }

    /** A stage of which nothing else is said leads to the one of the same name. */
    public MigrationPlanBuilder sameNames() {
        sameNames = true;
        return this;
    }

    /** That stage leads to that one. */
    public MigrationPlanBuilder stage(String before, String after) {
        return stage(before, MigrationPlan.Case.of(after));
    }

    /** Where that stage leads: the first case that holds; the last is for every other. */
    public MigrationPlanBuilder stage(String before, MigrationPlan.Case... cases) {
        stages.computeIfAbsent(before, any -> new ArrayList<>()).addAll(Arrays.asList(cases));
        return this;
    }

    /** A fact is called otherwise. */
    public MigrationPlanBuilder fact(String before, String after) {
        facts.put(before, after);
        return this;
    }

    /** What becomes of the clocks; they are kept where nothing is said. */
    public MigrationPlanBuilder clocks(MigrationPlan.Clocks what) {
        clocks = what;
        return this;
    }

    /** What becomes of what was decided at gates; it is kept where nothing is said. */
    public MigrationPlanBuilder gates(MigrationPlan.Gates what) {
        gates = what;
        return this;
    }

    /** What becomes of a document for whose stage nothing is said; it is refused where nothing is said. */
    public MigrationPlanBuilder unmapped(MigrationPlan.Unmapped what) {
        unmapped = what;
        return this;
    }

    /**
     * The finished plan.
     *
     * @throws LoadException with every stage of which it says nothing and everything that it says and cannot be
     */
    public MigrationPlan build() {
        MigrationPlan plan = new MigrationPlan(this);
        if (old != null && newer != null) {
            Findings problems = plan.problems(old, newer);
            if (!problems.isEmpty()) {
                throw new LoadException("plan " + plan, problems);
            }
        }
        return plan;
    }
}
