package org.leadtocash.core.journey.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.table.ShippedResources;

/**
 * The codes by which other systems tell the states of a document, and how the stages of a model fall under them.
 *
 * <pre>{@code
 * ExternalStates.standard().code(Journeys.order(), order, "tmf622"); // inProgress
 * }</pre>
 *
 * <p>Only the stages of the first outermost region are mapped: what is active beside them, such as how much of an order is
 * billed, has no code of its own there.
 */
public final class ExternalStates {
    private static final FindingCode MISSING = FindingCode.of("journey.external-missing");
    private static final FindingCode UNKNOWN = FindingCode.of("journey.external-unknown");

    private static final ExternalStates STANDARD = read();

    private final Map<Key, Set<String>> codes;

    private record Key(String system, DocType document) {}

    private ExternalStates(Map<Key, Set<String>> codes) {
        this.codes = codes;
    }

    private static ExternalStates read() {
        Map<Key, Set<String>> codes = new LinkedHashMap<>();
        ShippedResources.rows(
                ExternalStates.class,
                "external-states.csv",
                row -> codes.computeIfAbsent(
                                new Key(row.field("system"), DocType.of(row.field("document"))),
                                any -> new LinkedHashSet<>())
                        .add(row.field("code")));
        return new ExternalStates(codes);
    }

    /** The shipped lists: of TM Forum's interfaces for quote, order, order line, invoice, lead and service, and of Salesforce. */
    public static ExternalStates standard() {
        return STANDARD;
    }

    /** The systems that have a list for documents of that type, in order. */
    public Set<String> systems(DocType document) {
        Set<String> systems = new TreeSet<>();
        codes.keySet().stream()
                .filter(key -> key.document().equals(document))
                .forEach(key -> systems.add(key.system()));
        return systems;
    }

    /** The codes of a system for documents of that type; none where it has no list. */
    public Set<String> codes(String system, DocType document) {
        return Set.copyOf(codes.getOrDefault(new Key(system, document), Set.of()));
    }

    /** The code of where a document stands; empty where the model names none for that system. */
    public Optional<String> code(StageModel model, Instance instance, String system) {
        return code(model, instance.stage(), system);
    }

    /** The code of a stage: its own, or that of the nearest one around it. */
    public Optional<String> code(StageModel model, String stage, String system) {
        List<State> line = new ArrayList<>(model.state(stage).stream().toList());
        line.addAll(model.around(stage));
        return line.stream()
                .flatMap(state -> Optional.ofNullable(state.external().get(system)).stream())
                .findFirst();
    }

    /** The stages that fall under a code, in document order. */
    public List<String> stages(StageModel model, String system, String code) {
        return mapped(model).stream()
                .filter(stage -> code(model, stage, system).filter(code::equals).isPresent())
                .toList();
    }

    /** The codes of a system under which no stage of the model falls, in order. */
    public Set<String> unused(StageModel model, String system) {
        Set<String> unused = new TreeSet<>(codes(system, model.docType()));
        mapped(model).forEach(stage -> code(model, stage, system).ifPresent(unused::remove));
        return unused;
    }

    /** What keeps a mapping from being total: each stage without a code of the system, or with one it does not have. */
    public Findings problems(StageModel model, String system) {
        Set<String> known = codes(system, model.docType());
        List<Finding> problems = new ArrayList<>();
        for (String stage : mapped(model)) {
            Optional<String> code = code(model, stage, system);
            if (code.isEmpty() || !known.contains(code.get())) {
                problems.add(problem(model, stage, system, code, known));
            }
        }
        return Findings.from(problems);
    }

    private static Finding problem(
            StageModel model, String stage, String system, Optional<String> code, Set<String> known) {
        Finding.Builder problem = Finding.of(
                        code.isEmpty() ? MISSING : UNKNOWN,
                        Severity.BLOCK,
                        Subject.of("model", model.ref().toString()).at(stage))
                .reference("stage", stage)
                .reference("system", system);
        if (code.isPresent()) {
            problem.text("found", code.get());
            Nearest.to(code.get(), known).ifPresent(guess -> problem.text("maybe", guess));
        }
        return problem.build();
    }

    /** The stages in which a document can be seen standing: those of the first region that have none within them. */
    private static List<String> mapped(StageModel model) {
        String region = model.initial().region();
        return model.states().stream()
                .filter(state -> state.kind() != State.Kind.HISTORY
                        && model.within(state.id()).isEmpty()
                        && outermost(model, state).region().equals(region))
                .map(State::id)
                .toList();
    }

    private static State outermost(StageModel model, State state) {
        List<State> around = model.around(state.id());
        return around.isEmpty() ? state : around.get(around.size() - 1);
    }
}
