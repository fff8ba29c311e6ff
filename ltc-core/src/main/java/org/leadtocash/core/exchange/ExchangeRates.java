package org.leadtocash.core.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/**
 * A set of dated exchange rates: the data a conversion stands on, and the one way to convert.
 *
 * <p>A question names the type of rate and the day ({@link RateQuery}); the answer is the conversion with every quote on
 * its way, or why there is none. A pair is looked up directly, then turned around, then through a third currency; nothing
 * is rounded on the way. Where the set knows the {@linkplain Builder#withEuroLegacy() euro's fixed rates}, a currency
 * the euro has replaced always goes through the euro from its day on, and no other quote of it counts.
 */
public final class ExchangeRates {
    private static final FindingCode TWO_RATES = FindingCode.of("exchange.two-rates");

    private final String id;
    private final LocalDate asOf;
    private final List<RateQuote> quotes;
    private final Map<Pair, RateSeries> series;
    private final Map<String, RateQuote> fixed;
    private final String contentHash;

    private ExchangeRates(Builder builder, Map<Pair, RateSeries> series) {
        this.id = builder.id;
        this.asOf = builder.asOf;
        this.quotes = builder.quotes.stream().sorted(ORDER).toList();
        this.series = series;
        this.fixed = fixed(quotes);
        this.contentHash = hash();
    }

    /** The euro's fixed rates, by the currency that each replaced, however they came into the set. */
    private static Map<String, RateQuote> fixed(List<RateQuote> quotes) {
        return quotes.stream()
                .filter(quote ->
                        quote.type().equals(RateType.EURO_FIXED) && quote.base().equals(EuroLegacy.EURO))
                .collect(Collectors.toUnmodifiableMap(RateQuote::term, quote -> quote, (first, later) -> first));
    }

    private record Pair(RateType type, String base, String term) {}

    private static final Comparator<RateQuote> ORDER = Comparator.comparing(RateQuote::type)
            .thenComparing(RateQuote::base)
            .thenComparing(RateQuote::term)
            .thenComparing(RateQuote::validFrom);

    /**
     * A builder of a set.
     *
     * @param id the name of the set, as decisions cite it
     * @param asOf the day whose knowledge the set holds
     */
    public static Builder builder(String id, LocalDate asOf) {
        return new Builder(id, asOf);
    }

    /** The name of the set. */
    public String id() {
        return id;
    }

    /** The day whose knowledge the set holds. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Every quote by type, base, term and day; the euro's fixed rates among them where the set has them. */
    public List<RateQuote> quotes() {
        return quotes;
    }

    /** SHA-256 of {@link #writeTo(StringBuilder)} in UTF-8, as 64 lower-case hexadecimal digits. */
    public String contentHash() {
        return contentHash;
    }

    /**
     * Writes the content in one canonical form: a line for each quote in the order of {@link #quotes()}, its parts set
     * apart by tabs, the rate without superfluous zeros. Equal content gives equal text; id and day are not part of it.
     */
    public void writeTo(StringBuilder out) {
        for (RateQuote quote : quotes) {
            write(quote, out);
        }
    }

    private static void write(RateQuote quote, StringBuilder out) {
        out.append(quote.type()).append('\t').append(quote.base()).append('\t').append(quote.term());
        out.append('\t').append(quote.rate().stripTrailingZeros().toPlainString());
        out.append('\t').append(quote.baseUnits()).append('\t').append(quote.termUnits());
        out.append('\t').append(quote.validFrom());
        out.append('\t').append(escaped(quote.source())).append('\t').append(escaped(quote.id()));
        out.append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            StringBuilder line = new StringBuilder();
            for (RateQuote quote : quotes) {
                line.setLength(0);
                write(quote, line);
                digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Converts an amount; an amount of 0 needs a rate as any other does.
     *
     * @return the conversion, which within one currency says so and has no legs; or why there is no rate
     */
    public RateAnswer convert(BigMoney amount, CurrencyUnit to, RateQuery query) {
        String start = amount.getCurrencyUnit().getCode();
        String end = to.getCode();
        if (start.equals(end)) {
            return new Conversion(amount, to, List.of());
        }
        Misses misses = new Misses();
        List<RateLeg> legs = new ArrayList<>();
        RateQuote head = fixedOn(start, query);
        RateQuote tail = fixedOn(end, query);
        String from = head == null ? start : EuroLegacy.EURO;
        String until = tail == null ? end : EuroLegacy.EURO;
        if (head != null) {
            legs.add(new RateLeg(head, true, 0));
        }
        if (!from.equals(until) && !find(from, until, query, legs, misses)) {
            return new NoRate(start, end, query, misses.reason, misses.nearest);
        }
        if (tail != null) {
            legs.add(new RateLeg(tail, false, 0));
        }
        return new Conversion(amount, to, legs);
    }

    private @Nullable RateQuote fixedOn(String code, RateQuery query) {
        RateQuote quote = fixed.get(code);
        return quote == null || quote.validFrom().isAfter(query.date()) ? null : quote;
    }

    private boolean find(String from, String to, RateQuery query, List<RateLeg> legs, Misses misses) {
        RateLeg straight = leg(from, to, query, misses);
        if (straight != null) {
            legs.add(straight);
            return true;
        }
        for (String pivot : query.pivots()) {
            if (!pivot.equals(from) && !pivot.equals(to)) {
                RateLeg first = legThrough(from, pivot, query, misses);
                RateLeg second = legThrough(pivot, to, query, misses);
                if (first != null && second != null) {
                    legs.add(first);
                    legs.add(second);
                    return true;
                }
            }
        }
        return false;
    }

    /** A pivot that the euro has replaced is no way round any more. */
    private @Nullable RateLeg legThrough(String from, String to, RateQuery query, Misses misses) {
        return fixedOn(from, query) == null && fixedOn(to, query) == null ? leg(from, to, query, misses) : null;
    }

    private @Nullable RateLeg leg(String from, String to, RateQuery query, Misses misses) {
        RateQuote direct = usable(series.get(new Pair(query.type(), from, to)), query, misses);
        if (direct != null) {
            return new RateLeg(direct, false, age(direct, query));
        }
        RateSeries opposite = series.get(new Pair(query.type(), to, from));
        if (opposite != null && !query.allowsInverse()) {
            RateQuote latest = opposite.latest(query.date());
            misses.note(NoRate.Reason.ONLY_INVERSE, latest == null ? opposite.first() : latest);
            return null;
        }
        RateQuote inverse = usable(opposite, query, misses);
        return inverse == null ? null : new RateLeg(inverse, true, age(inverse, query));
    }

    private static @Nullable RateQuote usable(@Nullable RateSeries quotes, RateQuery query, Misses misses) {
        if (quotes == null) {
            return null;
        }
        RateQuote latest = quotes.latest(query.date());
        if (latest == null) {
            misses.note(NoRate.Reason.NOT_YET, quotes.first());
            return null;
        }
        if (query.maxAgeDays().isPresent()
                && age(latest, query) > query.maxAgeDays().getAsInt()) {
            misses.note(NoRate.Reason.TOO_OLD, latest);
            return null;
        }
        return latest;
    }

    private static long age(RateQuote quote, RateQuery query) {
        return query.date().toEpochDay() - quote.validFrom().toEpochDay();
    }

    /** The first obstacle met, which is the one nearest to what was asked; a quote of the past tells more than a later one. */
    private static final class Misses {
        private NoRate.Reason reason = NoRate.Reason.UNKNOWN_PAIR;
        private @Nullable RateQuote nearest;

        void note(NoRate.Reason why, RateQuote quote) {
            if (nearest == null || (reason == NoRate.Reason.NOT_YET && why != NoRate.Reason.NOT_YET)) {
                reason = why;
                nearest = quote;
            }
        }
    }

    /** Whether both have the same name, day and quotes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExchangeRates that
                && id.equals(that.id)
                && asOf.equals(that.asOf)
                && quotes.equals(that.quotes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, asOf, contentHash);
    }

    /** The name, the day and the size of the set. */
    @Override
    public String toString() {
        return id + " as of " + asOf + ", " + quotes.size() + " quotes";
    }

    /** Gathers quotes; {@link #build()} checks that they agree. */
    public static final class Builder {
        private final String id;
        private final LocalDate asOf;
        private final List<RateQuote> quotes = new ArrayList<>();

        private Builder(String id, LocalDate asOf) {
            this.id = id;
            this.asOf = asOf;
        }

        /** Adds a quote. */
        public Builder add(RateQuote quote) {
            quotes.add(quote);
            return this;
        }

        /** Adds quotes, such as those of {@link EcbRates}. */
        public Builder addAll(Iterable<RateQuote> more) {
            more.forEach(quotes::add);
            return this;
        }

        /**
         * Adds the irrevocably fixed rates between the euro and the currencies it replaced, each from its day on
         * (Regulation (EC) No 2866/98 as amended); to convert, they go before every other quote of those currencies.
         */
        public Builder withEuroLegacy() {
            Set<RateQuote> there = quotes.stream()
                    .filter(quote -> quote.type().equals(RateType.EURO_FIXED))
                    .collect(Collectors.toSet());
            EuroLegacy.standard().stream()
                    .filter(quote -> !there.contains(quote))
                    .forEach(quotes::add);
            return this;
        }

        /**
         * The set.
         *
         * @throws LoadException when two quotes give the same pair, type and day
         */
        public ExchangeRates build() {
            Map<Pair, List<RateQuote>> grouped = new HashMap<>();
            for (RateQuote quote : quotes) {
                grouped.computeIfAbsent(new Pair(quote.type(), quote.base(), quote.term()), pair -> new ArrayList<>())
                        .add(quote);
            }
            List<Finding> problems = new ArrayList<>();
            Map<Pair, RateSeries> series = new HashMap<>();
            grouped.forEach((pair, list) -> {
                Map<LocalDate, RateQuote> byDay = new HashMap<>();
                for (RateQuote quote : list) {
                    RateQuote other = byDay.put(quote.validFrom(), quote);
                    if (other != null) {
                        problems.add(twice(id, other, quote));
                    }
                }
                series.put(pair, new RateSeries(list));
            });
            if (!problems.isEmpty()) {
                throw new LoadException(id, Findings.from(problems));
            }
            return new ExchangeRates(this, series);
        }

        private static Finding twice(String id, RateQuote one, RateQuote other) {
            String found = "two " + one.type() + " rates " + one.base() + "/" + one.term() + " for " + one.validFrom()
                    + ": " + one.rate().toPlainString() + " and " + other.rate().toPlainString();
            return Finding.of(TWO_RATES, Severity.BLOCK, Subject.of("exchange-rates", id))
                    .text("found", found)
                    .text("expected", "one")
                    .build();
        }
    }
}
