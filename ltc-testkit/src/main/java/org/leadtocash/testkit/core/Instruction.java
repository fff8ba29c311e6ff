package org.leadtocash.testkit.core;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * One thing a calculation does; numbers of earlier amounts are taken modulo how many there are.
 *
 * @param kind what
 * @param first the number of an earlier amount
 * @param second the number of another
 * @param number a number that is taken in on the way
 * @param rounding a way to round
 * @param rule a way to split
 * @param marked whether the amount is a secret, or is disclosed if it rests on one
 */
record Instruction(
        Kind kind, int first, int second, Ratio number, RoundingPolicy rounding, RemainderRule rule, boolean marked) {

    /** What can be done. */
    enum Kind {
        TAKE,
        ADD,
        SUBTRACT,
        TOTAL,
        MULTIPLY,
        DIVIDE,
        PERCENT,
        CONVERT,
        ROUND,
        ALLOCATE,
        SELECT,
        NEW_SCOPE
    }

    static Arbitrary<Instruction> instructions(Arbitrary<Boolean> marked) {
        Arbitrary<Integer> earlier = Arbitraries.integers().between(0, 12);
        Arbitrary<Ratio> cents =
                Arbitraries.longs().between(-100_000, 2_000_000).map(number -> Ratio.of(number, 100));
        Arbitrary<Ratio> numbers = Arbitraries.frequencyOf(Tuple.of(5, cents), Tuple.of(1, MoneyArbitraries.ratios()));
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        earlier,
                        earlier,
                        numbers,
                        MoneyArbitraries.roundingPolicies(),
                        Arbitraries.of(RemainderRule.class),
                        marked)
                .as(Instruction::new);
    }
}
