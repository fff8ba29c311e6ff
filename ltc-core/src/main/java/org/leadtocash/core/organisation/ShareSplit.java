package org.leadtocash.core.organisation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Validity;

/**
 * How the credit for a deal, or for an account, is shared over people, units and entities: shares that sum to one, dated.
 *
 * @param id its name
 * @param shares the shares, dated: at most one set at a time
 */
public record ShareSplit(String id, List<Dated<SortedMap<OrgRef, Ratio>>> shares) {

    /** Checks the id, and copies the shares. */
    public ShareSplit {
        OrgRef.checkId(OrgKind.UNIT, id);
        shares = shares.stream()
                .<Dated<SortedMap<OrgRef, Ratio>>>map(
                        dated -> dated.withValue(Collections.unmodifiableSortedMap(new TreeMap<>(dated.value()))))
                .toList();
    }

    /** A split without any shares yet. */
    public static ShareSplit of(String id) {
        return new ShareSplit(id, List.of());
    }

    /** The same, with these shares on these days as well. */
    public ShareSplit with(Validity days, Map<OrgRef, Ratio> parts) {
        return new ShareSplit(id, OrgNode.plus(shares, days, new TreeMap<>(parts)));
    }
}
