package org.leadtocash.core.stage.gate;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.organisation.Role;

/**
 * Who decides at a gate in which case: the first band whose condition holds counts. Where a condition is not settled no
 * later band is tried.
 *
 * @param when the case, such as an amount below a threshold that is a parameter; empty for every other case
 * @param roles who may decide, in their order
 * @param quorum how many of them must agree
 */
public record Band(Optional<Expression> when, List<Role> roles, Quorum quorum) {

    /** Copies the roles and checks that there is one. */
    public Band {
        roles = List.copyOf(roles);
        if (roles.isEmpty() || roles.stream().distinct().count() != roles.size()) {
            throw new IllegalArgumentException("band of roles " + roles + ": expected one role or more, each once");
        }
    }

    /** One of these roles decides in every case that no earlier band covers. */
    public static Band of(Role... roles) {
        return new Band(Optional.empty(), List.of(roles), Quorum.any());
    }

    /** The same, for that case only. */
    public Band inCase(Expression condition) {
        return new Band(Optional.of(condition), roles, quorum);
    }

    /** The same, with that quorum. */
    public Band with(Quorum other) {
        return new Band(when, roles, other);
    }
}
