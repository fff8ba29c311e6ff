package org.leadtocash.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Sample;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.StepList;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceResult;
import org.leadtocash.core.trace.TraceStep;
import org.leadtocash.core.trace.Wording;

class TraceReadingTest {

    @Test
    void theTreeSaysEachNumberOnceUnderWhatItLedTo() {
        assertThat(Sample.trace().text()).isEqualTo("""
                        10 net:
                          #9 net = 79.90 EUR, add
                            #5 gross = 86.38 EUR, multiply
                              #3 price = 12.34 EUR/PCE, select least
                                not (not-valid) price-record PR-7@1
                                #1 PR00 = 12.34 EUR/PCE, from price-record PR-1@3
                                not (dearer) #2 PR00 = 20.00 EUR/PCE, from price-record PR-2@1
                              #4 quantity = 7 PCE, from request QUOTE:1 lines/10/quantity
                            less #8 K007 = 6.48 EUR, round to 0.01 HALF_UP
                              #7 K007 = 6.47850 EUR, percent
                                #5 gross = 86.38 EUR, see above
                                #6 K007 = 7.5 %, from price-record PR-9@1
                        dollars:
                          #11 dollars = 87.890 USD, convert
                            #9 net = 79.90 EUR, see above
                            #10 USD = 1.1 USD/EUR, from rate ECB@2024-03-01
                        each:
                          #20 each = 1.1675 EUR, divide
                            #18 H = 4.67 EUR, part 3 of 3 by LARGEST_REMAINDER in units of 0.01 HALF_UP
                              #12 H = 10.00 EUR, from request QUOTE:1 freight
                              #15 weight = 7 KGM, from material M-2
                            #19 boxes = 4, from request QUOTE:1 boxes
                        """);
    }

    @Test
    void labelsAreSaidInTheReadersWords() {
        Wording german = new Wording() {
            @Override
            public String label(TraceStep step) {
                return step.label().equals("net") ? "Nettowert" : step.label();
            }
        };
        assertThat(Sample.trace().text(german)).contains("#9 Nettowert = 79.90 EUR");
    }

    @Test
    void aWaterfallGoesFromThePriceToTheNetWithEachAmountOnTheWay() {
        Trace trace = Sample.trace();
        assertThat(Waterfall.of(trace, 9).rows())
                .containsExactly(
                        new Waterfall.Row(5, "10", "gross", Ratio.parse("86.38"), Ratio.parse("86.38")),
                        new Waterfall.Row(8, "10", "K007", Ratio.parse("-6.48"), Ratio.parse("79.90")));
        assertThat(Waterfall.of(trace, 8).rows().get(1).amount())
                .as("the rounding itself is an amount")
                .isEqualTo(Ratio.parse("0.0015"));
    }

    @Test
    void aDifferenceNamesTheRecordThatStandsOtherwise() {
        Sample other = Sample.changed();
        other.price = 1240;
        other.discount = 651;
        TraceDiff diff = TraceDiff.between(Sample.trace(), other.run());
        assertThat(diff.changes().get(0).difference()).contains(Ratio.parse("0.39"));
        assertThat(diff.causes()).hasSize(1);
        assertThat(diff.causes().get(0).kind()).isEqualTo(TraceDiff.Kind.INPUT);
        assertThat(diff.changes().get(0).toString())
                .isEqualTo("10 net 79.90 -> 80.29: INPUT #1 TAKE 10 PR00 = 12.34 EUR/PCE from price-record PR-1@3"
                        + " -> #1 TAKE 10 PR00 = 12.40 EUR/PCE from price-record PR-1@3");
    }

    @Test
    void aDifferenceNamesTheRate() {
        Sample other = Sample.changed();
        other.rate = 12;
        TraceDiff diff = TraceDiff.between(Sample.trace(), other.run());
        assertThat(diff.changes()).extracting(TraceDiff.Change::name).containsExactly("dollars");
        assertThat(diff.causes()).extracting(TraceDiff.Cause::kind).containsExactly(TraceDiff.Kind.RATE);
    }

    @Test
    void aDifferenceNamesTheRoundingThatMadeTheCent() {
        Sample other = Sample.changed();
        other.rounding = RoundingPolicy.ofScale(2, RoundingMode.DOWN);
        other.discount = 647;
        TraceDiff diff = TraceDiff.between(Sample.trace(), other.run());
        assertThat(diff.changes().get(0).difference()).contains(Ratio.from(new BigDecimal("0.01")));
        assertThat(diff.causes()).extracting(TraceDiff.Cause::kind).containsExactly(TraceDiff.Kind.ROUNDING);
    }

    @Test
    void aDifferenceNamesTheCandidateThatWonInstead() {
        Sample other = Sample.changed();
        other.record = "PR-4";
        other.price = 1200;
        other.discount = 630;
        TraceDiff diff = TraceDiff.between(Sample.trace(), other.run());
        assertThat(diff.causes()).extracting(TraceDiff.Cause::kind).containsExactly(TraceDiff.Kind.SELECTION);
    }

    @Test
    void aDifferenceNamesTheAmountThatOnlyOneOfThemHas() {
        Sample other = Sample.changed();
        other.freight = true;
        TraceDiff diff = TraceDiff.between(Sample.trace(), other.run());
        assertThat(diff.causes()).extracting(TraceDiff.Cause::kind).containsExactly(TraceDiff.Kind.FORMULA);
        assertThat(diff.causes().get(0).before()).isEmpty();
        assertThat(diff.causes().get(0).after().map(TraceStep::label)).contains("freight");
    }

    @Test
    void anotherSourceIsADifferenceEvenWhereNoResultChanges() {
        Sample other = Sample.changed();
        other.record = "PR-3";
        TraceDiff diff = TraceDiff.between(Sample.trace(), other.run());
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.causes()).extracting(TraceDiff.Cause::kind).containsExactly(TraceDiff.Kind.INPUT);
    }

    @Test
    void aChainOfManySumsIsReadWithoutRunningOutOfStack() {
        Tape tape = Tape.recording();
        Cited cited = Cited.of("request", "Q");
        int sum = tape.take("n", 1, 0, "EUR", cited);
        for (int i = 2; i <= 20_000; i++) {
            sum = tape.add("sum", sum, tape.take("n", 1, 0, "EUR", cited), i, 0);
        }
        tape.result("total", sum);
        Trace trace = tape.trace();
        assertThat(TraceVerifier.verify(trace)).isEmpty();
        assertThat(Waterfall.of(trace, sum).rows()).hasSize(20_000);
        assertThat(TraceDiff.between(trace, Trace.empty()).changes()).hasSize(1);
        assertThat(Trace.of(StepList.of(
                                trace.steps().subList(0, 101), java.util.List.of(new TraceResult("", "t", 101))))
                        .text()
                        .lines())
                .hasSize(102);
    }

    @Test
    void aStepThatIsNotThereIsRefusedByName() {
        assertThatThrownBy(() -> Sample.trace().step(21)).hasMessage("step 21: expected 1 to 20");
    }
}
