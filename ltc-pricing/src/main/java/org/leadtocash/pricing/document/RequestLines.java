package org.leadtocash.pricing.document;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one request: a list that keeps how it was read last, so that a request that is priced again by the same
 * book and procedure is not read again.
 */
final class RequestLines extends AbstractList<RequestLine> implements RandomAccess {
    private static final RequestLine[] NO_LINES = {};

    private final RequestLine[] lines;
    /** Immutable: whoever comes second reads once more, and gets the same. */
    private @Nullable Lines read;

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

    /** The lines of that request, whose lines these are, as numbers. */
    Lines read(PriceRequest request, CompiledProcedure compiled) {
        Lines known = read;
        if (known == null || !known.isReadBy(compiled)) {
            known = new LineReader(request, lines, compiled).read();
            read = known;
        }
        return known;
    }
}
