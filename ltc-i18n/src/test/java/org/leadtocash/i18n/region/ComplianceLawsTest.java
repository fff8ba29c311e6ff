package org.leadtocash.i18n.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.source.Citation;
import org.leadtocash.i18n.region.pack.DirectedParam;
import org.leadtocash.i18n.region.pack.DirectedValue;
import org.leadtocash.i18n.region.pack.Direction;
import org.leadtocash.i18n.region.pack.Domain;
import org.leadtocash.i18n.region.pack.Layer;
import org.leadtocash.i18n.region.pack.PackJson;
import org.leadtocash.i18n.region.pack.Rule;
import org.leadtocash.i18n.region.pack.RulePack;
import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.Jurisdictions;

class ComplianceLawsTest {
    private static final LocalDate DAY = LocalDate.of(2022, 11, 14);
    private static final FactSchema SCHEMA = FactSchema.of(
            FactType.of("days", FactKind.INTEGER),
            FactType.of("signed", FactKind.BOOLEAN),
            FactType.of("abroad", FactKind.BOOLEAN));
    private static final List<String> ORDER = List.of("LOW", "MIDDLE", "HIGH");

    /** A rule that binds abroad, asks for a signature and caps the days. */
    private static RulePack base(Severity severity) {
        return RulePack.of("law", "1", Layer.STATUTE, Jurisdiction.WORLD, DAY)
                .facts(SCHEMA)
                .rule(Rule.of("R", Domain.PAYMENT, FindingCode.of("test.broken"))
                        .when(Expression.path("abroad"))
                        .params(List.of(DirectedParam.of("most", Direction.SMALLER_IS_STRICTER, DirectedValue.of(60))))
                        .require(Expression.path("days").le(Expression.param("most")))
                        .severity(severity)
                        .citations(List.of(Citation.read("Act", "1", "", DAY)))
                        .build())
                .build();
    }

    record Tightening(Layer layer, int most, boolean signature, boolean always, int weight) {
        RulePack pack(int number, Severity at) {
            Rule.Builder rule = Rule.of("T", Domain.PAYMENT, FindingCode.of("test.broken"))
                    .tightens("law:R")
                    .params(List.of(DirectedParam.of("most", Direction.SMALLER_IS_STRICTER, DirectedValue.of(most))))
                    .require(signature ? Expression.path("signed") : Expression.always())
                    .severity(Severity.values()[Math.max(at.ordinal(), weight)]);
            return RulePack.of("house" + number, "1", layer, Jurisdiction.WORLD, DAY)
                    .facts(SCHEMA)
                    .rule((always ? rule.when(Expression.always()) : rule).build())
                    .build();
        }
    }

    @Property(seed = "20240601", tries = 500)
    void oneMoreLayerNeverLetsMorePassAndTheOrderOfPacksNeverMatters(
            @ForAll Severity severity,
            @ForAll("tightenings") List<Tightening> tightenings,
            @ForAll("facts") Facts facts,
            @ForAll long seed) {
        List<RulePack> packs = new ArrayList<>(List.of(base(severity)));
        int before = weight(Compliance.of(Jurisdictions.standard(), packs), facts);
        for (int i = 0; i < tightenings.size(); i++) {
            packs.add(tightenings.get(i).pack(i, severity));
            int after = weight(Compliance.of(Jurisdictions.standard(), packs), facts);
            assertThat(after).isGreaterThanOrEqualTo(before);
            before = after;
        }
        Verdict verdict = assess(Compliance.of(Jurisdictions.standard(), packs), facts);
        Collections.shuffle(packs, new Random(seed));
        assertThat(assess(Compliance.of(Jurisdictions.standard(), packs), facts))
                .isEqualTo(verdict);
    }

    @Property(seed = "20240601", tries = 500)
    void whatIsMissingNeverPassesUnlessNothingCouldMatter(
            @ForAll Severity severity,
            @ForAll("tightenings") List<Tightening> tightenings,
            @ForAll("facts") Facts facts) {
        List<RulePack> packs = new ArrayList<>(List.of(base(severity)));
        for (int i = 0; i < tightenings.size(); i++) {
            packs.add(tightenings.get(i).pack(i, severity));
        }
        Compliance law = Compliance.of(Jurisdictions.standard(), packs);
        if (weight(law, facts) == 0) {
            for (Facts more : completions(facts)) {
                assertThat(weight(law, more))
                        .as("%s completed as %s", facts, more)
                        .isZero();
            }
        }
    }

    private static List<Facts> completions(Facts facts) {
        List<Facts> all = List.of(facts);
        for (String path : List.of("signed", "abroad")) {
            List<Facts> next = new ArrayList<>();
            for (Facts one : all) {
                if (one.fact(path).isKnown()) {
                    next.add(one);
                } else {
                    next.add(one.with(path, true));
                    next.add(one.with(path, false));
                }
            }
            all = next;
        }
        return all.stream()
                .flatMap(one -> one.fact("days").isKnown()
                        ? java.util.stream.Stream.of(one)
                        : java.util.stream.Stream.of(1, 45, 100)
                                .map(days -> one.with("days", BigDecimal.valueOf(days))))
                .toList();
    }

    private static Verdict assess(Compliance law, Facts facts) {
        DocVersion order = new DocVersion(DocRef.parse("ORDER:1"), 1, ContentHash.of(new byte[0]));
        return law.assess(ComplianceQuestion.about(order, "released", Instant.EPOCH)
                .on(DAY)
                .facts(facts)
                .build());
    }

    private static int weight(Compliance law, Facts facts) {
        return assess(law, facts)
                .findings()
                .worst()
                .map(severity -> severity.ordinal() + 1)
                .orElse(0);
    }

    @Property(seed = "20240601", tries = 600)
    void valuesOfOneParameterCombineCommutativelyAssociativelyAndIdempotently(
            @ForAll Direction direction, @ForAll("seed") int a, @ForAll("seed") int b, @ForAll("seed") int c) {
        DirectedParam x = param(direction, a);
        DirectedParam y = param(direction, b);
        DirectedParam z = param(direction, c);
        assertThat(x.meet(x)).contains(x);
        assertThat(x.meet(y)).isEqualTo(y.meet(x));
        Optional<DirectedParam> left = x.meet(y).flatMap(xy -> xy.meet(z));
        Optional<DirectedParam> right = y.meet(z).flatMap(x::meet);
        assertThat(left).isEqualTo(right);
        x.meet(y).ifPresent(both -> {
            assertThat(both.atLeastAsStrictAs(x)).isTrue();
            assertThat(both.atLeastAsStrictAs(y)).isTrue();
        });
        assertThat(PackJson.PARAM.read("test", PackJson.PARAM.write(x))).isEqualTo(x);
    }

    private static DirectedParam param(Direction direction, int seed) {
        DirectedValue words = DirectedValue.of(List.of("w" + seed % 2, "w" + seed % 3, "all"));
        return switch (direction) {
            case SMALLER_IS_STRICTER, LARGER_IS_STRICTER ->
                DirectedParam.of("p", direction, DirectedValue.of(BigDecimal.valueOf(seed, seed % 3)));
            case SUBSET_IS_STRICTER, SUPERSET_IS_STRICTER -> DirectedParam.of("p", direction, words);
            case TRUE_IS_STRICTER -> DirectedParam.of("p", direction, DirectedValue.of(seed % 2 == 0));
            case LATER_IS_STRICTER ->
                new DirectedParam("p", direction, ORDER, DirectedValue.of(ORDER.get(seed % ORDER.size())));
            case EXACT -> DirectedParam.of("p", direction, DirectedValue.of("v" + seed % 2));
        };
    }

    @Provide
    Arbitrary<Integer> seed() {
        return Arbitraries.integers().between(0, 50);
    }

    @Provide
    Arbitrary<List<Tightening>> tightenings() {
        Arbitrary<Tightening> one = Combinators.combine(
                        Arbitraries.of(Layer.GROUP, Layer.REGION, Layer.ENTITY),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 3))
                .as(Tightening::new);
        return one.list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100).injectNull(0.3),
                        Arbitraries.of(0, 1, 2),
                        Arbitraries.of(0, 1, 2))
                .as((days, signed, abroad) -> {
                    FactsBuilder facts = Facts.builder(SCHEMA);
                    if (days != null) {
                        facts = facts.with("days", BigDecimal.valueOf(days));
                    }
                    facts = signed < 2 ? facts.with("signed", signed == 1) : facts;
                    return (abroad < 2 ? facts.with("abroad", abroad == 1) : facts).build();
                });
    }
}
