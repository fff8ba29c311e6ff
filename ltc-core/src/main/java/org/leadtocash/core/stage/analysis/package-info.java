/**
 * What is doubtful in a model that is otherwise sound: ways that trap, choices that overlap, steps nobody may take, facts
 * nobody can supply, stages nobody answers for. {@link org.leadtocash.core.stage.analysis.ModelAnalysis} is the entry point.
 *
 * <p>What can be no model at all is refused when it is read. What is found here a model can live with, if somebody has looked
 * at it: the rules are named as in the handbook, and each finding says what it saw.
 */
@org.jspecify.annotations.NullMarked
package org.leadtocash.core.stage.analysis;
