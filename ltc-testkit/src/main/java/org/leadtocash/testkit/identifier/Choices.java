package org.leadtocash.testkit.identifier;

import java.util.function.IntUnaryOperator;

/** Choices that follow from a seed, the same on any machine: SplitMix64 of Steele, Lea and Flood. */
final class Choices implements IntUnaryOperator {
    private long state;

    Choices(long seed) {
        state = seed;
    }

    @Override
    public int applyAsInt(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(z ^ (z >>> 31), bound);
    }
}
