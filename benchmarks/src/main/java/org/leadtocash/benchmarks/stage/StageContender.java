package org.leadtocash.benchmarks.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** One way to decide about the steps of an order. */
public interface StageContender {
    /** The name in the tables. */
    String label();

    /** Prepares the model, not measured. */
    void prepare();

    /** An order that begins. */
    Object begin(long amount);

    /** An order as it is after an event; the same object where that is refused. */
    Object after(Object order, Happening event);

    /** The same, with the entry for the audit built and chained, where the contender has one. */
    default Object recorded(Object order, Happening event) {
        return after(order, event);
    }

    /** How many reasons there are against an event of somebody without a role, who says nothing of the amount; 0 where none. */
    int reasons(Object order, Happening event);

    /** Where the order stands. */
    String stage(Object order);

    /** Every contender, the limit first; peers that are on the class path, last. */
    static List<StageContender> all() {
        List<StageContender> all = new ArrayList<>(List.of(new ByHand(), new LeadToCash()));
        ServiceLoader.load(StageContender.class).forEach(all::add);
        return all;
    }

    /** The contender of that label, prepared. */
    static StageContender of(String label) {
        StageContender contender = all().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
        contender.prepare();
        return contender;
    }
}
