package org.leadtocash.pricing.tax;

import java.math.BigDecimal;
import java.util.List;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Operation;

/** The steps of a tax calculation: each computes, rounds, and records what it did. */
final class TaxSteps {
    private static final Ratio HUNDRED = Ratio.of(100);

    private final Tape tape;
    private final RoundingPolicy rounding;

    TaxSteps(Tape tape, RoundingPolicy rounding) {
        this.tape = tape;
        this.rounding = rounding;
    }

    void scope(String scope) {
        tape.scope(scope);
    }

    int take(String label, Ratio value, String kind) {
        return tape.isRecording() ? tape.take(label, value, "", Cited.of(kind, label)) : 0;
    }

    private int takeRate(TaxTreatment treatment, Ratio rate) {
        return tape.isRecording()
                ? tape.take("tax rate", rate, "%", Cited.of("tax-decision", treatment.toString()))
                : 0;
    }

    int sum(String label, int[] inputs, Ratio value) {
        return tape.isRecording() ? tape.add(label, inputs, inputs.length, value) : 0;
    }

    int divide(String label, int dividend, int divisor, Ratio value) {
        return tape.exact(Operation.DIVIDE, label, dividend, divisor, value);
    }

    private int round(String label, int input, BigDecimal rounded) {
        return tape.round(label, input, rounding, rounded);
    }

    /** The tax comes on top of the amount. */
    TaxAmounts onTop(TaxTreatment treatment, Ratio amount, int step, Ratio rate) {
        BigDecimal base = rounding.round(amount);
        Ratio exact = amount.times(rate).dividedBy(HUNDRED);
        BigDecimal tax = rounding.round(exact);
        int baseStep = round("tax base", step, base);
        int share = tape.exact(Operation.PERCENT, "exact tax", step, takeRate(treatment, rate), exact);
        return new TaxAmounts(base, baseStep, tax, round("tax", share, tax));
    }

    /** The tax is in the amount: the net amount is rounded, the tax is the rest. */
    TaxAmounts netFirst(TaxTreatment treatment, Ratio amount, int step, Ratio rate) {
        BigDecimal gross = rounding.round(amount);
        Ratio exact = amount.times(HUNDRED).dividedBy(HUNDRED.plus(rate));
        BigDecimal base = rounding.round(exact);
        BigDecimal tax = gross.subtract(base);
        int grossStep = round("gross", step, gross);
        int baseStep = round("tax base", without(step, exact, treatment, rate), base);
        return new TaxAmounts(base, baseStep, tax, difference("tax", grossStep, baseStep, tax));
    }

    /** The tax is in the amount: the tax is rounded, the net amount is the rest. */
    TaxAmounts taxFirst(TaxTreatment treatment, Ratio amount, int step, Ratio rate) {
        BigDecimal gross = rounding.round(amount);
        Ratio net = amount.times(HUNDRED).dividedBy(HUNDRED.plus(rate));
        Ratio exact = amount.minus(net);
        BigDecimal tax = rounding.round(exact);
        BigDecimal base = gross.subtract(tax);
        int grossStep = round("gross", step, gross);
        int exactStep = tape.exact(Operation.ADD, "exact tax", step, -without(step, net, treatment, rate), exact);
        int taxStep = round("tax", exactStep, tax);
        return new TaxAmounts(base, difference("tax base", grossStep, taxStep, base), tax, taxStep);
    }

    /** The amount divided by 100 % and the rate. */
    private int without(int step, Ratio exact, TaxTreatment treatment, Ratio rate) {
        if (!tape.isRecording()) {
            return 0;
        }
        int one = tape.take("whole", Ratio.ONE, "", Cited.of("constant", "1"));
        int share = tape.exact(
                Operation.PERCENT, "rate as a factor", one, takeRate(treatment, rate), rate.dividedBy(HUNDRED));
        Ratio factor = Ratio.ONE.plus(rate.dividedBy(HUNDRED));
        int divisor = tape.exact(Operation.ADD, "whole and rate", one, share, factor);
        return tape.exact(Operation.DIVIDE, "exact net", step, divisor, exact);
    }

    private int difference(String label, int from, int less, BigDecimal value) {
        return tape.exact(Operation.ADD, label, from, -less, Ratio.from(value));
    }

    /** The tax of one unit times the quantity; the net side is the amount itself, or what the tax leaves of it. */
    TaxAmounts times(TaxAmounts one, Ratio quantity, int count, Ratio amount, int step, TaxPolicy policy) {
        Ratio exact = Ratio.from(one.tax()).times(quantity);
        BigDecimal tax = rounding.round(exact);
        int product = tape.exact(Operation.MULTIPLY, "tax of all units", one.taxStep(), count, exact);
        int taxStep = round("tax", product, tax);
        BigDecimal whole = rounding.round(amount);
        int wholeStep = round(policy.pricesIncludeTax() ? "gross" : "tax base", step, whole);
        if (!policy.pricesIncludeTax()) {
            return new TaxAmounts(whole, wholeStep, tax, taxStep);
        }
        BigDecimal base = whole.subtract(tax);
        return new TaxAmounts(base, difference("tax base", wholeStep, taxStep, base), tax, taxStep);
    }

    TaxAmounts total(TaxTreatment treatment, List<TaxAmounts> parts) {
        BigDecimal base = parts.stream().map(TaxAmounts::base).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = parts.stream().map(TaxAmounts::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        int[] bases = parts.stream().mapToInt(TaxAmounts::baseStep).toArray();
        int[] taxes = parts.stream().mapToInt(TaxAmounts::taxStep).toArray();
        int baseStep = sum("base " + treatment, bases, Ratio.from(base));
        return new TaxAmounts(base, baseStep, tax, sum("tax " + treatment, taxes, Ratio.from(tax)));
    }
}
