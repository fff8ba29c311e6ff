package org.leadtocash.benchmarks.credit;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** Two threads, each holding up to eight reservations: an operation gives the oldest back and asks for a new one. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Threads(2)
public class CreditBenchmark {

    /** What all threads take from, new for each iteration, since a ledger keeps all that ever happened. */
    @State(Scope.Benchmark)
    public static class Office {
        /** Which contender. */
        @Param({"long by hand", "lead to cash"})
        public String contender = "";

        /** Which accounts: HOT or COLD. */
        @Param({"HOT", "COLD"})
        public String accounts = "HOT";

        private final AtomicInteger desks = new AtomicInteger();
        private CreditContender credit = new LongByHand();

        /** Opens the accounts, not measured. */
        @Setup(Level.Iteration)
        public void open() {
            credit = CreditContender.of(contender);
        }
    }

    /** One thread. */
    @State(Scope.Thread)
    public static class Desk {
        private int number;
        private CreditWorkload work = new CreditWorkload(CreditWorkload.Mix.HOT, 0);
        private final String[] names = new String[CreditWorkload.HELD];
        private final int[] accounts = new int[CreditWorkload.HELD];
        private final int[] amounts = new int[CreditWorkload.HELD];
        private int next;

        /** Forgets what was held under another ledger. */
        @Setup(Level.Iteration)
        public void sit(Office office) {
            number = office.desks.getAndIncrement();
            work = new CreditWorkload(CreditWorkload.Mix.valueOf(office.accounts), number & 1);
            Arrays.fill(amounts, 0);
        }

        boolean step(CreditContender credit) {
            int slot = next & CreditWorkload.HELD - 1;
            if (amounts[slot] != 0) {
                credit.release(names[slot], accounts[slot], amounts[slot]);
            }
            int account = work.account(next);
            int amount = work.amount(next);
            String name = number + "-" + next++;
            boolean taken = credit.reserve(name, account, amount);
            names[slot] = name;
            accounts[slot] = account;
            amounts[slot] = taken ? amount : 0;
            return taken;
        }
    }

    /** Gives back and takes. */
    @Benchmark
    public boolean reserve(Office office, Desk desk) {
        return desk.step(office.credit);
    }
}
