package org.leadtocash.core.stage.model;

import java.io.Reader;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.gate.Gate;
import org.leadtocash.core.stage.sla.Sla;

/**
 * The stages of one type of document and the steps between them, as data: the same in Java and in JSON, with the same
 * hash.
 *
 * <pre>{@code
 * StageModel order = StageModel.of("order", "1.0.0", DocType.ORDER)
 *         .roles(OM)
 *         .state("DRAFT", stage -> stage.initial())
 *         .state("RELEASED", stage -> stage.done())
 *         .on("release").from("DRAFT").to("RELEASED").roles(OM).require(Requirement.verdict("credit"))
 *         .build();
 * }</pre>
 *
 * <p>A model is checked as a whole when it is built or read: every name is known, every stage reachable, none a dead end.
 * The order of stages and steps is part of it, since of several steps that could be taken the first is.
 */
public final class StageModel {
    /** Stands for every stage that is not final, every role, or every event. */
    public static final String ANY = "*";

    private final String id;
    private final String version;
    private final DocType docType;
    private final FactSchema facts;
    private final FactSchema parameters;
    private final List<Role> roles;
    private final List<ReasonList> reasonLists;
    private final Map<String, Gate> gates = new LinkedHashMap<>();
    private final List<Sla> slas;
    private final Optional<String> worth;
    private final Charter charter;
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, Transition> transitions = new LinkedHashMap<>();
    private final State initial;
    private final ModelRef ref;

    /** A model that was checked. */
    StageModel(StageModelBuilder from) {
        this.id = from.id;
        this.version = from.version;
        this.docType = from.docType;
        this.facts = from.facts;
        this.parameters = from.parameters;
        this.roles = from.roles.stream().sorted().distinct().toList();
        this.reasonLists = from.reasonLists.stream()
                .sorted(Comparator.comparing(ReasonList::id))
                .toList();
        from.gates.stream().sorted(Comparator.comparing(Gate::id)).forEach(gate -> gates.put(gate.id(), gate));
        this.slas = from.slas.stream().sorted(Comparator.comparing(Sla::id)).toList();
        this.worth = from.worth;
        this.charter = from.charter;
        from.states.forEach(state -> states.put(state.id(), state));
        from.transitions.forEach(transition -> transitions.put(transition.id(), transition));
        this.initial = from.states.stream()
                .filter(state ->
                        state.kind() == State.Kind.INITIAL && state.parent().isEmpty())
                .findFirst()
                .orElseThrow();
        ContentHash hash = CanonicalJson.hash(json());
        this.ref = new ModelRef(id, version, hash);
    }

    /**
     * Starts a model.
     *
     * @param id its name in kebab case, the same in every version
     * @param version three numbers joined by dots
     * @param docType the documents it is for
     */
    public static StageModelBuilder of(String id, String version, DocType docType) {
        return new StageModelBuilder(id, version, docType);
    }

    /**
     * Reads a model.
     *
     * @param source the file's name, for problems
     * @param json the text, read to its end and not closed
     * @throws LoadException with every problem, its line and JSON pointer
     */
    public static StageModel read(String source, Reader json) {
        return ModelJson.MODEL_FORMAT.read(source, JsonText.parse(source, json));
    }

    /** Its name, the same in every version. */
    public String id() {
        return id;
    }

    /** Which version. */
    public String version() {
        return version;
    }

    /** The documents it is for. */
    public DocType docType() {
        return docType;
    }

    /** The facts it speaks of. */
    public FactSchema facts() {
        return facts;
    }

    /** The parameters it speaks of. */
    public FactSchema parameters() {
        return parameters;
    }

    /** The roles it speaks of, in order of their codes. */
    public List<Role> roles() {
        return roles;
    }

    /** The lists of reasons, in order of their names. */
    public List<ReasonList> reasonLists() {
        return reasonLists;
    }

    /** The list of reasons of that name. */
    public Optional<ReasonList> reasonList(String name) {
        return reasonLists.stream().filter(list -> list.id().equals(name)).findFirst();
    }

    /** The gates, in order of their names. */
    public List<Gate> gates() {
        return List.copyOf(gates.values());
    }

    /** The gate of that name. */
    public Optional<Gate> gate(String name) {
        return Optional.ofNullable(gates.get(name));
    }

    /** The promises, in order of their names. */
    public List<Sla> slas() {
        return slas;
    }

    /** The path of the amount that the document is worth, which bounds what a lent role may decide; empty where nobody said. */
    public Optional<String> worth() {
        return worth;
    }

    Charter charter() {
        return charter;
    }

    /** Who answers for the whole, and for what nobody else answers for; empty where nobody said. */
    public Optional<Role> owner() {
        return charter.owner();
    }

    /** The control points that are watched over the whole, as the host's register names them. */
    public List<String> controls() {
        return charter.controls();
    }

    /** The measures taken of these documents, in order of their names, each with the facts it is taken from. */
    public Map<String, List<String>> measures() {
        return charter.measures();
    }

    /** The levels of variants, the widest first. */
    public List<String> precedence() {
        return charter.precedence();
    }

    /** What variants may not do, by {@link Address}; a star stands for every name. */
    public Map<String, Lock> locks() {
        return charter.locks();
    }

    /** The stages, in document order. */
    public List<State> states() {
        return List.copyOf(states.values());
    }

    /** The stage of that name. */
    public Optional<State> state(String name) {
        return Optional.ofNullable(states.get(name));
    }

    /** The outermost stage in which every document begins; where there are several regions, that of the first. */
    public State initial() {
        return initial;
    }

    /** The steps, in document order. */
    public List<Transition> transitions() {
        return List.copyOf(transitions.values());
    }

    /** The step of that name. */
    public Optional<Transition> transition(String name) {
        return Optional.ofNullable(transitions.get(name));
    }

    /** The stages that a step starts from, with {@link #ANY} written out. */
    public List<State> sources(Transition transition) {
        return StateTree.sources(states, transition);
    }

    /** The stages within a stage, in document order. */
    public List<State> within(String stage) {
        return states.values().stream()
                .filter(state -> state.parent().equals(Optional.of(stage)))
                .toList();
    }

    /** The stages around a stage, the nearest first. */
    public List<State> around(String stage) {
        return StateTree.around(states, stage);
    }

    /** The exact model, as an instance names it. */
    public ModelRef ref() {
        return ref;
    }

    /** The hash of the canonical JSON. */
    public ContentHash hash() {
        return ref.hash();
    }

    /** The model as JSON, without the name of the format. */
    public Json json() {
        return ModelJson.MODEL.write(this);
    }

    /**
     * What somebody with these roles may do with a fact in a stage: what the most specific path says, and of several
     * roles what the most permissive is allowed. Where the stage says nothing of it, the one around it does;
     * {@link State.Access#READ} where none does, and at most that where the stage is final.
     *
     * @param state a stage of this model
     * @param path of the whole, of a row, or of every row
     * @throws IllegalArgumentException if the model has no such stage
     */
    public State.Access access(String state, Collection<Role> actor, String path) {
        State of = state(state)
                .orElseThrow(() -> new IllegalArgumentException(
                        "model " + ref + ": stage " + state + ", expected one of " + states.keySet()));
        State.Access access = Stream.concat(Stream.of(of), around(state).stream())
                .flatMap(each -> FieldPattern.access(each.fieldAccess(), actor, path).stream())
                .findFirst()
                .orElse(State.Access.READ);
        return of.kind().isFinal() && access.compareTo(State.Access.READ) > 0 ? State.Access.READ : access;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StageModel that && ref.equals(that.ref);
    }

    @Override
    public int hashCode() {
        return ref.hashCode();
    }

    /** Id, {@code @}, version. */
    @Override
    public String toString() {
        return ref.toString();
    }
}
