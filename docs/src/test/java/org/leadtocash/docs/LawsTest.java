package org.leadtocash.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A build that fails must fail again: every law is tried with the same numbers each time. */
class LawsTest {

    @Test
    void everyLawHasAFixedSeed() throws IOException {
        try (Stream<Path> files = Files.walk(Pages.ROOT)) {
            List<String> loose = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString()
                            .contains("src" + file.getFileSystem().getSeparator() + "test"))
                    .flatMap(file -> Pages.lines(file).stream()
                            .map(String::strip)
                            .filter(line -> line.startsWith("@Property(") && !line.contains("seed = "))
                            .filter(line -> !line.equals("@Property("))
                            .map(line -> file.getFileName() + ": " + line))
                    .toList();

            assertThat(loose).isEmpty();
        }
    }
}
