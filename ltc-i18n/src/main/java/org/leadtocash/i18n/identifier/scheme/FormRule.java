package org.leadtocash.i18n.identifier.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.i18n.identifier.checkdigit.Check;
import org.leadtocash.i18n.identifier.checkdigit.CheckRule;

/**
 * A form of a scheme's numbers, as a table declares it.
 *
 * @param mask the characters by place
 * @param display how people write it: {@code _} stands for the next character; empty for the characters alone
 * @param parts what must be possible
 * @param checks what must fit
 * @param sees the slips that are always seen
 */
record FormRule(String mask, Optional<String> display, List<PartRule> parts, List<CheckRule> checks, Sees sees) {
    static final JsonCodec<FormRule> CODEC = codec();

    FormRule {
        if (sees != Sees.NOTHING && checks.isEmpty()) {
            throw new IllegalArgumentException("sees " + sees + " without a check");
        }
    }

    private static JsonCodec<FormRule> codec() {
        ObjectCodec<FormRule> fields = ObjectCodec.of("identifier-form");
        var mask = fields.required("mask", Codecs.STRING, FormRule::mask);
        var display = fields.<String>optional("display", Codecs.STRING, FormRule::display);
        var parts = fields.defaulted("parts", Codecs.list(PartRule.CODEC), List.of(), FormRule::parts);
        var checks = fields.defaulted("checks", Codecs.list(CheckRule.CODEC), List.of(), FormRule::checks);
        var sees = fields.defaulted("sees", Codecs.enumOf(Sees.class), Sees.NOTHING, FormRule::sees);
        return fields.build(
                in -> new FormRule(in.get(mask), in.get(display), in.get(parts), in.get(checks), in.get(sees)));
    }

    /**
     * The forms of each length.
     *
     * @throws IllegalArgumentException if mask, display, parts or checks do not fit each other
     */
    List<Form> compile(CharacterSets sets, Map<String, String> lists) {
        Mask parsed = Mask.parse(mask);
        List<Form> forms = new ArrayList<>();
        for (List<String> places : parsed.places()) {
            int length = places.size();
            List<Part> possible =
                    parts.stream().map(part -> part.compile(length, lists)).toList();
            List<Check> fitting = checks.stream()
                    .map(check -> check.compile(places, parsed.start()))
                    .toList();
            Display shown = display.map(text -> Display.parse(text, length)).orElse(Display.PLAIN);
            forms.add(new Form(places, sets, possible, fitting, shown, parsed.described(), sees));
        }
        return forms;
    }
}
