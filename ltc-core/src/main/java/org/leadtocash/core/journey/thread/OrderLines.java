package org.leadtocash.core.journey.thread;

import java.util.Map;
import java.util.TreeMap;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.stage.instance.Instance;

/**
 * Where the lines of an order stand, told to its header: the shipped order answers to {@code lines.moved}, and follows from
 * its lines alone, in whatever order they are.
 *
 * <p>All cancelled: cancelled. All delivered, accepted, closed short or cancelled: delivered. One delivered or accepted:
 * partially delivered. One held and none on its way: held. Otherwise in fulfilment.
 */
public final class OrderLines {
    private OrderLines() {}

    /**
     * The facts of an order with the stage of each of its lines.
     *
     * @param lines the instances of the lines, by the number of the line
     */
    public static Facts tell(Facts facts, Map<String, Instance> lines) {
        Facts told = facts;
        for (Map.Entry<String, Instance> line : new TreeMap<>(lines).entrySet()) {
            told = told.with(
                    "lines/" + line.getKey() + "/stage", line.getValue().stage());
        }
        return told;
    }
}
