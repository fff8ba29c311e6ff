package org.leadtocash.core.receivable.terms;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What terms need to know of an invoice.
 *
 * @param gross what it demands, with tax; negative for a credit note
 * @param tax the tax in it; of the sign of {@code gross}, and no larger
 * @param baseDate the day from which terms count: of the invoice, the delivery, or the receipt of the invoice
 */
public record Invoiced(Money gross, Money tax, LocalDate baseDate) {

    /** Checks that the tax is a part. */
    public Invoiced {
        boolean part = tax.isSameCurrency(gross)
                && (tax.isZero() || tax.isNegative() == gross.isNegative())
                && !tax.abs().isGreaterThan(gross.abs());
        if (!part) {
            throw new IllegalArgumentException("invoice of " + gross + " with tax of " + tax
                    + ": expected tax of the same currency and sign, and no more than that");
        }
    }

    /** An invoice without tax. */
    public static Invoiced of(Money gross, LocalDate baseDate) {
        return new Invoiced(gross, Money.zero(gross.getCurrencyUnit()), baseDate);
    }
}
