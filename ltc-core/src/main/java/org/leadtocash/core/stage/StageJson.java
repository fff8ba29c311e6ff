package org.leadtocash.core.stage;

import java.util.List;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.instance.InstanceJson;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.ModelJson;
import org.leadtocash.core.stage.model.StageModel;

/** Models, instances, events, decisions and audits as JSON. */
public final class StageJson {
    private StageJson() {}

    /** A model, checked as a whole when it is read. */
    public static final JsonCodec<StageModel> MODEL = ModelJson.MODEL;

    /** An instance. */
    public static final JsonCodec<Instance> INSTANCE = InstanceJson.INSTANCE;

    /** An event. */
    public static final JsonCodec<Event> EVENT = ModelJson.EVENT;

    /** An entry of the audit, refused where its hash is not that of its content. */
    public static final JsonCodec<AuditEntry> AUDIT = InstanceJson.AUDIT;

    /** A decision of any outcome. */
    public static final JsonCodec<Decision> DECISION = DecisionCodecs.DECISION;

    /** What would become of each event. */
    public static final JsonCodec<Explanation> EXPLANATION = DecisionCodecs.EXPLANATION;

    /** Models as documents. */
    public static final DocumentFormat<StageModel> MODEL_FORMAT = ModelJson.MODEL_FORMAT;

    /** Models, instances, events, accepted decisions, audit entries and explanations as documents. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                MODEL_FORMAT,
                new DocumentFormat<>(Instance.class, "stage-instance", 1, 0, INSTANCE),
                new DocumentFormat<>(Event.class, "stage-event", 1, 0, EVENT),
                new DocumentFormat<>(AuditEntry.class, "stage-audit", 1, 0, AUDIT),
                new DocumentFormat<>(Decision.class, "stage-decision", 1, 0, DECISION),
                new DocumentFormat<>(Explanation.class, "stage-explanation", 1, 0, EXPLANATION));
    }
}
