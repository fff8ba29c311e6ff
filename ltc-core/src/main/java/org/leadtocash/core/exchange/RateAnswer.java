package org.leadtocash.core.exchange;

import java.util.Optional;
import java.util.function.Function;

/** What a question for a conversion gets: the conversion, or why there is no rate; never a rate of 1 made up. */
public sealed interface RateAnswer permits Conversion, NoRate {
    /** The result for whichever of the two this is. */
    <T> T fold(Function<? super Conversion, ? extends T> converted, Function<? super NoRate, ? extends T> missing);

    /** The conversion, where there is one. */
    default Optional<Conversion> conversion() {
        return fold(Optional::of, missing -> Optional.empty());
    }
}
