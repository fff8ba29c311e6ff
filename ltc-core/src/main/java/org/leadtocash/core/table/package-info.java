/**
 * Rows of text: the comma-separated files that price lists, rates, calendars and code tables arrive in.
 *
 * <p>RFC 4180 as the world writes it: a byte order mark at the start, line ends of any kind, and quotes around what holds
 * a comma, a quote or a line end. Every field knows its line and column, so that a loader can say where a value stands
 * that it refuses. Rows are read one at a time; a file need not fit in memory.
 *
 * <p>{@link org.leadtocash.core.table.ShippedResources} is the one class that opens what this module ships, most of which
 * are such tables.
 *
 * <p>This package is exported to the modules of this library only; it promises nothing to others.
 */
@NullMarked
package org.leadtocash.core.table;

import org.jspecify.annotations.NullMarked;
