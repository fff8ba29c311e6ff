package org.leadtocash.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block of Java in a page, with the output that the page shows for it.
 *
 * <p>A block that begins with {@code ```java} stands alone; {@code ```java continued} goes on where the block before
 * stopped. The output is the next {@code ```text} block before any other Java.
 *
 * @param page where it stands
 * @param line of its first line of code
 * @param code the code, with the blocks it continues
 * @param before the block it continues
 * @param shown the output that the page shows
 */
record Snippet(Path page, int line, List<String> code, Optional<Snippet> before, Optional<List<String>> shown) {

    static List<Snippet> in(Path page) {
        List<Snippet> snippets = new ArrayList<>();
        List<String> lines = Pages.lines(page);
        Optional<Snippet> open = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String fence = lines.get(i).strip();
            if (!fence.startsWith("```")) {
                continue;
            }
            int end = end(lines, i);
            List<String> block = lines.subList(i + 1, end);
            if (fence.equals("```java") || fence.equals("```java continued")) {
                open.ifPresent(snippets::add);
                Optional<Snippet> continued =
                        fence.endsWith("continued") ? Optional.of(last(page, i, snippets)) : Optional.empty();
                open = Optional.of(new Snippet(page, i + 2, List.copyOf(block), continued, Optional.empty()));
            } else if (fence.equals("```text") && open.isPresent()) {
                Snippet code = open.get();
                snippets.add(
                        new Snippet(page, code.line(), code.code(), code.before(), Optional.of(List.copyOf(block))));
                open = Optional.empty();
            }
            i = end;
        }
        open.ifPresent(snippets::add);
        return snippets;
    }

    private static Snippet last(Path page, int line, List<Snippet> snippets) {
        if (snippets.isEmpty()) {
            throw new IllegalStateException(page + ":" + (line + 1) + ": nothing to continue");
        }
        return snippets.get(snippets.size() - 1);
    }

    private static int end(List<String> lines, int start) {
        for (int i = start + 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("```")) {
                return i;
            }
        }
        throw new IllegalStateException("block opened in line " + (start + 1) + " is never closed");
    }

    /** This block behind all those it continues. */
    List<String> wholeCode() {
        List<String> whole = new ArrayList<>(before.map(Snippet::wholeCode).orElse(List.of()));
        whole.addAll(code);
        return whole;
    }

    /** The output of all blocks together, as the page shows it. */
    List<String> wholeOutput() {
        List<String> whole = new ArrayList<>(before.map(Snippet::wholeOutput).orElse(List.of()));
        shown.ifPresent(whole::addAll);
        return whole;
    }

    @Override
    public String toString() {
        return page.getFileName() + ":" + line;
    }
}
