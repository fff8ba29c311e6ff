package org.leadtocash.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of this repository that people read: README and everything under docs. */
final class Pages {
    /** The root of the checkout; tests run in the folder of their module. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private Pages() {}

    static List<Path> all() {
        try (Stream<Path> handbook = Files.walk(ROOT.resolve("docs"))) {
            Stream<Path> pages = handbook.filter(page -> page.toString().endsWith(".md"));
            Stream<Path> top = Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
                    .map(ROOT::resolve);
            return Stream.concat(top, pages.sorted()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path page) {
        try {
            return Files.readString(page, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path page) {
        return text(page).lines().toList();
    }
}
