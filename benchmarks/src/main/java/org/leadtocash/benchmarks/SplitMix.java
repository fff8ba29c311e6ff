package org.leadtocash.benchmarks;

/** SplitMix64 (Steele, Lea and Flood): the same numbers in any language, so that others can rebuild a workload. */
public final class SplitMix {
    /** The seed of all workloads; each generator adds its own number. */
    public static final long SEED = 20_240_601L;

    private long state;

    /** Starts at that seed. */
    public SplitMix(long seed) {
        state = seed;
    }

    /** The next 64 bits. */
    public long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The next number from 0 to bound - 1, by unsigned remainder. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }
}
