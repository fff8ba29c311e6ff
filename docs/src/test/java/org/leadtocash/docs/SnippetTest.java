package org.leadtocash.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the pages show compiles, runs, and prints what they say it prints. */
class SnippetTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everySnippetPrintsWhatThePageShows() {
        return Pages.all().stream()
                .flatMap(page -> Snippet.in(page).stream())
                .map(snippet -> DynamicTest.dynamicTest(snippet.toString(), () -> check(snippet)));
    }

    private void check(Snippet snippet) throws IOException {
        Path classes = Files.createTempDirectory(folder, "page");

        assertThat(SnippetRunner.run(snippet, classes)).isEqualTo(snippet.wholeOutput());
    }

    @Test
    void aPageThatShowsAnotherOutputIsCaught(@TempDir Path elsewhere) throws IOException {
        Path page = Files.writeString(
                elsewhere.resolve("page.md"), "```java\nSystem.out.println(1 + 1);\n```\n\n```text\n3\n```\n");
        Snippet snippet = Snippet.in(page).get(0);

        assertThat(SnippetRunner.run(snippet, folder)).containsExactly("2").isNotEqualTo(snippet.wholeOutput());
    }

    @Test
    void aContinuedBlockSeesWhatCameBefore(@TempDir Path elsewhere) throws IOException {
        Path page = Files.writeString(
                elsewhere.resolve("page.md"),
                "```java\nint two = 2;\nSystem.out.println(two);\n```\n```text\n2\n```\n"
                        + "```java continued\nSystem.out.println(two + two);\n```\n```text\n4\n```\n");

        assertThat(SnippetRunner.run(Snippet.in(page).get(1), folder)).containsExactly("2", "4");
    }
}
