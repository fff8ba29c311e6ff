package org.leadtocash.core.credit.release;

import java.time.Instant;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.document.DocRef;

/**
 * A document that waits for room.
 *
 * @param document which
 * @param account the payer's account
 * @param value what the customer will owe
 * @param heldSince since when it waits
 * @param priority how urgent it is: the lower the number, the sooner
 */
public record HeldOrder(DocRef document, CreditAccountKey account, Money value, Instant heldSince, int priority) {}
