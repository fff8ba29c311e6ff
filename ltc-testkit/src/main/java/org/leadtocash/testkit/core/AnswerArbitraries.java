package org.leadtocash.testkit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.audit.TraceDiff;
import org.leadtocash.core.audit.Waterfall;
import org.leadtocash.core.exchange.RateAnswer;
import org.leadtocash.core.exchange.RatePolicy;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.money.Shares;
import org.leadtocash.core.quantity.LineQuantities;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.quantity.UnitConversion;
import org.leadtocash.core.trace.Loser;
import org.leadtocash.core.trace.Part;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceResult;
import org.leadtocash.core.trace.TraceStep;

/** Answers of the shared words, each made by asking: conversions, shares, ways to a number. */
public final class AnswerArbitraries {
    private AnswerArbitraries() {}

    /** Policies for rates: of any age or none, with and without inverse, some through a third currency. */
    public static Arbitrary<RatePolicy> ratePolicies() {
        Arbitrary<OptionalInt> ages = TimeArbitraries.maybe(Arbitraries.of(0, 1, 7, 30))
                .map(age -> age.isPresent() ? OptionalInt.of(age.get()) : OptionalInt.empty());
        Arbitrary<List<CurrencyUnit>> via =
                Arbitraries.of(MoneyArbitraries.common()).list().ofMaxSize(2).uniqueElements();
        return Combinators.combine(MoneyArbitraries.rateTypes(), ages, Arbitraries.of(true, false), via)
                .as(RatePolicy::new);
    }

    /** What tables of rates answer: conversions by one, two and more legs, in one currency, and every reason for none. */
    public static Arbitrary<RateAnswer> rateAnswers() {
        return Combinators.combine(
                        MoneyArbitraries.exchangeRates(),
                        MoneyArbitraries.amounts(),
                        Arbitraries.of(MoneyArbitraries.common()),
                        MoneyArbitraries.rateQueries())
                .as((rates, amount, to, query) -> rates.convert(amount, to, query));
    }

    /** Amounts that were split by any rule, some with a remainder that stays apart. */
    public static Arbitrary<Shares> shares() {
        RoundingPolicy unit = RoundingPolicy.parse("0.01 HALF_UP");
        return Combinators.combine(
                        MoneyArbitraries.allocations(),
                        Arbitraries.longs().between(-100_000, 100_000),
                        MoneyArbitraries.weights(),
                        Arbitraries.longs().between(0, 50_000))
                .as((allocation, cents, weights, cap) -> {
                    BigMoney total = BigMoney.ofScale(CurrencyUnit.EUR, cents, 2);
                    List<BigMoney> caps = new ArrayList<>();
                    weights.forEach(weight -> caps.add(BigMoney.ofScale(CurrencyUnit.EUR, cap, 2)));
                    return cap % 2 == 0
                            ? allocation.shares(total, weights, unit)
                            : allocation.shares(total, weights, unit, caps);
                });
    }

    /** What conversions of units answer, some that no factor leads. */
    public static Arbitrary<UnitConversion> unitConversions() {
        return Combinators.combine(
                        QuantityArbitraries.unitConversions(),
                        QuantityArbitraries.quantities(),
                        QuantityArbitraries.units(),
                        Arbitraries.of("", "M1", "M2", "M3"))
                .as((factors, given, unit, material) ->
                        (material.isEmpty() ? factors : factors.forMaterial(material)).convert(given, unit));
    }

    /** How far lines have come: from ordered only to posted, over-delivered and closed ones among them. */
    public static Arbitrary<LineQuantities> lineQuantities() {
        Arbitrary<Long> amounts = Arbitraries.longs().between(0, 1_000);
        return Combinators.combine(
                        QuantityArbitraries.units(), amounts, amounts, amounts, amounts, Arbitraries.of(false, true))
                .as((unit, ordered, delivered, invoiced, posted, closed) -> new LineQuantities(
                        of(ordered, unit),
                        of(delivered, unit),
                        of(invoiced, unit),
                        of(Math.min(invoiced, posted), unit),
                        closed));
    }

    private static Quantity of(long amount, Unit unit) {
        return Quantity.of(amount, unit);
    }

    /** Steps of traces, secret ones among them. */
    public static Arbitrary<TraceStep> traceSteps() {
        return TraceArbitraries.secretTraces().flatMap(trace -> Arbitraries.of(trace.steps()));
    }

    /** Named results of traces. */
    public static Arbitrary<TraceResult> traceResults() {
        return TraceArbitraries.traces().flatMap(trace -> Arbitraries.of(trace.results()));
    }

    /** Parts of splits. */
    public static Arbitrary<Part> parts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 8),
                        MoneyArbitraries.roundingPolicies(),
                        MoneyArbitraries.allocations())
                .as((of, index, unit, allocation) -> new Part(index % of, of, unit, allocation.rule()));
    }

    /** Candidates that were not chosen: computed, only named, or both. */
    public static Arbitrary<Loser> losers() {
        Arbitrary<OptionalInt> steps = Arbitraries.integers().between(1, 99).map(OptionalInt::of);
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(2, steps), Tuple.of(1, Arbitraries.just(OptionalInt.empty()))),
                        TraceArbitraries.cited(),
                        Arbitraries.of("dearer", "not-valid", ""),
                        Arbitraries.of(false, true))
                .as((step, cited, reason, named) ->
                        new Loser(step, named || step.isEmpty() ? Optional.of(cited) : Optional.empty(), reason));
    }

    /** Differences between two traces; none at all where both are the same. */
    public static Arbitrary<TraceDiff> traceDiffs() {
        Arbitrary<Trace> traces = TraceArbitraries.traces();
        return Combinators.combine(traces, traces, Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)))
                .as((one, other, same) -> TraceDiff.between(one, same ? one : other));
    }

    /** Ways to the results of traces. */
    public static Arbitrary<Waterfall> waterfalls() {
        return TraceArbitraries.traces()
                .flatMap(trace -> Arbitraries.of(trace.results()).map(result -> Waterfall.of(trace, result.step())));
    }
}
