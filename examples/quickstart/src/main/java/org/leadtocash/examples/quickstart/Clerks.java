package org.leadtocash.examples.quickstart;

import java.time.LocalDate;
import org.leadtocash.core.organisation.OrgRef;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.OrganisationAt;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.instance.Actor;

/** Who acts: the holder of a post with the role, for documents of the selling entity, on the day. */
final class Clerks {
    private final Organisation organisation;
    private final OrgRef seller;

    Clerks(Organisation organisation, String seller) {
        this.organisation = organisation;
        this.seller = OrgRef.entity(seller);
    }

    Actor with(String role, LocalDate day) {
        OrganisationAt then = organisation.at(day);
        return then.actors(Role.of(role), then.place(seller)).stream()
                .findFirst()
                .map(grant -> Actor.of(grant.person(), then.roles(grant.person())))
                .orElseThrow(() -> new Arguments.Unusable("organisation.json: nobody has the role " + role + " for "
                        + seller + " on " + day + ", expected a post with a holder"));
    }
}
