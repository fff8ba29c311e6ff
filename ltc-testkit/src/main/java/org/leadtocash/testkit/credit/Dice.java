package org.leadtocash.testkit.credit;

import java.util.List;

/** Numbers that follow from a seed: SplitMix64. */
final class Dice {
    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 up to, and without, a bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return below(times) == 0;
    }

    <T> T of(List<T> list) {
        return list.get(below(list.size()));
    }

    /** A seed for somebody else. */
    long seed() {
        return next();
    }
}
