package org.leadtocash.core.exchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/** Why an amount could not be converted: the pair, the day, and the nearest rate there was. */
public final class NoRate implements RateAnswer {
    /** What stood in the way. */
    public enum Reason {
        /** No quote of that type for the pair or a way round it. */
        UNKNOWN_PAIR,
        /** The first quote is later than the day asked for. */
        NOT_YET,
        /** The last quote before the day is older than allowed. */
        TOO_OLD,
        /** There is only the opposite quote, which may not be turned around. */
        ONLY_INVERSE
    }

    private static final FindingCode CODE = FindingCode.of("exchange.no-rate");

    private final String from;
    private final String to;
    private final RateQuery query;
    private final Reason reason;
    private final @Nullable RateQuote nearest;

    NoRate(String from, String to, RateQuery query, Reason reason, @Nullable RateQuote nearest) {
        this.from = from;
        this.to = to;
        this.query = query;
        this.reason = reason;
        this.nearest = nearest;
    }

    /** The code of the currency to convert. */
    public String from() {
        return from;
    }

    /** The code of the currency asked for. */
    public String to() {
        return to;
    }

    /** What was asked for: type, day, age. */
    public RateQuery query() {
        return query;
    }

    /** What stood in the way. */
    public Reason reason() {
        return reason;
    }

    /** The nearest quote that could not be used; on the way round through a third currency, of the leg that failed. */
    public Optional<RateQuote> nearest() {
        return Optional.ofNullable(nearest);
    }

    /** The first day of the last quote before the day asked for, where there is one. */
    public Optional<LocalDate> lastKnown() {
        return nearest().map(RateQuote::validFrom).filter(day -> !day.isAfter(query.date()));
    }

    /** How many calendar days that quote is old. */
    public OptionalLong ageDays() {
        Optional<LocalDate> last = lastKnown();
        return last.isPresent()
                ? OptionalLong.of(ChronoUnit.DAYS.between(last.get(), query.date()))
                : OptionalLong.empty();
    }

    @Override
    public <T> T fold(
            Function<? super Conversion, ? extends T> converted, Function<? super NoRate, ? extends T> missing) {
        return missing.apply(this);
    }

    /**
     * The reason as a finding {@code exchange.no-rate}, the same from every engine; what else the engine has to say is
     * added to it.
     *
     * @param severity what the want of a rate means for the decision; never less than a reason for review
     * @param subject what needs it
     */
    public Finding.Builder finding(Severity severity, Subject subject) {
        Finding.Builder finding = Finding.of(CODE, severity, subject)
                .reference("from", from)
                .reference("to", to)
                .reference("rateType", query.type().code())
                .with("day", query.date())
                .reference("reason", reason.name());
        lastKnown().ifPresent(day -> finding.with("lastKnown", day));
        return finding;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoRate that
                && from.equals(that.from)
                && to.equals(that.to)
                && query.equals(that.query)
                && reason == that.reason
                && nearest().equals(that.nearest());
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to, query, reason, nearest);
    }

    /** The reason in words. */
    @Override
    public String toString() {
        String asked = "no rate " + from + "/" + to + " (" + query + ")";
        if (nearest == null) {
            return asked + ": no quote for the pair or a way round it";
        }
        String quote = nearest.type() + " " + nearest.base() + "/" + nearest.term() + " of " + nearest.validFrom();
        switch (reason) {
            case NOT_YET:
                return asked + ": the first quote is " + quote;
            case TOO_OLD:
                return asked + ": the last quote is " + quote + ", "
                        + ChronoUnit.DAYS.between(nearest.validFrom(), query.date()) + " days old";
            default:
                return asked + ": there is only " + quote + ", which may not be turned around";
        }
    }
}
