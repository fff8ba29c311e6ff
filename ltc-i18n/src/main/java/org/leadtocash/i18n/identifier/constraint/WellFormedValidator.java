package org.leadtocash.i18n.identifier.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadtocash.i18n.identifier.IdentifierReading;
import org.leadtocash.i18n.identifier.IdentifierScheme;
import org.leadtocash.i18n.identifier.Identifiers;

/** Checks {@link WellFormed}. */
public final class WellFormedValidator implements ConstraintValidator<WellFormed, CharSequence> {
    private List<IdentifierScheme> schemes = List.of();
    private String message = "";

    /** For the validation provider. */
    public WellFormedValidator() {}

    @Override
    public void initialize(WellFormed constraint) {
        schemes = Arrays.stream(constraint.value()).map(IdentifierScheme::parse).toList();
        message = constraint.message();
        if (schemes.isEmpty()) {
            throw new IllegalArgumentException("@WellFormed without a scheme");
        }
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        String text = value.toString();
        if (schemes.stream().anyMatch(scheme -> Identifiers.isValid(scheme, text))) {
            return true;
        }
        List<IdentifierReading> readings =
                schemes.stream().map(scheme -> Identifiers.parse(scheme, text)).toList();
        return Violations.report(context, message, readings);
    }
}
