package org.leadtocash.core.stage;

import java.util.List;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;

/** Models, instances, events, decisions and audits as JSON. */
public final class StageJson {
    private StageJson() {}

    /** A model, checked as a whole when it is read. */
    public static final JsonCodec<StageModel> MODEL = ModelCodecs.MODEL;

    /** An instance. */
    public static final JsonCodec<Instance> INSTANCE = DecisionCodecs.INSTANCE;

    /** An event. */
    public static final JsonCodec<Event> EVENT = DecisionCodecs.EVENT;

    /** An entry of the audit, refused where its hash is not that of its content. */
    public static final JsonCodec<AuditEntry> AUDIT = DecisionCodecs.AUDIT;

    /** A decision of any outcome. */
    public static final JsonCodec<Decision> DECISION = DecisionCodecs.DECISION;

    /** What would become of each event. */
    public static final JsonCodec<Explanation> EXPLANATION = DecisionCodecs.EXPLANATION;

    /** Models as documents. */
    public static final DocumentFormat<StageModel> MODEL_FORMAT =
            new DocumentFormat<>(StageModel.class, "stage-model", 1, 0, MODEL);

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
