package org.leadtocash.core.organisation;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Validity;

/**
 * A place in a unit that carries roles and is held by one person at a time.
 *
 * @param id its name
 * @param units the unit it stands in, dated: at most one at a time
 * @param roles its roles, dated: several at a time
 * @param holders the person who holds it, dated: at most one at a time, nobody while it is vacant
 * @param scope where its roles hold; without one, in its unit and the units below
 */
public record Post(
        String id,
        List<Dated<String>> units,
        List<Dated<Role>> roles,
        List<Dated<String>> holders,
        Optional<Scope> scope) {

    /** Checks the ids, and copies the lists. */
    public Post {
        OrgRef.checkId(OrgKind.POST, id);
        units = List.copyOf(units);
        roles = List.copyOf(roles);
        holders = List.copyOf(holders);
        holders.forEach(holder -> OrgRef.checkId(OrgKind.PERSON, holder.value()));
    }

    /** A post that has always stood in one unit, without roles, vacant. */
    public static Post of(String id, String unit) {
        return new Post(id, List.of(Dated.always(unit)), List.of(), List.of(), Optional.empty());
    }

    /** The same in these units. */
    public Post withUnits(List<Dated<String>> dated) {
        return new Post(id, dated, roles, holders, scope);
    }

    /** The same, with a role on these days as well. */
    public Post withRole(Validity days, Role role) {
        return new Post(id, units, OrgNode.plus(roles, days, role), holders, scope);
    }

    /** The same, always with this role as well. */
    public Post withRole(Role role) {
        return withRole(Validity.always(), role);
    }

    /** The same, held by a person on these days as well. */
    public Post withHolder(Validity days, String person) {
        return new Post(id, units, roles, OrgNode.plus(holders, days, person), scope);
    }

    /** The same, always held by a person. */
    public Post withHolder(String person) {
        return withHolder(Validity.always(), person);
    }

    /** The same, with its roles holding there instead. */
    public Post withScope(Scope other) {
        return new Post(id, units, roles, holders, Optional.of(other));
    }
}
