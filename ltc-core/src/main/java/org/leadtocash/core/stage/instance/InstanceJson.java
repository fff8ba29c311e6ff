package org.leadtocash.core.stage.instance;

import org.leadtocash.core.json.JsonCodec;

/** Instances and audits as JSON. */
public final class InstanceJson {
    private InstanceJson() {}

    /** An instance. */
    public static final JsonCodec<Instance> INSTANCE = InstanceCodecs.INSTANCE;

    /** An entry of the audit, refused where its hash is not that of its content. */
    public static final JsonCodec<AuditEntry> AUDIT = InstanceCodecs.AUDIT;
}
