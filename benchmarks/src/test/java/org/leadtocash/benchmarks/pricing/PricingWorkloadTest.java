package org.leadtocash.benchmarks.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtocash.benchmarks.pricing.PricingWorkload.Result;

/** Nothing is timed before everyone agrees on the results; the figures are those published with the workload. */
class PricingWorkloadTest {

    static Stream<Arguments> books() {
        return PricingContender.LABELS.stream()
                .flatMap(label -> Stream.of(
                        Arguments.of(
                                label,
                                1_000,
                                List.of(146423552L, 0L, 146423552L, 17237471L, 163661023L),
                                "800940dfad30808a"),
                        Arguments.of(
                                label,
                                10_000,
                                List.of(85967404L, 0L, 85967404L, 5342261L, 91309665L),
                                "5d21a85c2ae34a80"),
                        Arguments.of(
                                label,
                                100_000,
                                List.of(161695469L, 6467819L, 155227650L, 10081110L, 165308760L),
                                "eff185049bed2f0c")));
    }

    @ParameterizedTest
    @MethodSource("books")
    void everyContenderComputesTheSame(String label, int size, List<Long> first, String digest) {
        PricingContender contender = PricingContender.of(label, new PricingWorkload(size));
        List<Result> results = IntStream.range(0, PricingWorkload.ORDERS)
                .mapToObj(order -> contender.canonical(contender.price(order)))
                .toList();
        Result one = results.get(0);

        assertThat(List.of(one.subtotal, one.headerDiscount, one.netTotal, one.taxTotal, one.grossTotal))
                .isEqualTo(first);
        assertThat(PricingWorkload.digest(results)).isEqualTo(digest);
    }
}
