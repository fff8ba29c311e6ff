package org.leadtocash.core.stage;

import java.util.function.Function;
import org.leadtocash.core.finding.Findings;

/** What became of an event: the step was {@link Accepted}, or {@link Refused} with every reason. */
public sealed interface Decision permits Accepted, Refused {

    /** Every reason, in order; of an accepted step what was passed over, cleared or is worth knowing. */
    Findings findings();

    /** Whether the step was accepted. */
    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /** The result of the case that holds. */
    default <R> R fold(
            Function<? super Accepted, ? extends R> accepted, Function<? super Refused, ? extends R> refused) {
        return this instanceof Accepted yes ? accepted.apply(yes) : refused.apply((Refused) this);
    }
}
