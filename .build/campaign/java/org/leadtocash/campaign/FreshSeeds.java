package org.leadtocash.campaign;

import java.util.concurrent.ThreadLocalRandom;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Tries every law with another seed than the one in its annotation, and more often: only in the profile
 * {@code campaign}. The seed is {@code campaign.seed}, or drawn once for each module and told; tries are multiplied by
 * {@code campaign.factor}. What fails reports its seed as always, and runs again with
 * {@code -Pcampaign -Dcampaign.seed=...}.
 */
public final class FreshSeeds implements AroundPropertyHook {
    private static final int FACTOR = Integer.getInteger("campaign.factor", 10);
    private static final long SEED = seed(System.getProperty("campaign.seed", ""));

    private static long seed(String given) {
        long seed = given.isEmpty() ? ThreadLocalRandom.current().nextLong() : Long.parseLong(given);
        System.out.println("campaign: every law with seed " + seed + " and " + FACTOR + " times its tries");
        return seed;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes law = context.attributes();
        law.setSeed(Long.toString(SEED));
        law.tries().filter(tries -> tries > 1).ifPresent(tries -> law.setTries(Math.multiplyExact(tries, FACTOR)));
        return property.execute();
    }

    /** Before whatever a law has around itself. */
    @Override
    public int aroundPropertyProximity() {
        return -100;
    }
}
