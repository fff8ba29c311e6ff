package org.leadtocash.core.form;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.json.UnionCodec;
import org.leadtocash.core.time.CalendarAnswer;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.DayKind;
import org.leadtocash.core.time.Span;
import org.leadtocash.core.time.SpecialDay;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;
import org.leadtocash.core.time.WorkCalendar;
import org.leadtocash.core.time.WorkCalendarBuilder;
import org.leadtocash.core.time.WorkWeek;
import org.leadtocash.core.time.WorkWindow;

/** The codecs of time: validities, spans, dated values, timelines, work calendars. */
public final class TimeCodecs {
    private TimeCodecs() {}

    /** A validity: {@code "[2024-01-01,2024-07-01)"}. */
    public static final JsonCodec<Validity> VALIDITY = Codecs.text("validity", "", Validity::parse, Validity::toString);

    /** A span: {@code "[2024-01-01T08:00:00Z,2024-01-01T12:00:00Z)"}. */
    public static final JsonCodec<Span> SPAN = Codecs.text("span", "", Span::parse, Span::toString);

    /** Working hours of a day: {@code "08:00-12:00"}. */
    public static final JsonCodec<WorkWindow> WORK_WINDOW =
            Codecs.text("work-window", "", WorkWindow::parse, WorkWindow::toString);

    /** A working week. */
    public static final JsonCodec<WorkWeek> WORK_WEEK =
            Codecs.text("work-week", "", WorkWeek::parse, WorkWeek::toString);

    /** A day that is not as its weekday is. */
    public static final JsonCodec<SpecialDay> SPECIAL_DAY = specialDay();

    /** A work calendar. */
    public static final JsonCodec<WorkCalendar> WORK_CALENDAR = workCalendar();

    /** Work calendars as documents. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(new DocumentFormat<>(WorkCalendar.class, "work-calendar", 1, 0, WORK_CALENDAR));
    }

    /** A dated value: {@code {"during": "[2024-01-01,)", "value": ...}}; without {@code during} it holds on every day. */
    public static <T> JsonCodec<Dated<T>> dated(JsonCodec<T> value) {
        ObjectCodec<Dated<T>> fields = ObjectCodec.of("dated");
        var during = fields.defaulted("during", VALIDITY, Validity.always(), Dated::validity);
        var what = fields.required("value", value, Dated::value);
        return fields.build(in -> Dated.of(in.get(during), in.get(what)));
    }

    /** A timeline: the list of its entries. An overlap is a problem of the list. */
    public static <T> JsonCodec<Timeline<T>> timeline(JsonCodec<T> value) {
        return Codecs.mapped(Codecs.list(dated(value)), Timeline::of, Timeline::entries);
    }

    /**
     * What a calendar answers, told apart by {@code answer}: {@code known} with its {@code value}, or
     * {@code not-covered}.
     */
    public static <T> JsonCodec<CalendarAnswer<T>> calendarAnswer(JsonCodec<T> value) {
        ObjectCodec<CalendarAnswer.Known<T>> known = ObjectCodec.of("known");
        var answer = known.required("value", value, CalendarAnswer.Known::answer);
        ObjectCodec<CalendarAnswer.NotCovered<T>> open = ObjectCodec.of("not-covered");
        var calendar = open.required("calendar", Codecs.STRING, CalendarAnswer.NotCovered::calendar);
        var asked = open.required("asked", Codecs.DATE, CalendarAnswer.NotCovered::asked);
        var coverage = open.required("coverage", VALIDITY, CalendarAnswer.NotCovered::coverage);
        return UnionCodec.<CalendarAnswer<T>>of("calendar-answer", "answer")
                .when("known", known(), known.build(in -> new CalendarAnswer.Known<>(in.get(answer))))
                .when(
                        "not-covered",
                        notCovered(),
                        open.build(in ->
                                new CalendarAnswer.NotCovered<>(in.get(calendar), in.get(asked), in.get(coverage))))
                .build();
    }

    @SuppressWarnings("unchecked") // a class knows nothing of its type parameter
    private static <T> Class<CalendarAnswer.Known<T>> known() {
        return (Class<CalendarAnswer.Known<T>>) (Class<?>) CalendarAnswer.Known.class;
    }

    @SuppressWarnings("unchecked") // a class knows nothing of its type parameter
    private static <T> Class<CalendarAnswer.NotCovered<T>> notCovered() {
        return (Class<CalendarAnswer.NotCovered<T>>) (Class<?>) CalendarAnswer.NotCovered.class;
    }

    private static JsonCodec<WorkCalendar> workCalendar() {
        ObjectCodec<WorkCalendar> fields = ObjectCodec.of("work-calendar");
        var id = fields.required("id", Codecs.STRING, WorkCalendar::id);
        var version = fields.required("version", Codecs.STRING, WorkCalendar::version);
        var source = fields.required("source", Codecs.STRING, WorkCalendar::source);
        var zone = fields.required(
                "zone",
                Codecs.text("zone", "a time zone such as Europe/Paris", TimeCodecs::zone, ZoneId::getId),
                WorkCalendar::zone);
        var coverage = fields.required("coverage", VALIDITY, WorkCalendar::coverage);
        var weeks = fields.required(
                "weeks",
                Codecs.list(dated(WORK_WEEK)),
                calendar -> calendar.weeks().entries());
        var special = fields.<List<SpecialDay>>defaulted(
                "specialDays",
                Codecs.list(SPECIAL_DAY),
                List.of(),
                calendar -> new ArrayList<>(calendar.specialDays().values()));
        return fields.build(in -> {
            WorkCalendarBuilder calendar = WorkCalendar.builder(in.get(id), in.get(zone))
                    .version(in.get(version))
                    .source(in.get(source))
                    .covers(in.get(coverage))
                    .specials(in.get(special));
            in.get(weeks).forEach(week -> calendar.week(week.validity(), week.value()));
            return calendar.build();
        });
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no time zone \"" + id + "\"", e);
        }
    }

    private static JsonCodec<SpecialDay> specialDay() {
        JsonCodec<LocalTime> time = Codecs.text("time", "a time such as 12:00", TimeCodecs::time, LocalTime::toString);
        ObjectCodec<SpecialDay> fields = ObjectCodec.of("special-day");
        var date = fields.required("date", Codecs.DATE, SpecialDay::date);
        var kind = fields.required("kind", Codecs.enumOf(DayKind.class), SpecialDay::kind);
        var name = fields.defaulted("name", Codecs.STRING, "", SpecialDay::name);
        var until = fields.defaulted("until", time, LocalTime.MIDNIGHT, SpecialDay::until);
        var like = fields.<DayOfWeek>optional(
                "like",
                Codecs.enumOf(DayOfWeek.class),
                day -> Optional.of(day.like())
                        .filter(weekday -> weekday != day.date().getDayOfWeek()));
        return fields.build(in -> new SpecialDay(
                in.get(date),
                in.get(kind),
                in.get(name),
                in.get(until),
                in.get(like).orElse(in.get(date).getDayOfWeek())));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no time \"" + text + "\"", e);
        }
    }
}
