package org.leadtocash.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises that README makes to a newcomer. */
class ReadmeTest {
    private static final Path README = Pages.ROOT.resolve("README.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

    /** The lines of all code blocks under that heading. */
    static List<String> commands(String heading) {
        List<String> commands = new ArrayList<>();
        boolean under = false;
        boolean open = false;
        for (String line : Pages.lines(README)) {
            if (line.startsWith("## ")) {
                under = line.equals(heading);
            } else if (under && line.startsWith("```")) {
                open = !open;
            } else if (under && open) {
                commands.add(line);
            }
        }
        return commands;
    }

    @Test
    void itTellsTheStoryInHundredAndTwentyLines() {
        assertThat(Pages.lines(README)).hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void itShowsRealCodeByLineTwenty() {
        Snippet first = Snippet.in(README).get(0);

        assertThat(first.code()).hasSizeBetween(10, 15);
        assertThat(first.line() + first.code().size()).isLessThanOrEqualTo(20);
        assertThat(first.shown()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"## Run it", "## Test it"})
    void itHasExactlyOneCommandUnderEach(String heading) {
        assertThat(commands(heading)).hasSize(1).first().asString().startsWith("mvn ");
    }

    static Stream<Path> pages() {
        return Pages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        Matcher links = LINK.matcher(Pages.text(page));
        while (links.find()) {
            if (!links.group(1).contains("://")) {
                assertThat(page.resolveSibling(links.group(1)))
                        .as(page + " links to")
                        .matches(Files::exists);
            }
        }
    }
}
