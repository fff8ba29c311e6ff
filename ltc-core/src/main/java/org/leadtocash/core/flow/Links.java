package org.leadtocash.core.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The links on one side of a document, always in order, so that those of a line and of a kind stand together.
 *
 * <p>Immutable. Adding one copies one chunk and the row of chunks, and so stays cheap for a campaign with a hundred
 * thousand leads.
 */
final class Links {
    static final Links NONE = new Links(new FlowLink[0][]);
    private static final int CHUNK = 64;

    private final FlowLink[][] chunks;

    private Links(FlowLink[][] chunks) {
        this.chunks = chunks;
    }

    /** Links in any order; the array is taken over. */
    static Links of(FlowLink[] links, Comparator<FlowLink> order) {
        if (links.length == 0) {
            return NONE;
        }
        Arrays.sort(links, order);
        return links.length <= CHUNK ? new Links(new FlowLink[][] {links}) : chunked(Arrays.asList(links));
    }

    /** These and one more. */
    Links plus(FlowLink link, Comparator<FlowLink> order) {
        if (chunks.length == 0) {
            return new Links(new FlowLink[][] {{link}});
        }
        int at = 0;
        while (at + 1 < chunks.length && order.compare(chunks[at + 1][0], link) <= 0) {
            at++;
        }
        FlowLink[] chunk = chunks[at];
        int place = Arrays.binarySearch(chunk, link, order);
        place = place < 0 ? -place - 1 : place;
        FlowLink[] grown = Arrays.copyOf(chunk, chunk.length + 1);
        System.arraycopy(chunk, place, grown, place + 1, chunk.length - place);
        grown[place] = link;
        return new Links(grown.length <= CHUNK ? with(at, grown) : with(at, grown, CHUNK / 2));
    }

    private FlowLink[][] with(int at, FlowLink[] chunk) {
        FlowLink[][] next = chunks.clone();
        next[at] = chunk;
        return next;
    }

    private FlowLink[][] with(int at, FlowLink[] chunk, int middle) {
        FlowLink[][] next = Arrays.copyOf(chunks, chunks.length + 1);
        System.arraycopy(chunks, at, next, at + 1, chunks.length - at);
        next[at] = Arrays.copyOf(chunk, middle);
        next[at + 1] = Arrays.copyOfRange(chunk, middle, chunk.length);
        return next;
    }

    /** These and many more, in time linear in both. */
    Links plusAll(List<FlowLink> more, Comparator<FlowLink> order) {
        if (more.size() == 1) {
            return plus(more.get(0), order);
        }
        if (more.isEmpty()) {
            return this;
        }
        List<FlowLink> all = new ArrayList<>(size() + more.size());
        all.addAll(all());
        all.addAll(more);
        all.sort(order);
        return chunked(all);
    }

    private static Links chunked(List<FlowLink> all) {
        int length = all.size() <= CHUNK ? CHUNK : CHUNK / 2;
        FlowLink[][] chunks = new FlowLink[(all.size() + length - 1) / length][];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = all.subList(i * length, Math.min(all.size(), (i + 1) * length))
                    .toArray(new FlowLink[0]);
        }
        return new Links(chunks);
    }

    /** These without one, once; the same where it is not among them. */
    Links minus(FlowLink link) {
        List<FlowLink> all = new ArrayList<>(all());
        return all.remove(link) ? chunked(all) : this;
    }

    boolean isEmpty() {
        return chunks.length == 0;
    }

    int size() {
        int size = 0;
        for (FlowLink[] chunk : chunks) {
            size += chunk.length;
        }
        return size;
    }

    /** All of them, in order. */
    List<FlowLink> all() {
        if (chunks.length == 1) {
            return Arrays.asList(chunks[0]);
        }
        List<FlowLink> all = new ArrayList<>(size());
        for (FlowLink[] chunk : chunks) {
            all.addAll(Arrays.asList(chunk));
        }
        return all;
    }

    /** Those for which the place is 0: the ones that stand together after all below and before all above. */
    List<FlowLink> where(ToIntFunction<FlowLink> place) {
        if (chunks.length == 0) {
            return List.of();
        }
        int chunk = 0;
        while (chunk + 1 < chunks.length && place.applyAsInt(chunks[chunk + 1][0]) < 0) {
            chunk++;
        }
        int index = firstNotBelow(chunks[chunk], place);
        List<FlowLink> found = new ArrayList<>();
        for (int at = chunk; at < chunks.length; at++) {
            FlowLink[] links = chunks[at];
            for (int i = at == chunk ? index : 0; i < links.length; i++) {
                if (place.applyAsInt(links[i]) > 0) {
                    return found;
                }
                found.add(links[i]);
            }
        }
        return found;
    }

    private static int firstNotBelow(FlowLink[] links, ToIntFunction<FlowLink> place) {
        int low = 0;
        int high = links.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(links[middle]) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
