package org.leadtocash.i18n.tax.rate;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.i18n.I18nResources;

/**
 * The rates of taxes on what is sold by country, class and day. A day without a rate is answered by nothing, never by zero.
 * Immutable.
 */
public final class TaxRates {
    private static final FindingCode OVERLAP = FindingCode.of("tax.rate-overlap");
    private static final TaxRates STANDARD = load();

    private final DataSet dataSet;
    private final Map<String, Timeline<TaxRate>> rates;
    private final Set<String> places;

    private TaxRates(DataSet dataSet, Map<String, Timeline<TaxRate>> rates) {
        this.dataSet = dataSet;
        this.rates = rates;
        this.places = rates.keySet().stream()
                .map(key -> key.substring(0, key.indexOf(' ')))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static TaxRates load() {
        try (Reader text = I18nResources.open("tax/rates.csv")) {
            return read("rates.csv", text, "tax.rates", "2026.2", LocalDate.of(2026, 11, 25));
        } catch (IOException e) {
            throw new UncheckedIOException("rates.csv", e);
        }
    }

    /**
     * The rates that are shipped, as of 2026-11-25: the European Union since 2015, GB, CH, NO, CN, JP, KR, SG, MY, TH, VN, ID, IN,
     * AU, NZ, SA, AE, MX, ZA and the provinces of CA. The handbook tells what of each, and how it is known.
     */
    public static TaxRates standard() {
        return STANDARD;
    }

    /**
     * Reads rates: CSV with the header {@code country,class,category,percent,from,to,instrument,article,uri,basis,verifiedOn}, the end
     * out, open ends empty, lines that start with {@code #} skipped.
     *
     * @param source the file's name, for problems
     * @param csv the text, read to its end and not closed
     * @param id the name of the data set
     * @param version its version
     * @param asOf the day up to which it is true
     * @throws LoadException with every malformed row and every day with two rates
     */
    public static TaxRates read(String source, Reader csv, String id, String version, LocalDate asOf) {
        RateTable table = new RateTable(source, csv);
        List<TaxRate> rates = table.rates();
        List<Finding> problems = new ArrayList<>(table.problems());
        byKey(rates)
                .forEach((key, entries) -> Timeline.overlaps(entries)
                        .forEach(overlap -> problems.add(Finding.of(
                                        OVERLAP,
                                        Severity.BLOCK,
                                        Place.of(source).subject())
                                .reference("rate", key)
                                .text("days", overlap.days().toString())
                                .build())));
        if (!problems.isEmpty()) {
            throw new LoadException(source, Findings.from(problems));
        }
        return of(id, version, asOf, rates);
    }

    /**
     * The rates given.
     *
     * @throws IllegalArgumentException if a day has two rates of one country and class
     */
    public static TaxRates of(String id, String version, LocalDate asOf, Collection<TaxRate> rates) {
        Map<String, Timeline<TaxRate>> timelines = new TreeMap<>();
        byKey(rates).forEach((key, entries) -> timelines.put(key, Timeline.of(entries)));
        StringBuilder content = new StringBuilder();
        rates.stream()
                .sorted(Comparator.comparing(TaxRate::country)
                        .thenComparing(TaxRate::taxClass)
                        .thenComparing(TaxRate::validity))
                .forEach(rate -> content.append(rate).append('\n'));
        ContentHash hash = ContentHash.of(content.toString().getBytes(StandardCharsets.UTF_8));
        return new TaxRates(new DataSet(id, version, hash, asOf), timelines);
    }

    private static Map<String, List<Dated<TaxRate>>> byKey(Collection<TaxRate> rates) {
        Map<String, List<Dated<TaxRate>>> byKey = new TreeMap<>();
        rates.forEach(rate -> byKey.computeIfAbsent(key(rate.country(), rate.taxClass()), key -> new ArrayList<>())
                .add(Dated.of(rate.validity(), rate)));
        return byKey;
    }

    private static String key(String country, String taxClass) {
        return country + " " + taxClass;
    }

    /** The rate of that country and class on that day; empty where none is known. */
    public Optional<TaxRate> rate(String country, String taxClass, LocalDate day) {
        return rates.getOrDefault(key(country, taxClass), Timeline.empty()).at(day);
    }

    /** Whether a country, or part of one, has any rate of its own. */
    public boolean knows(String place) {
        return places.contains(place);
    }

    /** Every rate, in order of country, class and day. */
    public List<TaxRate> rates() {
        return rates.values().stream()
                .flatMap(timeline -> timeline.entries().stream())
                .map(Dated::value)
                .toList();
    }

    /** The identity of the table. */
    public DataSet dataSet() {
        return dataSet;
    }
}
