package org.leadtocash.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map names every package there is, in the words that open its own primer. */
class PackagesTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("^(.*?[.])(\\s|$)");
    private static final Pattern LINK = Pattern.compile("\\{@(?:link|code) (?:[a-z0-9]+\\.)*([^}]*)}");

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(Pages.ROOT)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("ltc-"))
                    .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .sorted()
                    .toList();
        }
    }

    /** The folders that hold types, by their name behind that of the module, and how each is introduced. */
    private static Map<String, String> packages(Path module) throws IOException {
        Path root = module.resolve("src/main/java/org/leadtocash")
                .resolve(module.getFileName().toString().substring("ltc-".length()));
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(PackagesTest::isType).toList()) {
                Path folder = file.getParent();
                String name =
                        root.relativize(folder).toString().replace('\\', '/').replace('/', '.');
                found.put(name, introduction(folder.resolve("package-info.java")));
            }
        }
        return found;
    }

    private static boolean isType(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") && !name.equals("package-info.java");
    }

    /** The first sentence; the whole first paragraph where the type to start with stands in the second. */
    private static String introduction(Path primer) {
        assertThat(primer).as("a primer of every package").exists();
        Matcher comment = COMMENT.matcher(Pages.text(primer));
        assertThat(comment.find()).as(primer + " says nothing").isTrue();
        String text = comment.group(1)
                .lines()
                .map(line -> line.replaceFirst("^\\s*\\*? ?", "").strip())
                .takeWhile(line -> !line.startsWith("<"))
                .collect(Collectors.joining(" "))
                .strip();
        Matcher sentence = SENTENCE.matcher(text);
        String first = !text.contains("{@link") && sentence.find() ? sentence.group(1) : text;
        return LINK.matcher(first).replaceAll("`$1`").replace("|", "\\|");
    }

    private static String table() throws IOException {
        StringBuilder out = new StringBuilder();
        for (Path module : modules()) {
            out.append("\n### ").append(module.getFileName()).append("\n\n| package | what it is |\n|---|---|\n");
            packages(module)
                    .forEach((name, what) -> out.append("| ")
                            .append(name.isEmpty() ? "(its own)" : "`" + name + "`")
                            .append(" | ")
                            .append(what)
                            .append(" |\n"));
        }
        return out.append('\n').toString();
    }

    @Test
    void theMapNamesEveryPackageThatExists() throws IOException {
        Generated.check("map.md", "packages", table());
    }

    @Test
    void everyModuleOfTheMapIsThere() throws IOException {
        assertThat(modules().stream().map(module -> module.getFileName().toString()))
                .contains("ltc-core", "ltc-pricing", "ltc-i18n", "ltc-jdbc", "ltc-testkit");
    }
}
