/**
 * A whole main line as one file: {@link org.leadtocash.core.flow.table.FlowTable} is the entry point.
 *
 * <p>Documents, their lines and the links between them, a row each, in one order: the same main line is the same bytes wherever
 * it is written, so files can be compared, hashed and kept. What was written is read back as it was, whatever rules it breaks; a
 * file that was changed by hand is read strictly, and every problem is told with its place.
 */
package org.leadtocash.core.flow.table;
