package org.leadtocash.benchmarks.stage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.instance.InstanceJson;

/** What a stored instance takes: bytes of its canonical JSON, and bytes of heap that it holds. */
public final class InstanceSizes {
    private static final int MANY = 20_000;
    private static final int COLLECTIONS = 4;

    private InstanceSizes() {}

    /** A table: an order of the workload that has just begun, and one that has gone all its way. */
    public static String table() {
        LeadToCash orders = new LeadToCash();
        orders.prepare();
        Object order = orders.begin(1);
        Instance fresh = ((LeadToCash.Order) order).instance();
        for (Happening event : StageWorkload.WALK) {
            order = orders.after(order, event);
        }
        Instance walked = ((LeadToCash.Order) order).instance();
        return "| instance | bytes of canonical JSON | bytes of heap |\n|---|---:|---:|\n"
                + row("plain, just begun", fresh, heap(false))
                + row("after seven steps, with who took each", walked, heap(true));
    }

    private static String row(String what, Instance instance, long heap) {
        int json = CanonicalJson.bytes(InstanceJson.INSTANCE.write(instance)).length;
        return String.format(Locale.ROOT, "| %s | %d | %d |%n", what, json, heap);
    }

    /** The heap that one of many holds, each with a document of its own. */
    private static long heap(boolean walked) {
        StageMachine machine = StageMachine.of(LeadToCash.model());
        MainLineId line = MainLineId.of("ML-1");
        Context context = Context.at(Instant.parse("2023-01-16T09:00:00Z"));
        LeadToCash orders = new LeadToCash();
        orders.prepare();
        DocRef[] documents = new DocRef[MANY];
        for (int i = 0; i < MANY; i++) {
            documents[i] = DocRef.parse("ORDER:" + i);
        }
        Object[] held = new Object[MANY];
        long before = used();
        for (int i = 0; i < MANY; i++) {
            held[i] = walked
                    ? walk(orders, i)
                    : hashed(machine.start("order", documents[i], line, context).next());
        }
        long after = used();
        if (List.of(held).isEmpty()) {
            throw new IllegalStateException("nothing held");
        }
        return (after - before) / MANY;
    }

    /** An instance that has let go of the entry it came from, as one that is read from a store. */
    private static Instance hashed(Instance instance) {
        if (instance.lastHash().hex().isEmpty()) {
            throw new IllegalStateException(instance + " without a hash");
        }
        return instance;
    }

    private static Instance walk(LeadToCash orders, int amount) {
        Object order = orders.begin(amount + 1L);
        for (Happening event : StageWorkload.WALK) {
            order = orders.recorded(order, event);
        }
        return ((LeadToCash.Order) order).instance();
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
