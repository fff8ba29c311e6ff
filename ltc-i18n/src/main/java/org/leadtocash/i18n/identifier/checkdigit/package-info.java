/**
 * The arithmetic of check digits, each algorithm once: {@link org.leadtocash.i18n.identifier.checkdigit.CheckRule} is what
 * a table says, {@link org.leadtocash.i18n.identifier.checkdigit.Check} what runs.
 *
 * <p>A check digit makes a slip of the hand visible. How many slips it sees depends on the algorithm: a sum with weights
 * modulo a prime sees each wrong digit, but often maps a remainder of ten onto another digit and so misses some; the pure
 * systems of ISO/IEC 7064, Verhoeff's and Damm's see every wrong digit and every swap of two neighbours.
 *
 * <p>Checks read texts whose characters and length were looked at before, create nothing, and take one pass.
 */
package org.leadtocash.i18n.identifier.checkdigit;
