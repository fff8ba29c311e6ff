package org.leadtocash.testkit.core;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import org.leadtocash.core.organisation.DocumentScope;
import org.leadtocash.core.organisation.OrgKind;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.OrganisationAt;
import org.leadtocash.core.organisation.OrganisationBuilder;
import org.leadtocash.core.organisation.OrganisationJson;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.organisation.RoleGrant;
import org.leadtocash.core.time.Validity;

/**
 * The laws of an organisation, for the one that a host really describes:
 *
 * <pre>{@code
 * class OurGroupTest implements OrganisationLaws {
 *     public Organisation organisation() {
 *         return OurGroup.read();
 *     }
 *
 *     public Set<Role> requiredRoles() {
 *         return Set.of(Role.of("account-responsible"), Role.of("deal-director"));
 *     }
 *
 *     public List<Set<Role>> rolesApart() {
 *         return List.of(Set.of(Role.of("account-responsible"), Role.of("credit-controller")));
 *     }
 * }
 * }</pre>
 *
 * <p>An organisation that was built is whole already: no name is missing and no day has two owners. These laws say what
 * else must hold so that work can go on: on every day of a period somebody can act, and nobody can act alone where two
 * must. They look at each day on which anything changes, so none is missed.
 */
public interface OrganisationLaws {

    /** The organisation. */
    Organisation organisation();

    /** The days that are looked at: a year from the as-of date unless said otherwise. */
    default Validity period() {
        return Validity.of(organisation().asOf(), organisation().asOf().plusYears(1));
    }

    /** Roles that somebody must be able to act in for the documents of every unit: none unless said otherwise. */
    default Set<Role> requiredRoles() {
        return Set.of();
    }

    /** Sets of roles of which nobody may have two for the documents of one unit: none unless said otherwise. */
    default List<Set<Role>> rolesApart() {
        return List.of();
    }

    /** On every day, for the documents of every unit that exists, somebody can act in each of the {@link #requiredRoles()}. */
    @Example
    default void somebodyCanAlwaysAct() {
        Violations found = new Violations("somebody can always act");
        OrganisationDays.of(organisation(), period())
                .forEach((day, unit, place) -> new TreeSet<>(requiredRoles())
                        .forEach(role -> found.addIf(
                                day.actors(role, place).isEmpty(),
                                "from " + day.date() + " nobody is " + role + " for " + unit)));
        found.throwIfAny();
    }

    /** On no day has anybody, of their own or borrowed, two of one set of {@link #rolesApart()} for the documents of one unit. */
    @Example
    default void nobodyHasRolesThatStayApart() {
        Violations found = new Violations("nobody has roles that stay apart");
        OrganisationDays.of(organisation(), period())
                .forEach((day, unit, place) -> rolesApart()
                        .forEach(apart -> together(day, place, apart)
                                .forEach(told -> found.add("from " + day.date() + " " + told + " for " + unit))));
        found.throwIfAny();
    }

    private static Set<String> together(OrganisationAt day, DocumentScope place, Set<Role> apart) {
        Set<String> once = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        for (Role role : new TreeSet<>(apart)) {
            Set<String> persons = new TreeSet<>();
            day.actors(role, place).forEach(grant -> persons.add(grant.person()));
            for (String person : persons) {
                if (!once.add(person)) {
                    twice.add(person + " is more than one of " + new TreeSet<>(apart));
                }
            }
        }
        return twice;
    }

    /** Nobody borrows a role that the lender does not have by the same post on that day. */
    @Example
    default void nobodyBorrowsWhatTheLenderLacks() {
        Violations found = new Violations("nobody borrows what the lender lacks");
        OrganisationDays.of(organisation(), period()).forEach((day, unit, place) -> {
            for (String person : OrganisationDays.persons(organisation())) {
                for (RoleGrant grant : day.grants(person)) {
                    grant.onBehalfOf()
                            .filter(lender -> day.grants(lender).stream()
                                    .noneMatch(own -> !own.isDelegated()
                                            && own.post().equals(grant.post())
                                            && own.role().equals(grant.role())))
                            .ifPresent(lender -> found.add("from " + day.date() + " " + person + " is " + grant.role()
                                    + " on behalf of " + lender + ", who is not"));
                }
            }
        });
        found.throwIfAny();
    }

    /** Every unit stands in an entity on each of its days, and that entity in one group whose top has a currency. */
    @Example
    default void everyUnitLeadsToAGroupWithACurrency() {
        Violations found = new Violations("every unit leads to a group with a currency");
        OrganisationDays.of(organisation(), period())
                .forEach((day, unit, place) -> found.addIf(
                        place.own(OrgKind.ENTITY)
                                .flatMap(day::group)
                                .flatMap(day::currency)
                                .isEmpty(),
                        "from " + day.date() + " " + unit + " leads to none"));
        found.throwIfAny();
    }

    /** Written, read back, and stated in the opposite order, it is the same organisation with the same hash. */
    @Example
    default void neitherWritingNorOrderChangesIt() {
        Organisation group = organisation();
        Violations found = new Violations("neither writing nor order changes it");
        Organisation read = OrganisationJson.FORMAT.read(group.id(), OrganisationJson.FORMAT.write(group));
        found.addIf(!read.equals(group), "read back it is another one");
        OrganisationBuilder reversed =
                Organisation.builder(group.id()).version(group.version()).asOf(group.asOf());
        OrganisationDays.reversed(group.entities()).forEach(reversed::entity);
        OrganisationDays.reversed(group.regions()).forEach(reversed::region);
        OrganisationDays.reversed(group.lines()).forEach(reversed::line);
        OrganisationDays.reversed(group.units()).forEach(reversed::unit);
        OrganisationDays.reversed(group.posts()).forEach(reversed::post);
        OrganisationDays.reversed(group.delegations()).forEach(reversed::delegation);
        OrganisationDays.reversed(group.splits()).forEach(reversed::split);
        found.addIf(!reversed.build().dataSet().equals(group.dataSet()), "in the opposite order it has another hash");
        found.throwIfAny();
    }
}
