/**
 * How systems of numbers are declared: {@link org.leadtocash.i18n.identifier.scheme.SchemeDeclaration} is what a table
 * says, {@link org.leadtocash.i18n.identifier.scheme.SchemeRule} what runs.
 *
 * <p>A scheme has one form or several: characters by place, parts that must be possible (a province, a date), and checks.
 * A number is right where any form of its length takes it; where none does, the form that it came closest to says why.
 */
package org.leadtocash.i18n.identifier.scheme;
