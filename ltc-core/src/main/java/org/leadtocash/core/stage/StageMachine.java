package org.leadtocash.core.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.guard.ParameterSets;
import org.leadtocash.core.stage.instance.AuditBuilder;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.instance.InstanceBuilder;
import org.leadtocash.core.stage.migration.MigrationPlan;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.ModelRef;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.sla.Calendars;
import org.leadtocash.core.stage.sla.Sla;

/**
 * Decides what becomes of documents: a pure function over the models it was made of.
 *
 * <pre>{@code
 * StageMachine machine = Journeys.machine(Journeys.placeholders());
 * Instance order = machine.start("order", document, mainLine, Context.at(now).by(clerk)).next();
 * Decision release = machine.decide(order, Event.of("release"), Context.at(now).by(clerk).about(version).with(facts));
 * }</pre>
 *
 * <p>It holds no document and has no side effect; the same instance, event and context always give the same decision. An
 * instance is decided by the exact model it names. Immutable, and safe to share between threads.
 */
public final class StageMachine {
    private final Map<ModelRef, CompiledModel> models;
    private final Map<String, CompiledModel> newest;

    private StageMachine(Map<ModelRef, CompiledModel> models, Map<String, CompiledModel> newest) {
        this.models = models;
        this.newest = newest;
    }

    /**
     * A machine of these models, with the standard guards and without parameters.
     *
     * @throws LoadException with everything in them that cannot be asked
     */
    public static StageMachine of(StageModel... models) {
        return of(Arrays.asList(models));
    }

    /**
     * A machine of these models, with the standard guards and without parameters.
     *
     * @throws LoadException with everything in them that cannot be asked
     */
    public static StageMachine of(Collection<StageModel> models) {
        return of(models, Guards.standard(), ParameterSets.none());
    }

    /**
     * A machine of these models, with parameters that are the same for all entities.
     *
     * @throws LoadException with every unknown guard, wrong argument and undeclared parameter
     */
    public static StageMachine of(Collection<StageModel> models, Guards guards, Parameters parameters) {
        return of(models, guards, ParameterSets.of(parameters));
    }

    /**
     * A machine of these models.
     *
     * @param models in any number of versions
     * @param guards every guard that a model names
     * @param parameters declaring every parameter that a model names; a value that is not given is unknown
     * @throws LoadException with every unknown guard, wrong argument and undeclared parameter
     */
    public static StageMachine of(Collection<StageModel> models, Guards guards, ParameterSets parameters) {
        return of(models, guards, parameters, Calendars.none());
    }

    /**
     * A machine of these models.
     *
     * @param models in any number of versions
     * @param guards every guard that a model names
     * @param parameters declaring every parameter that a model names; a value that is not given is unknown
     * @param calendars every calendar that a promise names, or none, where clocks are not read here; entries of an audit are
     *     replayed with the calendars they were made with
     * @throws LoadException with every unknown guard, wrong argument, undeclared parameter and missing calendar
     */
    public static StageMachine of(
            Collection<StageModel> models, Guards guards, ParameterSets parameters, Calendars calendars) {
        List<Finding> problems = new ArrayList<>();
        models.forEach(model -> {
            guards.problems(model, parameters.schema()).forEach(problems::add);
            problems.addAll(missing(model, calendars));
        });
        if (!problems.isEmpty()) {
            throw new LoadException("stage machine", Findings.from(problems));
        }
        Map<ModelRef, CompiledModel> compiled = new LinkedHashMap<>();
        Map<String, CompiledModel> newest = new LinkedHashMap<>();
        for (StageModel model : models) {
            CompiledModel one = compiled.computeIfAbsent(
                    model.ref(), any -> new CompiledModel(model, guards, parameters, calendars));
            newest.merge(model.id(), one, StageMachine::newer);
        }
        return new StageMachine(Collections.unmodifiableMap(compiled), Collections.unmodifiableMap(newest));
    }

    private static List<Finding> missing(StageModel model, Calendars calendars) {
        if (calendars.names().isEmpty()) {
            return List.of();
        }
        List<Finding> problems = new ArrayList<>();
        for (int i = 0; i < model.slas().size(); i++) {
            Sla sla = model.slas().get(i);
            if (calendars.calendar(sla.calendar()).isEmpty()) {
                Place place = Place.of("model " + model.ref()).pointing("/slas/" + i + "/calendar");
                problems.add(Finding.of(StageCodes.CALENDAR_MISSING, Severity.BLOCK, place.subject())
                        .reference("sla", sla.id())
                        .reference("calendar", sla.calendar())
                        .build());
            }
        }
        return problems;
    }

    private static CompiledModel newer(CompiledModel one, CompiledModel other) {
        int[] first = numbers(one.model().version());
        int[] second = numbers(other.model().version());
        int order = Arrays.compare(first, second);
        if (order == 0 && !one.model().equals(other.model())) {
            throw new IllegalArgumentException(
                    "two models " + one.model().ref() + " of different content: expected one");
        }
        return order >= 0 ? one : other;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** The models, in the order they were given. */
    public List<StageModel> models() {
        return models.values().stream().map(CompiledModel::model).toList();
    }

    /**
     * The beginning of a document's life: in the initial stage of the newest version of a model. It is entry 0 of the
     * audit, and nothing can refuse it.
     *
     * @param model the model's id
     * @param document of the model's type
     * @throws IllegalArgumentException if there is no such model, or it is for documents of another type
     */
    public Accepted start(String model, DocRef document, MainLineId mainLine, Context context) {
        CompiledModel compiled = newest.get(model);
        if (compiled == null) {
            throw new IllegalArgumentException("model " + model + ": expected one of " + newest.keySet());
        }
        StageModel of = compiled.model();
        if (!of.docType().equals(document.type())) {
            throw new IllegalArgumentException("document " + document + ": model " + of + " is for " + of.docType());
        }
        Standing standing = new Standing(compiled, context.now());
        AuditEntry entry = AuditBuilder.first(document, mainLine, of.ref(), Event.of(Replay.START))
                .in(context)
                .went(List.of(), standing.config())
                .build();
        Instance first = standing.on(new InstanceBuilder(document, mainLine, of.ref()), 0)
                .after(entry)
                .build();
        return new Accepted(first, entry, List.of(), List.of());
    }

    /**
     * What becomes of an event. Total: every instance, event and context has a decision, and the instance itself is never
     * changed.
     *
     * <p>In this order: an instance of a model that the machine does not have, or a document other than the context's, is
     * denied; a count other than expected is stale; a key applied before is a duplicate; an event that no step answers to
     * is ignored. Then everything the step asks for is evaluated, and it is accepted, or denied with every reason.
     */
    public Decision decide(Instance instance, Event event, Context context) {
        Optional<Decision> refused = refused(instance, event, context);
        return refused.isPresent()
                ? refused.get()
                : new Macrostep(model(instance.model()), instance, event, context).decide();
    }

    private CompiledModel model(ModelRef ref) {
        return Objects.requireNonNull(models.get(ref));
    }

    /** What is refused before anybody asks for a step. */
    private Optional<Decision> refused(Instance instance, Event event, Context context) {
        CompiledModel model = models.get(instance.model());
        if (model == null || !model.knows(instance)) {
            return Optional.of(denied(strange(instance, model != null)));
        }
        if (context.about().isPresent() && !context.about().get().document().equals(instance.document())) {
            return Optional.of(denied(block(StageCodes.OTHER_DOCUMENT, instance)
                    .with("document", context.about().get().document())
                    .build()));
        }
        if (context.expectedSeq().isPresent() && context.expectedSeq().getAsLong() != instance.seq()) {
            return Optional.of(new Refused.Stale(
                    instance.seq(),
                    Findings.of(block(StageCodes.STALE, instance)
                            .with("expected", context.expectedSeq().getAsLong())
                            .with("actual", instance.seq())
                            .build())));
        }
        if (context.key().isPresent()
                && instance.recentKeys().contains(context.key().get())) {
            Finding finding = Finding.of(StageCodes.DUPLICATE, Severity.INFO, Subject.of(instance.document()))
                    .reference("event", event.name())
                    .build();
            return Optional.of(new Refused.Duplicate(instance.lastHash(), Findings.of(finding)));
        }
        return Optional.empty();
    }

    /**
     * What becomes of a document that is to be moved to another model: accepted, with an entry for the audit, or denied
     * because the plan says nothing of where it stands, a case is not settled, or it cannot stand where the plan leads.
     *
     * @throws IllegalArgumentException if the machine does not have the models of the plan
     */
    public Decision migrate(Instance instance, MigrationPlan plan, Context context) {
        if (!models.containsKey(plan.from()) || !models.containsKey(plan.to())) {
            throw new IllegalArgumentException("plan " + plan + ": expected two of " + models.keySet());
        }
        Optional<Decision> refused = refused(instance, Event.of(Relocation.MIGRATED), context);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!instance.model().equals(plan.from())) {
            return denied(block(StageCodes.OTHER_PLAN, instance)
                    .reference("model", instance.model().toString())
                    .reference("plan", plan.dataSet().toString())
                    .build());
        }
        return new Relocation(plan, model(plan.from()), model(plan.to()), instance).decide(context);
    }

    private static Finding strange(Instance instance, boolean known) {
        return known
                ? block(StageCodes.STAGE_UNKNOWN, instance)
                        .reference("model", instance.model().toString())
                        .reference("stage", String.join(" ", instance.config()))
                        .build()
                : block(StageCodes.MODEL_MISMATCH, instance)
                        .reference("model", instance.model().toString())
                        .reference("hash", instance.model().hash().toString())
                        .build();
    }

    private static Finding.Builder block(FindingCode code, Instance instance) {
        return Finding.of(code, Severity.BLOCK, Subject.of(instance.document()));
    }

    private static Decision denied(Finding finding) {
        Findings findings = Findings.of(finding);
        return new Refused.Denied(Optional.empty(), List.of(), findings, findings);
    }

    /**
     * What the clocks of a document say at the moment of the context, whose facts say the days that are promised: nothing
     * ticks, and a restart changes nothing.
     *
     * @return in order of the promises; none for an instance of an unknown model
     */
    public List<ClockReading> clocks(Instance instance, Context context) {
        CompiledModel model = models.get(instance.model());
        return model == null ? List.of() : model.clocks().read(instance, context, model.facts(context.facts()));
    }

    /** The next moment at which a clock of the document has something to say, for the host to ask again; empty for never. */
    public Optional<Instant> nextDeadline(Instance instance, Context context) {
        return clocks(instance, context).stream()
                .flatMap(reading -> reading.ahead().stream())
                .map(ClockReading.Alarm::at)
                .min(Comparator.naturalOrder());
    }

    /**
     * What becomes of several steps that belong together: all are accepted, or none is taken.
     *
     * @param steps in order; a further step of the same document is decided on where the one before would leave it
     */
    public JointDecision decideAll(List<JointDecision.Step> steps) {
        Map<DocRef, Instance> now = new HashMap<>();
        List<Decision> decisions = new ArrayList<>();
        for (JointDecision.Step step : steps) {
            DocRef document = step.instance().document();
            Decision decision = decide(now.getOrDefault(document, step.instance()), step.event(), step.context());
            if (decision instanceof Accepted accepted) {
                now.put(document, accepted.next());
            }
            decisions.add(decision);
        }
        return new JointDecision(decisions);
    }

    /**
     * What would become of each event that the stage answers to, without anything being done. An event that steps answer
     * to by its beginning alone is asked by that beginning.
     */
    public Explanation explain(Instance instance, Context context) {
        Map<String, Decision> byEvent = new LinkedHashMap<>();
        events(instance).forEach(name -> byEvent.put(name, decide(instance, Event.of(name), context)));
        return new Explanation(byEvent);
    }

    /**
     * The events that steps out of where the instance stands answer to, from the inside outwards and in document order; of
     * steps that answer by the beginning of a name, that beginning. None for an instance that no model knows.
     */
    public Set<String> events(Instance instance) {
        CompiledModel model = models.get(instance.model());
        Set<String> events = new LinkedHashSet<>();
        if (model != null && model.knows(instance)) {
            for (Edge edge : model.out(instance)) {
                String event = edge.step.event();
                String name = event.endsWith(".*") ? event.substring(0, event.length() - 2) : event;
                if (!name.isEmpty() && !name.equals(StageModel.ANY)) {
                    events.add(name);
                }
            }
        }
        return events;
    }

    /**
     * Where an event may lead if everything that stands in the way is settled. Where a condition that selects a step is not
     * settled, each way it may turn out is given.
     */
    public List<Supposition> suppose(Instance instance, Event event, Context context) {
        CompiledModel model = models.get(instance.model());
        return model == null || !model.knows(instance) ? List.of() : Macrostep.suppose(model, instance, event, context);
    }

    /** The model that an instance lives by; empty where the machine does not have it. */
    public Optional<StageModel> model(Instance instance) {
        return Optional.ofNullable(models.get(instance.model())).map(CompiledModel::model);
    }

    /**
     * The instance that a document's whole audit leads to: equal to the last one that was accepted.
     *
     * @param audit every entry of one document, in order
     * @throws LoadException if an entry is missing, changed or of a model that the machine does not have
     */
    public Instance replay(List<AuditEntry> audit) {
        return replay(audit, List.of());
    }

    /**
     * The instance that a document's whole audit leads to: equal to the last one that was accepted.
     *
     * @param audit every entry of one document, in order
     * @param plans by which it was moved to other models
     * @throws LoadException if an entry is missing, changed or of a model that the machine does not have
     */
    public Instance replay(List<AuditEntry> audit, Collection<MigrationPlan> plans) {
        return new Replay(models, plans).instance(audit);
    }
}
