/**
 * Where documents stand, kept in PostgreSQL: {@link org.leadtocash.jdbc.stage.PostgresInstances} is the entry point.
 *
 * <p>The machine decides on an instance as somebody read it. Until its answer is stored nothing has happened, and it is
 * stored only where the instance is still what it was: so two who decide at once cannot both be right. The entry of the
 * audit is written in the same step, and never changed.
 */
package org.leadtocash.jdbc.stage;
