/**
 * Models of stages as data: {@link org.leadtocash.core.stage.model.StageModel} is the entry point.
 *
 * <p>A model says of one type of document which stages there are, which steps lead from one to the other on which event,
 * and what each step asks for: roles, facts, reasons, requirements, somebody else than the one who took another step. It
 * has no behaviour. It is built in Java or read from JSON, is the same both ways by its hash, and is checked as a whole:
 * every problem is reported at once, with its JSON pointer.
 */
package org.leadtocash.core.stage.model;
