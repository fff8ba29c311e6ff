/**
 * Tests and laws for stage models, to be used in an adopter's own suites. {@link org.leadtocash.testkit.stage.ModelWalk}
 * walks through a model and turns every stage, step and refusal that it reaches into a test;
 * {@link org.leadtocash.testkit.stage.StageModelLaws} says what must hold of a machine and its models.
 */
package org.leadtocash.testkit.stage;
