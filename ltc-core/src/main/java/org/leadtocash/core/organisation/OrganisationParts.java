package org.leadtocash.core.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What a host states about its organisation, before anything is checked. */
record OrganisationParts(
        String id,
        String version,
        LocalDate asOf,
        List<LegalEntity> entities,
        List<OrgNode> regions,
        List<OrgNode> lines,
        List<OrgUnit> units,
        List<Post> posts,
        List<Delegation> delegations,
        List<ShareSplit> splits) {

    OrganisationParts {
        OrgRef.checkId(OrgKind.ENTITY, id);
    }

    /** The same in the one order that is written and hashed. */
    OrganisationParts sorted() {
        return new OrganisationParts(
                id,
                version,
                asOf,
                by(entities, Comparator.comparing(LegalEntity::id)),
                by(regions, Comparator.comparing(OrgNode::id)),
                by(lines, Comparator.comparing(OrgNode::id)),
                by(units, Comparator.comparing(OrgUnit::id)),
                by(posts, Comparator.comparing(Post::id)),
                by(delegations, Comparator.comparing(Delegation::toString)),
                by(splits, Comparator.comparing(ShareSplit::id)));
    }

    private static <T> List<T> by(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order).toList();
    }
}
