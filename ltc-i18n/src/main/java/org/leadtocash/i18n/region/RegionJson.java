package org.leadtocash.i18n.region;

import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.json.JsonCodec;

/** Questions to the law as JSON. */
public final class RegionJson {
    private RegionJson() {}

    /** A question whose facts are of that schema, such as {@link Compliance#facts}. */
    public static JsonCodec<ComplianceQuestion> question(FactSchema schema) {
        return QuestionCodec.of(schema);
    }
}
