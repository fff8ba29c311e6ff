/**
 * Where a decision's data and rules come from.
 * {@link org.leadtocash.core.source.DataSet} is the entry point.
 *
 * <p>A {@link org.leadtocash.core.source.DataSet} names data that was used, by version and hash; a
 * {@link org.leadtocash.core.source.Source} the rule in it, and each {@link org.leadtocash.core.source.Citation} the text
 * that the rule rests on. A citation says how it is known: whether somebody opened the text itself, and on which day, or
 * only another's account ({@link org.leadtocash.core.source.Basis}). What rests on less than the text is never more than
 * a reason for review.
 */
package org.leadtocash.core.source;
