package org.leadtocash.core.stage.instance;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.leadtocash.core.organisation.OrganisationAt;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.organisation.RoleGrant;

/** Somebody who sends an event, with the roles they have at that moment. */
public final class Actor {
    private static final Actor NOBODY = new Actor("nobody", List.of(), List.of());

    private final String id;
    private final List<Role> roles;
    private final List<RoleGrant> grants;

    private Actor(String id, List<Role> roles, List<RoleGrant> grants) {
        this.id = id;
        this.roles = roles;
        this.grants = grants;
    }

    /**
     * Somebody with these roles.
     *
     * @param id the host's name of the person or system, 1 to 100 characters
     */
    public static Actor of(String id, Role... roles) {
        return of(id, Arrays.asList(roles));
    }

    /**
     * Somebody with these roles.
     *
     * @param id the host's name of the person or system, 1 to 100 characters
     */
    public static Actor of(String id, Collection<Role> roles) {
        check(id);
        return new Actor(id, roles.stream().sorted().distinct().toList(), List.of());
    }

    /**
     * A person of an organisation on a day, with the roles of their posts and those lent to them, each where it holds and up
     * to its ceiling.
     */
    public static Actor of(OrganisationAt organisation, String person) {
        check(person);
        return new Actor(person, List.of(), organisation.grants(person));
    }

    private static void check(String id) {
        if (id.isBlank() || id.length() > 100) {
            throw new IllegalArgumentException("actor \"" + id + "\": expected 1 to 100 characters, not all blank");
        }
    }

    /** Nobody in particular, without a role: what a context holds until somebody is named. */
    public static Actor nobody() {
        return NOBODY;
    }

    /** The host's name of the person or system. */
    public String id() {
        return id;
    }

    /** The roles that hold everywhere, in order of their codes. */
    public List<Role> roles() {
        return roles;
    }

    /** The roles that hold in a part of the organisation, or are lent. */
    public List<RoleGrant> grants() {
        return grants;
    }

    /** Whether this actor has that role everywhere. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Actor that
                && id.equals(that.id)
                && roles.equals(that.roles)
                && grants.equals(that.grants);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + roles.hashCode();
    }

    /** Id and roles. */
    @Override
    public String toString() {
        return id + " " + roles + (grants.isEmpty() ? "" : " " + grants);
    }
}
