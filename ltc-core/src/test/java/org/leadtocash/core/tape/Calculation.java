package org.leadtocash.core.tape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.money.Allocation;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.trace.Choice;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Operation;
import org.leadtocash.core.trace.Trace;

/**
 * A random calculation in euros, computed with the engine's ratios and recorded on a tape. The structure follows from
 * one seed and the numbers taken from another, so that two calculations can differ in chosen numbers alone.
 */
public final class Calculation {
    private final Random shape;
    private final Random numbers;
    private final Random secrets;
    private final boolean secretive;
    public final Tape tape;
    public final List<Ratio> values = new ArrayList<>();
    public final List<Integer> amounts = new ArrayList<>();

    private Calculation(Tape tape, long shape, long numbers, long secrets, boolean secretive) {
        this.tape = tape;
        this.shape = new Random(shape);
        this.numbers = new Random(numbers);
        this.secrets = new Random(secrets);
        this.secretive = secretive;
        values.add(Ratio.ZERO);
    }

    public static Trace open(long seed) {
        return run(Tape.withLosers(), seed, seed, seed, false).tape.trace();
    }

    /** With secrets among the taken numbers, which follow from a seed of their own. */
    public static Trace secretive(long shape, long numbers, long secrets) {
        return run(Tape.withLosers(), shape, numbers, secrets, true).tape.trace();
    }

    public static Calculation run(Tape tape, long shape, long numbers, long secrets, boolean secretive) {
        Calculation calculation = new Calculation(tape, shape, numbers, secrets, secretive);
        calculation.take();
        calculation.take();
        int steps = 5 + calculation.shape.nextInt(40);
        for (int i = 0; i < steps; i++) {
            calculation.step();
        }
        calculation.name();
        return calculation;
    }

    private void name() {
        for (int i = 0; i < 3; i++) {
            tape.result("total" + i, amounts.get(amounts.size() - 1 - shape.nextInt(Math.min(amounts.size(), 4))));
        }
    }

    private void step() {
        if (shape.nextInt(8) == 0) {
            tape.scope(shape.nextBoolean() ? "" : "line " + shape.nextInt(4));
        }
        switch (shape.nextInt(11)) {
            case 0 -> take();
            case 1 -> percent();
            case 2 -> scale(Operation.MULTIPLY);
            case 3 -> scale(Operation.DIVIDE);
            case 4 -> convert();
            case 5, 6 -> round();
            case 7 -> allocate();
            case 8 -> select();
            case 9 -> sum();
            default -> add();
        }
        if (secretive && shape.nextInt(12) == 0) {
            tape.secret(tape.size(), shape.nextBoolean() ? Sensitivity.COST : Sensitivity.MARGIN);
        }
    }

    private int any() {
        return amounts.get(shape.nextInt(amounts.size()));
    }

    private void amount(int step, Ratio value) {
        values.add(value);
        amounts.add(step);
    }

    private Ratio number(Random from) {
        return switch (from.nextInt(8)) {
            case 0 -> Ratio.of(new BigInteger(120, from).negate(), BigInteger.valueOf(1000));
            case 1 -> Ratio.of(from.nextInt(2000) - 1000, 1 + from.nextInt(30));
            default -> Ratio.of(from.nextInt(2_000_000) - 100_000, 100);
        };
    }

    private void take() {
        boolean secret = secretive && shape.nextInt(3) == 0;
        Ratio value = number(secret ? secrets : numbers);
        int step = tape.take("amount", value, "EUR", Cited.of("record", "R-" + shape.nextInt(100), "1"));
        amount(step, value);
        if (secret) {
            tape.secret(step, Sensitivity.COST);
        }
    }

    private int other(String unit, Ratio value) {
        values.add(value);
        return tape.take("rate", value, unit, Cited.of("record", "R-" + shape.nextInt(100), "1"));
    }

    private void percent() {
        Ratio rate = Ratio.of(numbers.nextInt(2500), 10);
        int base = any();
        int step = other("%", rate);
        Ratio value = values.get(base).times(rate).times(Ratio.of(1, 100));
        amount(tape.exact(Operation.PERCENT, "percent", base, step, value), value);
    }

    private void scale(Operation operation) {
        Ratio factor = Ratio.of(1 + numbers.nextInt(500), 1 + numbers.nextInt(7));
        int base = any();
        int step = other("", factor);
        Ratio value = operation == Operation.MULTIPLY
                ? values.get(base).times(factor)
                : values.get(base).dividedBy(factor);
        amount(tape.exact(operation, "scaled", base, step, value), value);
    }

    private void convert() {
        Ratio rate = Ratio.of(1 + numbers.nextInt(20_000), 10_000);
        int base = any();
        int there = other("USD/EUR", rate);
        Ratio dollars = values.get(base).times(rate);
        int converted = tape.exact(Operation.CONVERT, "dollars", base, there, dollars);
        values.add(dollars);
        int back = other("EUR/USD", rate.inverse());
        amount(tape.exact(Operation.CONVERT, "euros", converted, back, values.get(base)), values.get(base));
    }

    private void round() {
        BigDecimal[] increments = {new BigDecimal("0.01"), new BigDecimal("0.05"), BigDecimal.ONE, BigDecimal.TEN};
        RoundingMode[] modes = {
            RoundingMode.UP,
            RoundingMode.DOWN,
            RoundingMode.CEILING,
            RoundingMode.FLOOR,
            RoundingMode.HALF_UP,
            RoundingMode.HALF_DOWN,
            RoundingMode.HALF_EVEN
        };
        RoundingPolicy policy =
                RoundingPolicy.ofIncrement(increments[shape.nextInt(4)], modes[shape.nextInt(modes.length)]);
        int input = any();
        BigDecimal value = policy.round(values.get(input));
        amount(tape.round("rounded", input, policy, value), Ratio.from(value));
    }

    private void allocate() {
        RoundingPolicy cent = RoundingPolicy.ofScale(2, RoundingMode.HALF_UP);
        int input = any();
        BigDecimal rounded = cent.round(values.get(input));
        int total = tape.round("total", input, cent, rounded);
        amount(total, Ratio.from(rounded));
        int parts = 1 + shape.nextInt(6);
        int[] weights = new int[parts];
        List<Ratio> ratios = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            Ratio weight = Ratio.of(numbers.nextInt(4), 1 + numbers.nextInt(3));
            weights[i] = other("", weight);
            ratios.add(weight);
        }
        RemainderRule[] rules = RemainderRule.values();
        RemainderRule rule = rules[shape.nextInt(rules.length)];
        BigMoney money = BigMoney.of(CurrencyUnit.EUR, rounded);
        List<BigDecimal> shares = Allocation.of(rule).evenWhenWeightless().shares(money, ratios, cent).parts().stream()
                .map(BigMoney::getAmount)
                .toList();
        int first = tape.allocate("part", total, weights, cent, rule, shares);
        for (int i = 0; i < parts; i++) {
            amount(first + i, Ratio.from(shares.get(i)));
        }
    }

    private void select() {
        int a = any();
        int b = any();
        if (a == b) {
            return;
        }
        // candidates are secret or not by their numbers' seed, so which one wins is a choice between values
        boolean least = values.get(a).compareTo(values.get(b)) <= 0;
        int winner = least ? a : b;
        int step = tape.select("least", Choice.LEAST, winner);
        tape.lost(step, winner == a ? b : a, "dearer");
        tape.lost(step, Cited.of("record", "R-none"), "not-valid");
        amount(step, values.get(winner));
    }

    private void sum() {
        int[] inputs = new int[3];
        Ratio value = Ratio.ZERO;
        for (int i = 0; i < inputs.length; i++) {
            int input = any();
            inputs[i] = shape.nextBoolean() ? input : -input;
            value = inputs[i] > 0 ? value.plus(values.get(input)) : value.minus(values.get(input));
        }
        amount(tape.add("sum", inputs, inputs.length, value), value);
    }

    private void add() {
        int a = any();
        int b = any();
        Ratio value = values.get(a).minus(values.get(b));
        amount(tape.exact(Operation.ADD, "difference", a, -b, value), value);
    }
}
