package org.leadtocash.testkit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;

/**
 * Facts of one schema.
 *
 * @param schema the schema
 * @param values the values of each declaration
 * @param known how often a fact is known, where it is unknown once and not applicable once
 */
record FactsOf(FactSchema schema, Function<FactType, Arbitrary<Object>> values, int known) {
    private static final List<String> ROWS = List.of("10", "20", "30", "x y");

    static FactsOf ofEveryState(FactSchema schema, Function<FactType, Arbitrary<Object>> values) {
        return new FactsOf(schema, values, 4);
    }

    static FactsOf mostlyKnown(FactSchema schema, Function<FactType, Arbitrary<Object>> values) {
        return new FactsOf(schema, values, 20);
    }

    /** One thing said: a fact at a path, or which rows a list has. */
    private record Said(String path, Fact fact) {
        void to(FactsBuilder facts) {
            if (fact.value().orElse("") instanceof List<?> rows) {
                facts.noRows(path);
                rows.forEach(row -> facts.row(path, (String) row));
            } else if (fact.isKnown()) {
                facts.with(path, fact.value().orElseThrow());
            } else if (fact.state() == Fact.State.NOT_APPLICABLE) {
                facts.notApplicable(path);
            }
        }
    }

    Arbitrary<Facts> facts() {
        List<Arbitrary<List<Said>>> parts = new ArrayList<>();
        for (FactType type : schema.types()) {
            if (!type.path().inGroup()) {
                parts.add(said(type).map(fact -> List.of(new Said(type.path().toString(), fact))));
            }
        }
        schema.groups().forEach(group -> parts.add(list(group)));
        return Combinators.combine(parts)
                .as(all -> {
                    FactsBuilder facts = Facts.builder(schema);
                    all.forEach(part -> part.forEach(said -> said.to(facts)));
                    return facts.build();
                })
                .withoutEdgeCases();
    }

    private Arbitrary<Fact> said(FactType type) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Fact.unknown())),
                Tuple.of(1, Arbitraries.just(Fact.notApplicable())),
                Tuple.of(known, values.apply(type).map(Fact::known)));
    }

    private Arbitrary<List<Said>> list(String group) {
        Arbitrary<List<Said>> rows =
                Arbitraries.of(ROWS).list().ofMaxSize(3).uniqueElements().flatMap(keys -> rows(group, keys));
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(List.of(new Said(group, Fact.unknown())))),
                Tuple.of(1, Arbitraries.just(List.of(new Said(group, Fact.notApplicable())))),
                Tuple.of(known, rows));
    }

    private Arbitrary<List<Said>> rows(String group, List<String> keys) {
        List<Arbitrary<Said>> cells = new ArrayList<>();
        cells.add(Arbitraries.just(new Said(group, Fact.known(keys))));
        for (FactType type : schema.types()) {
            if (type.path().group().equals(group)) {
                keys.forEach(key -> {
                    String path = type.path().at(key).toString();
                    cells.add(said(type).map(fact -> new Said(path, fact)));
                });
            }
        }
        return Combinators.combine(cells).as(all -> all);
    }
}
