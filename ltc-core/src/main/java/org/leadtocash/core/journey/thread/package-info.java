/**
 * What the documents of one deal mean to each other's stages: {@link org.leadtocash.core.journey.thread.Surroundings} is the
 * entry point.
 *
 * <p>The shipped models ask, in the facts {@code related}, where the documents around stand: a delivery whether its orders are
 * released, a quote whether another one of the opportunity was accepted, a contract whether its invoices are settled. The
 * document flow knows which documents these are, and their instances where they stand; {@code Surroundings} tells the one
 * by the other. The other way round a step may raise events at the documents around, such as a contract that ends at its
 * orders; {@code Surroundings} finds whom they concern. A {@link org.leadtocash.core.journey.thread.Conversion} takes two
 * documents together, and {@link org.leadtocash.core.journey.thread.OrderLines} tell the header of an order where its lines
 * stand.
 */
package org.leadtocash.core.journey.thread;
