package org.leadtocash.examples.quickstart;

import java.time.LocalDate;
import org.leadtocash.core.document.DocRef;

/**
 * Something an engine said in the course of the deal.
 *
 * @param day when
 * @param document about which document
 * @param what the step that was asked for, such as {@code release}, or the engine, such as {@code credit}
 * @param said the decision, verdict or document itself
 */
record Moment(LocalDate day, DocRef document, String what, Object said) {}
