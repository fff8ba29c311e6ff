package org.leadtocash.testkit.receivable;

import java.util.Collection;

/** Tells what breaks a law. */
final class Broken {
    private static final int MOST_TOLD = 20;

    private Broken() {}

    static void unless(boolean holds, String law, Object told) {
        if (!holds) {
            throw new AssertionError(law + " is broken: " + told);
        }
    }

    static void byAny(Collection<String> found, String law) {
        if (!found.isEmpty()) {
            StringBuilder message = new StringBuilder(law)
                    .append(" is broken by ")
                    .append(found.size())
                    .append(':');
            found.stream()
                    .limit(MOST_TOLD)
                    .forEach(each -> message.append("\n- ").append(each));
            throw new AssertionError(message.toString());
        }
    }
}
