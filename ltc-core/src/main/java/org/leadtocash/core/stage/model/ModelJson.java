package org.leadtocash.core.stage.model;

import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.stage.gate.GateJson;
import org.leadtocash.core.stage.gate.Ruling;

/** Models, and what speaks of them, as JSON. */
public final class ModelJson {
    private ModelJson() {}

    /** The name of an exact model. */
    public static final JsonCodec<ModelRef> MODEL_REF = modelRef();

    /** An event. */
    public static final JsonCodec<Event> EVENT = event();

    /** What the host does after a step. */
    public static final JsonCodec<Effect> EFFECT = ModelCodecs.EFFECT;

    /** What must hold for a step. */
    public static final JsonCodec<Requirement> REQUIREMENT = ModelCodecs.REQUIREMENT;

    /** A model, checked as a whole when it is read. */
    public static final JsonCodec<StageModel> MODEL = ModelCodecs.MODEL;

    /** Models as documents. */
    public static final DocumentFormat<StageModel> MODEL_FORMAT =
            new DocumentFormat<>(StageModel.class, "stage-model", 1, 0, MODEL);

    private static JsonCodec<ModelRef> modelRef() {
        ObjectCodec<ModelRef> fields = ObjectCodec.of("model-ref");
        var id = fields.required("id", Codecs.STRING, ModelRef::id);
        var version = fields.required("version", Codecs.STRING, ModelRef::version);
        var hash = fields.required("hash", Codecs.CONTENT_HASH, ModelRef::hash);
        return fields.build(in -> new ModelRef(in.get(id), in.get(version), in.get(hash)));
    }

    private static JsonCodec<Event> event() {
        ObjectCodec<Event> fields = ObjectCodec.of("event");
        var name = fields.required("name", Codecs.STRING, Event::name);
        var reason = fields.<String>optional("reason", Codecs.STRING, Event::reason);
        var comment = fields.defaulted("comment", Codecs.STRING, "", Event::comment);
        var ruling = fields.<Ruling>optional("ruling", GateJson.RULING, Event::ruling);
        return fields.build(in -> new Event(in.get(name), in.get(reason), in.get(comment), in.get(ruling)));
    }
}
