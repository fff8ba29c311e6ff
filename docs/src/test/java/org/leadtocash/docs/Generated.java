package org.leadtocash.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The parts of the handbook that are made from the build. Each stands between two comments; with
 * {@code -Ddocs.write=true} the test writes it instead of comparing.
 */
final class Generated {
    private static final String BEGIN = "<!-- generated: begin -->\n";
    private static final String END = "<!-- generated: end -->\n";

    private Generated() {}

    static void check(String page, String content) throws IOException {
        Path file = Pages.ROOT.resolve("docs/handbook").resolve(page);
        String text = Pages.text(file);
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        assertThat(from).as(page + " has no generated part").isNotNegative().isLessThan(to);
        String expected = text.substring(0, from) + BEGIN + content + text.substring(to);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, expected);
        }
        assertThat(Pages.text(file))
                .as(page + " is out of date: mvn -pl docs -am test -Ddocs.write=true")
                .isEqualTo(expected);
    }
}
