/**
 * The code lists that invoices draw on: {@link org.leadtocash.i18n.invoice.code.CodeLists} is the entry.
 *
 * <p>EN 16931 leaves many terms to lists that others keep: the United Nations' directories for document types, units and
 * reasons, ISO for countries, currencies and schemes, the European Commission for electronic addresses and exemption
 * reasons. Each list here names the edition it was taken from and how that is known; a new edition is a new file.
 */
package org.leadtocash.i18n.invoice.code;
