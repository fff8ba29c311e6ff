package org.leadtocash.pricing.document;

import org.leadtocash.core.money.Ratio;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.ScaleKind;

/** Which tier of a rate a size reaches. */
final class Tiers {
    /** The record does not apply. */
    static final int NONE = -1;

    private static final String[] NAMES = names();

    private Tiers() {}

    private static String[] names() {
        String[] names = new String[64];
        for (int i = 0; i < names.length; i++) {
            names[i] = "tier " + (i + 1);
        }
        return names;
    }

    /** What a tier is called in a citation. */
    static String name(int place) {
        return place < NAMES.length ? NAMES[place] : "tier " + (place + 1);
    }

    /** The place of the tier, from 0 on; {@link #NONE} below the first, or beyond the last of a scale that has an end. */
    static int reached(Rate rate, Ratio size) {
        int last = rate.tiers().size() - 1;
        if (rate.scale().kind() == ScaleKind.TO) {
            for (int tier = 0; tier <= last; tier++) {
                if (threshold(rate, tier).compareTo(size) >= 0) {
                    return tier;
                }
            }
            return rate.scale().openEnded() ? last : NONE;
        }
        int reached = NONE;
        while (reached < last && threshold(rate, reached + 1).compareTo(size) <= 0) {
            reached++;
        }
        return reached;
    }

    static Ratio threshold(Rate rate, int tier) {
        return Ratio.from(rate.tiers().get(tier).from());
    }
}
