package org.leadtocash.benchmarks.stage;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import com.github.oxo42.stateless4j.triggers.TriggerWithParameters1;

/**
 * The state machine of stateless4j: one configuration for all, one machine for each order. Its conditions see no order, so
 * that what they look at travels as the trigger's parameter, and a no is the same state again.
 */
public final class Stateless implements StageContender {
    private static final String ROLE = "OM";

    private final StateMachineConfig<Stage, Happening> config = new StateMachineConfig<>();
    private TriggerWithParameters1<Order, Happening> check;

    /** An order; without an amount where nobody says. */
    record Order(StateMachine<Stage, Happening> machine, Long amount, String role) {}

    @Override
    public String label() {
        return "stateless4j";
    }

    @Override
    public void prepare() {
        check = config.setTriggerParameters(Happening.CHECK_CREDIT, Order.class);
        for (StageWorkload.Step step : StageWorkload.STEPS) {
            if (step.on() == Happening.CHECK_CREDIT) {
                config.configure(step.from()).permitDynamic(check, order -> mayGo(order) ? step.to() : step.from());
            } else {
                config.configure(step.from()).permit(step.on(), step.to());
            }
        }
    }

    private static boolean mayGo(Order order) {
        return order.role().equals(ROLE) && order.amount() != null && order.amount() <= StageWorkload.LIMIT;
    }

    @Override
    public Object begin(long amount) {
        StateMachine<Stage, Happening> machine = new StateMachine<>(Stage.DRAFT, config);
        machine.onUnhandledTrigger((stage, event) -> {});
        return new Order(machine, amount, ROLE);
    }

    @Override
    public Object after(Object order, Happening event) {
        Order of = (Order) order;
        if (event == Happening.CHECK_CREDIT) {
            of.machine().fire(check, of);
        } else {
            of.machine().fire(event);
        }
        return of;
    }

    @Override
    public int reasons(Object order, Happening event) {
        Order of = (Order) order;
        Stage before = of.machine().getState();
        of.machine().fire(check, new Order(of.machine(), null, ""));
        return of.machine().getState() == before ? 1 : 0;
    }

    @Override
    public String stage(Object order) {
        return ((Order) order).machine().getState().name();
    }
}
