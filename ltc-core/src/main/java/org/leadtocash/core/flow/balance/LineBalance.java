package org.leadtocash.core.flow.balance;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.quantity.LineQuantities;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/** How far an order line has come, all in its base unit. */
public final class LineBalance {

    /** What is counted. */
    enum Measure {
        ASKED,
        ORDERED,
        DELIVERED,
        ACCEPTED,
        REACHED,
        RETURNED,
        INVOICED,
        POSTED,
        BASIS,
        TO_DELIVER,
        TO_BILL
    }

    private final LineRef line;
    private final boolean closed;
    private final Map<Measure, Quantity> quantities;

    LineBalance(LineRef line, boolean closed, Map<Measure, Quantity> quantities) {
        this.line = line;
        this.closed = closed;
        this.quantities = new EnumMap<>(quantities);
    }

    Quantity get(Measure measure) {
        return Objects.requireNonNull(quantities.get(measure));
    }

    /** The line. */
    public LineRef line() {
        return line;
    }

    /** Whether nothing more will happen. */
    public boolean closed() {
        return closed;
    }

    /** The unit of all quantities: the base unit of the line. */
    public Unit unit() {
        return ordered().unit();
    }

    /** What was ordered and added by amendments, cancelled or not. */
    public Quantity asked() {
        return get(Measure.ASKED);
    }

    /** What was ordered and added by amendments, less what was cancelled or reversed; negative only on dirty data. */
    public Quantity ordered() {
        return get(Measure.ORDERED);
    }

    /** What left, less reversals. */
    public Quantity delivered() {
        return get(Measure.DELIVERED);
    }

    /** What the customer took over. */
    public Quantity accepted() {
        return get(Measure.ACCEPTED);
    }

    /** What milestones have released. */
    public Quantity reached() {
        return get(Measure.REACHED);
    }

    /** What came back. */
    public Quantity returned() {
        return get(Measure.RETURNED);
    }

    /** What is billed on any document that is not cancelled, less credits and reversals with a quantity. */
    public Quantity invoiced() {
        return get(Measure.INVOICED);
    }

    /** The part of the invoiced on invoices in force. */
    public Quantity posted() {
        return get(Measure.POSTED);
    }

    /** How much may be billed in all, by the basis of the line. */
    public Quantity basis() {
        return get(Measure.BASIS);
    }

    /** What is still to be delivered; zero once the line is closed. */
    public Quantity toDeliver() {
        return get(Measure.TO_DELIVER);
    }

    /** What may be billed and is not; zero once the line is closed. */
    public Quantity toBill() {
        return get(Measure.TO_BILL);
    }

    /** Whether nothing is open to deliver or to bill. */
    public boolean isSettled() {
        return toDeliver().isZero() && toBill().isZero();
    }

    /**
     * The quantities that credit measures exposure by. What came back is neither ordered nor delivered any more, so that a
     * return opens nothing; a credit with a quantity lets it be billed again.
     */
    public LineQuantities quantities() {
        Quantity none = Quantity.zero(unit());
        Quantity billed = invoiced().max(none);
        return new LineQuantities(
                ordered().minus(returned()).max(none),
                delivered().minus(returned()).max(none),
                billed,
                posted().max(none).min(billed),
                closed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineBalance that
                && line.equals(that.line)
                && closed == that.closed
                && quantities.equals(that.quantities);
    }

    @Override
    public int hashCode() {
        return Objects.hash(line, closed, quantities);
    }

    /** The line and each quantity that is not zero. */
    @Override
    public String toString() {
        return line
                + (closed ? " closed" : "")
                + quantities.entrySet().stream()
                        .filter(entry -> !entry.getValue().isZero())
                        .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining());
    }
}
