package org.leadtocash.core.stage.analysis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.OrganisationAt;
import org.leadtocash.core.organisation.Role;

/** Who holds which role in an organisation on a day, by a post or because somebody lent it. */
final class Holders {
    private final Map<Role, Set<String>> people = new TreeMap<>();

    Holders(Organisation organisation, LocalDate day) {
        OrganisationAt then = organisation.at(day);
        Set<String> all = new TreeSet<>();
        organisation.posts().forEach(post -> then.holder(post.id()).ifPresent(all::add));
        organisation.delegations().forEach(delegation -> all.add(delegation.to()));
        for (String person : all) {
            then.roles(person)
                    .forEach(role ->
                            people.computeIfAbsent(role, any -> new TreeSet<>()).add(person));
        }
    }

    /** Everybody who holds one of the roles. */
    Set<String> of(Collection<Role> roles) {
        Set<String> holders = new TreeSet<>();
        roles.forEach(role -> holders.addAll(people.getOrDefault(role, Set.of())));
        return holders;
    }

    boolean anybody(Role role) {
        return people.containsKey(role);
    }
}
