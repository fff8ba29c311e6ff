package org.leadtocash.i18n.identifier.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a well-formed number of one of some schemes, in any way of writing it: {@code @WellFormed("IBAN")}.
 *
 * <p>The message says what is wrong and what was expected, never the number itself.
 */
@Documented
@Constraint(validatedBy = WellFormedValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface WellFormed {
    /** What stands for the failure in a message. */
    String DEFAULT = "{org.leadtocash.WellFormed}";

    /** The codes of the schemes, such as {@code VAT-DE}; a code that is not shipped is an error of the declaration. */
    String[] value();

    /** The message; left alone, it is the failure and what was expected. */
    String message() default DEFAULT;

    /** The groups that check it, none for all. */
    Class<?>[] groups() default {};

    /** What clients of Jakarta Validation attach. */
    Class<? extends Payload>[] payload() default {};
}
