/**
 * Exact arithmetic on scaled {@code long}s: the floor everything that counts money or quantities stands on.
 *
 * <p>An amount here is a whole number of units (cents, tenths of a cent, five-centime pieces); its scale is known to the
 * caller. A product of two such numbers may need 128 bits before a division brings it back: it gets them
 * ({@link java.lang.Math#multiplyHigh}), and what still does not fit is computed with
 * {@link java.math.BigInteger}. No operation wraps around: a result that does not fit a {@code long} is said, never
 * returned.
 *
 * <p>This package is exported to the modules of this library only; it promises nothing to others.
 */
@NullMarked
package org.leadtocash.core.decimal;

import org.jspecify.annotations.NullMarked;
