package org.leadtocash.core.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.trace.Choice;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Loser;
import org.leadtocash.core.trace.Operation;
import org.leadtocash.core.trace.Part;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceResult;
import org.leadtocash.core.trace.TraceStep;

class TapeTest {
    private static final RoundingPolicy CENT = RoundingPolicy.ofScale(2, RoundingMode.HALF_UP);
    private static final Cited LIST = Cited.of("price-record", "PR-1", "3").field("amount");
    private static final Cited ASKED = Cited.of("request", "QUOTE:1").field("lines/10/quantity");

    @Test
    void stepsSayWhatWasDoneWithWhatAndWhatCameOut() {
        Tape tape = Tape.recording();
        tape.scope("10");
        int price = tape.take("PR00", 1230, 2, "EUR/PCE", LIST);
        int quantity = tape.take("quantity", 3, 0, "PCE", ASKED);
        int gross = tape.multiply("gross", price, quantity, 3690, 2);
        int rate = tape.take("K007", 75, 1, "%", Cited.of("price-record", "PR-9", "1"));
        int exact = tape.percent("K007", gross, rate, 2_767_500, 6);
        int discount = tape.round("K007", exact, CENT, 277, 2);
        int net = tape.add("net", gross, -discount, 3413, 2);
        tape.result("net", net);

        Trace trace = tape.trace();

        assertThat(trace.steps().stream().map(TraceStep::toString))
                .containsExactly(
                        "#1 TAKE 10 PR00 = 12.30 EUR/PCE",
                        "#2 TAKE 10 quantity = 3 PCE",
                        "#3 MULTIPLY 10 gross [1, 2] = 36.90 EUR",
                        "#4 TAKE 10 K007 = 7.5 %",
                        "#5 PERCENT 10 K007 [3, 4] = 2.767500 EUR",
                        "#6 ROUND 10 K007 [5] = 2.77 EUR",
                        "#7 ADD 10 net [3, -6] = 34.13 EUR");
        assertThat(trace.result("10", "net").flatMap(TraceStep::value)).contains(Ratio.of(3413, 100));
        assertThat(trace.result("net")).isEmpty();
        assertThat(trace.step(1).cited()).contains(LIST);
        assertThat(trace.step(6).rounding()).contains(CENT);
    }

    @Test
    void aTapeThatRecordsNothingAnswersZeroAndLeavesAnEmptyTrace() {
        Tape tape = Tape.none();
        int price = tape.take("PR00", 1230, 2, "EUR", LIST);
        int sum = tape.add("sum", price, -price, 0, 2);
        tape.scope("10");
        tape.secret(price, Sensitivity.COST);
        tape.disclose(price);
        tape.lost(tape.select("best", Choice.LEAST, price), sum, "dearer");
        int[] weights = {price};
        assertThat(tape.allocate("H", sum, weights, 1, CENT, RemainderRule.FIRST, new long[] {0}, 2))
                .isZero();
        tape.result("net", sum);
        assertThat(tape.isRecording()).isFalse();
        assertThat(tape.size()).isZero();
        assertThat(tape.trace()).isEqualTo(Trace.empty());
    }

    @Test
    void aTraceOutlivesItsTapeAndItsTable() {
        boolean[] asked = {false};
        CitedSource table = (row, field) -> {
            asked[0] = true;
            return new Cited("price-record", "PR-" + row, "7", field);
        };
        Tape tape = Tape.withLosers();
        int taken = tape.take("PR00", 5, 0, "EUR", table, 4_000_000_000L, "amount");
        int chosen = tape.select("price", Choice.RANKED, taken);
        tape.lost(chosen, table, 8, "amount", "less-specific");
        tape.result("price", chosen);
        assertThat(asked[0]).isFalse();
        Trace trace = tape.trace();
        asked[0] = false;
        tape.reset();
        tape.secret(tape.take("other", 1, 0, "USD", ASKED), Sensitivity.COST);

        assertThat(trace.size()).isEqualTo(2);
        assertThat(trace.step(1).cited()).contains(new Cited("price-record", "PR-4000000000", "7", "amount"));
        assertThat(trace.step(2).losers())
                .containsExactly(new Loser(
                        OptionalInt.empty(),
                        Optional.of(new Cited("price-record", "PR-8", "7", "amount")),
                        "less-specific"));
        assertThat(asked[0]).isFalse();
        assertThat(tape.trace().steps()).hasSize(1);
        assertThat(tape.trace().results()).isEmpty();
    }

    @Test
    void wideAndEndlessNumbersStayExact() {
        Ratio huge = Ratio.from(new BigDecimal("123456789012345678901234567890.125"));
        Tape tape = Tape.recording();
        int wide = tape.take("wide", huge, "EUR", LIST);
        int three = tape.take("three", 3, 0, "", ASKED);
        int third = tape.exact(Operation.DIVIDE, "third", wide, three, huge.dividedBy(Ratio.of(3)));
        int cents = tape.round("cents", third, CENT, CENT.round(huge.dividedBy(Ratio.of(3))));
        Trace trace = tape.trace();
        assertThat(trace.step(wide).digits()).isEqualTo("123456789012345678901234567890.125");
        assertThat(trace.step(third).digits()).isEqualTo("987654312098765431209876543121/24");
        assertThat(trace.step(cents).digits()).isEqualTo("41152263004115226300411522630.04");
    }

    @Test
    void scopesHoldFromTheNextStepOn() {
        Tape tape = Tape.recording();
        tape.result("a", tape.take("a", 1, 0, "", ASKED));
        tape.scope("unused");
        tape.scope("10");
        tape.result("b", tape.take("b", 1, 0, "", ASKED));
        tape.result("c", tape.take("c", 1, 0, "", ASKED));
        tape.scope("");
        tape.result("d", tape.take("d", 1, 0, "", ASKED));
        assertThat(tape.trace().steps().stream().map(TraceStep::scope)).containsExactly("", "10", "10", "");
        assertThat(tape.trace().results().stream().map(TraceResult::scope)).containsExactly("", "10", "10", "");
    }

    @Test
    void theChoiceIsAsSecretAsItsCandidatesEvenWhereLosersAreNotKept() {
        Tape tape = Tape.recording();
        int list = tape.take("list", 10, 0, "EUR", LIST);
        int floor = tape.take("floor", 9, 0, "EUR", LIST);
        tape.secret(floor, Sensitivity.COST);
        int chosen = tape.select("price", Choice.GREATEST, list);
        tape.lost(chosen, floor, "below");
        Trace trace = tape.trace();
        assertThat(trace.secrets().get(chosen - 1)).isEqualTo(Set.of(Sensitivity.COST));
        assertThat(trace.step(chosen).losers()).containsExactly(new Loser(OptionalInt.of(floor), Optional.empty(), ""));
    }

    @Test
    void losersAreLeftOutWhereNobodyAskedForThem() {
        Tape tape = Tape.recording();
        int list = tape.take("list", 10, 0, "EUR", LIST);
        int other = tape.take("other", 9, 0, "EUR", LIST);
        int chosen = tape.select("price", Choice.GREATEST, list);
        tape.lost(chosen, other, "below");
        tape.lost(chosen, LIST, "not-valid");
        assertThat(tape.trace().step(chosen).losers()).isEmpty();
    }

    @Test
    void aTapeGrowsPastItsFirstSize() {
        Tape tape = Tape.recording();
        int last = tape.take("first", 1, 0, "EUR", LIST);
        int[] all = new int[500];
        for (int i = 0; i < all.length; i++) {
            all[i] = tape.take("n", i, 0, "EUR", ASKED);
        }
        int sum = tape.add("sum", all, all.length, 124_750, 0);
        int total = tape.add("total", sum, last, 124_751, 0);
        Trace trace = tape.trace();
        assertThat(trace.step(sum).inputs()).hasSize(500).startsWith(2, 3).endsWith(500, 501);
        assertThat(trace.step(total).digits()).isEqualTo("124751");
    }

    @Test
    void inputsThatAreNoEarlierStepsAreRefused() {
        Tape tape = Tape.recording();
        int one = tape.take("one", 1, 0, "EUR", LIST);
        assertThatThrownBy(() -> tape.add("sum", one, 2, 2, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sum: input 2, expected the number of an earlier step, 1 to 1");
        assertThatThrownBy(() -> tape.multiply("product", one, -1, 1, 0)).hasMessageContaining("product: input -1");
        assertThatThrownBy(() -> tape.round("r", 0, CENT, 1, 0)).hasMessageContaining("r: input 0");
        assertThatThrownBy(() -> tape.lost(one, one, "dearer")).hasMessageContaining("no selection");
        assertThatThrownBy(() -> tape.take("far", 1, 200, "", LIST)).hasMessageContaining("scale 200");
        assertThat(tape.trace().steps()).hasSize(1);
    }

    @Test
    void partsFollowEachOther() {
        Tape tape = Tape.recording();
        int total = tape.take("H", 100, 2, "EUR", LIST);
        int[] weights = {total, tape.take("w", 2, 0, "", ASKED)};
        int first =
                tape.allocate("H", total, weights, 2, CENT, RemainderRule.LARGEST_REMAINDER, new long[] {33, 67}, 2);
        Trace trace = tape.trace();
        assertThat(trace.step(first + 1).part()).contains(new Part(1, 2, CENT, RemainderRule.LARGEST_REMAINDER));
        assertThat(trace.step(first + 1).inputs()).isEqualTo(List.of(total, weights[1]));
        assertThat(trace.step(first).digits()).isEqualTo("0.33");
    }
}
