package org.leadtocash.benchmarks.stage;

import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import java.util.EnumMap;
import java.util.Map;

/**
 * The state machine of COLA, which keeps no state: the order is the context of its conditions. It can say no, and not why;
 * the first condition that fails ends the matter.
 */
public final class Cola implements StageContender {
    private static final String ROLE = "OM";

    private StateMachine<Stage, Happening, Order> machine;

    /** An order; without an amount where nobody says. */
    record Order(Stage stage, Long amount, String role, long seq, Map<Happening, String> actors) {}

    @Override
    public String label() {
        return "COLA";
    }

    @Override
    public void prepare() {
        StateMachineBuilder<Stage, Happening, Order> builder = StateMachineBuilderFactory.create();
        for (StageWorkload.Step step : StageWorkload.STEPS) {
            builder.externalTransition()
                    .from(step.from())
                    .to(step.to())
                    .on(step.on())
                    .when(order -> mayGo(order, step.on()))
                    .perform((from, to, event, order) -> {});
        }
        machine = builder.build("order-" + System.nanoTime());
    }

    private static boolean mayGo(Order order, Happening event) {
        return order.role().equals(ROLE)
                && order.amount() != null
                && (event != Happening.CHECK_CREDIT || order.amount() <= StageWorkload.LIMIT);
    }

    @Override
    public Object begin(long amount) {
        return new Order(Stage.DRAFT, amount, ROLE, 0, Map.of());
    }

    @Override
    public Object after(Object order, Happening event) {
        Order before = (Order) order;
        Stage next = machine.fireEvent(before.stage(), event, before);
        if (next == before.stage()) {
            return before;
        }
        Map<Happening, String> actors = new EnumMap<>(Happening.class);
        actors.putAll(before.actors());
        actors.put(event, "omar");
        return new Order(next, before.amount(), before.role(), before.seq() + 1, actors);
    }

    @Override
    public int reasons(Object order, Happening event) {
        Order before = (Order) order;
        Order stranger = new Order(before.stage(), null, "", before.seq(), before.actors());
        return machine.fireEvent(before.stage(), event, stranger) == before.stage() ? 1 : 0;
    }

    @Override
    public String stage(Object order) {
        return ((Order) order).stage().name();
    }
}
