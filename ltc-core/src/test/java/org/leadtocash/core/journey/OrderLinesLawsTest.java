package org.leadtocash.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.journey.thread.OrderLines;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.State;

/** The header of an order follows from its lines, whatever their order. */
class OrderLinesLawsTest {
    private static final StageMachine MACHINE = Journeys.machine(Journeys.placeholders());
    private static final Actor SYSTEM = Actor.of("system", Role.of("SYS"));
    private static final Set<String> MOVING = Set.of("CONFIRMED", "ALLOCATED", "PARTLY_SHIPPED", "SHIPPED");
    private static final Set<String> ARRIVED = Set.of("DELIVERED", "ACCEPTED");
    private static final Set<String> OVER = Set.of("DELIVERED", "ACCEPTED", "SHORT_CLOSED", "CANCELLED");
    private static final Walker ORDER = new Walker(MACHINE, Journeys.order())
            .walked(
                    "submit AR/anna => COMPLETE_PENDING",
                    "release OM/omar => RELEASED",
                    "start OM/omar => IN_FULFILMENT");

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(
                        Journeys.orderLine().states().stream().map(State::id).toList())
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /** The table of the field, written as a fold over the lines. */
    private static String folded(List<String> lines) {
        boolean allCancelled = true;
        boolean allOver = true;
        boolean anyArrived = false;
        boolean anyHeld = false;
        boolean anyMoving = false;
        for (String line : lines) {
            allCancelled &= line.equals("CANCELLED");
            allOver &= OVER.contains(line);
            anyArrived |= ARRIVED.contains(line);
            anyHeld |= line.equals("HELD");
            anyMoving |= MOVING.contains(line);
        }
        if (allCancelled) {
            return "CANCELLED";
        }
        if (allOver) {
            return "DELIVERED";
        }
        if (anyArrived) {
            return "PARTIALLY_DELIVERED";
        }
        return anyHeld && !anyMoving ? "HELD" : "IN_FULFILMENT";
    }

    private static String header(Instance order, List<String> lines) {
        Map<String, Instance> numbered = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String number = String.valueOf(i + 1);
            Instance begun = MACHINE.start(
                            "order-line", DocRef.parse("ORDER_LINE:" + number), order.mainLine(), ORDER.by(SYSTEM))
                    .next();
            numbered.put(
                    number,
                    begun.toBuilder()
                            .standing(List.of(lines.get(i)), Map.of(lines.get(i), Walker.NOW))
                            .build());
        }
        Facts told = OrderLines.tell(ORDER.facts(), numbered);
        Decision decision =
                MACHINE.decide(order, Event.of("lines.moved"), ORDER.by(SYSTEM).with(told));
        return decision.fold(accepted -> accepted.next().stage(), refused -> order.stage());
    }

    @Property(tries = 300, seed = "20230116")
    void theHeaderIsTheFoldOfItsLines(@ForAll("lines") List<String> lines) {
        assertThat(header(ORDER.instance(), lines)).isEqualTo(folded(lines));
    }

    @Property(tries = 200, seed = "20230117")
    void theOrderOfTheLinesMakesNoDifference(@ForAll("lines") List<String> lines, @ForAll long shuffle) {
        List<String> other = new ArrayList<>(lines);
        Collections.shuffle(other, new Random(shuffle));

        assertThat(header(ORDER.instance(), other)).isEqualTo(header(ORDER.instance(), lines));
    }
}
