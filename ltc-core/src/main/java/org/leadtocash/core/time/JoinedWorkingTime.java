package org.leadtocash.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Two working times as one. It covers what both cover, since a place that is not known may be open or closed. */
final class JoinedWorkingTime extends WorkingTime {

    enum Kind {
        UNION,
        COMMON
    }

    private final Kind kind;
    private final WorkingTime left;
    private final WorkingTime right;
    private final Validity coverage;

    private JoinedWorkingTime(Kind kind, WorkingTime left, WorkingTime right, Validity coverage) {
        this.kind = kind;
        this.left = left;
        this.right = right;
        this.coverage = coverage;
    }

    static JoinedWorkingTime of(Kind kind, WorkingTime left, WorkingTime right) {
        Validity coverage = left.coverage()
                .intersection(right.coverage())
                .orElseThrow(() -> new IllegalArgumentException("No day is covered by both " + left.id() + " "
                        + left.coverage() + " and " + right.id() + " " + right.coverage()));
        return new JoinedWorkingTime(kind, left, right, coverage);
    }

    @Override
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT) + "(" + left.id() + "," + right.id() + ")";
    }

    @Override
    public Validity coverage() {
        return coverage;
    }

    @Override
    Instant coveredFrom() {
        return left.coveredFrom().isAfter(right.coveredFrom()) ? left.coveredFrom() : right.coveredFrom();
    }

    @Override
    Instant coveredTo() {
        return left.coveredTo().isBefore(right.coveredTo()) ? left.coveredTo() : right.coveredTo();
    }

    @Override
    <T> CalendarAnswer<T> notCovered(Instant asked) {
        if (!left.covers(asked)) {
            return left.notCovered(asked);
        } else if (!right.covers(asked)) {
            return right.notCovered(asked);
        }
        return new CalendarAnswer.NotCovered<>(id(), LocalDate.ofInstant(asked, ZoneOffset.UTC), coverage);
    }

    @Override
    List<Span> open(Span within) {
        List<Span> here = left.open(within);
        List<Span> there = right.open(within);
        return kind == Kind.UNION ? merged(Stream.concat(here.stream(), there.stream())) : both(here, there);
    }

    /** The spans in order, overlapping and abutting ones as one. */
    static List<Span> merged(Stream<Span> spans) {
        List<Span> merged = new ArrayList<>();
        spans.sorted(Comparator.naturalOrder()).forEach(span -> {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || last.to().isBefore(span.from())) {
                merged.add(span);
            } else if (last.to().isBefore(span.to())) {
                merged.set(merged.size() - 1, Span.of(last.from(), span.to()));
            }
        });
        return List.copyOf(merged);
    }

    private static List<Span> both(List<Span> here, List<Span> there) {
        List<Span> both = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < here.size() && j < there.size()) {
            here.get(i).intersection(there.get(j)).ifPresent(both::add);
            if (here.get(i).to().isBefore(there.get(j).to())) {
                i++;
            } else {
                j++;
            }
        }
        return List.copyOf(both);
    }

    @Override
    public String toString() {
        return id() + " " + coverage;
    }
}
