/**
 * How late receivables are, and how fast they turn into cash: {@link org.leadtocash.core.receivable.ageing.AgeingPolicy}
 * is the entry point.
 *
 * <p>Ageing puts what is open into columns by days past due; the columns of a row add up to its balance, always. With an
 * {@link org.leadtocash.core.receivable.ItemHistory} it answers for any day of the past.
 * {@link org.leadtocash.core.receivable.ageing.CollectionMeasures} has days sales outstanding in its variants, of which
 * none is "the" DSO, and the effectiveness of collection.
 */
package org.leadtocash.core.receivable.ageing;
