package org.leadtocash.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;

/** Small organisations in which everything moves: five of each kind, parents always of a lesser number. */
final class OrganisationGenerators extends DomainContextBase {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int MANY = 5;
    static final List<Role> ROLES = List.of(Role.of("AR"), Role.of("DD"), Role.of("FIN"));

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(-5, 65).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Scope> scopes() {
        Arbitrary<OrgRef> refs = Combinators.combine(
                        Arbitraries.of(OrgKind.ENTITY, OrgKind.REGION, OrgKind.LINE, OrgKind.UNIT), numbers(MANY))
                .as((kind, number) -> OrgRef.of(kind, kind.name().charAt(0) + "" + number));
        Arbitrary<Scope> area =
                refs.list().ofMinSize(0).ofMaxSize(4).map(list -> Scope.of(list.toArray(OrgRef[]::new)));
        return area.list().ofMaxSize(3).map(areas -> areas.stream().reduce(Scope.none(), Scope::union));
    }

    @Provide
    Arbitrary<DocumentScope> documents() {
        Arbitrary<Map<OrgKind, List<String>>> paths = Arbitraries.maps(
                        Arbitraries.of(OrgKind.ENTITY, OrgKind.REGION, OrgKind.LINE, OrgKind.UNIT),
                        numbers(MANY).list().ofMinSize(1).ofMaxSize(3))
                .map(map -> {
                    Map<OrgKind, List<String>> named = new TreeMap<>();
                    map.forEach((kind, ids) -> named.put(
                            kind,
                            ids.stream()
                                    .map(id -> kind.name().charAt(0) + "" + id)
                                    .toList()));
                    return named;
                });
        return paths.map(DocumentScope::new);
    }

    private static Arbitrary<Integer> numbers(int below) {
        return Arbitraries.integers().between(0, below - 1).withoutEdgeCases();
    }

    /** Values that follow each other without a gap: one always, then others from some days on. */
    private static Arbitrary<List<Dated<String>>> moves(String prefix, int below) {
        return Combinators.combine(
                        numbers(below),
                        Combinators.combine(numbers(60), numbers(below))
                                .as(List::of)
                                .list()
                                .ofMaxSize(3))
                .as((first, later) -> {
                    Timeline<String> line = Timeline.always(prefix + first);
                    for (List<Integer> move : later) {
                        line = line.with(Validity.since(FIRST.plusDays(move.get(0))), prefix + move.get(1));
                    }
                    return line.entries();
                });
    }

    private static Arbitrary<List<Dated<String>>> parents(String prefix, int number) {
        return number == 0 ? Arbitraries.just(List.of()) : moves(prefix, number);
    }

    private static Arbitrary<List<OrgNode>> tree(String prefix) {
        List<Arbitrary<OrgNode>> nodes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String id = prefix + i;
            nodes.add(parents(prefix, i).map(above -> new OrgNode(id, "node " + id, Validity.always(), above)));
        }
        return Combinators.combine(nodes).as(list -> list);
    }

    private static Arbitrary<List<LegalEntity>> entities() {
        List<Arbitrary<LegalEntity>> companies = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String id = "E" + i;
            Arbitrary<Ownership.Consolidation> ways = Arbitraries.of(Ownership.Consolidation.class);
            companies.add(Combinators.combine(parents("E", i), ways)
                    .as((above, way) -> new LegalEntity(
                            id,
                            "company " + id,
                            "DE",
                            Validity.always(),
                            List.of(Dated.always(CurrencyUnit.EUR)),
                            above.stream()
                                    .map(owner -> owner.validity())
                                    .map(days ->
                                            Dated.of(days, new Ownership(valueOn(above, days), Ratio.of(3, 4), way)))
                                    .toList())));
        }
        return Combinators.combine(companies).as(list -> list);
    }

    private static String valueOn(List<Dated<String>> entries, Validity days) {
        return entries.stream()
                .filter(entry -> entry.validity().equals(days))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Arbitrary<List<OrgUnit>> units() {
        List<Arbitrary<OrgUnit>> units = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String id = "U" + i;
            units.add(Combinators.combine(moves("E", MANY), moves("R", MANY), moves("L", MANY), parents("U", i))
                    .as((entity, region, line, above) ->
                            new OrgUnit(id, "unit " + id, Validity.always(), entity, region, line, above)));
        }
        return Combinators.combine(units).as(list -> list);
    }

    private Arbitrary<List<Post>> posts() {
        List<Arbitrary<Post>> posts = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String id = "P" + i;
            Arbitrary<List<Dated<Role>>> roles = Combinators.combine(numbers(60), Arbitraries.of(ROLES))
                    .as((day, role) -> Dated.of(Validity.since(FIRST.plusDays(day)), role))
                    .list()
                    .ofMaxSize(3);
            posts.add(Combinators.combine(moves("U", MANY), roles, moves("person", 3), scopes().optional())
                    .as((unit, carried, holders, scope) -> new Post(id, unit, carried, holders, scope)));
        }
        return Combinators.combine(posts).as(list -> list);
    }

    private Arbitrary<List<Delegation>> delegations() {
        return Combinators.combine(
                        numbers(3),
                        numbers(60),
                        scopes(),
                        Arbitraries.of(ROLES).set().ofMaxSize(2))
                .as((from, day, scope, roles) -> new Delegation(
                        "person" + from,
                        "person" + (from + 1) % 3,
                        Set.copyOf(roles),
                        Validity.of(FIRST.plusDays(day), FIRST.plusDays(day + 20)),
                        scope,
                        Optional.empty()))
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Organisation> organisations() {
        return Combinators.combine(entities(), tree("R"), tree("L"), units(), posts(), delegations())
                .as((entities, regions, lines, units, posts, delegations) -> {
                    OrganisationBuilder builder =
                            Organisation.builder("acme").version("7").asOf(FIRST);
                    entities.forEach(builder::entity);
                    regions.forEach(builder::region);
                    lines.forEach(builder::line);
                    units.forEach(builder::unit);
                    posts.forEach(builder::post);
                    delegations.stream()
                            .filter(lent -> posts.stream()
                                    .flatMap(post -> post.holders().stream())
                                    .anyMatch(holder -> holder.value().equals(lent.from())))
                            .forEach(builder::delegation);
                    builder.split(ShareSplit.of("S1")
                            .with(
                                    Validity.since(FIRST),
                                    Map.of(OrgRef.unit("U0"), Ratio.of(1, 3), OrgRef.entity("E0"), Ratio.of(2, 3))));
                    return builder.build();
                });
    }
}
