package org.leadtocash.testkit.core;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtocash.core.organisation.Delegation;
import org.leadtocash.core.organisation.DocumentScope;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgKind;
import org.leadtocash.core.organisation.OrgNode;
import org.leadtocash.core.organisation.OrgRef;
import org.leadtocash.core.organisation.OrgUnit;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.Ownership;
import org.leadtocash.core.organisation.Post;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.organisation.RoleGrant;
import org.leadtocash.core.organisation.Scope;
import org.leadtocash.core.organisation.ShareSplit;
import org.leadtocash.core.time.Dated;

/**
 * Generators of organisations and of what is asked of them.
 *
 * <p>Names are the kind's first letter and a number: entities {@code E0 E1 E2}, regions {@code R0}, lines {@code L0}, units
 * {@code U0}, posts {@code P0}, persons {@code ann bob eve}; so scopes, places and persons of one try meet the organisation
 * of the same try. An organisation shrinks to one company without units.
 */
public final class OrganisationArbitraries {
    /** The most of each kind. */
    static final int MOST = 3;

    static final List<String> PERSONS = List.of("ann", "bob", "eve");
    private static final List<OrgKind> PLACES = List.of(OrgKind.ENTITY, OrgKind.REGION, OrgKind.LINE, OrgKind.UNIT);

    private OrganisationArbitraries() {}

    /**
     * Valid organisations: up to three entities, regions, lines, units and posts each, that move, change hands and currency
     * on days of early 2024; units that open and close; vacant posts; delegations with and without roles, scope and
     * ceiling; splits. As of 2024-01-01.
     */
    public static Arbitrary<Organisation> organisations() {
        return OrganisationSketch.organisations();
    }

    /** Roles that posts carry. */
    public static Arbitrary<Role> roles() {
        return Arbitraries.of("account-responsible", "deal-director", "credit-controller")
                .map(Role::of);
    }

    /** Persons who may hold posts. */
    public static Arbitrary<String> persons() {
        return Arbitraries.of(PERSONS);
    }

    /** Names of entities, regions, lines and units, of which an organisation may or may not have each. */
    public static Arbitrary<OrgRef> places() {
        return Combinators.combine(
                        Arbitraries.of(PLACES), Arbitraries.integers().between(0, MOST - 1))
                .as(OrganisationArbitraries::place);
    }

    private static OrgRef place(OrgKind kind, int number) {
        return OrgRef.of(kind, kind.name().substring(0, 1) + number);
    }

    /** Scopes of any form: everything, nothing, one place, places of several kinds, unions. */
    public static Arbitrary<Scope> scopes() {
        return scopes(places());
    }

    /** Scopes over these places only, everything and nothing among them. */
    static Arbitrary<Scope> scopes(Arbitrary<OrgRef> places) {
        Arbitrary<Scope> areas =
                places.list().ofMinSize(1).ofMaxSize(4).map(list -> Scope.of(list.toArray(OrgRef[]::new)));
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Scope.all())),
                Tuple.of(4, areas.list().ofMaxSize(3).map(list -> list.stream().reduce(Scope.none(), Scope::union))));
    }

    /** Places of documents, with and without a place of each kind, up to three levels deep. */
    public static Arbitrary<DocumentScope> documentScopes() {
        Arbitrary<List<Integer>> path = Arbitraries.integers()
                .between(0, MOST - 1)
                .list()
                .ofMaxSize(MOST)
                .uniqueElements();
        return path.list().ofSize(PLACES.size()).map(paths -> {
            Map<OrgKind, List<String>> named = new TreeMap<>();
            for (int i = 0; i < PLACES.size(); i++) {
                OrgKind kind = PLACES.get(i);
                if (!paths.get(i).isEmpty()) {
                    named.put(
                            kind,
                            paths.get(i).stream()
                                    .map(number -> place(kind, number).id())
                                    .toList());
                }
            }
            return new DocumentScope(named);
        });
    }

    /** Legal entities of such organisations. */
    public static Arbitrary<LegalEntity> legalEntities() {
        return parts(Organisation::entities);
    }

    /** Regions and lines of business of such organisations. */
    public static Arbitrary<OrgNode> nodes() {
        return Arbitraries.oneOf(parts(Organisation::regions), parts(Organisation::lines));
    }

    /** Units of such organisations. */
    public static Arbitrary<OrgUnit> units() {
        return parts(Organisation::units);
    }

    /** Posts of such organisations. */
    public static Arbitrary<Post> posts() {
        return parts(Organisation::posts);
    }

    /** Delegations of such organisations. */
    public static Arbitrary<Delegation> delegations() {
        return parts(Organisation::delegations);
    }

    /** Splits of such organisations. */
    public static Arbitrary<ShareSplit> splits() {
        return parts(Organisation::splits);
    }

    /** What entities of such organisations own of each other. */
    public static Arbitrary<Ownership> ownerships() {
        return parts(organisation -> organisation.entities().stream()
                .flatMap(entity -> entity.parents().stream().map(Dated::value))
                .toList());
    }

    /** What persons may do on some day in such organisations. */
    public static Arbitrary<RoleGrant> roleGrants() {
        return Combinators.combine(organisations(), TimeArbitraries.dates(), persons())
                .as((organisation, day, person) -> organisation.at(day).grants(person))
                .filter(grants -> !grants.isEmpty())
                .flatMap(Arbitraries::of);
    }

    private static <T> Arbitrary<T> parts(Function<Organisation, List<T>> list) {
        return organisations().map(list).filter(found -> !found.isEmpty()).flatMap(Arbitraries::of);
    }
}
