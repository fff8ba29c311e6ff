package org.leadtocash.core.credit;

import java.time.LocalDate;
import org.joda.money.Money;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.document.LineRef;

/**
 * A line that a decision left out, because it leaves only after the horizon: it must be asked about again.
 *
 * @param line which line
 * @param planned when it is to leave
 * @param value what the customer will owe for it
 * @param checkpoint where it must be asked about
 */
public record DeferredLine(LineRef line, LocalDate planned, Money value, Checkpoint checkpoint) {}
