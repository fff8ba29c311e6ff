package org.leadtocash.core.stage.upgrade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.migration.MigrationPlan;
import org.leadtocash.core.stage.model.Event;

/**
 * A plan in use: documents move by it on their next event, or all at once, page by page.
 *
 * <pre>{@code
 * UpgradeCount before = Upgrade.by(plan, machine).dryRun(store.pages(), order -> Context.at(now).with(facts(order)));
 * }</pre>
 */
public final class Upgrade {
    private final MigrationPlan plan;
    private final StageMachine machine;

    /** When documents move. */
    public enum Policy {
        /** Never: each stays with the model it lives by. */
        PIN,
        /** Together with the next event that is accepted. */
        ON_NEXT_EVENT
    }

    /**
     * What became of an event where a document might move with it.
     *
     * @param migration the move, to be stored together with the decision; empty where the document stays with its model
     * @param decision of the event
     */
    public record Step(Optional<Accepted> migration, Decision decision) {}

    private Upgrade(MigrationPlan plan, StageMachine machine) {
        this.plan = plan;
        this.machine = machine;
    }

    /**
     * A plan in use.
     *
     * @param machine that has both models
     */
    public static Upgrade by(MigrationPlan plan, StageMachine machine) {
        return new Upgrade(plan, machine);
    }

    /**
     * What becomes of an event. A document that cannot move is decided by the model it lives by; one that can is moved only
     * where the event is accepted too.
     */
    public Step decide(Policy policy, Instance instance, Event event, Context context) {
        if (policy == Policy.ON_NEXT_EVENT
                && instance.model().equals(plan.from())
                && machine.migrate(instance, plan, unkeyed(context)) instanceof Accepted moved) {
            Context next = context.expectedSeq().isPresent()
                    ? context.expecting(moved.next().seq())
                    : context;
            return new Step(Optional.of(moved), machine.decide(moved.next(), event, next));
        }
        return new Step(Optional.empty(), machine.decide(instance, event, context));
    }

    /** The key tells the event from every other; the move is none. */
    private static Context unkeyed(Context context) {
        Context bare = Context.at(context.now()).by(context.actor()).in(context.zone());
        bare = context.facts().map(bare::with).orElse(bare);
        bare = context.place().map(bare::standing).orElse(bare);
        bare = context.about().map(bare::about).orElse(bare);
        return context.expectedSeq().isPresent()
                ? bare.expecting(context.expectedSeq().getAsLong())
                : bare;
    }

    /**
     * What would become of these documents. One page is held at a time.
     *
     * @param pages of instances, each asked for when the one before is done with
     * @param context of each, with the facts that the plan's cases ask for
     */
    public UpgradeCount dryRun(Iterator<? extends Collection<Instance>> pages, Function<Instance, Context> context) {
        return run(pages, context, moved -> {});
    }

    /**
     * Moves these documents. One page is held at a time: what moved in it is handed out before the next one is asked for.
     *
     * @param pages of instances, each asked for when the one before is done with
     * @param context of each, with the facts that the plan's cases ask for
     * @param store stores what moved, each where the stored count of decisions is still that of the instance before
     */
    public UpgradeCount run(
            Iterator<? extends Collection<Instance>> pages,
            Function<Instance, Context> context,
            Consumer<List<Accepted>> store) {
        UpgradeCount.Tally tally = new UpgradeCount.Tally();
        while (pages.hasNext()) {
            List<Accepted> moved = new ArrayList<>();
            for (Instance instance : pages.next()) {
                if (!instance.model().equals(plan.from())) {
                    tally.other();
                    continue;
                }
                Decision decision = machine.migrate(instance, plan, context.apply(instance));
                tally.count(instance, decision);
                if (decision instanceof Accepted accepted) {
                    moved.add(accepted);
                }
            }
            store.accept(List.copyOf(moved));
        }
        return tally.count();
    }
}
