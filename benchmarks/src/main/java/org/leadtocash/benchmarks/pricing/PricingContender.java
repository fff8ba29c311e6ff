package org.leadtocash.benchmarks.pricing;

import java.util.List;
import org.leadtocash.benchmarks.pricing.PricingWorkload.Result;

/** One way to price orders; it is given the workload once, and keeps nothing of it but what it needs. */
interface PricingContender {
    List<String> LABELS = List.of(
            "long by hand",
            "HashMap and BigDecimal",
            "lead to cash, totals",
            "lead to cash, with trace",
            "lead to cash, new requests");

    /** Prices the order of that number, 0 to 63, and returns a fresh result in types of its own. */
    Object price(int order);

    /** A result in minor units; not measured. */
    Result canonical(Object result);

    /** The contender of that label, ready to price. */
    static PricingContender of(String label, PricingWorkload workload) {
        return switch (label) {
            case "long by hand" -> new LongByHand(workload);
            case "HashMap and BigDecimal" -> new HashMapAndBigDecimal(workload);
            case "lead to cash, totals" -> new LeadToCash(workload, LeadToCash.Asked.TOTALS);
            case "lead to cash, with trace" -> new LeadToCash(workload, LeadToCash.Asked.TRACE);
            case "lead to cash, new requests" -> new LeadToCash(workload, LeadToCash.Asked.NEW_REQUESTS);
            default -> throw new IllegalArgumentException(label + ": expected one of " + LABELS);
        };
    }
}
