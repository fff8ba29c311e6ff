package org.leadtocash.core.stage.variant;

import java.util.List;
import java.util.Map;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.stage.model.Address;
import org.leadtocash.core.stage.model.Lock;

/** Overlays as JSON. */
public final class VariantJson {
    private VariantJson() {}

    private static final JsonCodec<List<String>> NAMES = Codecs.list(Codecs.STRING);

    /** An overlay. */
    public static final JsonCodec<Overlay> OVERLAY = overlay();

    /** Overlays as documents. */
    public static final DocumentFormat<Overlay> OVERLAY_FORMAT =
            new DocumentFormat<>(Overlay.class, "stage-overlay", 1, 0, OVERLAY);

    /** Overlays as documents. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(OVERLAY_FORMAT);
    }

    private static JsonCodec<Change> change() {
        ObjectCodec<Change> fields = ObjectCodec.of("overlay-change");
        var verb = fields.required("do", Codecs.enumOf(Change.Verb.class), Change::verb);
        var at = fields.required(
                "at",
                Codecs.text("address", "names each behind a slash", Address::parse, Address::toString),
                Change::at);
        var value = fields.<Json>optional("value", Codecs.ANY, Change::value);
        var before = fields.<String>optional("before", Codecs.STRING, Change::before);
        return fields.build(in -> new Change(in.get(verb), in.get(at), in.get(value), in.get(before)));
    }

    private static JsonCodec<Overlay.Name> name() {
        ObjectCodec<Overlay.Name> fields = ObjectCodec.of("model-name");
        var id = fields.required("id", Codecs.STRING, Overlay.Name::id);
        var version = fields.required("version", Codecs.STRING, Overlay.Name::version);
        return fields.build(in -> new Overlay.Name(in.get(id), in.get(version)));
    }

    private static JsonCodec<Overlay> overlay() {
        ObjectCodec<Overlay> fields = ObjectCodec.of("stage-overlay");
        var id = fields.required("id", Codecs.STRING, Overlay::id);
        var version = fields.required("version", Codecs.STRING, Overlay::version);
        var over = fields.required("over", Codecs.STRING, Overlay::over);
        var level = fields.required("level", Codecs.STRING, Overlay::level);
        var place = fields.defaulted("place", Codecs.STRING, "", Overlay::place);
        var after = fields.defaulted("after", NAMES, List.of(), Overlay::after);
        var as = fields.<Overlay.Name>optional("as", name(), Overlay::as);
        var changes = fields.defaulted("changes", Codecs.list(change()), List.of(), Overlay::changes);
        var locks = fields.defaulted("locks", Codecs.map(Codecs.enumOf(Lock.class)), Map.of(), Overlay::locks);
        return fields.build(in -> {
            OverlayBuilder overlay = Overlay.of(in.get(id), in.get(version))
                    .over(in.get(over))
                    .on(in.get(level), in.get(place))
                    .after(in.get(after).toArray(String[]::new));
            in.get(as).ifPresent(name -> overlay.as(name.id(), name.version()));
            in.get(changes).forEach(overlay::change);
            in.get(locks).forEach(overlay::lock);
            return overlay.build();
        });
    }
}
