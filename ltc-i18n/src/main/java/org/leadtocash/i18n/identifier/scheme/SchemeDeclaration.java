package org.leadtocash.i18n.identifier.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.source.Citation;

/**
 * A system of numbers, as a table declares it.
 *
 * @param code its name, such as {@code VAT-DE}
 * @param country who gives the numbers out; empty where many do
 * @param kind what they are for
 * @param name what people there call them
 * @param typed what people leave out or add
 * @param java the rule in Java, where no table can say it
 * @param forms how the numbers look
 * @param citations how this is known
 */
record SchemeDeclaration(
        String code,
        Optional<String> country,
        String kind,
        String name,
        Typed typed,
        Optional<String> java,
        List<FormRule> forms,
        List<Citation> citations) {
    static final JsonCodec<SchemeDeclaration> CODEC = codec();

    /** Checks what concerns no other declaration. */
    SchemeDeclaration {
        if (!code.matches("[A-Z0-9]+(-[A-Z0-9]+)*")) {
            throw new IllegalArgumentException("code \"" + code + "\": expected capital letters, digits and hyphens");
        }
        if (citations.isEmpty()) {
            throw new IllegalArgumentException(code + ": expected a citation");
        }
        if (java.isPresent() != forms.isEmpty()) {
            throw new IllegalArgumentException(code + ": expected either forms or java");
        }
    }

    private static JsonCodec<SchemeDeclaration> codec() {
        ObjectCodec<SchemeDeclaration> fields = ObjectCodec.of("identifier-scheme");
        JsonCodec<List<String>> words = Codecs.list(Codecs.STRING);
        var code = fields.required("code", Codecs.STRING, SchemeDeclaration::code);
        var country = fields.<String>optional("country", Codecs.STRING, SchemeDeclaration::country);
        var kind = fields.required("kind", Codecs.STRING, SchemeDeclaration::kind);
        var name = fields.required("name", Codecs.STRING, SchemeDeclaration::name);
        var prefix = fields.defaulted(
                "prefix", Codecs.STRING, "", scheme -> scheme.typed().prefix());
        var instead = fields.defaulted(
                "instead", words, List.of(), scheme -> scheme.typed().instead());
        var drop = fields.defaulted(
                "drop", words, List.of(), scheme -> scheme.typed().drop());
        var suffix = fields.defaulted(
                "suffix", Codecs.STRING, "", scheme -> scheme.typed().suffix());
        var padTo = fields.defaulted(
                "padTo", Codecs.LONG, 0L, scheme -> (long) scheme.typed().padTo());
        var java = fields.<String>optional("java", Codecs.STRING, SchemeDeclaration::java);
        var forms = fields.defaulted("forms", Codecs.list(FormRule.CODEC), List.of(), SchemeDeclaration::forms);
        var citations = fields.required("cite", Codecs.list(FoundationCodecs.CITATION), SchemeDeclaration::citations);
        return fields.build(in -> new SchemeDeclaration(
                in.get(code),
                in.get(country),
                in.get(kind),
                in.get(name),
                new Typed(
                        in.get(prefix), in.get(instead), in.get(drop), in.get(suffix), Math.toIntExact(in.get(padTo))),
                in.get(java),
                in.get(forms),
                in.get(citations)));
    }

    /**
     * The rule that runs.
     *
     * @throws IllegalArgumentException if the forms cannot be
     */
    SchemeRule compile(Map<String, String> lists) {
        try {
            return java.<SchemeRule>map(SchemeDeclaration::inJava).orElseGet(() -> TableRule.of(forms, typed, lists));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(code + ": " + e.getMessage(), e);
        }
    }

    private static SchemeRule inJava(String name) {
        return switch (name) {
            case "iban" -> AccountNumber.standard();
            case "leitweg" -> new RoutingNumber();
            default -> throw new IllegalArgumentException("java \"" + name + "\": expected iban or leitweg");
        };
    }

    /** What each form's checks always see, in one word: what all of them see. */
    Sees sees() {
        if (java.isPresent()) {
            return Sees.DIGITS_AND_SWAPS;
        }
        boolean digits = forms.stream().allMatch(form -> form.sees().digits());
        boolean swaps = forms.stream().allMatch(form -> form.sees().swaps());
        return digits ? swaps ? Sees.DIGITS_AND_SWAPS : Sees.DIGITS : swaps ? Sees.SWAPS : Sees.NOTHING;
    }
}
