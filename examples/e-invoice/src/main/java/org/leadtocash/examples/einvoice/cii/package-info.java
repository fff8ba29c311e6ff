/** The terms of EN 16931 as the Cross Industry Invoice D16B writes them, in the way of CEN/TS 16931-3-3. */
@org.jspecify.annotations.NullMarked
package org.leadtocash.examples.einvoice.cii;
