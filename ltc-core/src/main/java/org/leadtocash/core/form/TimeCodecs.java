package org.leadtocash.core.form;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.DayKind;
import org.leadtocash.core.time.Span;
import org.leadtocash.core.time.SpecialDay;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;
import org.leadtocash.core.time.WorkCalendar;
import org.leadtocash.core.time.WorkCalendarBuilder;
import org.leadtocash.core.time.WorkWeek;

/** The codecs of time: validities, spans, dated values, timelines, work calendars. */
public final class TimeCodecs {
    private TimeCodecs() {}

    /** A validity: {@code "[2024-01-01,2024-07-01)"}. */
    public static final JsonCodec<Validity> VALIDITY = Codecs.text("validity", "", Validity::parse, Validity::toString);

    /** A span: {@code "[2024-01-01T08:00:00Z,2024-01-01T12:00:00Z)"}. */
    public static final JsonCodec<Span> SPAN = Codecs.text("span", "", Span::parse, Span::toString);

    private static final JsonCodec<WorkWeek> WEEK = Codecs.text("work-week", "", WorkWeek::parse, WorkWeek::toString);

    /** A work calendar. */
    public static final JsonCodec<WorkCalendar> WORK_CALENDAR = workCalendar();

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
                "weeks", Codecs.list(dated(WEEK)), calendar -> calendar.weeks().entries());
        var special = fields.<List<SpecialDay>>defaulted(
                "specialDays",
                Codecs.list(specialDay()),
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
