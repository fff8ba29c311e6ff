package org.leadtocash.core.exchange;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.money.Currencies;
import org.leadtocash.core.table.CsvException;
import org.leadtocash.core.table.CsvFormat;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;

/**
 * Reads the euro foreign exchange reference rates as the European Central Bank publishes them.
 *
 * <p>The files are {@code eurofxref-daily.xml}, {@code eurofxref-hist-90d.xml} and {@code eurofxref-hist.xml}, and their
 * like in CSV. Every rate becomes a quote of type {@link RateType#ECB}: one euro in the other currency, from its day on.
 * All problems of a file are reported at once, with their places.
 */
public final class EcbRates {
    private static final FindingCode MALFORMED = FindingCode.of("exchange.malformed-rates");

    private EcbRates() {}

    /**
     * The quotes of a file in XML.
     *
     * <p>A document type declaration is refused, and with it every entity.
     *
     * @param source the name to give the file in problems and quotes
     * @param in the file; the caller closes it
     * @return the quotes in the order of the file
     * @throws LoadException with everything that is wrong with the file
     */
    public static List<RateQuote> readXml(String source, InputStream in) {
        Collector quotes = new Collector(source);
        EcbXml.read(in, quotes);
        return quotes.result();
    }

    /**
     * The quotes of a file in CSV: a column {@code Date}, then one for each currency; {@code N/A} or nothing where a
     * currency has no rate that day.
     *
     * @param source the name to give the file in problems and quotes
     * @param in the file in UTF-8; the caller closes it
     * @return the quotes in the order of the file
     * @throws LoadException with everything that is wrong with the file
     */
    public static List<RateQuote> readCsv(String source, InputStream in) {
        return readCsv(source, CsvReader.of(source, in, CsvFormat.rfc4180()));
    }

    /** The same for a text. */
    public static List<RateQuote> readCsv(String source, Reader in) {
        return readCsv(source, CsvReader.of(source, in, CsvFormat.rfc4180()));
    }

    private static List<RateQuote> readCsv(String source, CsvReader table) {
        Collector quotes = new Collector(source);
        try {
            rows(table, quotes);
        } catch (CsvException e) {
            quotes.problem(e.problem().line(), e.problem().column(), e.problem().what(), "rows of a table");
        }
        return quotes.result();
    }

    private static void rows(CsvReader rows, Collector quotes) {
        List<String> header = rows.readHeader();
        if (!header.get(0).equals("Date")) {
            quotes.problem(1, 1, "first column \"" + header.get(0) + "\"", "Date");
            return;
        }
        while (rows.hasNext()) {
            CsvRow row = rows.next();
            LocalDate day = quotes.day(row.field(0).trim(), row.line(0), row.column(0));
            for (int i = 1; day != null && i < row.size(); i++) {
                String rate = row.field(i).trim();
                if (i >= header.size() || header.get(i).isEmpty()) {
                    if (!rate.isEmpty()) {
                        quotes.problem(
                                row.line(i), row.column(i), "a rate without a column title", "a title for each column");
                    }
                } else if (!rate.isEmpty() && !rate.equals("N/A")) {
                    quotes.rate(day, header.get(i), rate, row.line(i), row.column(i));
                }
            }
        }
    }

    /** Turns texts into quotes and keeps what cannot be turned. */
    static final class Collector {
        private static final int LONGEST_NUMBER = 40;

        private final String source;
        private final List<RateQuote> quotes = new ArrayList<>();
        private final List<Finding> problems = new ArrayList<>();
        private final Map<String, Boolean> known = new HashMap<>();

        Collector(String source) {
            this.source = source;
        }

        void problem(long line, long column, String what, String expected) {
            problems.add(Finding.of(
                            MALFORMED,
                            Severity.BLOCK,
                            Place.of(source, Math.max(0, line), Math.max(0, column))
                                    .subject())
                    .text("found", what)
                    .text("expected", expected)
                    .build());
        }

        /** False after the first problem: what follows may only be its echo. */
        boolean isSound() {
            return problems.isEmpty();
        }

        @Nullable LocalDate day(String text, long line, long column) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                problem(line, column, "day \"" + text + "\"", "a date such as 2023-02-21");
                return null;
            }
        }

        void rate(LocalDate day, String currency, String text, long line, long column) {
            if (!known.computeIfAbsent(currency, code -> Currencies.find(code).isPresent())
                    || currency.equals(EuroLegacy.EURO)) {
                problem(line, column, "currency \"" + currency + "\"", "a code of ISO 4217 other than EUR");
                return;
            }
            BigDecimal rate = number(text);
            if (rate == null || rate.signum() <= 0) {
                problem(line, column, currency + " rate \"" + text + "\" of " + day, "a decimal above 0");
                return;
            }
            quotes.add(new RateQuote(RateType.ECB, EuroLegacy.EURO, currency, rate, 1, 1, day, source, ""));
        }

        private static @Nullable BigDecimal number(String text) {
            if (text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
                return null;
            }
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                return null;
            }
        }

        List<RateQuote> result() {
            if (quotes.isEmpty() && problems.isEmpty()) {
                problem(0, 0, "no rates", "at least one");
            }
            if (!problems.isEmpty()) {
                throw new LoadException(source, Findings.from(problems));
            }
            return List.copyOf(quotes);
        }
    }
}
