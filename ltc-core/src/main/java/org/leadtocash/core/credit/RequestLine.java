package org.leadtocash.core.credit;

import java.time.LocalDate;
import java.util.Optional;
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
 * @param planned the day on which goods are to leave; empty where nobody knows, so that it counts at once
 */
public record RequestLine(LineRef line, Quantity quantity, Money value, Optional<LocalDate> planned) {

    /** Checks that quantity and value go together, as {@link LineExposure#of} does. */
    public RequestLine {
        LineExposure.check(value, quantity);
    }

    /** A line of which nobody knows when it leaves. */
    public RequestLine(LineRef line, Quantity quantity, Money value) {
        this(line, quantity, value, Optional.empty());
    }

    /** The same line, to leave on that day. */
    public RequestLine plannedOn(LocalDate day) {
        return new RequestLine(line, quantity, value, Optional.of(day));
    }

    LineExposure exposure() {
        return LineExposure.of(value, quantity);
    }
}
