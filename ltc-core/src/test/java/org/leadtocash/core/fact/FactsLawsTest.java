package org.leadtocash.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.fact.FactGenerators.SCHEMA;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonText;

class FactsLawsTest {
    private static final Viewer CLERK = Viewer.of("clerk", Sensitivity.MARGIN);

    @Provide
    Arbitrary<Facts> facts() {
        return FactGenerators.facts();
    }

    @Provide
    Arbitrary<FactGenerators.Growing> growing() {
        return FactGenerators.growing();
    }

    @Property(seed = "20240601", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void factsReadBackFromTheirJsonWithTheSameHash(@ForAll("facts") Facts facts) {
        Facts again = Facts.read("law", SCHEMA, JsonText.parse("law", facts.toString()));

        assertThat(again).isEqualTo(facts).hasSameHashCodeAs(facts);
        assertThat(again.hash()).isEqualTo(facts.hash());
    }

    @Property(seed = "20240601", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aViewReadsBackFromItsJson(@ForAll("facts") Facts facts) {
        Facts view = facts.view(CLERK);

        assertThat(Facts.read("law", SCHEMA, JsonText.parse("law", view.toString())))
                .isEqualTo(view);
    }

    @Property(seed = "20240601", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aDiffIsEmptyExactlyWhereFactsAreEqual(@ForAll("facts") Facts one, @ForAll("facts") Facts other) {
        assertThat(one.diff(one)).isEmpty();
        assertThat(one.diff(other).isEmpty()).isEqualTo(one.equals(other));
        assertThat(one.hash().equals(other.hash())).isEqualTo(one.equals(other));
    }

    @Property(seed = "20240601", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void changesAndSingleFactsReadBackFromTheirJson(@ForAll("facts") Facts before, @ForAll("facts") Facts after) {
        JsonCodec<FactChange> codec = FactJson.change(SCHEMA);
        for (FactChange change : before.view(CLERK).diff(after)) {
            assertThat(codec.parse("law", CanonicalJson.write(codec.write(change))))
                    .isEqualTo(change);
        }
        for (FactType type : SCHEMA.types()) {
            if (!type.path().inGroup()) {
                JsonCodec<Fact> single = FactJson.fact(type);
                Fact fact = after.view(CLERK).fact(type.path().toString());
                assertThat(single.parse("law", CanonicalJson.write(single.write(fact))))
                        .isEqualTo(fact);
            }
        }
    }

    @Property(seed = "20240601", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aDiffSaysWhatWasAndWhatIs(@ForAll("facts") Facts before, @ForAll("facts") Facts after) {
        for (FactChange change : before.diff(after)) {
            assertThat(change.before()).isNotEqualTo(change.after());
            if (FactPath.parse(change.path()).row().isEmpty()) {
                assertThat(change.before()).isEqualTo(before.fact(change.path()));
                assertThat(change.after()).isEqualTo(after.fact(change.path()));
            }
        }
    }

    @Property(seed = "20240601", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void growthTurnsOnlyWhatWasUnknown(@ForAll("growing") FactGenerators.Growing growing) {
        assertThat(growing.less().diff(growing.more()))
                .allMatch(change -> change.before().equals(Fact.unknown()));
    }

    @Property(seed = "20240601", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void factsThatDifferOnlyInSecretsLookTheSame(@ForAll("facts") Facts one, @ForAll("facts") Facts other) {
        Facts mixed = one;
        for (String path : List.of("decimal", "lines/r0/money")) {
            boolean there = SCHEMA.type(path).isPresent()
                    && (!path.startsWith("lines")
                            || (one.rows("lines").contains("r0")
                                    && other.rows("lines").contains("r0")));
            if (there) {
                mixed = set(mixed, path, other.fact(path));
            }
        }
        assertThat(mixed.view(CLERK))
                .isEqualTo(one.view(CLERK))
                .hasToString(one.view(CLERK).toString());
        assertThat(mixed.view(CLERK).hash()).isEqualTo(one.view(CLERK).hash());
    }

    private static Facts set(Facts facts, String path, Fact fact) {
        return fact.fold(
                known -> facts.with(path, known), () -> facts.withUnknown(path), () -> facts.withNotApplicable(path));
    }

    @Property(seed = "20240601", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void withPutsExactlyOneFact(@ForAll("facts") Facts one, @ForAll("facts") Facts other) {
        for (String path : List.of("decimal", "text", "money", "flag")) {
            Facts changed = set(one, path, other.fact(path));
            assertThat(changed.fact(path)).isEqualTo(other.fact(path));
            assertThat(one.diff(changed)).allMatch(change -> change.path().equals(path));
        }
    }

    @Property(seed = "20240601", tries = 50, edgeCases = EdgeCasesMode.NONE)
    void aWiderSchemaKeepsEveryFact(@ForAll("facts") Facts facts) {
        FactSchema wider = SCHEMA.plus(
                FactSchema.of(FactType.of("aaa", FactKind.TEXT), FactType.of("lines/*/aaa", FactKind.TEXT)));
        Facts widened = facts.in(wider);

        assertThat(widened.json()).isEqualTo(facts.json());
        assertThat(widened.fact("aaa")).isEqualTo(Fact.unknown());
    }
}
