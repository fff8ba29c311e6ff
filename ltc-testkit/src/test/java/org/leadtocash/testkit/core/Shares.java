package org.leadtocash.testkit.core;

import net.jqwik.api.statistics.Statistics;

/** What part of all tries each case must at least make up. */
final class Shares {
    private Shares() {}

    /** Every one of the labels in at least one of a hundred tries. */
    static void atLeastOnePercent(String statistic, Object... labels) {
        Statistics.label(statistic).coverage(coverage -> {
            for (Object label : labels) {
                coverage.check(label).percentage(part -> part >= 1.0);
            }
        });
    }
}
