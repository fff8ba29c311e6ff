package org.leadtocash.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * The data files that travel inside the jar of this module.
 *
 * <p>Whatever a host brings is handed in as a reader or a stream; only what is shipped is looked up here, so that one
 * class is all there is to audit. A named module shows its resources to its own classes only: each other module has a
 * reader of its own.
 */
@ReadsShippedResources
public final class ShippedResources {
    private ShippedResources() {}

    /**
     * A reader of a shipped text in UTF-8; the caller closes it.
     *
     * @param anchor a class of the package, and so of the module, that holds the resource
     * @param name the file name, relative to that package
     * @return a reader that refuses malformed UTF-8
     * @throws IllegalStateException when the jar lacks the resource
     */
    public static Reader open(Class<?> anchor, String name) {
        return new InputStreamReader(
                stream(anchor, name),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /**
     * Hands over every row of a shipped table with a header, comments left out.
     *
     * @param anchor a class of the package, and so of the module, that holds the table
     * @param name the file name, relative to that package
     * @throws IllegalStateException when the jar lacks the table, or a row is not as long as its header
     */
    public static void rows(Class<?> anchor, String name, Consumer<CsvRow> each) {
        try (Reader in = open(anchor, name)) {
            CsvReader rows = CsvReader.of(name, in, CsvFormat.rfc4180().withComments());
            List<String> header = rows.readHeader();
            rows.forEachRemaining(row -> {
                if (row.size() != header.size()) {
                    throw new IllegalStateException(row + ": expected " + header);
                }
                each.accept(row);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * The bytes of a shipped resource; the caller closes the stream.
     *
     * @param anchor a class of the package, and so of the module, that holds the resource
     * @param name the file name, relative to that package
     * @return the stream
     * @throws IllegalStateException when the jar lacks the resource
     */
    public static InputStream stream(Class<?> anchor, String name) {
        InputStream stream = anchor.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("resource " + name + " beside " + anchor.getName()
                    + " is missing: the jar of " + anchor.getModule() + " is not complete");
        }
        return stream;
    }
}
