/**
 * The numbers by which authorities and banks know a party: {@link org.leadtocash.i18n.identifier.Identifiers} reads them.
 *
 * <p>A VAT number, a company's social credit code, an account or an entity identifier is typed by hand, copied from a
 * letter, or sent by a partner with dots, spaces and full-width digits. Most of them carry check digits, so that a slip
 * of the hand can be seen without asking anybody. Reading one gives its one compact form, or the kind of failure:
 * {@code LENGTH}, {@code FORMAT}, {@code COMPONENT} (a part that cannot be, such as a province that does not exist) or
 * {@code CHECKSUM}.
 *
 * <p>A number that is well formed need not exist. Whether an authority knows it, and under whose name, is another
 * question, which only its register answers.
 */
package org.leadtocash.i18n.identifier;
