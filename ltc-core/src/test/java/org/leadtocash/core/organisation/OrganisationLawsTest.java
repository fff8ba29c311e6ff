package org.leadtocash.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.time.Dated;

@Domain(OrganisationGenerators.class)
class OrganisationLawsTest {

    @Property(seed = "20240601", tries = 200)
    void aUnionCoversWhatEitherCoversAndAnIntersectionWhatBothDo(
            @ForAll Scope a, @ForAll Scope b, @ForAll DocumentScope document) {
        assertThat(a.union(b).covers(document)).isEqualTo(a.covers(document) || b.covers(document));
        assertThat(a.intersection(b).covers(document)).isEqualTo(a.covers(document) && b.covers(document));
    }

    @Property(seed = "20240601", tries = 200)
    void joiningAScopeWithItselfEverythingOrNothingIsNeutral(@ForAll Scope scope) {
        assertThat(scope.union(scope)).isEqualTo(scope);
        assertThat(scope.intersection(scope)).isEqualTo(scope);
        assertThat(scope.union(Scope.none())).isEqualTo(scope);
        assertThat(scope.intersection(Scope.all())).isEqualTo(scope);
        assertThat(scope.union(Scope.all())).isEqualTo(Scope.all());
        assertThat(scope.intersection(Scope.none())).isEqualTo(Scope.none());
    }

    @Property(seed = "20240601", tries = 200)
    void scopesAndPlacesReadBackFromTheirText(@ForAll Scope scope, @ForAll DocumentScope document) {
        assertThat(Scope.parse(scope.toString())).isEqualTo(scope);
        assertThat(DocumentScope.parse(document.toString())).isEqualTo(document);
    }

    @Property(seed = "20240601", tries = 20)
    void whatIsWrittenAsJsonIsReadBackAndHashedTheSame(@ForAll Organisation organisation) {
        String text = CanonicalJson.write(OrganisationJson.FORMAT.write(organisation));
        Organisation again = Organisation.read("organisation.json", new StringReader(text));

        assertThat(again).isEqualTo(organisation);
        assertThat(again.dataSet()).isEqualTo(organisation.dataSet());
    }

    @Property(seed = "20240601", tries = 20)
    void theOrderInWhichPartsAreStatedMeansNothing(@ForAll Organisation organisation) {
        OrganisationBuilder backwards = Organisation.builder(organisation.id())
                .version(organisation.version())
                .asOf(organisation.asOf());
        reversed(organisation.splits()).forEach(backwards::split);
        reversed(organisation.delegations()).forEach(backwards::delegation);
        reversed(organisation.posts()).forEach(backwards::post);
        reversed(organisation.units()).forEach(backwards::unit);
        reversed(organisation.lines()).forEach(backwards::line);
        reversed(organisation.regions()).forEach(backwards::region);
        reversed(organisation.entities()).forEach(backwards::entity);

        assertThat(backwards.build().dataSet()).isEqualTo(organisation.dataSet());
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    /** The reference reads the statements from top to bottom and knows no index. */
    @Property(seed = "20240601", tries = 40)
    void aSnapshotSaysWhatAScanOfTheStatementsSays(@ForAll Organisation organisation, @ForAll LocalDate day) {
        OrganisationAt now = organisation.at(day);
        for (Post post : organisation.posts()) {
            assertThat(now.holder(post.id())).isEqualTo(scan(post.holders(), day));
        }
        for (OrgUnit unit : organisation.units()) {
            DocumentScope place = now.place(OrgRef.unit(unit.id()));
            assertThat(place.own(OrgKind.ENTITY)).isEqualTo(scan(unit.entities(), day));
            assertThat(place.path(OrgKind.REGION))
                    .isEqualTo(upward(
                            organisation.regions(), scan(unit.regions(), day).orElseThrow(), day));
            assertThat(place.path(OrgKind.LINE))
                    .isEqualTo(
                            upward(organisation.lines(), scan(unit.lines(), day).orElseThrow(), day));
        }
    }

    private static <T> Optional<T> scan(List<Dated<T>> entries, LocalDate day) {
        Optional<T> found = Optional.empty();
        for (Dated<T> entry : entries) {
            found = entry.validity().contains(day) ? Optional.of(entry.value()) : found;
        }
        return found;
    }

    private static List<String> upward(List<OrgNode> nodes, String id, LocalDate day) {
        List<String> path = new ArrayList<>(List.of(id));
        for (OrgNode node : nodes) {
            if (node.id().equals(id)) {
                scan(node.parents(), day).ifPresent(above -> path.addAll(upward(nodes, above, day)));
            }
        }
        return path;
    }

    @Property(seed = "20240601", tries = 40)
    void rolesAreThoseOfThePostsHeldAndThoseLent(@ForAll Organisation organisation, @ForAll LocalDate day) {
        for (String person : List.of("person0", "person1", "person2", "stranger")) {
            Set<Role> expected = new TreeSet<>(ownRoles(organisation, person, day));
            for (Delegation lent : organisation.delegations()) {
                if (lent.to().equals(person) && lent.validity().contains(day)) {
                    ownRoles(organisation, lent.from(), day).stream()
                            .filter(role ->
                                    lent.roles().isEmpty() || lent.roles().contains(role))
                            .forEach(expected::add);
                }
            }

            assertThat(organisation.at(day).roles(person)).containsExactlyElementsOf(expected);
        }
    }

    private static Set<Role> ownRoles(Organisation organisation, String person, LocalDate day) {
        Set<Role> roles = new TreeSet<>();
        for (Post post : organisation.posts()) {
            if (scan(post.holders(), day).equals(Optional.of(person))) {
                post.roles().stream()
                        .filter(role -> role.validity().contains(day))
                        .forEach(role -> roles.add(role.value()));
            }
        }
        return roles;
    }

    @Property(seed = "20240601", tries = 20)
    void whoeverMayActIsAmongTheActorsAndTheScopeDecidesTheSame(
            @ForAll Organisation organisation, @ForAll LocalDate day, @ForAll DocumentScope document) {
        OrganisationAt now = organisation.at(day);
        for (Role role : OrganisationGenerators.ROLES) {
            for (String person : List.of("person0", "person1", "person2")) {
                List<RoleGrant> grants = now.grants(person, role, document);

                assertThat(now.actors(role, document).stream()
                                .filter(grant -> grant.person().equals(person)))
                        .containsExactlyElementsOf(grants);
                assertThat(now.scope(person, role).covers(document)).isEqualTo(!grants.isEmpty());
            }
        }
    }

    @Property(seed = "20240601", tries = 40)
    void whatStandsBelowStandsBelowItsParentAndPathsEnd(@ForAll Organisation organisation, @ForAll LocalDate day) {
        OrganisationAt now = organisation.at(day);
        for (OrgNode region : organisation.regions()) {
            OrgRef name = OrgRef.region(region.id());

            assertThat(now.children(name)).allMatch(child -> now.parent(child).equals(Optional.of(name)));
            assertThat(now.path(name)).startsWith(region.id()).doesNotHaveDuplicates();
        }
    }
}
