package org.leadtocash.i18n.identifier.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a well-formed VAT number, of the country that its prefix names or of one country.
 *
 * <p>The message says what is wrong and what was expected, never the number itself.
 */
@Documented
@Constraint(validatedBy = VatNumberValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface VatNumber {
    /** The country's ISO 3166-1 alpha-2 code or prefix; empty for that of the number's own prefix. */
    String country() default "";

    /** The message; left alone, it is the failure and what was expected. */
    String message() default WellFormed.DEFAULT;

    /** The groups that check it, none for all. */
    Class<?>[] groups() default {};

    /** What clients of Jakarta Validation attach. */
    Class<? extends Payload>[] payload() default {};
}
