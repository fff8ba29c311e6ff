package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.stage.OrderExample.LINE;
import static org.leadtocash.core.stage.OrderExample.accepted;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.guard.ParameterSets;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;
import org.leadtocash.core.stage.sla.Calendars;
import org.leadtocash.core.stage.sla.Clock;
import org.leadtocash.core.stage.sla.Sla;
import org.leadtocash.core.time.Validity;
import org.leadtocash.core.time.WorkCalendar;
import org.leadtocash.core.time.WorkWeek;
import org.leadtocash.core.time.WorkWindow;

/** A quote in approval: eight working hours in Berlin, from nine to five on weekdays; and a customer who has until a day. */
class SlaTest {
    private static final Role SM = Role.of("SM");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkCalendar OFFICE = WorkCalendar.builder("DE", BERLIN)
            .source("made up")
            .covers(Validity.of(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1)))
            .week(WorkWeek.mondayToFriday(WorkWindow.of(LocalTime.of(9, 0), LocalTime.of(17, 0))))
            .build();
    private static final Calendars CALENDARS = Calendars.none().with("DE", OFFICE);
    private static final FactSchema FACTS = FactSchema.of(FactType.of("validUntil", FactKind.DATE));

    private static StageModel model(Sla.Reopening reopening, Duration within) {
        return StageModel.of("quote", "1.0.0", DocType.QUOTE)
                .facts(FACTS)
                .roles(SM)
                .reasons("why", "CHANGED")
                .sla(
                        "approval",
                        "DE",
                        sla -> sla.startsIn("IN_APPROVAL")
                                .stopsIn("APPROVED", "DRAFT")
                                .pausesIn("ON_HOLD")
                                .within(within)
                                .warns(SM, 50, 80)
                                .raises("escalate")
                                .escalatesTo(SM)
                                .whenReopened(reopening))
                .sla(
                        "answer",
                        "DE",
                        sla -> sla.startsIn("APPROVED")
                                .stopsIn("ACCEPTED", "EXPIRED", "DRAFT")
                                .until("validUntil")
                                .raises("expire"))
                .state("DRAFT", State.Builder::initial)
                .state("IN_APPROVAL", stage -> stage.order(1))
                .state("ON_HOLD", State.Builder::waiting)
                .state("APPROVED", stage -> stage.order(2))
                .state("ACCEPTED", State.Builder::done)
                .state("EXPIRED", State.Builder::lost)
                .on("submit")
                .from("DRAFT")
                .to("IN_APPROVAL")
                .on("escalate")
                .from("IN_APPROVAL")
                .to("IN_APPROVAL")
                .kind(Transition.Kind.TIMEOUT)
                .on("hold")
                .from("IN_APPROVAL")
                .to("ON_HOLD")
                .kind(Transition.Kind.HOLD)
                .on("resume")
                .from("ON_HOLD")
                .kind(Transition.Kind.RESUME)
                .on("approve")
                .from("IN_APPROVAL")
                .to("APPROVED")
                .on("return")
                .from("IN_APPROVAL")
                .to("DRAFT")
                .kind(Transition.Kind.BACK)
                .reason("why")
                .on("accept")
                .from("APPROVED")
                .to("ACCEPTED")
                .on("expire")
                .from("APPROVED")
                .to("EXPIRED")
                .kind(Transition.Kind.TIMEOUT)
                .on("reopen")
                .from("EXPIRED")
                .to("IN_APPROVAL")
                .kind(Transition.Kind.REOPEN)
                .reason("why")
                .build();
    }

    private static StageMachine machine(StageModel model, Calendars calendars) {
        return StageMachine.of(List.of(model), Guards.standard(), ParameterSets.none(), calendars);
    }

    private static final StageMachine MACHINE = machine(model(Sla.Reopening.NEW, Duration.ofHours(8)), CALENDARS);

    private final List<AuditEntry> audit = new ArrayList<>();

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static Context on(String local) {
        return Context.at(at(local));
    }

    private Instance draft(StageMachine machine, String local) {
        audit.clear();
        Accepted first = machine.start("quote", DocRef.of(DocType.QUOTE, "Q1"), LINE, on(local));
        audit.add(first.audit());
        return first.next();
    }

    private Instance after(StageMachine machine, Instance before, String event, String local) {
        Accepted step = accepted(machine.decide(before, Event.of(event).because("CHANGED"), on(local)));
        audit.add(step.audit());
        assertThat(machine.replay(audit)).isEqualTo(step.next());
        return step.next();
    }

    private static ClockReading reading(StageMachine machine, Instance instance, String local) {
        return machine.clocks(instance, on(local)).get(0);
    }

    private static List<Integer> due(ClockReading reading) {
        return reading.due().stream().map(ClockReading.Alarm::percent).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a Friday afternoon, a weekend, a Monday
                "2023-01-13T13:00 | PT0S       |",
                "2023-01-13T16:59:59 | PT3H59M59S |",
                "2023-01-13T17:00 | PT4H       | 50",
                "2023-01-15T12:00 | PT4H       | 50",
                "2023-01-16T09:00 | PT4H       | 50",
                "2023-01-16T11:24 | PT6H24M    | 50 80",
                "2023-01-16T12:59 | PT7H59M    | 50 80",
                "2023-01-16T13:00 | PT8H       | 50 80 100",
                "2023-01-17T10:00 | PT13H      | 50 80 100",
            })
    void onlyWorkingTimeCounts(String now, String consumed, String due) {
        Instance waiting = after(MACHINE, draft(MACHINE, "2023-01-13T08:00"), "submit", "2023-01-13T13:00");
        ClockReading reading = reading(MACHINE, waiting, now);

        assertThat(reading.consumed()).contains(Duration.parse(consumed));
        assertThat(due(reading).stream().map(String::valueOf).toList())
                .isEqualTo(due == null ? List.of() : List.of(due.split(" ")));
    }

    @Test
    void whatIsDueSaysWhenItFellDueAndWhatToDo() {
        Instance waiting = after(MACHINE, draft(MACHINE, "2023-01-13T08:00"), "submit", "2023-01-13T13:00");

        assertThat(reading(MACHINE, waiting, "2023-01-17T10:00").due().get(2))
                .isEqualTo(new ClockReading.Alarm(
                        "approval",
                        100,
                        at("2023-01-16T13:00"),
                        Optional.of("escalate"),
                        Optional.of(SM),
                        "QUOTE:Q1/approval/1/100"));
        assertThat(MACHINE.nextDeadline(waiting, on("2023-01-13T13:00"))).contains(at("2023-01-13T17:00"));
        assertThat(MACHINE.nextDeadline(waiting, on("2023-01-17T10:00"))).isEmpty();
    }

    @Test
    void whatBeginsAtNightStartsInTheMorning() {
        Instance waiting = after(MACHINE, draft(MACHINE, "2023-01-16T01:00"), "submit", "2023-01-16T02:00");

        assertThat(reading(MACHINE, waiting, "2023-01-16T09:30").consumed()).contains(Duration.ofMinutes(30));
    }

    @Test
    void aPauseCountsOnlyAsFarAsItFallsIntoWorkingTime() {
        Instance waiting = after(MACHINE, draft(MACHINE, "2023-01-13T08:00"), "submit", "2023-01-13T13:00");
        Instance held = after(MACHINE, waiting, "hold", "2023-01-13T15:00");

        assertThat(reading(MACHINE, held, "2023-01-20T12:00").consumed()).contains(Duration.ofHours(2));
        // held from Friday three o'clock over the weekend to Monday ten: three working hours are not counted
        Instance back = after(MACHINE, held, "resume", "2023-01-16T10:00");
        assertThat(reading(MACHINE, back, "2023-01-16T12:00").consumed()).contains(Duration.ofHours(4));
        assertThat(MACHINE.nextDeadline(back, on("2023-01-16T12:01"))).contains(at("2023-01-16T14:24"));
    }

    @Test
    void aClockSurvivesARestartAndStopsForGood() {
        LtcJson json = LtcJson.standard().with(StageJson.formats());
        Instance waiting = after(MACHINE, draft(MACHINE, "2023-01-13T08:00"), "submit", "2023-01-13T13:00");
        Instance stored = json.readStored("instance", json.write(waiting), Instance.class);

        assertThat(MACHINE.clocks(stored, on("2023-01-16T11:24")))
                .isEqualTo(MACHINE.clocks(waiting, on("2023-01-16T11:24")));
        Instance approved = after(MACHINE, waiting, "approve", "2023-01-13T14:00");
        ClockReading stopped = MACHINE.clocks(approved, on("2023-06-01T00:00")).stream()
                .filter(reading -> reading.sla().id().equals("approval"))
                .findFirst()
                .orElseThrow();
        assertThat(stopped.consumed()).contains(Duration.ofHours(1));
        assertThat(stopped.due()).isEmpty();
    }

    @Test
    void whatIsSubmittedAgainHasAllItsTimeAgain() {
        Instance returned = after(
                MACHINE,
                after(MACHINE, draft(MACHINE, "2023-01-13T08:00"), "submit", "2023-01-13T09:00"),
                "return",
                "2023-01-13T12:00");
        Instance again = after(MACHINE, returned, "submit", "2023-01-13T13:00");

        assertThat(reading(MACHINE, again, "2023-01-13T14:00").consumed()).contains(Duration.ofHours(1));
    }

    @Test
    void aDayIsOverWhenItIsWhereTheCalendarIs() {
        Instance approved = after(
                MACHINE,
                after(MACHINE, draft(MACHINE, "2023-01-13T08:00"), "submit", "2023-01-13T09:00"),
                "approve",
                "2023-01-13T12:00");
        Facts facts = Facts.none(FACTS).with("validUntil", LocalDate.of(2023, 1, 31));
        Context last = on("2023-01-31T23:59:59").with(facts);

        assertThat(MACHINE.nextDeadline(approved, last)).contains(at("2023-02-01T00:00"));
        assertThat(MACHINE.clocks(approved, on("2023-02-01T00:00").with(facts)).stream()
                        .flatMap(reading -> reading.due().stream())
                        .map(alarm -> alarm.event().orElse("")))
                .containsExactly("expire");
        assertThat(MACHINE.clocks(approved, on("2023-02-01T00:00")).stream()
                        .flatMap(reading -> reading.findings().stream())
                        .map(finding -> finding.code().value()))
                .containsExactly("stage.fact-missing");
    }

    @ParameterizedTest
    @EnumSource(Sla.Reopening.class)
    void anOpenedDocumentGoesOnBeginsAnewOrStartsWhereItsStageDoes(Sla.Reopening reopening) {
        StageMachine machine = machine(model(reopening, Duration.ofHours(8)), CALENDARS);
        Instance approved = after(
                machine,
                after(machine, draft(machine, "2023-01-13T08:00"), "submit", "2023-01-13T09:00"),
                "approve",
                "2023-01-13T12:00");
        Instance opened =
                after(machine, after(machine, approved, "expire", "2023-01-13T13:00"), "reopen", "2023-01-13T14:00");

        assertThat(machine.clocks(opened, on("2023-01-13T15:00")).stream()
                        .filter(reading -> reading.sla().id().equals("approval"))
                        .map(reading -> reading.consumed().orElseThrow()))
                .containsExactly(reopening == Sla.Reopening.RESUME ? Duration.ofHours(4) : Duration.ofHours(1));
    }

    @Test
    void aNewPromiseKeepsTheTimeThatIsUsedUp() {
        Instance waiting = after(MACHINE, draft(MACHINE, "2023-01-13T08:00"), "submit", "2023-01-13T09:00");
        StageMachine shorter = machine(model(Sla.Reopening.NEW, Duration.ofHours(4)), CALENDARS);
        Instance moved =
                waiting.toBuilder().model(shorter.models().get(0).ref()).build();

        assertThat(due(reading(shorter, moved, "2023-01-13T13:00"))).containsExactly(50, 80, 100);
        assertThat(reading(shorter, moved, "2023-01-13T12:00").consumed()).contains(Duration.ofHours(3));
    }

    @Test
    void whatNoCalendarCoversIsKeptAndSaid() {
        StageMachine bare = machine(model(Sla.Reopening.NEW, Duration.ofHours(8)), Calendars.none());
        Instance held = after(
                bare,
                after(bare, draft(bare, "2023-01-13T08:00"), "submit", "2023-01-13T13:00"),
                "hold",
                "2023-01-13T15:00");

        assertThat(held.clocks().values()).extracting(Clock::uncounted).allMatch(spans -> spans.size() == 1);
        assertThat(reading(bare, held, "2023-01-13T16:00").findings())
                .hasToString("REVIEW stage.calendar-missing document:QUOTE:Q1 [sla=approval, calendar=DE]");
        assertThat(reading(MACHINE, held, "2023-01-13T16:00").consumed()).contains(Duration.ofHours(2));
        assertThat(reading(
                                MACHINE,
                                after(MACHINE, draft(MACHINE, "2023-12-29T08:00"), "submit", "2023-12-29T16:00"),
                                "2024-01-02T10:00")
                        .findings()
                        .stream()
                        .map(finding -> finding.code().value())
                        .distinct())
                .containsExactly("stage.calendar-ends");
        assertThatThrownBy(() -> machine(
                        model(Sla.Reopening.NEW, Duration.ofHours(8)),
                        Calendars.none().with("FR", OFFICE)))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("stage.calendar-missing file:model quote@1.0.0#/slas/0/calendar");
    }

    // the night of 26 March 2023 has no hour from two to three in Berlin, that of 29 October has it twice
    @ParameterizedTest
    @CsvSource({"2023-03-26T00:00, 2023-03-27T00:00, PT23H", "2023-10-29T00:00, 2023-10-30T00:00, PT25H"})
    void aDayOnWhichClocksChangeHasTheHoursThatReallyPass(String from, String to, Duration passed) {
        WorkCalendar always = WorkCalendar.builder("24/7", BERLIN)
                .source("made up")
                .covers(Validity.always())
                .week(WorkWeek.aroundTheClock())
                .build();

        assertThat(Clock.startedAt(at(from)).consumed(at(to), always).orElseThrow())
                .isEqualTo(passed);
    }

    @Test
    void promisesThatCannotBeKeptTrackOfAreRefused() {
        assertThatThrownBy(() -> StageModel.of("sample", "1.0.0", DocType.ORDER)
                        .facts(FACTS)
                        .sla("never", "DE", sla -> sla.startsIn("OPEN").within(Duration.ofHours(1)))
                        .sla(
                                "unheard",
                                "DE",
                                sla -> sla.startsIn("OPEN")
                                        .stopsIn("DONE")
                                        .within(Duration.ofHours(1))
                                        .raises("escalate"))
                        .sla(
                                "over",
                                "DE",
                                sla -> sla.startsIn("DONE").stopsIn("OPEN").until("validUntil"))
                        .state("OPEN", State.Builder::initial)
                        .state("DONE", State.Builder::done)
                        .on("close")
                        .from("OPEN")
                        .to("DONE")
                        .build())
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("3 problems")
                .hasMessageContaining("stage.endless-clock file:model sample@1.0.0#/slas/0 ")
                .hasMessageContaining("stage.unheard-breach file:model sample@1.0.0#/slas/1/raises")
                .hasMessageContaining("stage.clock-on-final file:model sample@1.0.0#/slas/2/startOn/0");
    }
}
