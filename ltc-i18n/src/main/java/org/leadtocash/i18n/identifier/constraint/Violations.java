package org.leadtocash.i18n.identifier.constraint;

import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.stream.Collectors;
import org.leadtocash.i18n.identifier.IdentifierReading;

/** What a violation says where the constraint itself leaves it open. */
final class Violations {
    private Violations() {}

    /** Puts the failures in place of the default message; always false, as the validator's answer. */
    static boolean report(ConstraintValidatorContext context, String message, List<IdentifierReading> readings) {
        if (message.equals(WellFormed.DEFAULT)) {
            String said = readings.stream()
                    .map(reading ->
                            reading.fold(valid -> "", invalid -> invalid.failure() + ": expected " + invalid.hint()))
                    .collect(Collectors.joining(" or "));
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(literal(said)).addConstraintViolation();
        }
        return false;
    }

    /** The text with what a message template would take for an expression written as itself. */
    private static String literal(String text) {
        return text.replaceAll("([\\\\{}$])", "\\\\$1");
    }
}
