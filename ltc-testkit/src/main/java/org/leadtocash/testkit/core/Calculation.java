package org.leadtocash.testkit.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.money.Allocation;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Choice;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Operation;
import org.leadtocash.core.trace.Trace;

/** Carries out instructions with exact ratios and records what it does. */
final class Calculation {
    private static final int MOST_BITS = 400;
    private static final Ratio HUNDREDTH = Ratio.of(1, 100);

    private final Tape tape;
    /** The steps that hold amounts in euros, and their values. */
    private final List<Integer> steps = new ArrayList<>();

    private final List<Ratio> values = new ArrayList<>();
    private int scopes;

    private Calculation(Tape tape) {
        this.tape = tape;
    }

    static Trace of(Tape tape, List<Instruction> instructions, int results) {
        Calculation calculation = new Calculation(tape);
        calculation.take(Ratio.ZERO);
        for (Instruction instruction : instructions) {
            calculation.carryOut(instruction);
        }
        List<Integer> steps = calculation.steps;
        tape.result("total", steps.get(steps.size() - 1));
        for (int i = 1; i < Math.min(results, steps.size()); i++) {
            tape.result("subtotal" + i, steps.get(steps.size() - 1 - i));
        }
        return tape.trace();
    }

    private void carryOut(Instruction instruction) {
        int first = instruction.first() % steps.size();
        int second = instruction.second() % steps.size();
        Ratio number = instruction.number();
        int before = steps.size();
        switch (instruction.kind()) {
            case TAKE -> take(number);
            case ADD -> add(first, second, 1);
            case SUBTRACT -> add(first, second, -1);
            case TOTAL -> total();
            case MULTIPLY -> two(Operation.MULTIPLY, first, "", number);
            case DIVIDE -> two(Operation.DIVIDE, first, "", notZero(number));
            case PERCENT -> two(Operation.PERCENT, first, "%", number);
            case CONVERT -> convert(first, notZero(number));
            case ROUND -> round(first, instruction.rounding());
            case ALLOCATE -> allocate(first, instruction, number);
            case SELECT -> select(first, second);
            case NEW_SCOPE -> tape.scope(++scopes % 3 == 0 ? "" : "line " + scopes);
        }
        if (instruction.marked() && steps.size() > before) {
            mark(number, steps.get(steps.size() - 1));
        }
    }

    private void mark(Ratio number, int step) {
        if (number.isInteger()) {
            tape.disclose(step);
        } else {
            tape.secret(step, number.signum() < 0 ? Sensitivity.MARGIN : Sensitivity.COST);
        }
    }

    private static Ratio notZero(Ratio number) {
        return number.signum() == 0 ? Ratio.ONE : number;
    }

    private void amount(int step, Ratio value) {
        steps.add(step);
        values.add(value);
    }

    /** Whether numbers stay short enough to be read; a product that does not is not made. */
    private static boolean isShort(Ratio value) {
        return value.numerator().bitLength() + value.denominator().bitLength() < MOST_BITS;
    }

    private void take(Ratio number) {
        Cited cited = Cited.of("price-record", "R-" + steps.size(), "1");
        long unscaled = 0;
        boolean cents = number.times(Ratio.of(100)).isInteger()
                && number.times(Ratio.of(100)).numerator().bitLength() < Long.SIZE;
        if (cents) {
            unscaled = number.times(Ratio.of(100)).numerator().longValueExact();
        }
        amount(
                cents ? tape.take("amount", unscaled, 2, "EUR", cited) : tape.take("amount", number, "EUR", cited),
                number);
    }

    private int other(String unit, Ratio value) {
        return tape.take("number", value, unit, new Cited("rate", "R-" + steps.size(), "", "value"));
    }

    private void add(int first, int second, int sign) {
        Ratio other = values.get(second);
        Ratio value =
                sign < 0 ? values.get(first).minus(other) : values.get(first).plus(other);
        amount(tape.exact(Operation.ADD, "sum", steps.get(first), sign * steps.get(second), value), value);
    }

    private void total() {
        int[] inputs = steps.stream().mapToInt(Integer::intValue).toArray();
        Ratio value = values.stream().reduce(Ratio.ZERO, Ratio::plus);
        if (isShort(value)) {
            amount(tape.add("total", inputs, inputs.length, value), value);
        }
    }

    private void two(Operation operation, int first, String unit, Ratio number) {
        Ratio base = values.get(first);
        Ratio value = operation == Operation.DIVIDE ? base.dividedBy(number) : base.times(number);
        if (operation == Operation.PERCENT) {
            value = value.times(HUNDREDTH);
        }
        if (isShort(value)) {
            amount(tape.exact(operation, "scaled", steps.get(first), other(unit, number), value), value);
        }
    }

    private void convert(int first, Ratio rate) {
        Ratio euros = values.get(first);
        Ratio dollars = euros.times(rate);
        if (isShort(dollars)) {
            int there = tape.exact(Operation.CONVERT, "dollars", steps.get(first), other("USD/EUR", rate), dollars);
            int back = other("EUR/USD", rate.inverse());
            amount(tape.exact(Operation.CONVERT, "euros", there, back, euros), euros);
        }
    }

    private void round(int first, RoundingPolicy policy) {
        BigDecimal rounded = policy.round(values.get(first));
        amount(tape.round("rounded", steps.get(first), policy, rounded), Ratio.from(rounded));
    }

    private void allocate(int first, Instruction instruction, Ratio weight) {
        RoundingPolicy unit = instruction.rounding();
        round(first, unit);
        int last = steps.size() - 1;
        List<Ratio> weights = List.of(Ratio.ONE, weight.abs(), Ratio.ZERO, Ratio.of(1L + instruction.second()));
        int[] inputs = weights.stream().mapToInt(each -> other("", each)).toArray();
        BigMoney total = BigMoney.of(CurrencyUnit.EUR, unit.round(values.get(last)));
        List<BigDecimal> parts = Allocation.of(instruction.rule()).shares(total, weights, unit).parts().stream()
                .map(BigMoney::getAmount)
                .toList();
        int step = tape.allocate("part", steps.get(last), inputs, unit, instruction.rule(), parts);
        for (int i = 0; i < parts.size(); i++) {
            amount(step + i, Ratio.from(parts.get(i)));
        }
    }

    private void select(int first, int second) {
        if (first == second) {
            return;
        }
        boolean less = values.get(first).compareTo(values.get(second)) <= 0;
        int winner = less ? first : second;
        int step = tape.select("best price", Choice.LEAST, steps.get(winner));
        tape.lost(step, steps.get(less ? second : first), "dearer");
        tape.lost(step, Cited.of("price-record", "R-0", "1"), "not-valid");
        amount(step, values.get(winner));
    }
}
