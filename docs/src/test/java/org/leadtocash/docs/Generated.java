package org.leadtocash.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The parts of the handbook that are made from the build. Each stands between two comments, which name it where a page
 * has several; with {@code -Ddocs.write=true} the test writes it instead of comparing.
 */
final class Generated {
    private Generated() {}

    static void check(String page, String content) throws IOException {
        check(page, "", content);
    }

    static void check(String page, String part, String content) throws IOException {
        String mark = "<!-- generated" + (part.isEmpty() ? "" : " " + part);
        String begin = mark + ": begin -->\n";
        Path file = Pages.ROOT.resolve("docs/handbook").resolve(page);
        String text = Pages.text(file);
        int from = text.indexOf(begin);
        int to = text.indexOf(mark + ": end -->\n");
        assertThat(from)
                .as(page + " has no generated part " + part)
                .isNotNegative()
                .isLessThan(to);
        String expected = text.substring(0, from) + begin + content + text.substring(to);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, expected);
        }
        assertThat(Pages.text(file))
                .as(page + " is out of date: mvn -pl docs -am test -Ddocs.write=true")
                .isEqualTo(expected);
    }
}
