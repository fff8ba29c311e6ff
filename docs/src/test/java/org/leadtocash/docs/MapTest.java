package org.leadtocash.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The figure of the modules, drawn from what was built, is the one in the handbook and the one we decided on. */
class MapTest {
    private static final String PREFIX = "org.leadtocash.";

    /** Who may need whom. */
    private static final Map<String, Set<String>> DECIDED = Map.of(
            "core", Set.of(),
            "pricing", Set.of("core"),
            "i18n", Set.of("core"),
            "jdbc", Set.of("core"),
            "testkit", Set.of("core", "pricing", "i18n"));

    private static Map<String, Set<String>> built() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        Path[] places = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(System.getProperty("path.separator")))
                .filter(place -> place.contains("ltc-"))
                .map(Path::of)
                .toArray(Path[]::new);
        ModuleFinder.of(places).findAll().stream()
                .map(found -> found.descriptor())
                .filter(module -> module.name().startsWith(PREFIX))
                .forEach(module -> arrows.put(word(module.name()), needs(module)));
        return arrows;
    }

    private static Set<String> needs(ModuleDescriptor module) {
        return module.requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .filter(name -> name.startsWith(PREFIX))
                .map(MapTest::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String word(String module) {
        return module.substring(PREFIX.length());
    }

    private static String figure() {
        StringBuilder out = new StringBuilder("graph TD\n");
        built().forEach((from, needed) -> {
            out.append("  ltc-").append(from).append('\n');
            needed.forEach(to -> out.append("  ltc-")
                    .append(from)
                    .append(" --> ltc-")
                    .append(to)
                    .append('\n'));
        });
        return out.toString();
    }

    @Test
    void theBuildIsTheMap() {
        assertThat(built()).isEqualTo(new TreeMap<>(DECIDED));
    }

    @Test
    void theHandbookShowsTheFigureOfTheBuild() throws IOException {
        Generated.check("map.md", "```mermaid\n" + figure() + "```\n");
    }
}
