package org.leadtocash.core.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An immutable bag of links that grows by one without copying the others. */
final class Links {
    private static final Links NONE = new Links(null, null);

    private final @Nullable FlowLink last;
    private final @Nullable Links others;

    private Links(@Nullable FlowLink last, @Nullable Links others) {
        this.last = last;
        this.others = others;
    }

    static Links none() {
        return NONE;
    }

    Links plus(FlowLink link) {
        return new Links(link, this);
    }

    /** In their order, whatever the order in which they came. */
    List<FlowLink> sorted() {
        List<FlowLink> all = new ArrayList<>();
        Links rest = this;
        while (rest != null && rest.last != null) {
            all.add(rest.last);
            rest = rest.others;
        }
        Collections.sort(all);
        return all;
    }

    /** Those of a kind, in their order. */
    List<FlowLink> of(LinkKind kind) {
        return sorted().stream().filter(link -> link.kind().equals(kind)).toList();
    }
}
