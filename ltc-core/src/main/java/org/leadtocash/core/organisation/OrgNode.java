package org.leadtocash.core.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Validity;

/**
 * A region or a business line: a node of a tree by which the group steers.
 *
 * @param id its name, unique among regions or among lines
 * @param name what people call it
 * @param validity the days on which it exists
 * @param parents the node above it, dated: at most one at a time
 */
public record OrgNode(String id, String name, Validity validity, List<Dated<String>> parents) {

    /** Checks the id, and copies the list. */
    public OrgNode {
        OrgRef.checkId(OrgKind.REGION, id);
        parents = List.copyOf(parents);
    }

    /** A node that has always existed, at the top. */
    public static OrgNode of(String id, String name) {
        return new OrgNode(id, name, Validity.always(), List.of());
    }

    /** The same, existing on these days. */
    public OrgNode withValidity(Validity days) {
        return new OrgNode(id, name, days, parents);
    }

    /** The same, below another on these days as well. */
    public OrgNode withParent(Validity days, String parent) {
        return new OrgNode(id, name, validity, plus(parents, days, parent));
    }

    /** The same, always below another. */
    public OrgNode withParent(String parent) {
        return withParent(Validity.always(), parent);
    }

    static <T> List<Dated<T>> plus(List<Dated<T>> entries, Validity days, T value) {
        return Stream.concat(entries.stream(), Stream.of(Dated.of(days, value))).toList();
    }
}
