package org.leadtocash.i18n.identifier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadtocash.i18n.identifier.IdentifierReading.Failure;
import org.leadtocash.i18n.identifier.IdentifierReading.Invalid;
import org.leadtocash.i18n.identifier.IdentifierReading.Valid;
import org.leadtocash.i18n.identifier.scheme.CompactForm;
import org.leadtocash.i18n.identifier.scheme.Fault;
import org.leadtocash.i18n.identifier.scheme.SchemeRule;

/**
 * Reads the numbers by which authorities and banks know a party.
 *
 * <p>Reading is total: any text at all, null included, is answered, in time that does not grow with its length. Spaces,
 * dots, dashes, slashes and invisible marks are passed over, small letters, full-width characters and Arabic digits taken
 * for what they mean, prefixes and leading zeros that people leave out put back.
 *
 * <pre>{@code
 * Identifiers.vat("fr 40-303 265 045").fold(
 *         valid -> valid.display(),
 *         invalid -> invalid.hint());
 * }</pre>
 */
public final class Identifiers {
    private Identifiers() {}

    /** The schemes that can be read, in order of code. */
    public static Collection<IdentifierScheme> schemes() {
        return IdentifierScheme.all();
    }

    /** Reads a number of a known scheme. */
    public static IdentifierReading parse(IdentifierScheme scheme, @Nullable String raw) {
        SchemeRule rule = scheme.rule();
        String typed = raw == null ? "" : CompactForm.of(raw, rule.keepsHyphens());
        String compact = typed;
        Fault fault = rule.fault(typed);
        if (fault != null) {
            compact = rule.complete(typed);
            fault = compact.equals(typed) ? fault : rule.fault(compact);
        }
        return fault == null
                ? new Valid(scheme, compact, rule.display(compact))
                : new Invalid(Optional.of(scheme), failure(fault), fault.hint());
    }

    private static Failure failure(Fault fault) {
        return switch (fault.kind()) {
            case LENGTH -> Failure.LENGTH;
            case FORMAT -> Failure.FORMAT;
            case COMPONENT -> Failure.COMPONENT;
            case CHECKSUM -> Failure.CHECKSUM;
        };
    }

    /**
     * Reads a number of a country, of whichever of its schemes takes it: the first in order of code, or the failure of the
     * one that it came closest to.
     *
     * @param country the ISO 3166-1 alpha-2 code
     */
    public static IdentifierReading parse(String country, @Nullable String raw) {
        return closest(IdentifierScheme.of(country), raw, "a country whose numbers are known here");
    }

    /**
     * Reads a number of a country and a kind, such as its company numbers.
     *
     * @param country the ISO 3166-1 alpha-2 code
     */
    public static IdentifierReading parse(String country, IdentifierKind kind, @Nullable String raw) {
        List<IdentifierScheme> schemes = IdentifierScheme.of(country).stream()
                .filter(scheme -> scheme.kind().equals(kind))
                .toList();
        return closest(schemes, raw, "a country whose numbers of kind " + kind + " are known here");
    }

    private static IdentifierReading closest(List<IdentifierScheme> schemes, @Nullable String raw, String expected) {
        Invalid closest = new Invalid(Optional.empty(), Failure.COMPONENT, expected);
        for (IdentifierScheme scheme : schemes) {
            IdentifierReading reading = parse(scheme, raw);
            if (reading instanceof Valid) {
                return reading;
            }
            Invalid invalid = (Invalid) reading;
            boolean first = closest.scheme().isEmpty();
            closest = first || invalid.failure().compareTo(closest.failure()) > 0 ? invalid : closest;
        }
        return closest;
    }

    /** Reads a VAT number by its own prefix; {@code GR} is taken for {@code EL}. */
    public static IdentifierReading vat(@Nullable String raw) {
        String typed = raw == null ? "" : CompactForm.of(raw, false);
        Optional<IdentifierScheme> scheme =
                typed.length() < 2 ? Optional.empty() : IdentifierScheme.vat(typed.substring(0, 2));
        return scheme.map(known -> parse(known, typed))
                .orElseGet(() -> new Invalid(
                        Optional.empty(),
                        typed.length() < 2 ? Failure.LENGTH : Failure.COMPONENT,
                        "the prefix of a country whose VAT numbers are known here"));
    }

    /** Reads the VAT number of a country, with or without its prefix. */
    public static IdentifierReading vat(String country, @Nullable String raw) {
        return IdentifierScheme.vat(country)
                .map(scheme -> parse(scheme, raw))
                .orElseGet(() ->
                        new Invalid(Optional.empty(), Failure.COMPONENT, "a country whose VAT numbers are known here"));
    }

    /** Whether a text is such a number, in any way of writing it. */
    public static boolean isValid(IdentifierScheme scheme, @Nullable String raw) {
        return raw != null && (scheme.isCompact(raw) || parse(scheme, raw).isValid());
    }
}
