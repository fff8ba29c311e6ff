package org.leadtocash.core.stage.sla;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.organisation.Role;

/** A promise of how long something takes: when its clock starts, pauses and stops, and what happens when time runs out. */
public final class Sla {
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final int ALL = 100;

    /** What becomes of a stopped clock when the document is opened again. */
    public enum Reopening {
        /** It goes on where it stopped. */
        RESUME,
        /** It begins anew at once. */
        RESTART,
        /** It is forgotten; a new one starts when a stage that starts it is entered. */
        NEW
    }

    private final String id;
    private final List<String> startOn;
    private final List<String> stopOn;
    private final List<String> pauseIn;
    private final Optional<Duration> duration;
    private final Optional<String> until;
    private final String calendar;
    private final List<Integer> warnAt;
    private final Optional<Role> warns;
    private final Optional<String> breachEvent;
    private final Optional<Role> escalates;
    private final Reopening reopening;

    private Sla(Builder from) {
        this.id = from.id;
        this.startOn = List.copyOf(from.startOn);
        this.stopOn = List.copyOf(from.stopOn);
        this.pauseIn = List.copyOf(from.pauseIn);
        this.duration = from.duration;
        this.until = from.until;
        this.calendar = from.calendar;
        this.warnAt = from.warnAt.stream().sorted().distinct().toList();
        this.warns = from.warns;
        this.breachEvent = from.breachEvent;
        this.escalates = from.escalates;
        this.reopening = from.reopening;
    }

    /**
     * Starts a promise.
     *
     * @param id its name in lower camel case
     * @param calendar the working time that counts
     */
    public static Builder of(String id, String calendar) {
        return new Builder(id, calendar);
    }

    /** Its name. */
    public String id() {
        return id;
    }

    /** The stages in which its clock starts. */
    public List<String> startOn() {
        return startOn;
    }

    /** The stages in which it stops. */
    public List<String> stopOn() {
        return stopOn;
    }

    /** The stages in which it pauses. */
    public List<String> pauseIn() {
        return pauseIn;
    }

    /** How much working time there is; empty where a day is promised. */
    public Optional<Duration> duration() {
        return duration;
    }

    /** The fact that says the last day, which is over when the day is, where the calendar is; empty where a time is promised. */
    public Optional<String> until() {
        return until;
    }

    /** The working time that counts. */
    public String calendar() {
        return calendar;
    }

    /** At which parts of the time somebody is warned, in per cent, in order. */
    public List<Integer> warnAt() {
        return warnAt;
    }

    /** Whom a warning is for. */
    public Optional<Role> warns() {
        return warns;
    }

    /** The event that happens to the document when time has run out. */
    public Optional<String> breachEvent() {
        return breachEvent;
    }

    /** To whom it goes when time has run out. */
    public Optional<Role> escalates() {
        return escalates;
    }

    /** What becomes of it when the document is opened again. */
    public Reopening reopening() {
        return reopening;
    }

    private List<Object> parts() {
        return List.of(
                List.of(id, startOn, stopOn, pauseIn, duration, until),
                List.of(calendar, warnAt, warns, breachEvent, escalates, reopening));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sla that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Its name. */
    @Override
    public String toString() {
        return id;
    }

    /** Says what a promise is. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String id;
        private final String calendar;
        private final List<String> startOn = new ArrayList<>();
        private final List<String> stopOn = new ArrayList<>();
        private final List<String> pauseIn = new ArrayList<>();
        private Optional<Duration> duration = Optional.empty();
        private Optional<String> until = Optional.empty();
        private final List<Integer> warnAt = new ArrayList<>();
        private Optional<Role> warns = Optional.empty();
        private Optional<String> breachEvent = Optional.empty();
        private Optional<Role> escalates = Optional.empty();
        private Reopening reopening = Reopening.NEW;

        private Builder(String id, String calendar) {
            if (!ID.matcher(id).matches() || calendar.isBlank()) {
                throw new IllegalArgumentException("promise \"" + id + "\" on calendar \"" + calendar
                        + "\": expected a word in lower camel case and the name of a calendar");
            }
            this.id = id;
            this.calendar = calendar;
        }

        /** Stages in which its clock starts, besides the earlier ones. */
        public Builder startsIn(String... stages) {
            startOn.addAll(List.of(stages));
            return this;
        }

        /** Stages in which it stops, besides the earlier ones. */
        public Builder stopsIn(String... stages) {
            stopOn.addAll(List.of(stages));
            return this;
        }

        /** Stages in which it pauses, besides the earlier ones. */
        public Builder pausesIn(String... stages) {
            pauseIn.addAll(List.of(stages));
            return this;
        }

        /** How much working time there is. */
        public Builder within(Duration working) {
            if (working.isNegative() || working.isZero()) {
                throw new IllegalArgumentException("promise " + id + " of " + working + ": expected more than nothing");
            }
            duration = Optional.of(working);
            return this;
        }

        /** The fact that says the last day. */
        public Builder until(String date) {
            until = Optional.of(date);
            return this;
        }

        /** Whom to warn at these parts of the time, in per cent. */
        public Builder warns(Role role, int... percent) {
            warns = Optional.of(role);
            for (int part : percent) {
                if (part < 1 || part >= ALL) {
                    throw new IllegalArgumentException(
                            "promise " + id + ": a warning at " + part + ", expected 1 to 99");
                }
                warnAt.add(part);
            }
            return this;
        }

        /** The event that happens to the document when time has run out. */
        public Builder raises(String event) {
            breachEvent = Optional.of(event);
            return this;
        }

        /** To whom it goes when time has run out. */
        public Builder escalatesTo(Role role) {
            escalates = Optional.of(role);
            return this;
        }

        /** What becomes of it when the document is opened again; a new clock where nothing is said. */
        public Builder whenReopened(Reopening what) {
            reopening = what;
            return this;
        }

        /** The finished promise; a model checks the names it speaks of. */
        public Sla build() {
            if (duration.isPresent() == until.isPresent()) {
                throw new IllegalArgumentException("promise " + id + ": expected either a time or a day");
            }
            return new Sla(this);
        }
    }
}
