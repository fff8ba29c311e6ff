package org.leadtocash.core.credit.exposure;

import java.util.EnumMap;
import java.util.Map;
import org.joda.money.Money;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.quantity.LineQuantities;
import org.leadtocash.core.quantity.Quantity;

/**
 * What an order line puts at risk, by category, from its value and how far it has come.
 *
 * <p>The first q units of a line of Q units and value A are worth {@code v(q) = round(A * q / Q)}, and a bucket from p to
 * q is worth {@code v(q) - v(p)}. So parts always add up to the whole, without a cent of dust: 100.00 over 3 pieces is
 * 33.33, 33.34 and 33.33. The quantity that is posted is not here: it is in receivables, at what the invoice says.
 */
public final class LineExposure {
    private final Money value;
    private final Quantity ordered;

    private LineExposure(Money value, Quantity ordered) {
        this.value = value;
        this.ordered = ordered;
    }

    /**
     * A line of that value for that quantity.
     *
     * @param value what the customer will owe for the whole line, taxes and freight as the policy says
     * @param ordered how much was ordered
     * @throws IllegalArgumentException if nothing was ordered and it has a value all the same
     */
    public static LineExposure of(Money value, Quantity ordered) {
        check(value, ordered);
        return new LineExposure(value, ordered);
    }

    /**
     * Checks that quantity and value go together.
     *
     * @throws IllegalArgumentException if nothing was ordered and it has a value all the same, or less than nothing was
     */
    public static void check(Money value, Quantity ordered) {
        if (ordered.signum() < 0 || (ordered.isZero() && !value.isZero())) {
            throw new IllegalArgumentException(
                    "a line of " + value + " for " + ordered + ": expected more than nothing");
        }
    }

    /** The value of the first units of the line; beyond the ordered quantity at the line's unit price. */
    public Money valueOf(Quantity first) {
        if (ordered.isZero()) {
            return value;
        }
        Ratio exact = Ratio.from(value.getAmount()).times(first.ratioTo(ordered));
        return Money.of(
                value.getCurrencyUnit(),
                RoundingPolicy.standard(value.getCurrencyUnit()).round(exact));
    }

    /**
     * What is at risk in each category; categories with nothing are left out.
     *
     * @throws IllegalArgumentException if the quantities are in another unit
     */
    public Map<ExposureCategory, Money> at(LineQuantities quantities) {
        Map<ExposureCategory, Money> amounts = new EnumMap<>(ExposureCategory.class);
        Quantity posted = quantities.posted();
        Quantity billed = quantities.invoiced();
        Quantity shipped = billed.plus(quantities.deliveredNotBilled());
        put(amounts, ExposureCategory.BILLED_NOT_POSTED, posted, billed);
        put(amounts, ExposureCategory.DELIVERED_NOT_BILLED, billed, shipped);
        put(amounts, ExposureCategory.OPEN_ORDER, shipped, shipped.plus(quantities.open()));
        return amounts;
    }

    private void put(Map<ExposureCategory, Money> amounts, ExposureCategory category, Quantity from, Quantity to) {
        Money part = valueOf(to).minus(valueOf(from));
        if (!part.isZero()) {
            amounts.put(category, part);
        }
    }
}
