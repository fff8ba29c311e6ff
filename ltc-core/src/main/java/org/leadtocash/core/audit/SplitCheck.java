package org.leadtocash.core.audit;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.money.RemainderRule;

/** The parts that a total must be split into, computed as the rules say in words, in whole units without a sign. */
final class SplitCheck {
    private final RemainderRule rule;
    private final RoundingMode mode;
    private final Fraction units;
    private final List<Fraction> weights;
    private final List<BigInteger> parts = new ArrayList<>();

    private SplitCheck(RemainderRule rule, RoundingMode mode, Fraction units, List<Fraction> weights) {
        this.rule = rule;
        this.mode = mode;
        this.units = units;
        this.weights = weights;
    }

    /**
     * The parts of a total.
     *
     * @throws ArithmeticException if the total cannot be split by these weights in such units
     */
    static List<Fraction> parts(
            Fraction total, List<Fraction> weights, Fraction unit, RoundingMode mode, RemainderRule rule) {
        boolean negative = total.signum() < 0;
        Fraction units = (negative ? total.negated() : total).over(unit);
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new ArithmeticException("a weight is negative");
        }
        if (rule != RemainderRule.SEPARATE && !units.isWhole()) {
            throw new ArithmeticException("the total is no whole number of units");
        }
        return new SplitCheck(rule, mode, units, weights)
                .split().stream()
                        .map(part ->
                                Fraction.of(negative ? part.negate() : part).times(unit))
                        .toList();
    }

    private List<BigInteger> split() {
        Fraction sum = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        if (sum.signum() == 0 && units.signum() == 0) {
            weights.forEach(weight -> parts.add(BigInteger.ZERO));
        } else if (sum.signum() == 0) {
            weightless();
        } else if (rule == RemainderRule.EVEN) {
            evenly(weights.stream().map(weight -> weight.signum() > 0).toList());
        } else {
            byWeight(sum);
        }
        return parts;
    }

    /** Weights that are all 0 count the same. */
    private void weightless() {
        if (units.isWhole()) {
            evenly(weights.stream().map(weight -> true).toList());
        } else {
            BigInteger heads = BigInteger.valueOf(weights.size());
            weights.forEach(weight -> parts.add(units.over(Fraction.of(heads)).whole(mode)));
        }
    }

    private void evenly(List<Boolean> takes) {
        long heads = takes.stream().filter(taking -> taking).count();
        BigInteger[] each = units.floor().divideAndRemainder(BigInteger.valueOf(heads));
        int left = each[1].intValueExact();
        for (boolean taking : takes) {
            parts.add(!taking ? BigInteger.ZERO : left-- > 0 ? each[0].add(BigInteger.ONE) : each[0]);
        }
    }

    private void byWeight(Fraction sum) {
        boolean cut = rule == RemainderRule.LARGEST_REMAINDER || rule == RemainderRule.FIRST;
        List<Fraction> exact =
                weights.stream().map(weight -> units.times(weight).over(sum)).toList();
        exact.forEach(share -> parts.add(cut ? share.floor() : share.whole(mode)));
        if (rule == RemainderRule.SEPARATE) {
            return;
        }
        BigInteger left = units.floor().subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add));
        for (int index : order(exact)) {
            if (left.signum() == 0) {
                return;
            }
            // one unit each where shares were cut; all of it, but not across zero, where they were rounded
            BigInteger change = cut ? BigInteger.ONE : left.max(parts.get(index).negate());
            parts.set(index, parts.get(index).add(change));
            left = left.subtract(change);
        }
    }

    /** Those that have a weight, in the order in which the rule serves them. */
    private List<Integer> order(List<Fraction> exact) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i).signum() > 0) {
                order.add(rule == RemainderRule.LAST ? 0 : order.size(), i);
            }
        }
        if (rule == RemainderRule.LARGEST_REMAINDER) {
            order.sort((a, b) -> rest(exact.get(b)).compareTo(rest(exact.get(a))));
        } else if (rule == RemainderRule.LARGEST_WEIGHT) {
            order.sort((a, b) -> weights.get(b).compareTo(weights.get(a)));
        }
        return order;
    }

    private static Fraction rest(Fraction share) {
        return share.plus(Fraction.of(share.floor()).negated());
    }
}
