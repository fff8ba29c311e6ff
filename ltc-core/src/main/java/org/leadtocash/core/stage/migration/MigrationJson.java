package org.leadtocash.core.stage.migration;

import java.util.List;
import java.util.Map;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.ExpressionJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.stage.model.ModelJson;

/** Plans as JSON. */
public final class MigrationJson {
    private MigrationJson() {}

    /** A plan. */
    public static final JsonCodec<MigrationPlan> PLAN = plan();

    /** Plans as documents. */
    public static final DocumentFormat<MigrationPlan> PLAN_FORMAT =
            new DocumentFormat<>(MigrationPlan.class, "stage-migration", 1, 0, PLAN);

    /** Plans as documents. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(PLAN_FORMAT);
    }

    private static JsonCodec<MigrationPlan.Case> oneCase() {
        ObjectCodec<MigrationPlan.Case> fields = ObjectCodec.of("migration-case");
        var when = fields.<Expression>optional("when", ExpressionJson.CODEC, MigrationPlan.Case::when);
        var to = fields.required("to", Codecs.STRING, MigrationPlan.Case::to);
        return fields.build(in -> new MigrationPlan.Case(in.get(when), in.get(to)));
    }

    private static JsonCodec<MigrationPlan> plan() {
        ObjectCodec<MigrationPlan> fields = ObjectCodec.of("stage-migration");
        var id = fields.required("id", Codecs.STRING, MigrationPlan::id);
        var version = fields.required("version", Codecs.STRING, MigrationPlan::version);
        var from = fields.required("from", ModelJson.MODEL_REF, MigrationPlan::from);
        var to = fields.required("to", ModelJson.MODEL_REF, MigrationPlan::to);
        var sameNames = fields.defaulted("sameNames", Codecs.BOOLEAN, false, MigrationPlan::sameNames);
        var stages = fields.defaulted("stages", Codecs.map(Codecs.list(oneCase())), Map.of(), MigrationPlan::stages);
        var facts = fields.defaulted("facts", Codecs.map(Codecs.STRING), Map.of(), MigrationPlan::facts);
        var clocks = fields.defaulted(
                "clocks", Codecs.enumOf(MigrationPlan.Clocks.class), MigrationPlan.Clocks.KEEP, MigrationPlan::clocks);
        var gates = fields.defaulted(
                "gates", Codecs.enumOf(MigrationPlan.Gates.class), MigrationPlan.Gates.KEEP, MigrationPlan::gates);
        var unmapped = fields.defaulted(
                "unmapped",
                Codecs.enumOf(MigrationPlan.Unmapped.class),
                MigrationPlan.Unmapped.FAIL,
                MigrationPlan::unmapped);
        return fields.build(in -> {
            MigrationPlanBuilder plan = new MigrationPlanBuilder(in.get(id), in.get(version), in.get(from), in.get(to))
                    .clocks(in.get(clocks))
                    .gates(in.get(gates))
                    .unmapped(in.get(unmapped));
            if (in.get(sameNames)) {
                plan.sameNames();
            }
            in.get(stages).forEach((stage, cases) -> plan.stage(stage, cases.toArray(MigrationPlan.Case[]::new)));
            in.get(facts).forEach(plan::fact);
            return plan.build();
        });
    }
}
