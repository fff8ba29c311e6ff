package org.leadtocash.core.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.sla.Clock;
import org.leadtocash.core.stage.sla.Sla;

/** What a clock of a document says at a moment: how much time is used up, what has happened by it and what will. */
public final class ClockReading {
    private final Sla sla;
    private final Clock clock;
    private final Optional<Duration> consumed;
    private final List<Alarm> due;
    private final List<Alarm> ahead;
    private final Findings findings;

    /**
     * A warning, or that time has run out.
     *
     * @param sla which promise
     * @param percent the part of the time after which it is; 100 for when time has run out
     * @param at the moment
     * @param event what happens to the document, to be sent by the host
     * @param role whom to tell
     * @param key tells this alarm from every other, so that it is answered once
     */
    public record Alarm(String sla, int percent, Instant at, Optional<String> event, Optional<Role> role, String key) {}

    ClockReading(
            Sla sla, Clock clock, Optional<Duration> consumed, List<Alarm> due, List<Alarm> ahead, Findings findings) {
        this.sla = sla;
        this.clock = clock;
        this.consumed = consumed;
        this.due = due;
        this.ahead = ahead;
        this.findings = findings;
    }

    /** The promise. */
    public Sla sla() {
        return sla;
    }

    /** The clock. */
    public Clock clock() {
        return clock;
    }

    /** The working time used up; empty where the calendar does not say, or a day is promised and no time. */
    public Optional<Duration> consumed() {
        return consumed;
    }

    /** What has happened by now, in order; the host answers each once. */
    public List<Alarm> due() {
        return due;
    }

    /** What will happen if the clock goes on running, in order. */
    public List<Alarm> ahead() {
        return ahead;
    }

    /** What the calendar or the facts do not say. */
    public Findings findings() {
        return findings;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClockReading that
                && sla.equals(that.sla)
                && clock.equals(that.clock)
                && consumed.equals(that.consumed)
                && due.equals(that.due)
                && ahead.equals(that.ahead)
                && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sla, clock, consumed);
    }

    /** The promise, what is used up, and what is due. */
    @Override
    public String toString() {
        return sla + " " + consumed.map(Duration::toString).orElse("?") + " due " + due;
    }
}
