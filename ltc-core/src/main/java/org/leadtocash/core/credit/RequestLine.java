package org.leadtocash.core.credit;

import org.joda.money.Money;
import org.leadtocash.core.credit.exposure.LineExposure;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.quantity.Quantity;

/**
 * A line of a document that asks for credit.
 *
 * @param line which line
 * @param quantity how much of it asks
 * @param value what the customer will owe for that quantity
 */
public record RequestLine(LineRef line, Quantity quantity, Money value) {

    /** Checks that quantity and value go together, as {@link LineExposure#of} does. */
    public RequestLine {
        LineExposure.check(value, quantity);
    }

    LineExposure exposure() {
        return LineExposure.of(value, quantity);
    }
}
