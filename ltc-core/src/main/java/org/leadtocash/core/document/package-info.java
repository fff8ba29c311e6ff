/**
 * How documents are named: {@link org.leadtocash.core.document.DocRef} is the name of a document that every engine
 * understands.
 *
 * <p>A sale runs through many documents (lead, opportunity, quote, contract, order, delivery, invoice, payment), each
 * with its own number in its own system. The library stores none of them; it speaks of them by reference. A
 * {@link org.leadtocash.core.document.DocRef} is type and number, a {@link org.leadtocash.core.document.LineRef} one
 * line of it, a {@link org.leadtocash.core.document.DocVersion} the state in which a decision saw it, and a
 * {@link org.leadtocash.core.document.MainLineId} the thread that ties all documents of one deal together.
 */
package org.leadtocash.core.document;
