package org.leadtocash.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.i18n.language.Messages;
import org.leadtocash.i18n.language.Texts;

/** The library's texts with the report's own words beside them. */
final class Words {
    private final Messages messages;

    Words(Locale language) {
        List<Texts> all = new ArrayList<>(Texts.standard());
        all.add(read("report_en.txt"));
        all.add(read("report_zh.txt"));
        messages = Messages.of(all, language).withZone(Journal.OFFICE);
    }

    private static Texts read(String name) {
        try (InputStream bytes = Words.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return Texts.read(name, new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    Messages messages() {
        return messages;
    }

    /** A sentence of the report with its blanks filled, each as people there write it. */
    String say(String key, Param... blanks) {
        return messages.say("report." + key, List.of(blanks));
    }

    static Param blank(String name, ParamType type, Object value) {
        return Param.of(name, type, value);
    }
}
