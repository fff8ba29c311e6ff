/**
 * Identifiers as constraints of Jakarta Validation, for the beans that a host fills.
 *
 * <p>As usual there, null is valid: {@code @NotNull} says what must be given.
 */
package org.leadtocash.i18n.identifier.constraint;
