package org.leadtocash.core.credit;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;

/** The least whole number that passes, for a question that passes for good from some number on. */
final class Least {
    private Least() {}

    /**
     * The least number from 1 to {@code most} that passes; empty if {@code most} does not.
     *
     * @param passes once true, true for every larger number
     */
    static Optional<BigInteger> from1To(BigInteger most, Predicate<BigInteger> passes) {
        if (most.signum() <= 0 || !passes.test(most)) {
            return Optional.empty();
        }
        BigInteger fails = BigInteger.ZERO;
        BigInteger works = most;
        while (works.subtract(fails).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = works.add(fails).shiftRight(1);
            if (passes.test(middle)) {
                works = middle;
            } else {
                fails = middle;
            }
        }
        return Optional.of(works);
    }
}
