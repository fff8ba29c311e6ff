/** The terms of EN 16931 as UBL 2.1 writes them, in the way of CEN/TS 16931-3-2. */
@org.jspecify.annotations.NullMarked
package org.leadtocash.examples.einvoice.ubl;
