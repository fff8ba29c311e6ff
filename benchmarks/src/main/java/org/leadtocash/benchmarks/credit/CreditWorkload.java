package org.leadtocash.benchmarks.credit;

import org.leadtocash.benchmarks.SplitMix;

/** What a thread asks for, one after the other: which account, and how much in minor units. */
final class CreditWorkload {
    static final int ACCOUNTS = 10_000;
    static final int HELD = 8;
    static final long LIMIT = 6_000;
    private static final int ASKED = 4_096;

    private final int[] accounts = new int[ASKED];
    private final int[] amounts = new int[ASKED];

    /** Which accounts are asked for. */
    enum Mix {
        /** All threads the same one. */
        HOT,
        /** One of ten thousand. */
        COLD
    }

    CreditWorkload(Mix mix, int thread) {
        SplitMix random = new SplitMix(20_240_601 + 1_000L * thread);
        for (int i = 0; i < ASKED; i++) {
            accounts[i] = mix == Mix.HOT ? 0 : 1 + random.below(ACCOUNTS - 1);
            amounts[i] = 1 + random.below(1_000);
        }
    }

    int account(int number) {
        return accounts[number & ASKED - 1];
    }

    int amount(int number) {
        return amounts[number & ASKED - 1];
    }
}
