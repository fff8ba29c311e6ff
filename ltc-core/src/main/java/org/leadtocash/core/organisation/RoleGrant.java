package org.leadtocash.core.organisation;

import java.util.Comparator;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * A role that a person has on a day: by which post, where, and on whose behalf.
 *
 * @param person who may act
 * @param role as what
 * @param post the post that carries the role
 * @param scope where
 * @param onBehalfOf the holder of the post who lent the role; empty if it is the person's own
 * @param ceiling the largest amount, where a delegation sets one
 */
public record RoleGrant(
        String person, Role role, String post, Scope scope, Optional<String> onBehalfOf, Optional<BigMoney> ceiling)
        implements Comparable<RoleGrant> {

    private static final Comparator<RoleGrant> ORDER = Comparator.comparing(RoleGrant::person)
            .thenComparing(RoleGrant::role)
            .thenComparing(grant -> grant.onBehalfOf().orElse(""))
            .thenComparing(RoleGrant::post)
            .thenComparing(grant -> grant.scope() + " " + grant.ceiling());

    /** Whether the role is lent. */
    public boolean isDelegated() {
        return onBehalfOf.isPresent();
    }

    /** By person, role, own before lent, post. */
    @Override
    public int compareTo(RoleGrant other) {
        return ORDER.compare(this, other);
    }
}
