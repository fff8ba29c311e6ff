package org.leadtocash.i18n.identifier.checkdigit;

import java.util.List;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;

/** Small whole numbers in a table of checks. */
final class Numbers {
    private static final long MOST = 1_000_000_000L;

    /** A number of at most nine digits. */
    static final JsonCodec<Integer> ONE = Codecs.mapped(Codecs.LONG, Numbers::small, Integer::longValue);

    /** Several of them. */
    static final JsonCodec<List<Integer>> LIST = Codecs.list(ONE);

    private Numbers() {}

    private static Integer small(long number) {
        if (number <= -MOST || number >= MOST) {
            throw new IllegalArgumentException("a whole number of at most nine digits");
        }
        return (int) number;
    }
}
