package org.leadtocash.benchmarks.stage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a careful team writes for this model alone, with the same obligations: role, fact and guard are all looked at, each
 * reason is kept, and the next order is a new object that knows its count, when it got where it is and who took which step.
 */
final class ByHand implements StageContender {
    private static final String ROLE = "OM";
    private static final String ACTOR = "omar";
    private static final List<String> ROLES = List.of(ROLE);

    private long now;

    /** An order; the amount is empty where nobody says. */
    record Order(Stage stage, @Nullable Long amount, long seq, long since, Map<Happening, String> actors) {}

    /** A reason. */
    record Reason(String code, Happening step, String about) {}

    @Override
    public String label() {
        return "by hand";
    }

    @Override
    public void prepare() {
        now = 1_673_859_600_000L;
    }

    @Override
    public Object begin(long amount) {
        return new Order(Stage.DRAFT, amount, 0, now, Map.of());
    }

    @Override
    public Object after(Object order, Happening event) {
        Order before = (Order) order;
        Stage next = next(before.stage(), event);
        if (next == null || !reasons(before, event, ROLES).isEmpty()) {
            return before;
        }
        Map<Happening, String> actors = new EnumMap<>(Happening.class);
        actors.putAll(before.actors());
        actors.put(event, ACTOR);
        return new Order(next, before.amount(), before.seq() + 1, now, actors);
    }

    @Override
    public int reasons(Object order, Happening event) {
        Order before = (Order) order;
        return reasons(new Order(before.stage(), null, before.seq(), before.since(), before.actors()), event, List.of())
                .size();
    }

    private static List<Reason> reasons(Order order, Happening event, List<String> roles) {
        List<Reason> reasons = List.of();
        if (!roles.contains(ROLE)) {
            reasons = plus(reasons, new Reason("role", event, ROLE));
        }
        if (order.amount() == null) {
            reasons = plus(reasons, new Reason("fact", event, "amount"));
        }
        if (event == Happening.CHECK_CREDIT && (order.amount() == null || order.amount() > StageWorkload.LIMIT)) {
            reasons = plus(reasons, new Reason("guard", event, "limit"));
        }
        return reasons;
    }

    private static List<Reason> plus(List<Reason> reasons, Reason reason) {
        List<Reason> all = new ArrayList<>(reasons);
        all.add(reason);
        return all;
    }

    private static @Nullable Stage next(Stage stage, Happening event) {
        return switch (stage) {
            case DRAFT -> event == Happening.SUBMIT ? Stage.SUBMITTED : cancelled(event);
            case SUBMITTED -> event == Happening.CHECK_CREDIT ? Stage.CREDIT_CHECKED : cancelled(event);
            case CREDIT_CHECKED -> event == Happening.CONFIRM ? Stage.CONFIRMED : cancelled(event);
            case CONFIRMED -> event == Happening.SHIP ? Stage.SHIPPED : cancelled(event);
            case SHIPPED -> event == Happening.INVOICE ? Stage.INVOICED : null;
            case INVOICED -> event == Happening.PAY ? Stage.PAID : null;
            case PAID -> event == Happening.CLOSE ? Stage.CLOSED : null;
            case CLOSED -> event == Happening.REOPEN ? Stage.DRAFT : null;
            case CANCELLED -> null;
        };
    }

    private static @Nullable Stage cancelled(Happening event) {
        return event == Happening.CANCEL ? Stage.CANCELLED : null;
    }

    @Override
    public String stage(Object order) {
        return ((Order) order).stage().name();
    }
}
