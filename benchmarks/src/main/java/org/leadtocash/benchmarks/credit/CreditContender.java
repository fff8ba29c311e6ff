package org.leadtocash.benchmarks.credit;

import java.util.List;

/** One way to keep limits that several threads take from at once. */
interface CreditContender {
    String LIMIT = "long by hand";
    List<String> LABELS = List.of(LIMIT, "lead to cash");

    /** Takes room under a name of its own; whether there was any. */
    boolean reserve(String name, int account, long amount);

    /** Gives back what was taken under that name. */
    void release(String name, int account, long amount);

    /** What is used of an account, in minor units; not measured. */
    long used(int account);

    /** The contender of that label, with nothing used. */
    static CreditContender of(String label) {
        return switch (label) {
            case LIMIT -> new LongByHand();
            case "lead to cash" -> new LeadToCash();
            default -> throw new IllegalArgumentException(label + ": expected one of " + LABELS);
        };
    }
}
