package org.leadtocash.benchmarks.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is timed before everyone agrees; 922 of 1,024 and the first number are those published with the workload. */
class IdentifierWorkloadTest {
    private static final IdentifierWorkload WORKLOAD = new IdentifierWorkload();

    static Stream<IdentifierContender> contenders() {
        return IdentifierContender.all().stream();
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void everyContenderSaysTheSame(IdentifierContender contender) {
        ByHand limit = new ByHand();
        assertThat(Arrays.stream(WORKLOAD.german).filter(contender::isGerman)).hasSize(922);
        assertThat(Arrays.stream(WORKLOAD.chinese).filter(contender::isChinese)).hasSize(922);
        assertThat(WORKLOAD.german).allMatch(number -> contender.isGerman(number) == limit.isGerman(number));
        assertThat(WORKLOAD.chinese).allMatch(code -> contender.isChinese(code) == limit.isChinese(code));
        assertThat(contender.isGerman("DE136695976")).isTrue();
        assertThat(contender.isChinese("91350100M000100Y43")).isTrue();
        assertThat(List.of("", "DE", "DE13669597X", "DE036695976")).noneMatch(contender::isGerman);
        assertThat(List.of("", "91", "9135010ZM000100Y43", "91350100M000100Y4O"))
                .noneMatch(contender::isChinese);
    }
}
