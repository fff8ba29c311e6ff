package org.leadtocash.i18n.language;

import java.util.Locale;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** Words as JSON. */
public final class LanguageJson {
    private LanguageJson() {}

    /** A locale by its language tag (BCP 47); {@code und} for none. */
    public static final JsonCodec<Locale> LOCALE =
            Codecs.text("locale", "", Locale::forLanguageTag, Locale::toLanguageTag);

    /** Words and the language they are in. */
    public static final JsonCodec<Said> SAID = said();

    private static JsonCodec<Said> said() {
        ObjectCodec<Said> fields = ObjectCodec.of("said");
        var text = fields.required("text", Codecs.STRING, Said::text);
        var locale = fields.required("resolvedLocale", LOCALE, Said::resolvedLocale);
        return fields.build(in -> new Said(in.get(text), in.get(locale)));
    }
}
