package org.leadtocash.examples.quickstart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.journey.Journeys;
import org.leadtocash.core.journey.thread.Surroundings;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;

/** Moves documents through their stages and writes down what every engine said. */
final class Journal {
    /** The working day of the office that sells; what it does, it does at nine. */
    static final ZoneId OFFICE = ZoneId.of("Europe/Berlin");

    private final StageMachine machine = Journeys.machine(Journeys.placeholders());
    private final Clerks clerks;
    private final MainLineId mainLine;
    private final List<Moment> moments = new ArrayList<>();
    private final Map<DocRef, Instance> stages = new TreeMap<>();

    Journal(Clerks clerks, MainLineId mainLine) {
        this.clerks = clerks;
        this.mainLine = mainLine;
    }

    static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(OFFICE).toInstant();
    }

    List<Moment> moments() {
        return List.copyOf(moments);
    }

    /** Where a document stands. */
    Instance stage(DocRef document) {
        Instance stage = stages.get(document);
        if (stage == null) {
            throw new IllegalStateException(document + " was never begun");
        }
        return stage;
    }

    void write(LocalDate day, DocRef document, String what, Object said) {
        moments.add(new Moment(day, document, what, said));
    }

    /** Begins a document. */
    DocRef begin(DocType type, String number, LocalDate day, String role) {
        DocRef document = DocRef.of(type, number);
        Accepted begun = machine.start(model(type).id(), document, mainLine, context(day, role));
        stages.put(document, begun.next());
        write(day, document, "begin", begun);
        return document;
    }

    private Context context(LocalDate day, String role) {
        return Context.at(at(day)).in(OFFICE).by(clerks.with(role, day));
    }

    /** Somebody who has that role on that day. */
    Actor clerk(String role, LocalDate day) {
        return clerks.with(role, day);
    }

    static StageModel model(DocType type) {
        return Journeys.model(type).orElseThrow(() -> new IllegalStateException("no journey for " + type));
    }

    /** The outermost stage in which a document stands: an order that is being checked, whatever is looked at first. */
    static String outermost(Instance instance) {
        List<State> around = model(instance.document().type()).around(instance.stage());
        return around.isEmpty()
                ? instance.stage()
                : around.get(around.size() - 1).id();
    }

    /** Facts of a document of that type, which is no double of another and whose account nothing is known against. */
    static Facts facts(DocType type, Map<String, Object> known) {
        FactsBuilder facts = Facts.builder(model(type).facts());
        known.forEach(facts::with);
        if (model(type).facts().type("account.trade").isPresent()) {
            facts.with("account.trade", "CLEAR");
        }
        if (model(type).facts().type("duplicateOf").isPresent()) {
            facts.notApplicable("duplicateOf");
        }
        return facts.build();
    }

    /** The facts with what stands around the document in the flow. */
    Facts told(Facts facts, DocRef document, MainLine flow) {
        return Surroundings.of(flow, stages.values()).tell(facts, document);
    }

    /** Asks for a step and writes down the answer, whatever it is. */
    Decision ask(
            DocRef document,
            Event event,
            LocalDate day,
            String role,
            Facts facts,
            Collection<Verdict> verdicts,
            Collection<Clearance> clearances) {
        Context context = context(day, role).with(facts);
        for (Clearance clearance : clearances) {
            context = context.with(clearance);
        }
        for (Verdict verdict : verdicts) {
            context = context.about(verdict.about()).with(verdict);
        }
        Decision decision = machine.decide(stage(document), event, context);
        write(day, document, event.name(), decision);
        if (decision instanceof Accepted accepted) {
            stages.put(document, accepted.next());
        }
        return decision;
    }

    /** Takes a step. */
    void take(DocRef document, Event event, LocalDate day, String role, Facts facts, Verdict... verdicts) {
        if (!(ask(document, event, day, role, facts, List.of(verdicts), List.of()) instanceof Accepted)) {
            throw new Halted(document + " " + event.name());
        }
    }

    /** The version of a document that has these facts. */
    DocVersion version(DocRef document, Facts facts) {
        return new DocVersion(document, stage(document).seq(), facts.hash());
    }
}
