package org.leadtocash.pricing.book;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.table.CsvFormat;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;

/**
 * Reads price tables as they are handed over: comma-separated values in UTF-8, one row for each tier.
 *
 * <pre>{@code
 * id,conditionType,customer,material,validFrom,validThrough,kind,rate,currency,per,unit,scaleFrom
 * LP-1,LIST_PRICE,,OLED-55,2022-07-01,2022-12-31,PER_UNIT,3200.00,CNY,1,C62,0
 * LP-1,LIST_PRICE,,OLED-55,2022-07-01,2022-12-31,PER_UNIT,3050.00,CNY,1,C62,100
 * CD-7,CUSTOMER_DISCOUNT,C-100,,2022-07-01,,PERCENT,-3,,,,
 * }</pre>
 *
 * <p>The columns {@code id}, {@code conditionType}, {@code kind} and {@code rate} are owed, in any order; the others are
 * {@code version}, the key fields by their names, {@code validFrom}, {@code validTo} (the first day that is out) or
 * {@code validThrough} (the last day that is in), {@code currency}, {@code per}, {@code unit}, {@code scaleBase},
 * {@code scaleFrom}, {@code scaleKind}, {@code scaleSpan}, {@code scaleUnit}, {@code openEnded}, {@code flat}, {@code
 * block}, {@code priority}, {@code leastByHand} and {@code mostByHand}. An empty cell of a key field leaves the field out of the key; an empty day is an
 * open end. Rows of one record follow each other and differ in rate and threshold alone.
 *
 * <p>The file is read in one pass and need not fit in memory; the records do. All problems are told at once.
 */
public final class PriceBookReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String id;
    private final String version;
    private final LocalDate asOf;
    private final Set<KeyField> keyFields;
    private final Set<ConditionType> expected;
    private final BigDecimal largestPercent;
    private final CsvFormat format;

    private PriceBookReader(
            String id,
            String version,
            LocalDate asOf,
            Set<KeyField> keyFields,
            Set<ConditionType> expected,
            BigDecimal largestPercent,
            CsvFormat format) {
        this.id = id;
        this.version = version;
        this.asOf = asOf;
        this.keyFields = keyFields;
        this.expected = expected;
        this.largestPercent = largestPercent;
        this.format = format;
    }

    /**
     * A reader that makes a book of that name, knows the standard key fields, takes any condition type, and percentages
     * from -100 to 100.
     *
     * @param id the book's name, the same in every version
     * @param version which version
     * @param asOf the day up to which it is true
     */
    public static PriceBookReader of(String id, String version, LocalDate asOf) {
        return new PriceBookReader(
                id,
                version,
                asOf,
                new LinkedHashSet<>(KeyField.standard()),
                Set.of(),
                HUNDRED,
                CsvFormat.rfc4180().withComments());
    }

    /** The same, with columns for these key fields as well. */
    public PriceBookReader withKeyFields(KeyField... more) {
        Set<KeyField> all = new LinkedHashSet<>(keyFields);
        all.addAll(Arrays.asList(more));
        return new PriceBookReader(id, version, asOf, all, expected, largestPercent, format);
    }

    /** The same, refusing other condition types than these: those that a procedure asks for. */
    public PriceBookReader expecting(Collection<ConditionType> types) {
        return new PriceBookReader(id, version, asOf, keyFields, new TreeSet<>(types), largestPercent, format);
    }

    /** The same, taking percentages that far on either side of zero. */
    public PriceBookReader withLargestPercent(BigDecimal percent) {
        return new PriceBookReader(id, version, asOf, keyFields, expected, percent, format);
    }

    /** The same for files with another delimiter: a semicolon, a tab. */
    public PriceBookReader withDelimiter(char delimiter) {
        return new PriceBookReader(
                id, version, asOf, keyFields, expected, largestPercent, format.withDelimiter(delimiter));
    }

    /**
     * Reads a table.
     *
     * @param source the file's name, for problems
     * @param in the text, read to its end and not closed
     */
    public BookImport readCsv(String source, Reader in) {
        return read(source, CsvReader.of(source, in, format));
    }

    /**
     * Reads a table in UTF-8.
     *
     * @param source the file's name, for problems
     * @param in the bytes, read to their end and not closed
     */
    public BookImport readCsv(String source, InputStream in) {
        return read(source, CsvReader.of(source, in, format));
    }

    private BookImport read(String source, CsvReader rows) {
        BookProblems problems = new BookProblems(source);
        return new BookLoading(PriceBook.builder(id, version, asOf), problems)
                .read(source, rows, header -> new BookRowReader(header, keyFields, expected, largestPercent, problems));
    }
}
