package org.leadtocash.core.organisation;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.leadtocash.core.time.Validity;

/**
 * Roles lent by one person to another for a while: holiday cover, a deputy.
 *
 * <p>Only what the lender has by posts of their own is lent, on the days on which they have it: what was borrowed is not lent on.
 *
 * @param from the person who lends
 * @param to the person who acts on their behalf
 * @param roles the roles; none means all
 * @param validity the days
 * @param scope where; the lender's own scope still holds
 * @param ceiling the largest amount the borrower may decide on, empty if as much as the lender
 */
public record Delegation(
        String from, String to, Set<Role> roles, Validity validity, Scope scope, Optional<BigMoney> ceiling) {

    /** Checks that two persons are named, and copies the roles. */
    public Delegation {
        OrgRef.checkId(OrgKind.PERSON, from);
        OrgRef.checkId(OrgKind.PERSON, to);
        if (from.equals(to)) {
            throw new IllegalArgumentException("delegation from " + from + " to themselves: expected two persons");
        }
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    /** All roles, everywhere, without a ceiling. */
    public static Delegation of(String from, String to, Validity validity) {
        return new Delegation(from, to, Set.of(), validity, Scope.all(), Optional.empty());
    }

    /** The same for these roles only. */
    public Delegation withRoles(Set<Role> only) {
        return new Delegation(from, to, only, validity, scope, ceiling);
    }

    /** The same within this scope only. */
    public Delegation withScope(Scope only) {
        return new Delegation(from, to, roles, validity, only, ceiling);
    }

    /** The same up to this amount. */
    public Delegation withCeiling(BigMoney amount) {
        return new Delegation(from, to, roles, validity, scope, Optional.of(amount));
    }

    boolean lends(Role role) {
        return roles.isEmpty() || roles.contains(role);
    }
}
