package org.leadtocash.benchmarks.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is timed before everyone agrees on the results; the digests are those published with the workload. */
class MoneyWorkloadTest {

    static Stream<MoneyContender> contenders() {
        return MoneyContender.all().stream();
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void everyContenderComputesTheSame(MoneyContender money) {
        money.add();
        assertThat(digest(money)).isEqualTo("9bfe3a29601c8cc9");
        money.multiply();
        assertThat(digest(money)).isEqualTo("48fd01eb1f01da5a");
        money.percent();
        assertThat(digest(money)).isEqualTo("96b272fc8962ac9");
        money.convert();
        assertThat(digest(money)).isEqualTo("aba87c72fa1f9fe6");
        money.allocate();
        assertThat(digestOfParts(money)).isEqualTo("a51eb9dee99a595f");
    }

    private static String digest(MoneyContender money) {
        long hash = 0;
        for (int i = 0; i < MoneyWorkload.SIZE; i++) {
            hash = hash * 31 + money.minor(i);
        }
        return Long.toHexString(hash);
    }

    private static String digestOfParts(MoneyContender money) {
        long hash = 0;
        for (int i = 0; i < MoneyWorkload.SIZE; i++) {
            for (int part = 0; part < MoneyWorkload.PARTS; part++) {
                hash = hash * 31 + money.part(i, part);
            }
        }
        return Long.toHexString(hash);
    }
}
