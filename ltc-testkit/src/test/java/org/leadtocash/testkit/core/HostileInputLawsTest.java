package org.leadtocash.testkit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.providers.TypeUsage;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonText;

/** Whatever comes in instead of a document: it is read as a value, or refused with its problems, and nothing else. */
class HostileInputLawsTest {
    private static final List<Json> HOSTILE = List.of(
            Json.NULL,
            Json.of(true),
            Json.of(""),
            Json.of(" "),
            Json.of("\u0000"),
            Json.of("x".repeat(20_000)),
            Json.of("9".repeat(5_000)),
            Json.of("-1"),
            Json.of("1e999999999"),
            Json.of("1/0"),
            Json.of("9999-99-99"),
            Json.of("[,)"),
            Json.of("[2024-02-30,2024-01-01)"),
            Json.of("a:b#c~d"),
            JsonText.parse("hostile", "1e999999999"),
            JsonText.parse("hostile", "-1E-999999999"),
            JsonText.parse("hostile", "9".repeat(900)),
            JsonText.parse("hostile", "0.1"),
            JsonText.parse("hostile", "[".repeat(150) + "]".repeat(150)),
            JsonArray.of(List.of()),
            JsonObject.empty(),
            JsonObject.of("state", Json.of("masked")));

    private final LtcDomain domain = new LtcDomain();

    @Provide
    Arbitrary<Object> values() {
        List<Class<?>> types = domain.types().stream().filter(JsonCase::isKnown).toList();
        return Arbitraries.of(types)
                .flatMap(type -> domain.getArbitraryProviders().stream()
                        .filter(each -> each.canProvideFor(TypeUsage.of(type)))
                        .findFirst()
                        .orElseThrow()
                        .provideFor(TypeUsage.of(type), none -> Set.of())
                        .iterator()
                        .next()
                        .asGeneric());
    }

    @Property(seed = "20240601", tries = 2_000)
    void aDocumentInWhichAnythingWasExchangedIsReadOrRefused(@ForAll("values") Object value, @ForAll long seed) {
        Random random = new Random(seed);
        Json written = CaseCodecs.write(value).orElseThrow();
        Json forged = forged(written, random.nextInt(nodes(written)), random);

        readOrRefused(value.getClass(), forged);
    }

    @Property(seed = "20240601", tries = 1_000)
    void aTextInWhichAnyCharacterWasExchangedIsReadOrRefused(
            @ForAll("values") Object value, @ForAll int where, @ForAll char other) {
        StringBuilder text =
                new StringBuilder(CanonicalJson.write(CaseCodecs.write(value).orElseThrow()));
        text.setCharAt(Math.floorMod(where, text.length()), other);
        try {
            readOrRefused(value.getClass(), JsonText.parse("hostile", text.toString()));
        } catch (LoadException refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    private static <T> void readOrRefused(Class<T> type, Json json) {
        try {
            T read = CaseCodecs.codec(type).orElseThrow().read("hostile", json);
            assertThat(CaseCodecs.write(read)).isPresent();
        } catch (LoadException refused) {
            assertThat(refused.problems()).isNotEmpty();
            assertThat(refused.getMessage()).hasSizeLessThan(200_000);
        }
    }

    private static int nodes(Json json) {
        int nodes = 1;
        if (json instanceof JsonObject object) {
            for (Json member : object.members().values()) {
                nodes += nodes(member);
            }
        } else if (json instanceof JsonArray array) {
            for (Json item : array.items()) {
                nodes += nodes(item);
            }
        }
        return nodes;
    }

    /** The tree with one node, counted in the order of {@link #nodes}, exchanged, left out or given another name. */
    private static Json forged(Json json, int at, Random random) {
        if (at == 0) {
            return HOSTILE.get(random.nextInt(HOSTILE.size()));
        }
        int left = at - 1;
        if (json instanceof JsonObject object) {
            Map<String, Json> members = new LinkedHashMap<>();
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                int size = nodes(member.getValue());
                boolean here = left >= 0 && left < size;
                boolean leftOut = here && left == 0 && random.nextInt(4) == 0;
                String name = here && left == 0 && random.nextInt(6) == 0 ? member.getKey() + "x" : member.getKey();
                if (!leftOut) {
                    members.put(name, here ? forged(member.getValue(), left, random) : member.getValue());
                }
                left -= size;
            }
            return JsonObject.from(members);
        }
        List<Json> items = new ArrayList<>();
        for (Json item : ((JsonArray) json).items()) {
            int size = nodes(item);
            items.add(left >= 0 && left < size ? forged(item, left, random) : item);
            left -= size;
        }
        return JsonArray.of(items);
    }
}
