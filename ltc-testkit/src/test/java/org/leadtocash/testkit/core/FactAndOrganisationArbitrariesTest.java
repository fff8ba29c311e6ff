package org.leadtocash.testkit.core;

import static net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode.OFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Operator;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.organisation.DocumentScope;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.OrganisationAt;
import org.leadtocash.core.organisation.Scope;

@Domain(LtcDomain.class)
class FactAndOrganisationArbitrariesTest {

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void schemasHaveListsAndNone(@ForAll FactSchema schema, @ForAll FactType type) {
        Statistics.label("lists").collect(schema.groups().size());
        Statistics.label("kind").collect(type.kind());
        Shares.atLeastOnePercent("lists", 0, 1, 2);
        Shares.atLeastOnePercent("kind", (Object[]) FactKind.values());
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void factsAreKnownUnknownAndNotApplicable(@ForAll Facts facts) {
        facts.schema().types().stream()
                .filter(type -> !type.path().inGroup())
                .forEach(type -> Statistics.label("fact")
                        .collect(facts.fact(type.path().toString()).state()));
        facts.schema()
                .groups()
                .forEach(group ->
                        Statistics.label("list").collect(facts.fact(group).state()));
        facts.schema()
                .groups()
                .forEach(group ->
                        Statistics.label("rows").collect(facts.rows(group).size()));
        for (String each : List.of("fact", "list")) {
            Shares.atLeastOnePercent(each, Fact.State.KNOWN, Fact.State.UNKNOWN, Fact.State.NOT_APPLICABLE);
        }
        Shares.atLeastOnePercent("rows", 0, 1, 2, 3);
    }

    @Provide
    Arbitrary<Tuple.Tuple2<CompiledExpression, Facts>> asked() {
        return FactArbitraries.schemas()
                .flatMap(schema -> FactArbitraries.expressions(schema)
                        .flatMap(expression -> FactArbitraries.facts(schema)
                                .map(facts -> Tuple.of(expression.compile(schema), facts))));
    }

    @Property(tries = 1_500, seed = "42")
    @StatisticsReport(OFF)
    void expressionsCompileAndHaveEveryAnswer(@ForAll("asked") Tuple.Tuple2<CompiledExpression, Facts> asked) {
        Statistics.label("answer").collect(asked.get1().evaluate(asked.get2()));
        Shares.atLeastOnePercent("answer", Truth.TRUE, Truth.FALSE, Truth.UNKNOWN);
        String json = asked.get1().toString();
        for (Operator operator : Operator.values()) {
            Statistics.label(operator.word()).collect(json.contains("\"" + operator.word() + "\""));
            Statistics.label(operator.word())
                    .coverage(coverage -> coverage.check(true).count(count -> count >= 5));
        }
        for (String aggregate : List.of("all", "any", "count", "sum", "min", "max")) {
            Statistics.label(aggregate).collect(json.contains("\"" + aggregate + "\""));
            Statistics.label(aggregate)
                    .coverage(coverage -> coverage.check(true).count(count -> count >= 3));
        }
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void organisationsAreSmallAndEverythingInThemMoves(@ForAll Organisation group) {
        boolean moved = group.units().stream().anyMatch(unit -> unit.entities().size() > 1);
        boolean vacant = group.posts().stream().anyMatch(post -> post.holders().isEmpty());
        boolean dated =
                group.units().stream().anyMatch(unit -> unit.validity().from().isPresent());
        Statistics.label("entities").collect(group.entities().size());
        Statistics.label("posts").collect(group.posts().size());
        Statistics.label("delegated").collect(!group.delegations().isEmpty());
        Statistics.label("split").collect(!group.splits().isEmpty());
        Statistics.label("moved").collect(moved);
        Statistics.label("vacant").collect(vacant);
        Statistics.label("dated").collect(dated);
        Shares.atLeastOnePercent("entities", 1, 2, 3);
        Shares.atLeastOnePercent("posts", 0, 1, 2, 3);
        for (String each : List.of("delegated", "split", "moved", "vacant", "dated")) {
            Shares.atLeastOnePercent(each, true, false);
        }
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void personsHaveOwnAndBorrowedRoles(@ForAll Organisation group, @ForAll LocalDate day) {
        OrganisationAt at = group.at(day);
        boolean own = OrganisationArbitraries.PERSONS.stream()
                .anyMatch(person -> at.grants(person).stream().anyMatch(grant -> !grant.isDelegated()));
        boolean lent = OrganisationArbitraries.PERSONS.stream()
                .anyMatch(person -> at.grants(person).stream().anyMatch(grant -> grant.isDelegated()));
        Statistics.label("own").collect(own);
        Statistics.label("lent").collect(lent);
        Shares.atLeastOnePercent("own", true, false);
        Shares.atLeastOnePercent("lent", true, false);
    }

    @Property(tries = 500, seed = "42")
    @StatisticsReport(OFF)
    void scopesCoverPlacesAndDoNot(@ForAll Scope scope, @ForAll DocumentScope place) {
        assertThat(Scope.all().covers(place)).isTrue();
        boolean partial = !scope.equals(Scope.all()) && !scope.equals(Scope.none());
        Statistics.label("covers").collect(partial + " " + scope.covers(place));
        Shares.atLeastOnePercent("covers", "true true", "true false", "false true", "false false");
    }
}
