package org.leadtocash.benchmarks.credit;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A number for each account, compared and set: no parents, no keys, no entries. The limit of what is possible. */
final class LongByHand implements CreditContender {
    private final AtomicLong[] used =
            Stream.generate(AtomicLong::new).limit(CreditWorkload.ACCOUNTS).toArray(AtomicLong[]::new);

    @Override
    public boolean reserve(String name, int account, long amount) {
        AtomicLong one = used[account];
        while (true) {
            long before = one.get();
            if (before + amount > CreditWorkload.LIMIT) {
                return false;
            }
            if (one.compareAndSet(before, before + amount)) {
                return true;
            }
        }
    }

    @Override
    public void release(String name, int account, long amount) {
        used[account].addAndGet(-amount);
    }

    @Override
    public long used(int account) {
        return used[account].get();
    }
}
