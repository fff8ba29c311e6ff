package org.leadtocash.benchmarks.money;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * One way to compute with money. Each operation runs over the whole workload and keeps its results in arrays of its own
 * type.
 */
public interface MoneyContender {
    /** The name in the tables. */
    String label();

    /** a + b. */
    void add();

    /** a times the quantity. */
    void multiply();

    /** The basis points of a, rounded half up. */
    void percent();

    /** a over the weights, by largest remainder, ties to the lower index. */
    void allocate();

    /** a in USD, rounded half up. */
    void convert();

    /** Element i of the last operation that was not {@link #allocate}, in minor units. */
    long minor(int i);

    /** Part of element i of the last {@link #allocate}, in minor units. */
    long part(int i, int part);

    /** Every contender, the limit first; peers that are on the class path, last. */
    static List<MoneyContender> all() {
        MoneyWorkload workload = new MoneyWorkload();
        List<MoneyContender> all = new ArrayList<>(List.of(
                new LongByHand(workload),
                new LeadToCash(workload),
                new LeadToCashAtTheBorder(workload),
                new BigDecimals(workload),
                new JodaMoney(workload)));
        ServiceLoader.load(MoneyContender.class).forEach(all::add);
        return all;
    }

    /** The contender of that label. */
    static MoneyContender of(String label) {
        return all().stream()
                .filter(contender -> contender.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
    }
}
