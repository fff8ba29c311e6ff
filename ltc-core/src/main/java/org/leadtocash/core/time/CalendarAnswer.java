package org.leadtocash.core.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a calendar answers: the value, or that its data does not cover the question.
 *
 * <p>"Not covered" is an answer of its own, so that nobody takes a year without holidays for a year of working days.
 *
 * @param <T> the type of the value
 */
public sealed interface CalendarAnswer<T> {

    /** The answer with a value. */
    static <T> CalendarAnswer<T> known(T value) {
        return new Known<>(value);
    }

    /** One of two results, according to whether the calendar knew. */
    <R> R fold(Function<? super T, ? extends R> known, Function<? super NotCovered<T>, ? extends R> notCovered);

    /** The answer with what the function makes of the value. */
    default <R> CalendarAnswer<R> map(Function<? super T, ? extends R> function) {
        return flatMap(value -> new Known<>(function.apply(value)));
    }

    /** The answer to a further question that needs this one's value. */
    default <R> CalendarAnswer<R> flatMap(Function<? super T, ? extends CalendarAnswer<R>> function) {
        return fold(
                value -> function.apply(value),
                unknown -> new NotCovered<>(unknown.calendar(), unknown.asked(), unknown.coverage()));
    }

    /** The value, empty if the calendar does not cover the question. */
    default Optional<T> value() {
        return fold(Optional::of, unknown -> Optional.empty());
    }

    /**
     * The value, where the caller has made sure that the calendar covers the question.
     *
     * @throws IllegalStateException if it does not; the message says which day was asked and what is covered
     */
    default T orElseThrow() {
        return fold(value -> value, unknown -> {
            throw new IllegalStateException(unknown.toString());
        });
    }

    /**
     * An answer with a value.
     *
     * @param answer the value
     * @param <T> the type of the value
     */
    record Known<T>(T answer) implements CalendarAnswer<T> {

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> known, Function<? super NotCovered<T>, ? extends R> notCovered) {
            return known.apply(answer);
        }

        @Override
        public String toString() {
            return answer.toString();
        }
    }

    /**
     * The answer that the data of a calendar does not reach the day that would decide.
     *
     * @param calendar the id of the calendar whose data ends
     * @param asked the first day, in that calendar's zone, that it would have had to know
     * @param coverage the days that it knows
     * @param <T> the type that the value would have had
     */
    record NotCovered<T>(String calendar, LocalDate asked, Validity coverage) implements CalendarAnswer<T> {

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> known, Function<? super NotCovered<T>, ? extends R> notCovered) {
            return notCovered.apply(this);
        }

        @Override
        public String toString() {
            return "Calendar " + calendar + " covers " + coverage + " and cannot answer for " + asked;
        }
    }
}
