package org.leadtocash.i18n.identifier;

import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.json.UnionCodec;
import org.leadtocash.i18n.identifier.IdentifierReading.Failure;
import org.leadtocash.i18n.identifier.IdentifierReading.Invalid;
import org.leadtocash.i18n.identifier.IdentifierReading.Valid;

/** Schemes and readings as JSON. */
public final class IdentifierJson {
    private IdentifierJson() {}

    /** A scheme by its code. */
    public static final JsonCodec<IdentifierScheme> SCHEME =
            Codecs.text("identifier-scheme", "", IdentifierScheme::parse, IdentifierScheme::code);

    /** What came of reading a number. */
    public static final JsonCodec<IdentifierReading> READING = UnionCodec.<IdentifierReading>of(
                    "identifier-reading", "outcome")
            .when("valid", Valid.class, valid())
            .when("invalid", Invalid.class, invalid())
            .build();

    private static JsonCodec<Valid> valid() {
        ObjectCodec<Valid> fields = ObjectCodec.of("valid-identifier");
        var scheme = fields.required("scheme", SCHEME, Valid::scheme);
        var compact = fields.required("compact", Codecs.STRING, Valid::compact);
        var display = fields.required("display", Codecs.STRING, Valid::display);
        return fields.build(in -> new Valid(in.get(scheme), in.get(compact), in.get(display)));
    }

    private static JsonCodec<Invalid> invalid() {
        ObjectCodec<Invalid> fields = ObjectCodec.of("invalid-identifier");
        var scheme = fields.<IdentifierScheme>optional("scheme", SCHEME, Invalid::scheme);
        var failure = fields.required("failure", Codecs.enumOf(Failure.class), Invalid::failure);
        var hint = fields.required("hint", Codecs.STRING, Invalid::hint);
        return fields.build(in -> new Invalid(in.get(scheme), in.get(failure), in.get(hint)));
    }
}
