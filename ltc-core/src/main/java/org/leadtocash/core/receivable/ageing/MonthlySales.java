package org.leadtocash.core.receivable.ageing;

import java.time.YearMonth;
import org.joda.money.Money;

/**
 * What was sold on credit in a month.
 *
 * @param month the month
 * @param sales credit sales, gross, as they are in receivables
 */
public record MonthlySales(YearMonth month, Money sales) {}
