package org.leadtocash.benchmarks.stage;

import java.util.List;
import org.leadtocash.benchmarks.SplitMix;

/** The steps of the workload, and the amounts of its orders in minor units. */
public final class StageWorkload {
    /** A step. */
    public record Step(Stage from, Happening on, Stage to) {}

    /** The most that the guard lets pass, in minor units. */
    public static final long LIMIT = 10_000_000;
    /** How many amounts there are. */
    public static final int SIZE = 256;

    private static final long SEED = 20240602L;

    /** Every step. */
    public static final List<Step> STEPS = List.of(
            new Step(Stage.DRAFT, Happening.SUBMIT, Stage.SUBMITTED),
            new Step(Stage.SUBMITTED, Happening.CHECK_CREDIT, Stage.CREDIT_CHECKED),
            new Step(Stage.CREDIT_CHECKED, Happening.CONFIRM, Stage.CONFIRMED),
            new Step(Stage.CONFIRMED, Happening.SHIP, Stage.SHIPPED),
            new Step(Stage.SHIPPED, Happening.INVOICE, Stage.INVOICED),
            new Step(Stage.INVOICED, Happening.PAY, Stage.PAID),
            new Step(Stage.PAID, Happening.CLOSE, Stage.CLOSED),
            new Step(Stage.DRAFT, Happening.CANCEL, Stage.CANCELLED),
            new Step(Stage.SUBMITTED, Happening.CANCEL, Stage.CANCELLED),
            new Step(Stage.CREDIT_CHECKED, Happening.CANCEL, Stage.CANCELLED),
            new Step(Stage.CONFIRMED, Happening.CANCEL, Stage.CANCELLED),
            new Step(Stage.CLOSED, Happening.REOPEN, Stage.DRAFT));

    /** The seven steps of the line. */
    public static final List<Happening> WALK =
            STEPS.subList(0, 7).stream().map(Step::on).toList();

    private StageWorkload() {}

    /** The amounts of the orders, each at most {@link #LIMIT}. */
    public static long[] amounts() {
        SplitMix random = new SplitMix(SEED);
        long[] amounts = new long[SIZE];
        for (int i = 0; i < SIZE; i++) {
            amounts[i] = 1 + random.below((int) LIMIT);
        }
        return amounts;
    }
}
