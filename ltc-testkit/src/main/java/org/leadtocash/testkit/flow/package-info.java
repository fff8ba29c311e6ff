/**
 * Generators and laws for document flow, to be used in an adopter's own suites.
 * {@link org.leadtocash.testkit.flow.FlowArbitraries} makes whole deals, from a campaign to a service, clean or with one
 * {@link org.leadtocash.testkit.flow.FlowDefect defect} planted; {@link org.leadtocash.testkit.flow.MainLineLaws} says what must
 * hold of the documents and links that a host really has.
 */
package org.leadtocash.testkit.flow;
