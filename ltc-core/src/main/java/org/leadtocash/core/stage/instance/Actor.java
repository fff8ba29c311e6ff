package org.leadtocash.core.stage.instance;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.leadtocash.core.organisation.Role;

/** Somebody who sends an event, with the roles they have at that moment. */
public final class Actor {
    private static final Actor NOBODY = new Actor("nobody", List.of());

    private final String id;
    private final List<Role> roles;

    private Actor(String id, List<Role> roles) {
        this.id = id;
        this.roles = roles;
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
        if (id.isBlank() || id.length() > 100) {
            throw new IllegalArgumentException("actor \"" + id + "\": expected 1 to 100 characters, not all blank");
        }
        return new Actor(id, roles.stream().sorted().distinct().toList());
    }

    /** Nobody in particular, without a role: what a context holds until somebody is named. */
    public static Actor nobody() {
        return NOBODY;
    }

    /** The host's name of the person or system. */
    public String id() {
        return id;
    }

    /** The roles, in order of their codes. */
    public List<Role> roles() {
        return roles;
    }

    /** Whether this actor has that role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Actor that && id.equals(that.id) && roles.equals(that.roles);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + roles.hashCode();
    }

    /** Id and roles. */
    @Override
    public String toString() {
        return id + " " + roles;
    }
}
