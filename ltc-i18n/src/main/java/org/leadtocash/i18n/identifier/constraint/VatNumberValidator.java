package org.leadtocash.i18n.identifier.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadtocash.i18n.identifier.IdentifierReading;
import org.leadtocash.i18n.identifier.IdentifierScheme;
import org.leadtocash.i18n.identifier.Identifiers;

/** Checks {@link VatNumber}. */
public final class VatNumberValidator implements ConstraintValidator<VatNumber, CharSequence> {
    private String country = "";
    private String message = "";

    /** For the validation provider. */
    public VatNumberValidator() {}

    @Override
    public void initialize(VatNumber constraint) {
        country = constraint.country();
        message = constraint.message();
        if (!country.isEmpty() && IdentifierScheme.vat(country).isEmpty()) {
            throw new IllegalArgumentException("@VatNumber of " + country + ": no such numbers are known here");
        }
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        IdentifierReading reading =
                country.isEmpty() ? Identifiers.vat(value.toString()) : Identifiers.vat(country, value.toString());
        return reading.isValid() || Violations.report(context, message, List.of(reading));
    }
}
