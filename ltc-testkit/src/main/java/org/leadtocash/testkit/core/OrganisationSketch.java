package org.leadtocash.testkit.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.organisation.Delegation;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgKind;
import org.leadtocash.core.organisation.OrgNode;
import org.leadtocash.core.organisation.OrgRef;
import org.leadtocash.core.organisation.OrgUnit;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.OrganisationBuilder;
import org.leadtocash.core.organisation.Ownership;
import org.leadtocash.core.organisation.Ownership.Consolidation;
import org.leadtocash.core.organisation.Post;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.organisation.Scope;
import org.leadtocash.core.organisation.ShareSplit;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;

/**
 * An organisation before its numbers are names: every number is taken modulo what there is, so that a sketch stays valid
 * when parts of it shrink away.
 */
final class OrganisationSketch {
    private static final int DAYS = 60;
    private static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.EUR, CurrencyUnit.of("CNY"), CurrencyUnit.USD);

    /** Who from the start, then who instead from a day on. */
    private record Moves(int first, List<Tuple.Tuple2<Integer, Integer>> later) {}

    private record Company(Moves owners, Moves currency, Ratio share, Consolidation way) {}

    private record Office(Validity validity, Moves entities, Moves regions, Moves lines, Moves parents) {}

    private record Desk(Moves units, Moves holders, List<Dated<Role>> roles, Optional<Scope> scope) {}

    private record Cover(int from, Set<Role> roles, Validity days, Scope scope, Optional<BigMoney> ceiling) {}

    private final OrganisationBuilder builder = Organisation.builder("group").asOf(TimeArbitraries.FIRST);
    private final List<Validity> units = new ArrayList<>();
    private final List<String> holders = new ArrayList<>();
    private int posts;

    private OrganisationSketch() {}

    static Arbitrary<Organisation> organisations() {
        // scopes name only what every sketch has: its first entity
        Arbitrary<Scope> scopes = OrganisationArbitraries.scopes(Arbitraries.just(OrgRef.entity("E0")));
        int most = OrganisationArbitraries.MOST;
        return Combinators.combine(
                        companies().list().ofMinSize(1).ofMaxSize(most),
                        moves().list().ofMaxSize(most),
                        moves().list().ofMaxSize(most),
                        offices().list().ofMaxSize(most),
                        desks(scopes).list().ofMaxSize(most),
                        covers(scopes).list().ofMaxSize(2),
                        Arbitraries.integers().between(0, 4))
                .as(OrganisationSketch::organisation)
                .withoutEdgeCases();
    }

    private static Arbitrary<Moves> moves() {
        Arbitrary<Integer> whom = Arbitraries.integers().between(0, 5);
        return Combinators.combine(
                        whom,
                        Combinators.combine(Arbitraries.integers().between(0, DAYS), whom)
                                .as(Tuple::of)
                                .list()
                                .ofMaxSize(2))
                .as(Moves::new);
    }

    private static Arbitrary<Company> companies() {
        Arbitrary<Ratio> shares = Arbitraries.of(Ratio.ONE, Ratio.of(3, 4), Ratio.of(1, 3));
        Arbitrary<Consolidation> ways = Arbitraries.of(Consolidation.class);
        return Combinators.combine(moves(), moves(), shares, ways).as(Company::new);
    }

    private static Arbitrary<Office> offices() {
        Arbitrary<Validity> validities = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Validity.always())),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 20),
                                        TimeArbitraries.maybe(
                                                Arbitraries.integers().between(1, DAYS)))
                                .as((from, days) -> {
                                    LocalDate start = TimeArbitraries.FIRST.plusDays(from);
                                    return days.map(number -> Validity.of(start, start.plusDays(number)))
                                            .orElseGet(() -> Validity.since(start));
                                })));
        return Combinators.combine(validities, moves(), moves(), moves(), moves())
                .as(Office::new);
    }

    private static Arbitrary<Desk> desks(Arbitrary<Scope> scopes) {
        Arbitrary<Validity> since = Arbitraries.integers()
                .between(-1, DAYS)
                .shrinkTowards(-1)
                .map(day -> day < 0 ? Validity.always() : Validity.since(TimeArbitraries.FIRST.plusDays(day)));
        Arbitrary<Dated<Role>> carried =
                Combinators.combine(since, OrganisationArbitraries.roles()).as(Dated::of);
        return Combinators.combine(moves(), moves(), carried.list().ofMaxSize(3), TimeArbitraries.maybe(scopes))
                .as(Desk::new);
    }

    private static Arbitrary<Cover> covers(Arbitrary<Scope> scopes) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        OrganisationArbitraries.roles().set().ofMaxSize(2),
                        TimeArbitraries.validities(),
                        scopes,
                        TimeArbitraries.maybe(MoneyArbitraries.amounts()))
                .as(Cover::new);
    }

    private static Organisation organisation(
            List<Company> companies,
            List<Moves> regions,
            List<Moves> lines,
            List<Office> offices,
            List<Desk> desks,
            List<Cover> covers,
            int split) {
        OrganisationSketch sketch = new OrganisationSketch();
        for (int i = 0; i < companies.size(); i++) {
            sketch.builder.entity(entity(i, companies.get(i)));
        }
        for (int i = 0; i < regions.size(); i++) {
            sketch.builder.region(
                    new OrgNode("R" + i, "Region " + i, Validity.always(), above("R", i, regions.get(i))));
        }
        for (int i = 0; i < lines.size(); i++) {
            sketch.builder.line(new OrgNode("L" + i, "Line " + i, Validity.always(), above("L", i, lines.get(i))));
        }
        offices.forEach(office -> sketch.unit(office, companies.size(), regions.size(), lines.size()));
        if (!offices.isEmpty()) {
            desks.forEach(sketch::post);
        }
        covers.forEach(sketch::delegation);
        sketch.split(split);
        return sketch.builder.build();
    }

    private static LegalEntity entity(int number, Company company) {
        List<Dated<Ownership>> owners = above("E", number, company.owners()).stream()
                .map(owner -> Dated.of(owner.validity(), new Ownership(owner.value(), company.share(), company.way())))
                .toList();
        return new LegalEntity(
                "E" + number,
                "Company " + number,
                "DE",
                Validity.always(),
                timeline(company.currency(), CURRENCIES, CURRENCIES.size()).entries(),
                owners);
    }

    /** A value from the start, others from some days on: one on every day if the moves name nobody from outside. */
    private static <T> Timeline<T> timeline(Moves moves, List<T> values, int modulus) {
        int first = moves.first() % modulus;
        Timeline<T> line = first < values.size() ? Timeline.always(values.get(first)) : Timeline.empty();
        for (Tuple.Tuple2<Integer, Integer> move : moves.later()) {
            Validity days = Validity.since(TimeArbitraries.FIRST.plusDays(move.get1()));
            int next = move.get2() % modulus;
            line = next < values.size() ? line.with(days, values.get(next)) : line.without(days);
        }
        return line;
    }

    private static List<String> names(String prefix, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(prefix + i);
        }
        return names;
    }

    /** What stands above the part of that number: parts of lesser numbers, so that there is no circle; or nothing. */
    private static List<Dated<String>> above(String prefix, int number, Moves moves) {
        return timeline(moves, names(prefix, number), number + 1).entries();
    }

    /** One of these on every day; none at all if there are none. */
    private static List<Dated<String>> everyDay(String prefix, int count, Moves moves) {
        return count == 0
                ? List.of()
                : timeline(moves, names(prefix, count), count).entries();
    }

    private void unit(Office office, int entities, int regions, int lines) {
        int number = units.size();
        List<Dated<String>> parents = existing(above("U", number, office.parents()));
        builder.unit(new OrgUnit(
                "U" + number,
                "Unit " + number,
                office.validity(),
                everyDay("E", entities, office.entities()),
                everyDay("R", regions, office.regions()),
                everyDay("L", lines, office.lines()),
                parents));
        units.add(office.validity());
    }

    /** The entries, cut to the days on which the units they name exist. */
    private List<Dated<String>> existing(List<Dated<String>> named) {
        return named.stream()
                .flatMap(entry ->
                        units.get(Integer.parseInt(entry.value().substring(1))).intersection(entry.validity()).stream()
                                .map(entry::withValidity))
                .toList();
    }

    private void post(Desk desk) {
        List<Dated<String>> held = timeline(
                        desk.holders(), OrganisationArbitraries.PERSONS, OrganisationArbitraries.PERSONS.size() + 1)
                .entries();
        held.forEach(holder -> holders.add(holder.value()));
        String id = "P" + posts++;
        builder.post(
                new Post(id, existing(everyDay("U", units.size(), desk.units())), desk.roles(), held, desk.scope()));
    }

    /** From somebody who holds a post to somebody else. */
    private void delegation(Cover cover) {
        if (!holders.isEmpty()) {
            String from = holders.get(cover.from() % holders.size());
            List<String> others = OrganisationArbitraries.PERSONS.stream()
                    .filter(person -> !person.equals(from))
                    .toList();
            builder.delegation(new Delegation(
                    from,
                    others.get(cover.from() % others.size()),
                    cover.roles(),
                    cover.days(),
                    cover.scope(),
                    cover.ceiling()));
        }
    }

    private void split(int parts) {
        if (parts > 0) {
            Map<OrgRef, Ratio> shares = holders.isEmpty() || parts == 1
                    ? Map.of(OrgRef.entity("E0"), Ratio.ONE)
                    : Map.of(
                            OrgRef.entity("E0"),
                            Ratio.of(parts - 1L, parts),
                            OrgRef.of(OrgKind.PERSON, holders.get(0)),
                            Ratio.of(1, parts));
            builder.split(ShareSplit.of("S0").with(Validity.since(TimeArbitraries.FIRST), shares));
        }
    }
}
