package org.leadtocash.i18n.tax.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.source.Basis;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.Jurisdictions;

class TaxRatesTest {
    private static final TaxRates RATES = TaxRates.standard();
    private static final LocalDate TODAY = RATES.dataSet().asOf();

    /** A day on which a rate changes: empty where the class is not yet, or no more. */
    record Change(
            String place, String taxClass, LocalDate day, Optional<BigDecimal> before, Optional<BigDecimal> after) {}

    static List<Change> goldens() {
        List<Change> changes = new ArrayList<>();
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TaxRatesTest.class.getResourceAsStream("rate-changes.txt")),
                StandardCharsets.UTF_8))) {
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> changes.addAll(changes(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changes;
    }

    private static List<Change> changes(String line) {
        assertThat(line).as("a golden names its account").matches(".+ \\| .+");
        String[] words = line.substring(0, line.indexOf(" | ")).split(" ");
        List<Change> changes = new ArrayList<>();
        for (int i = 3; i < words.length; i += 2) {
            changes.add(new Change(
                    words[0], words[1], LocalDate.parse(words[i]), percent(words[i - 1]), percent(words[i + 1])));
        }
        return changes;
    }

    private static Optional<BigDecimal> percent(String word) {
        return word.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(word));
    }

    private static Optional<BigDecimal> rate(String place, String taxClass, LocalDate day) {
        return RATES.rate(place, taxClass, day).map(rate -> rate.percent().stripTrailingZeros());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void aRateChangesOnTheDayTheAccountsTell(Change change) {
        assertThat(rate(change.place(), change.taxClass(), change.day().minusDays(1)))
                .as("the day before")
                .isEqualTo(change.before().map(BigDecimal::stripTrailingZeros));
        assertThat(rate(change.place(), change.taxClass(), change.day()))
                .as("the day itself")
                .isEqualTo(change.after().map(BigDecimal::stripTrailingZeros));
    }

    @Test
    void noRateChangesWithoutAGolden() {
        TreeSet<String> told = new TreeSet<>();
        goldens().forEach(change -> told.add(change.place() + " " + change.taxClass() + " " + change.day()));
        List<TaxRate> rates = RATES.rates();
        TreeSet<String> found = new TreeSet<>();
        for (int i = 0; i < rates.size(); i++) {
            TaxRate rate = rates.get(i);
            boolean first = i == 0 || !sameLine(rates.get(i - 1), rate);
            LocalDate start = rate.validity().from().orElseThrow();
            if (first ? start.isAfter(LocalDate.of(2015, 1, 1)) : differs(rates.get(i - 1), rate)) {
                found.add(rate.country() + " " + rate.taxClass() + " " + start);
            }
            boolean last = i == rates.size() - 1 || !sameLine(rate, rates.get(i + 1));
            if (last) {
                rate.validity().to().ifPresent(end -> found.add(rate.country() + " " + rate.taxClass() + " " + end));
            }
        }
        found.removeIf(change -> change.startsWith("XI "));
        assertThat(found).isEqualTo(told);
    }

    private static boolean sameLine(TaxRate one, TaxRate other) {
        return one.country().equals(other.country()) && one.taxClass().equals(other.taxClass());
    }

    private static boolean differs(TaxRate one, TaxRate other) {
        return one.percent().compareTo(other.percent()) != 0;
    }

    @Test
    void noDayWithinAClassIsLeftOutOrSaidTwice() {
        Map<String, List<TaxRate>> byKey = new TreeMap<>();
        RATES.rates()
                .forEach(rate -> byKey.computeIfAbsent(rate.country() + rate.taxClass(), key -> new ArrayList<>())
                        .add(rate));
        byKey.values().forEach(rates -> {
            for (int i = 1; i < rates.size(); i++) {
                assertThat(rates.get(i - 1).validity().abuts(rates.get(i).validity()))
                        .as("%s %s", rates.get(i - 1), rates.get(i))
                        .isTrue();
            }
        });
    }

    static Stream<String> memberStates() {
        return Jurisdictions.standard().members(Jurisdiction.EU_VAT, TODAY).stream()
                .map(Jurisdiction::code)
                .filter(code -> code.length() == 2);
    }

    @ParameterizedTest
    @MethodSource("memberStates")
    void everyMemberStateHasAStandardRateOfAtLeastFifteenPerCentSince2015(String state) {
        LocalDate since = state.equals("XI") ? LocalDate.of(2021, 1, 1) : LocalDate.of(2015, 1, 1);
        for (LocalDate day = since; day.isBefore(TODAY.plusYears(1)); day = day.plusDays(1)) {
            BigDecimal percent = rate(state, "STANDARD", day).orElseThrow();
            assertThat(percent.intValue()).as("%s %s", state, day).isBetween(15, 27);
        }
    }

    @Test
    void reducedRatesOfTheUnionAreLowerThanTheStandardRateOfTheDay() {
        List<String> union = memberStates().toList();
        RATES.rates().stream().filter(rate -> union.contains(rate.country())).forEach(rate -> {
            LocalDate day = rate.validity().from().orElseThrow();
            assertThat(rate.percent())
                    .as("%s", rate)
                    .isLessThanOrEqualTo(rate(
                                    rate.country(),
                                    "STANDARD",
                                    LocalDate.of(2015, 1, 1).isAfter(day) ? LocalDate.of(2015, 1, 1) : day)
                            .orElseThrow());
        });
    }

    // by the pages read for the changes (avalara, incorporate.ltd, skatteetaten, ibericode), the rest from memory
    @ParameterizedTest
    @CsvSource({
        "AU, 10", "NZ, 15", "KR, 10", "TH, 7", "VN, 10", "MX, 16", "NO, 25", "GB, 20", "DK, 25", "HU, 27", "SE, 25",
                "HR, 25",
        "ID, 11", "ZA, 15", "SA, 15", "AE, 5", "IN, 18", "JP, 10", "SG, 9", "CN, 13", "CH, 8.1", "MC, 20", "PT-30, 22",
                "GP, 8.5"
    })
    void todaysStandardRates(String place, BigDecimal percent) {
        assertThat(rate(place, "STANDARD", TODAY).orElseThrow()).isEqualByComparingTo(percent);
    }

    @Test
    void everyRateSaysHowItIsKnownAndSurvivesJson() {
        RATES.rates().forEach(rate -> {
            assertThat(rate.citation().basis() == Basis.SECONDARY_READ
                            && rate.citation().uri().isEmpty())
                    .as("%s was read second hand: where?", rate)
                    .isFalse();
            assertThat(RateJson.RATE.read("test", RateJson.RATE.write(rate))).isEqualTo(rate);
        });
        assertThat(RATES.dataSet().toString()).isEqualTo("tax.rates@2026.2");
    }

    @Test
    void theCategoryTellsHowARateIsInvoiced() {
        assertThat(RATES.rate("IC", "STANDARD", TODAY).orElseThrow().category()).isEqualTo(TaxCategory.L);
        assertThat(RATES.rate("GB", "ZERO", TODAY).orElseThrow().category()).isEqualTo(TaxCategory.Z);
        // an exemption of small-scale taxpayers, no zero rate (announcement 15 of 2022, from memory)
        assertThat(RATES.rate("CN", "SIMPLIFIED_RELIEF", LocalDate.of(2022, 6, 1))
                        .orElseThrow()
                        .category())
                .isEqualTo(TaxCategory.E);
    }

    @Test
    void aBrokenTableNamesEveryRow() {
        String csv = "country,class,category,percent,from,to,instrument,article,uri,basis,verifiedOn\n"
                + "DE,STANDARD,S,190,2020-01-01,,UStG,12,,FROM_MEMORY,\n"
                + "DE,STANDARD,S,19,2020-01-01,,UStG,12,,FROM_MEMORY,\n"
                + "DE,STANDARD,S,16,2020-07-01,,UStG,28,,FROM_MEMORY,\n"
                + "FR,STANDARD,S,20,2020-01-01,,CGI,278,,PRIMARY_READ,\n"
                + "FR,REDUCED,Z,5.5,2020-01-01,,CGI,278,,FROM_MEMORY,\n"
                + "fr,REDUCED,S,5.5,2020-01-01,,CGI,278,,FROM_MEMORY,\n"
                + "FR,REDUCED,X,5.5,2020-01-01,,CGI,278,,FROM_MEMORY,\n";
        assertThatThrownBy(() -> TaxRates.read("r.csv", new StringReader(csv), "x", "1", TODAY))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        e -> assertThat(e.problems().toString())
                                .contains(
                                        "r.csv#2:1",
                                        "r.csv#5:1",
                                        "r.csv#6:1",
                                        "r.csv#7:1",
                                        "r.csv#8:1",
                                        "tax.rate-overlap")
                                .satisfies(
                                        text -> assertThat(e.problems().size()).isEqualTo(6)));
    }
}
