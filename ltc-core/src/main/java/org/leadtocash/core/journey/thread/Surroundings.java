package org.leadtocash.core.journey.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.journey.OrderStages;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Effect;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.Transition;

/**
 * The documents around each document: which they are, as the flow knows, and where they stand, as their instances say.
 *
 * <pre>{@code
 * Surroundings around = Surroundings.of(flow, instances);
 * Facts known = around.tell(facts, delivery); // related/ORDER:4711/stage = RELEASED, ...
 * }</pre>
 *
 * <p>A document whose instance is not given is told without a stage: whatever rests on it is pending, and never passes.
 */
public final class Surroundings {
    private static final String GROUP = "related";

    private final MainLine flow;
    private final Map<DocRef, Instance> instances;

    /** How one document stands to another. */
    public enum Relation {
        /** The other came from it. */
        BEFORE,
        /** It came from the other. */
        AFTER,
        /** Both are of one type and came from the same document of another type. */
        BESIDE
    }

    /**
     * An event that a step raised, for one of the documents that it concerns.
     *
     * @param instance where that document stands
     * @param event with the reason that the model has for it, where it asks for one
     */
    public record Raised(Instance instance, Event event) {}

    private Surroundings(MainLine flow, Map<DocRef, Instance> instances) {
        this.flow = flow;
        this.instances = instances;
    }

    /**
     * The surroundings of documents.
     *
     * @param instances where they stand, each document once
     */
    public static Surroundings of(MainLine flow, Collection<Instance> instances) {
        Map<DocRef, Instance> byDocument = new LinkedHashMap<>();
        for (Instance instance : instances) {
            if (byDocument.put(instance.document(), instance) != null) {
                throw new IllegalArgumentException(instance.document() + " twice: expected each document once");
            }
        }
        return new Surroundings(flow, byDocument);
    }

    /** The documents around one, and how each stands to it, in order. */
    public SortedMap<DocRef, Relation> around(DocRef document) {
        SortedMap<DocRef, Relation> around = new TreeMap<>();
        beside(document).forEach(other -> around.put(other, Relation.BESIDE));
        flow.descendants(document).forEach(other -> around.put(other, Relation.AFTER));
        flow.ancestors(document).forEach(other -> around.put(other, Relation.BEFORE));
        around.remove(document);
        return around;
    }

    /** Those of the same type that came from the nearest documents of other types that this one came from. */
    private SortedSet<DocRef> beside(DocRef document) {
        SortedSet<DocRef> beside = new TreeSet<>();
        for (DocRef origin : origins(document)) {
            flow.leaving(origin).stream()
                    .map(link -> link.to().document())
                    .filter(other -> other.type().equals(document.type()))
                    .forEach(other -> {
                        beside.add(other);
                        flow.descendants(other).stream()
                                .filter(later -> later.type().equals(document.type()))
                                .forEach(beside::add);
                    });
        }
        beside.remove(document);
        return beside;
    }

    /** The nearest documents of other types, where one version may have come from another. */
    private SortedSet<DocRef> origins(DocRef document) {
        SortedSet<DocRef> origins = new TreeSet<>();
        SortedSet<DocRef> versions = new TreeSet<>(List.of(document));
        flow.ancestors(document).stream()
                .filter(earlier -> earlier.type().equals(document.type()))
                .forEach(versions::add);
        for (DocRef version : versions) {
            for (FlowLink link : flow.arriving(version)) {
                DocRef from = link.from().document();
                if (!from.type().equals(document.type())) {
                    origins.add(from);
                }
            }
        }
        return origins;
    }

    /**
     * The facts with the list {@code related} as it is: of each document around its {@code type} and {@code relation}, and where
     * its instance is given its {@code stage} and, of an order, whether shipping is {@code blocked}. Whatever the facts said of
     * the list before is dropped; a path that the schema does not have is left out.
     */
    public Facts tell(Facts facts, DocRef document) {
        FactSchema schema = facts.schema();
        if (!schema.groups().contains(GROUP)) {
            return facts;
        }
        FactsBuilder told = Facts.builder(schema);
        schema.types().forEach(type -> {
            String path = type.path().toString();
            if (!type.path().inGroup()) {
                told.put(path, facts.fact(path));
            } else if (!type.path().group().equals(GROUP)) {
                copyRows(facts, told, type.path().group(), type.path().name());
            }
        });
        told.noRows(GROUP);
        around(document).forEach((other, relation) -> {
            told.row(GROUP, other.toString());
            say(told, schema, other, "type", other.type().code());
            say(told, schema, other, "relation", relation.name());
            Optional.ofNullable(instances.get(other)).ifPresent(instance -> {
                say(told, schema, other, "stage", instance.stage());
                say(told, schema, other, "blocked", instance.config().contains(OrderStages.CREDIT_BLOCKED));
            });
        });
        return told.build();
    }

    private static void copyRows(Facts facts, FactsBuilder told, String group, String name) {
        if (!facts.fact(group).isKnown()) {
            told.put(group, facts.fact(group));
            return;
        }
        told.noRows(group);
        for (String row : facts.rows(group)) {
            told.row(group, row);
            String path = group + "/" + row + "/" + name;
            told.put(path, facts.fact(path));
        }
    }

    private static void say(FactsBuilder told, FactSchema schema, DocRef other, String name, Object value) {
        if (schema.type(GROUP + "/*/" + name).isPresent()) {
            told.with(GROUP + "/" + other + "/" + name, value);
        }
    }

    /**
     * The events that a step raises at the documents around, in order of its effects and of the documents: those of the named
     * type whose stage answers to the event. Where the step that answers asks for a reason, the code of the event's name is
     * given, {@code opportunity.lost} as {@code OPPORTUNITY_LOST}, if its list has it.
     *
     * @param machine of the models that the instances live by
     */
    public List<Raised> raised(Accepted accepted, StageMachine machine) {
        List<Raised> raised = new ArrayList<>();
        SortedMap<DocRef, Relation> around = around(accepted.next().document());
        for (Accepted.Command command : accepted.commands()) {
            if (command.effect() instanceof Effect.Raise raise) {
                around.keySet().stream()
                        .filter(other -> other.type().equals(raise.type()))
                        .flatMap(other -> Optional.ofNullable(instances.get(other)).stream())
                        .forEach(instance -> answer(instance, raise.event(), machine)
                                .ifPresent(event -> raised.add(new Raised(instance, event))));
            }
        }
        return raised;
    }

    private static Optional<Event> answer(Instance instance, String name, StageMachine machine) {
        Optional<StageModel> model = machine.models().stream()
                .filter(each -> each.ref().equals(instance.model()))
                .findFirst();
        if (model.isEmpty()) {
            return Optional.empty();
        }
        List<Transition> answering = machine.events(instance).isEmpty()
                ? List.of()
                : model.get().transitions().stream()
                        .filter(step -> step.answers(name) && startsAt(model.get(), step, instance))
                        .toList();
        if (answering.isEmpty()) {
            return Optional.empty();
        }
        Event event = Event.of(name);
        String code = code(name);
        boolean reasoned = answering.stream()
                .flatMap(step -> step.reasonList().stream())
                .flatMap(list -> model.get().reasonList(list).stream())
                .anyMatch(list -> list.codes().contains(code));
        return Optional.of(reasoned ? event.because(code) : event);
    }

    private static boolean startsAt(StageModel model, Transition step, Instance instance) {
        return model.sources(step).stream()
                .anyMatch(source -> instance.config().stream()
                        .anyMatch(leaf ->
                                leaf.equals(source.id()) || model.around(leaf).contains(source)));
    }

    /** {@code opportunity.quoteAccepted} as {@code OPPORTUNITY_QUOTE_ACCEPTED}. */
    private static String code(String event) {
        StringBuilder code = new StringBuilder();
        for (char letter : event.toCharArray()) {
            if (letter >= 'A' && letter <= 'Z') {
                code.append('_').append(letter);
            } else {
                code.append(letter == '.' ? '_' : upper(letter));
            }
        }
        return code.toString();
    }

    private static char upper(char letter) {
        return letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter;
    }

    /** The documents of that type around one, in order. */
    public List<DocRef> around(DocRef document, DocType type) {
        return around(document).keySet().stream()
                .filter(other -> other.type().equals(type))
                .toList();
    }
}
