package org.leadtocash.core.flow.extract;

import java.io.InputStream;
import java.io.Reader;
import org.leadtocash.core.table.CsvReader;

/**
 * Reads the document flow of an ERP from rows of comma-separated values.
 *
 * <p>A row with a predecessor is a link from one item, or document, to the next; a row without is a node: it declares a document,
 * or an item with what it asks for. Reading is lenient: negative quantities, dates that run backwards, self links, cycles, links to
 * documents that no row declares are taken in as they stand, for the rules of the main line to tell. A row is rejected only where
 * it cannot be understood. A number without its unit or currency is passed over and said; nothing is guessed.
 *
 * <p>Memory is bounded by the number of rows taken in, never by the length of a row or the number of bad ones.
 */
public final class FlowExtract {
    private final CategoryMap categories;
    private final ExtractLayout layout;

    private FlowExtract(CategoryMap categories, ExtractLayout layout) {
        this.categories = categories;
        this.layout = layout;
    }

    /** A reader of extracts in which categories mean this, and rows are written so. */
    public static FlowExtract of(CategoryMap categories, ExtractLayout layout) {
        return new FlowExtract(categories, layout);
    }

    /**
     * The rows of a text.
     *
     * @param source the name to give the text in findings
     */
    public ExtractReport read(String source, Reader text) {
        return new Extraction(source, CsvReader.of(source, text, layout.format()), categories, layout).report();
    }

    /**
     * The rows of a text in UTF-8; where it is not, reading ends and the finding says where.
     *
     * @param source the name to give the text in findings
     */
    public ExtractReport read(String source, InputStream bytes) {
        return new Extraction(source, CsvReader.of(source, bytes, layout.format()), categories, layout).report();
    }
}
