package org.leadtocash.pricing.request;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one request: a list that keeps how an engine read it last, so that a request that is priced again by the same
 * book and procedure is not read again. Equal to every list of the same lines.
 */
public final class RequestLines extends AbstractList<RequestLine> implements RandomAccess {
    private static final RequestLine[] NO_LINES = {};

    private final RequestLine[] lines;
    /** Immutable: whoever comes second reads once more, and gets the same. */
    private @Nullable Object kept;

    private RequestLines(RequestLine[] lines) {
        this.lines = lines;
    }

    static RequestLines copyOf(List<RequestLine> lines) {
        return new RequestLines(List.copyOf(lines).toArray(NO_LINES));
    }

    @Override
    public int size() {
        return lines.length;
    }

    @Override
    public RequestLine get(int index) {
        return lines[index];
    }

    /**
     * How these lines were read last; else how they are read now, which is then kept.
     *
     * @param kind what readings are; immutable, and holding on to nothing that is large
     * @param good whether a reading is the wanted one
     * @param reading reads them
     */
    public <T> T read(Class<T> kind, Predicate<T> good, Supplier<T> reading) {
        Object known = kept;
        if (kind.isInstance(known)) {
            T last = kind.cast(known);
            if (good.test(last)) {
                return last;
            }
        }
        T now = reading.get();
        kept = now;
        return now;
    }
}
