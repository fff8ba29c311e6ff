package org.leadtocash.core.receivable.terms;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Operation;

/** Exact arithmetic that writes on a tape what it does while it does it, so that the trace is the calculation. */
public final class Worksheet {
    private static final Ratio HUNDRED = Ratio.of(100);

    private final Tape tape;

    private Worksheet(Tape tape) {
        this.tape = tape;
    }

    /** A worksheet that writes on that tape; {@link Tape#none()} for results only. */
    public static Worksheet on(Tape tape) {
        return new Worksheet(tape);
    }

    /** An amount from a source. */
    public Figure take(String label, Money amount, Cited source) {
        return take(
                label, Ratio.from(amount.getAmount()), amount.getCurrencyUnit().getCode(), source);
    }

    /** A decimal from a source: a percentage has the unit {@code %}. */
    public Figure take(String label, BigDecimal value, String unit, Cited source) {
        return take(label, Ratio.from(value), unit, source);
    }

    /** A number from a source. */
    public Figure take(String label, Ratio value, String unit, Cited source) {
        return new Figure(value, tape.isRecording() ? tape.take(label, value, unit, source) : 0);
    }

    /** The sum. */
    public Figure plus(String label, Figure first, Figure second) {
        Ratio sum = first.value().plus(second.value());
        return new Figure(sum, exact(Operation.ADD, label, first.step(), second.step(), sum));
    }

    /** The difference. */
    public Figure minus(String label, Figure first, Figure second) {
        Ratio difference = first.value().minus(second.value());
        return new Figure(difference, exact(Operation.ADD, label, first.step(), -second.step(), difference));
    }

    /** The product. */
    public Figure times(String label, Figure first, Figure second) {
        Ratio product = first.value().times(second.value());
        return new Figure(product, exact(Operation.MULTIPLY, label, first.step(), second.step(), product));
    }

    /** The quotient; the divisor must not be 0. */
    public Figure over(String label, Figure dividend, Figure divisor) {
        Ratio quotient = dividend.value().dividedBy(divisor.value());
        return new Figure(quotient, exact(Operation.DIVIDE, label, dividend.step(), divisor.step(), quotient));
    }

    /** So many per cent of a base. */
    public Figure percent(String label, Figure base, Figure rate) {
        Ratio share = base.value().times(rate.value()).dividedBy(HUNDRED);
        return new Figure(share, exact(Operation.PERCENT, label, base.step(), rate.step(), share));
    }

    /** The converted amount; the rate has the unit {@code to/from}. */
    public Figure convert(String label, Figure amount, Figure rate) {
        Ratio converted = amount.value().times(rate.value());
        return new Figure(converted, exact(Operation.CONVERT, label, amount.step(), rate.step(), converted));
    }

    /** The rounded number. */
    public Figure round(String label, Figure exact, RoundingPolicy policy) {
        BigDecimal rounded = policy.round(exact.value());
        int step = tape.isRecording() ? tape.round(label, exact.step(), policy, rounded) : 0;
        return new Figure(Ratio.from(rounded), step);
    }

    /** Names a number that the calculation was made for. */
    public void result(String name, Figure figure) {
        if (tape.isRecording()) {
            tape.result(name, figure.step());
        }
    }

    private int exact(Operation operation, String label, int first, int second, Ratio value) {
        return tape.isRecording() ? tape.exact(operation, label, first, second, value) : 0;
    }
}
