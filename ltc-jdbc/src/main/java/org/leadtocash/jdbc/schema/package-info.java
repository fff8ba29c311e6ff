/**
 * The tables: {@link org.leadtocash.jdbc.schema.LtcSchema} is the entry point.
 *
 * <p>Each change of the tables is a script of its own, numbered as Flyway wants it, and never changed once it is released.
 * Hosts with Flyway give it the location {@code classpath:db/lead-to-cash} and a history table of its own; others call
 * {@link org.leadtocash.jdbc.schema.LtcSchema#install}.
 */
package org.leadtocash.jdbc.schema;
