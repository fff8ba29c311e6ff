package org.leadtocash.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.finding.LoadException;

class CanonicalJsonLawsTest {

    @Provide
    Arbitrary<Json> trees() {
        Arbitrary<String> strings = Arbitraries.strings()
                .withChars('a', 'b', '"', '\\', '\n', '\u0001', '\u00f6', '\u20ac', '\ufb33', '/')
                .ofMaxLength(6);
        Arbitrary<Json> leaves = Arbitraries.oneOf(
                strings.map(Json::of),
                Arbitraries.longs().map(Json::of),
                Arbitraries.of(true, false).map(Json::of),
                Arbitraries.just(Json.NULL));
        return Arbitraries.lazyOf(
                () -> leaves,
                () -> leaves,
                () -> trees().list().ofMaxSize(3).map(JsonArray::of),
                () -> Arbitraries.maps(strings, trees()).ofMaxSize(3).map(JsonObject::from));
    }

    @Property(seed = "20240601", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void readingInvertsWriting(@ForAll("trees") Json tree) {
        assertThat(JsonText.parse("tree", CanonicalJson.write(tree))).isEqualTo(tree);
        assertThat(JsonText.parse("tree", CanonicalJson.pretty(tree))).isEqualTo(tree);
    }

    @Property(seed = "20240601", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfMembersDoesNotShowInTheHash(@ForAll("trees") Json tree, @ForAll long seed) {
        assertThat(CanonicalJson.hash(shuffled(tree, new Random(seed)))).isEqualTo(CanonicalJson.hash(tree));
    }

    @Property(seed = "20240601", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void differentContentHasADifferentText(@ForAll("trees") Json a, @ForAll("trees") Json b) {
        assertThat(CanonicalJson.write(a).equals(CanonicalJson.write(b))).isEqualTo(a.equals(b));
    }

    @Property(seed = "20240601", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void anyTextIsEitherJsonOrRefused(@ForAll String text) {
        try {
            assertThat(JsonText.parse("any", text)).isNotNull();
        } catch (LoadException refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    private static Json shuffled(Json tree, Random random) {
        if (tree instanceof JsonArray array) {
            return JsonArray.of(
                    array.items().stream().map(item -> shuffled(item, random)).toList());
        }
        if (tree instanceof JsonObject object) {
            List<Map.Entry<String, Json>> members =
                    new ArrayList<>(object.members().entrySet());
            Collections.shuffle(members, random);
            Map<String, Json> mixed = new LinkedHashMap<>();
            members.forEach(member -> mixed.put(member.getKey(), shuffled(member.getValue(), random)));
            return JsonObject.from(mixed);
        }
        return tree;
    }

    @Test
    void membersAreSortedByTheirUtf16UnitsAsInTheExampleOfRfc8785() {
        String given =
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
                        + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                        + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";

        assertThat(CanonicalJson.write(JsonText.parse("RFC 8785, 3.2.3 (from memory)", given)))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void halfASurrogatePairCannotBeHashed() {
        assertThatThrownBy(() -> CanonicalJson.hash(Json.of("a\ud800b"))).hasMessageContaining("surrogate pair at 1");
        assertThatThrownBy(() -> CanonicalJson.hash(Json.of("\udc00"))).hasMessageContaining("surrogate pair at 0");
    }
}
