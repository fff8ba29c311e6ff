package org.leadtocash.core.stage.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.organisation.OrganisationJson;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.time.Span;

/** Promises and clocks as JSON. */
public final class SlaJson {
    private SlaJson() {}

    private static final JsonCodec<List<String>> NAMES = Codecs.list(Codecs.STRING);

    private static final JsonCodec<Span> SPAN =
            Codecs.text("span", "two moments joined by a slash", Span::parse, Span::toString);

    /** A time such as {@code P30D} or {@code PT8H}. */
    public static final JsonCodec<Duration> DURATION =
            Codecs.text("duration", "a duration such as P30D or PT8H", SlaJson::duration, Duration::toString);

    /** A promise of a model. */
    public static final JsonCodec<Sla> SLA = sla();

    /** A clock of a document. */
    public static final JsonCodec<Clock> CLOCK = clock();

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static JsonCodec<Sla> sla() {
        ObjectCodec<Sla> fields = ObjectCodec.of("sla");
        var id = fields.required("id", Codecs.STRING, Sla::id);
        var calendar = fields.required("calendar", Codecs.STRING, Sla::calendar);
        var startOn = fields.required("startOn", NAMES, Sla::startOn);
        var stopOn = fields.required("stopOn", NAMES, Sla::stopOn);
        var pauseIn = fields.defaulted("pauseIn", NAMES, List.of(), Sla::pauseIn);
        var duration = fields.<Duration>optional("duration", DURATION, Sla::duration);
        var until = fields.<String>optional("until", Codecs.STRING, Sla::until);
        var warnAt = fields.defaulted(
                "warnAt",
                Codecs.list(Codecs.LONG),
                List.of(),
                sla -> sla.warnAt().stream().map(Integer::longValue).toList());
        var warns = fields.<Role>optional("warns", OrganisationJson.ROLE, Sla::warns);
        var raises = fields.<String>optional("raises", Codecs.STRING, Sla::breachEvent);
        var escalates = fields.<Role>optional("escalatesTo", OrganisationJson.ROLE, Sla::escalates);
        var reopening =
                fields.defaulted("reopening", Codecs.enumOf(Sla.Reopening.class), Sla.Reopening.NEW, Sla::reopening);
        return fields.build(in -> {
            Sla.Builder sla = Sla.of(in.get(id), in.get(calendar))
                    .startsIn(in.get(startOn).toArray(String[]::new))
                    .stopsIn(in.get(stopOn).toArray(String[]::new))
                    .pausesIn(in.get(pauseIn).toArray(String[]::new))
                    .whenReopened(in.get(reopening));
            in.get(duration).ifPresent(sla::within);
            in.get(until).ifPresent(sla::until);
            int[] parts = in.get(warnAt).stream().mapToInt(Math::toIntExact).toArray();
            if (in.get(warns).isPresent()) {
                sla.warns(in.get(warns).get(), parts);
            } else if (parts.length > 0) {
                throw new IllegalArgumentException("a role in warns where something is in warnAt");
            }
            in.get(raises).ifPresent(sla::raises);
            in.get(escalates).ifPresent(sla::escalatesTo);
            return sla.build();
        });
    }

    private static JsonCodec<Clock> clock() {
        ObjectCodec<Clock> fields = ObjectCodec.of("clock");
        var consumed = fields.defaulted("consumed", DURATION, Duration.ZERO, Clock::consumed);
        var uncounted = fields.defaulted("uncounted", Codecs.list(SPAN), List.of(), Clock::uncounted);
        var running = fields.<Instant>optional("runningSince", Codecs.INSTANT, Clock::runningSince);
        var stopped = fields.defaulted("stopped", Codecs.BOOLEAN, false, Clock::stopped);
        return fields.build(in -> new Clock(in.get(consumed), in.get(uncounted), in.get(running), in.get(stopped)));
    }
}
