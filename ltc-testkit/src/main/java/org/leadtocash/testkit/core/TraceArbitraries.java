package org.leadtocash.testkit.core;

import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Trace;

/**
 * Generators of traces: random calculations in euros that were really made, with exact arithmetic, and recorded on a tape.
 *
 * <p>Every such trace passes the verifier. A trace shrinks to a single number taken, 0.00 EUR, named {@code total}.
 */
public final class TraceArbitraries {
    private static final int MOST_STEPS = 25;

    private TraceArbitraries() {}

    /**
     * Traces without secrets, of calculations of 1 to 25 instructions: numbers taken, some too wide for a {@code long},
     * sums, products, quotients, percentages, conversions there and back, roundings by every mode, splits by every rule,
     * selections with losers; in several scopes, with one to three named results.
     */
    public static Arbitrary<Trace> traces() {
        return traces(Arbitraries.just(false));
    }

    /** Traces in which some numbers are secret and some computed from them were disclosed. */
    public static Arbitrary<Trace> secretTraces() {
        return traces(Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)));
    }

    private static Arbitrary<Trace> traces(Arbitrary<Boolean> marked) {
        return traces(marked, Tape::withLosers);
    }

    private static Arbitrary<Trace> traces(Arbitrary<Boolean> marked, Supplier<Tape> tapes) {
        return Combinators.combine(
                        Instruction.instructions(marked).list().ofMaxSize(MOST_STEPS),
                        Arbitraries.integers().between(1, 3))
                .as((instructions, results) -> Calculation.of(tapes.get(), instructions, results))
                .withoutEdgeCases();
    }

    /** Sources that steps cite: prices, rates, requests. */
    public static Arbitrary<Cited> cited() {
        return Combinators.combine(
                        Arbitraries.of("price-record", "rate", "request"),
                        Arbitraries.integers().between(1, 99).map(number -> "R-" + number),
                        Arbitraries.of("", "1", "2"),
                        Arbitraries.of("", "amount"))
                .as(Cited::new);
    }
}
