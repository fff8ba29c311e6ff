package org.leadtocash.i18n.identifier;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadtocash.i18n.identifier.IdentifierReading.Failure;
import org.leadtocash.i18n.identifier.IdentifierReading.Invalid;
import org.leadtocash.i18n.identifier.IdentifierReading.Valid;

/**
 * Reads the numbers by which authorities and banks know a party.
 *
 * <p>Reading is total: any text at all, null included, is answered, in time that does not grow with its length. Spaces,
 * dots, dashes, slashes and invisible marks are passed over, small letters and full-width characters taken for what they
 * mean.
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
        String typed = raw == null ? "" : CompactForm.of(raw);
        SchemeRule rule = scheme.rule();
        String compact = rule.complete(typed);
        Fault fault = rule.fault(compact);
        return fault == null
                ? new Valid(scheme, compact, rule.display(compact))
                : new Invalid(Optional.of(scheme), fault.failure(), fault.hint());
    }

    /** Reads a VAT number by its own prefix; {@code GR} is taken for {@code EL}. */
    public static IdentifierReading vat(@Nullable String raw) {
        String typed = raw == null ? "" : CompactForm.of(raw);
        Optional<IdentifierScheme> scheme =
                typed.length() < 2 ? Optional.empty() : IdentifierScheme.vat(typed.substring(0, 2));
        if (scheme.isEmpty()) {
            return new Invalid(
                    Optional.empty(),
                    typed.length() < 2 ? Failure.LENGTH : Failure.COMPONENT,
                    "the prefix of a member state of the European Union");
        }
        return parse(scheme.get(), typed.startsWith("GR") ? "EL" + typed.substring(2) : typed);
    }

    /** Reads the VAT number of a country, with or without its prefix where the country's numbers allow it. */
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
