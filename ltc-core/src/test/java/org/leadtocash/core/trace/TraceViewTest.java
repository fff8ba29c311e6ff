package org.leadtocash.core.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Sample;
import org.leadtocash.core.tape.Tape;

class TraceViewTest {
    private static final Cited SOMEWHERE = Cited.of("record", "R-1", "1");
    private static final RoundingPolicy CENT = RoundingPolicy.ofScale(2, RoundingMode.HALF_UP);
    private static final Viewer CLERK = Viewer.of("clerk");

    private static List<String> said(Trace view) {
        return view.steps().stream().map(TraceStep::toString).toList();
    }

    @Test
    void aMarginIsWithheldAndSoIsTheCostItCameFrom() {
        Tape tape = Tape.recording();
        int net = tape.take("net", 100, 0, "EUR", SOMEWHERE);
        int cost = tape.take("cost", 80, 0, "EUR", SOMEWHERE);
        tape.secret(cost, Sensitivity.COST);
        int margin = tape.add("margin", net, -cost, 20, 0);
        tape.result("net", net);
        tape.result("margin", margin);

        Trace view = tape.trace().view(CLERK);

        assertThat(said(view)).containsExactly("#1 TAKE net = 100 EUR", "#2 WITHHELD margin = withheld EUR");
        assertThat(view.masked()).isTrue();
        assertThat(view.result("margin").flatMap(TraceStep::value)).isEmpty();
        assertThat(tape.trace().view(Viewer.of("controller", Sensitivity.COST))).isEqualTo(tape.trace());
    }

    @Test
    void aDisclosedPriceKeepsItsValueAndTakesTheWholeFormulaAway() {
        Tape tape = Tape.recording();
        int cost = tape.take("cost", 80, 0, "EUR/PCE", SOMEWHERE);
        tape.secret(cost, Sensitivity.COST);
        int surcharge = tape.take("surcharge", 10, 0, "%", SOMEWHERE);
        int extra = tape.percent("extra", cost, surcharge, 800, 2);
        int price = tape.add("price", cost, extra, 8800, 2);
        tape.disclose(price);
        int quantity = tape.take("quantity", 2, 0, "PCE", SOMEWHERE);
        int freight = tape.take("freight", 50, 0, "EUR", SOMEWHERE);
        tape.result("net", tape.multiply("net", price, quantity, 17_600, 2));
        tape.result("freight", tape.percent("freight", freight, surcharge, 500, 2));

        Trace view = tape.trace().view(CLERK);

        assertThat(said(view))
                .containsExactly(
                        "#1 WITHHELD price = 88.00 EUR/PCE",
                        "#2 TAKE quantity = 2 PCE",
                        "#3 MULTIPLY net [1, 2] = 176.00 EUR",
                        // the same surcharge would tell the cost, so its other use shows no formula either
                        "#4 WITHHELD freight = 5.00 EUR");
        assertThat(view.view(CLERK)).isEqualTo(view);
    }

    @Test
    void aNumberWithAMarkOfItsOwnTakesItsInputsAway() {
        Tape tape = Tape.recording();
        int revenue = tape.take("revenue", 100, 0, "EUR", SOMEWHERE);
        int cost = tape.take("cost", 80, 0, "EUR", SOMEWHERE);
        tape.secret(cost, Sensitivity.COST);
        int margin = tape.add("margin", revenue, -cost, 20, 0);
        tape.secret(margin, Sensitivity.MARGIN);
        int costs = tape.add("costs", new int[] {cost}, 1, 80, 0);
        tape.result("costs", costs);
        tape.result("margin", margin);

        Trace view = tape.trace().view(Viewer.of("buyer", Sensitivity.COST));

        assertThat(said(view)).containsExactly("#1 WITHHELD margin = withheld EUR", "#2 WITHHELD costs = 80 EUR");
    }

    @Test
    void aSecretPartTakesTheSplitAwayFromTheOthers() {
        Tape tape = Tape.recording();
        int total = tape.take("bonus", 90, 0, "EUR", SOMEWHERE);
        int[] weights = {tape.take("w", 1, 0, "", SOMEWHERE), tape.take("w", 2, 0, "", SOMEWHERE)};
        int first = tape.allocate(
                "share", total, weights, 2, CENT, RemainderRule.LARGEST_REMAINDER, new long[] {30, 60}, 0);
        tape.secret(first + 1, Sensitivity.PERSONAL);
        tape.result("mine", first);

        assertThat(said(tape.trace().view(CLERK))).containsExactly("#1 WITHHELD share = 30 EUR");
    }

    @Test
    void aTraceWithoutSecretsIsItsOwnView() {
        Trace trace = Sample.trace();
        assertThat(trace.view(CLERK)).isSameAs(trace);
        assertThat(trace.masked()).isFalse();
    }

    @Test
    void aWithheldNumberIsNotInTheJsonOfTheView() {
        Tape tape = Tape.recording();
        int cost = tape.take("cost", new BigDecimal("77.77").movePointRight(2).longValueExact(), 2, "EUR", SOMEWHERE);
        tape.secret(cost, Sensitivity.COST);
        tape.result("cost", cost);
        assertThat(TraceJson.FORMAT.write(tape.trace()).toString()).contains("77.77");
        assertThat(TraceJson.FORMAT.write(tape.trace().view(CLERK)).toString()).doesNotContain("77.77");
    }
}
