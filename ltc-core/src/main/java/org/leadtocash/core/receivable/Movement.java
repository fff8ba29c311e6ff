package org.leadtocash.core.receivable;

import java.time.LocalDate;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;

/**
 * A dated change of what is open of an item.
 *
 * @param item whose
 * @param on the day it counts
 * @param change what was added to the open amount; below zero for what settles a claim
 * @param by the payment, credit note or return that did it
 */
public record Movement(ItemRef item, LocalDate on, Money change, DocRef by) {}
