package org.leadtocash.testkit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonObject;

/** Every type that is generated has a case, and every generated value survives it. */
class RoundTripLawsTest {
    private final LtcDomain domain = new LtcDomain();

    /** What is generated and has no case of its own: rows of a table, what is compiled, what holds any other, days. */
    private static final Set<String> WITHOUT_CASE =
            Set.of("IsoCurrency", "CompiledExpression", "LocalDate", "Instant", "ZoneId", "Timeline", "Dated");

    private List<Class<?>> typesWithCase() {
        return domain.types().stream().filter(JsonCase::isKnown).toList();
    }

    @Example
    void everyGeneratedTypeHasACaseUnlessItIsNoData() {
        assertThat(domain.types().stream()
                        .filter(type -> !JsonCase.isKnown(type))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_CASE);
    }

    @Example
    void everyTypeWithACaseIsGenerated() {
        List<Class<?>> throughOthers = List.of(FactPath.class, Expression.class);
        assertThat(JsonCase.types()).allMatch(type -> domain.types().contains(type) || throughOthers.contains(type));
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.of(typesWithCase()).flatMap(this::valuesOf);
    }

    private Arbitrary<Object> valuesOf(Class<?> type) {
        TypeUsage usage = TypeUsage.of(type);
        ArbitraryProvider provider = domain.getArbitraryProviders().stream()
                .filter(each -> each.canProvideFor(usage))
                .findFirst()
                .orElseThrow();
        return provider.provideFor(usage, none -> Set.of()).iterator().next().asGeneric();
    }

    @Property(seed = "20240601", tries = 3_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyGeneratedValueIsReadBackFromItsCase(@ForAll("values") Object value) {
        JsonCase written = JsonCase.of(value);
        Object read = JsonCase.read(written.toString(), value.getClass());
        assertThat(read).isEqualTo(value);
        assertThat(read.hashCode()).isEqualTo(value.hashCode());
        assertThat(JsonCase.of(read)).isEqualTo(written);
        assertThat(SchemaChecker.faults(written(value), schema(value.getClass())))
                .isEmpty();
        Statistics.collect(JsonCase.types().stream()
                .filter(type -> type.isInstance(value))
                .findFirst()
                .orElseThrow()
                .getSimpleName());
        Statistics.coverage(coverage -> typesWithCase().stream()
                .filter(type -> !type.getSimpleName().equals("JsonObject"))
                .forEach(type -> coverage.check(type.getSimpleName()).count(count -> count >= 4)));
    }

    private static Json written(Object value) {
        return CaseCodecs.write(value).orElseThrow();
    }

    private static <T> JsonObject schema(Class<T> type) {
        return CaseCodecs.codec(type).orElseThrow().schema();
    }

    @Property(seed = "20240601", tries = 300)
    void everyExpressionIsReadBackFromItsCase(@ForAll("compiled") CompiledExpression compiled) {
        String text = JsonCase.of(compiled.expression()).toString();
        assertThat(JsonCase.read(text, Expression.class)).isEqualTo(compiled.expression());
    }

    @Provide
    Arbitrary<CompiledExpression> compiled() {
        return FactArbitraries.compiledExpressions();
    }
}
