package org.leadtocash.core.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.expression.Evaluation;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.stage.Edge.Check;
import org.leadtocash.core.stage.gate.Ruling;
import org.leadtocash.core.stage.guard.Guard;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;

/** Everything one decision has to say: all obligations of all steps it takes are evaluated, each guard once. */
final class Reasons {
    private static final Guard.Answer[] UNASKED = {};

    private final CompiledModel model;
    private final Instance instance;
    private final Event event;
    private final Context context;
    private final Facts facts;
    private final Parameters parameters;
    private final Authority authority;
    private final GateDesk desk;
    private List<Finding> found = List.of();
    private List<AuditEntry.Check> checks = List.of();
    private List<Obligation> owed = List.of();
    private List<DataSet> dataSets = List.of();
    private Guard.Answer[] answers = UNASKED;
    private Optional<Authority.Used> used = Optional.empty();
    private Set<FindingCode> acknowledged = Set.of();

    Reasons(CompiledModel model, Instance instance, Event event, Context context, Facts facts, Parameters parameters) {
        this.model = model;
        this.instance = instance;
        this.event = event;
        this.context = context;
        this.facts = facts;
        this.parameters = parameters;
        this.authority = new Authority(model.model(), context, facts, subject());
        this.desk = new GateDesk(model, context, facts, parameters, authority, subject());
    }

    Findings findings() {
        return Findings.from(found);
    }

    /** Those that refuse; a warning only where a step asks that somebody acknowledges it. */
    Findings refusing(Findings findings) {
        if (findings.isEmpty()) {
            return findings;
        }
        Findings refusing = findings.refusing(context.clearances(), context.now());
        if (acknowledged.isEmpty()) {
            return refusing;
        }
        return refusing.plus(findings.stream()
                .filter(finding -> finding.severity() == Severity.WARN && acknowledged.contains(finding.code()))
                .filter(finding ->
                        context.clearances().stream().noneMatch(clearance -> clearance.covers(finding, context.now())))
                .collect(Findings.collector()));
    }

    /** The role that was used first, and for whom. */
    Optional<Authority.Used> used() {
        return used;
    }

    /** The people who stand for the decision. */
    List<String> people() {
        return used.map(role -> role.people(context.actor()))
                .orElseGet(() -> List.of(context.actor().id()));
    }

    List<Obligation> owed() {
        return owed;
    }

    List<AuditEntry.Check> checks() {
        return checks;
    }

    /** The clearances that a finding needed. */
    List<Clearance> needed(Findings findings) {
        if (findings.isEmpty()) {
            return List.of();
        }
        List<Finding> heavy = findings.atLeast(Severity.WARN).list();
        return context.clearances().stream()
                .filter(clearance -> heavy.stream().anyMatch(finding -> clearance.covers(finding, context.now())))
                .distinct()
                .toList();
    }

    /** The data that the decision rests on. */
    List<DataSet> dataSets() {
        List<DataSet> own = model.dataSets(parameters);
        if (dataSets.isEmpty()) {
            return own;
        }
        TreeSet<DataSet> all = new TreeSet<>(own);
        all.addAll(dataSets);
        return List.copyOf(all);
    }

    /** Evaluates everything a step asks for. */
    void obligations(Edge edge, Standing standing, List<Node> targets) {
        if (edge.roles.length > 0) {
            role(edge, standing);
        }
        for (String other : edge.step.notActorOf()) {
            separation(edge, other, standing);
        }
        for (String gate : edge.step.gates()) {
            desk.closed(gate, standing).forEach(this::add);
        }
        if (!standing.gates().isEmpty()) {
            desk.conditions(edge.step.id(), standing).forEach(this::add);
        }
        if (!edge.step.acknowledges().isEmpty()) {
            Set<FindingCode> all = new HashSet<>(acknowledged);
            all.addAll(edge.step.acknowledges());
            acknowledged = all;
        }
        if (!edge.plain) {
            missing(edge.required(nodes(standing.left(edge, targets)), nodes(standing.entered(edge, targets))));
        } else if (edge.complete.isPresent() && edge.complete.get().evaluate(facts) != Truth.TRUE) {
            missing(edge.required);
        }
        if (edge.step.reasonList().isPresent()) {
            reason(edge, edge.step.reasonList().get());
        }
        if (edge.step.within().isPresent()) {
            window(edge, standing.enteredAt(edge.source).orElseThrow());
        }
        for (Check check : edge.checks) {
            check(edge, check);
        }
        if (edge.entryChecked) {
            for (Node node : nodes(standing.entered(edge, targets))) {
                for (Check check : node.entry) {
                    check(edge, check);
                }
            }
        }
    }

    private List<Node> nodes(BitSet indices) {
        return indices.stream().mapToObj(model::node).toList();
    }

    private void missing(List<String> required) {
        facts.missing(required).forEach(path -> add(StageCodes.factMissing(subject(), path)));
    }

    private Subject subject() {
        return Subject.of(instance.document());
    }

    private void add(Finding finding) {
        if (found.isEmpty()) {
            found = new ArrayList<>();
        }
        found.add(finding);
    }

    private Finding.Builder block(FindingCode code, Edge edge) {
        return Finding.of(code, Severity.BLOCK, subject()).reference("transition", edge.step.id());
    }

    /** Hears what somebody says at a gate, and moves on as if it counted. */
    void ruling(Ruling ruling, Standing standing) {
        GateDesk.Said said = desk.say(ruling, standing);
        said.reasons().forEach(this::add);
        used = used.isPresent() ? used : said.used();
        standing.ruled(ruling.gate(), said.record());
    }

    void rulingMissing() {
        add(Finding.of(StageCodes.RULING_MISSING, Severity.BLOCK, subject()).build());
    }

    /** Whether the actor has a role for that step, or it asks for none. */
    boolean mayTry(Edge edge) {
        return authority.mayTry(edge.roles);
    }

    private void role(Edge edge, Standing standing) {
        List<String> barred = edge.step.notActorOf().stream()
                .flatMap(other -> standing.actorsOf(other).stream())
                .toList();
        Optional<Authority.Used> one = authority.use(edge.step.roles(), barred);
        if (one.isEmpty()) {
            List<Finding> obstacles = authority.obstacles(edge.step.roles());
            obstacles.forEach(this::add);
            if (obstacles.isEmpty()) {
                add(asking(block(StageCodes.ROLE_MISSING, edge).reference("stage", edge.source.id()), edge));
            }
        }
        used = used.isPresent() ? used : one;
    }

    private static Finding asking(Finding.Builder finding, Edge edge) {
        for (Role wanted : edge.roles) {
            finding.remedy(StageCodes.ask(wanted));
        }
        return finding.build();
    }

    private void separation(Edge edge, String other, Standing standing) {
        List<String> before = standing.actorsOf(other);
        if (people().stream().anyMatch(before::contains)) {
            add(asking(block(StageCodes.SEPARATION, edge).reference("other", other), edge));
        }
    }

    private void reason(Edge edge, String list) {
        Optional<String> given = event.reason();
        if (given.isEmpty()) {
            add(block(StageCodes.REASON_MISSING, edge)
                    .reference("list", list)
                    .remedy(StageCodes.giveReason(list))
                    .build());
        } else if (!edge.reasons.contains(given.get())) {
            Finding.Builder finding = block(StageCodes.REASON_UNKNOWN, edge)
                    .reference("list", list)
                    .text("found", given.get());
            Nearest.to(given.get(), edge.reasons).ifPresent(guess -> finding.text("maybe", guess));
            add(finding.remedy(StageCodes.giveReason(list)).build());
        }
    }

    private void window(Edge edge, Instant since) {
        Duration open = edge.step.within().orElseThrow();
        if (Duration.between(since, context.now()).compareTo(open) >= 0) {
            add(block(StageCodes.WINDOW_CLOSED, edge)
                    .with("closedAt", since.plus(open))
                    .build());
        }
    }

    private void check(Edge edge, Check check) {
        if (answers.length == 0) {
            answers = new Guard.Answer[model.checkCount()];
            checks = new ArrayList<>();
        }
        Guard.Answer answer = answers[check.index()];
        if (answer == null) {
            answer = answer(edge, check);
            answers[check.index()] = answer;
            checks.add(new AuditEntry.Check(check.text(), answer.truth()));
            answer.findings().forEach(this::add);
            owed = joined(owed, answer.obligations());
            dataSets = joined(dataSets, answer.dataSets());
        }
        if (answer.truth() != Truth.TRUE && !answer.findings().has(Severity.REVIEW)) {
            add(unsaid(edge, check, answer.truth()));
        }
    }

    private Guard.Answer answer(Edge edge, Check check) {
        if (check.condition().isPresent()) {
            Truth truth = check.condition().get().evaluate(facts, parameters);
            return Guard.Answer.of(truth);
        }
        try {
            Guard.Question question = Guard.Question.of(
                    instance, context, facts, check.requirement().arguments());
            Guard.Answer answer = check.guard().orElseThrow().test(question);
            if (answer != null) {
                return answer;
            }
            return broken(edge, check, "null");
        } catch (RuntimeException e) {
            return broken(edge, check, e.getClass().getName());
        }
    }

    private Guard.Answer broken(Edge edge, Check check, String thrown) {
        return Guard.Answer.fails(block(StageCodes.GUARD_ERROR, edge)
                .reference("requirement", check.text())
                .reference("thrown", thrown)
                .build());
    }

    /** The finding of a requirement that brings none of its own. */
    private Finding unsaid(Edge edge, Check check, Truth truth) {
        if (truth == Truth.UNKNOWN) {
            return check.condition()
                    .map(condition -> pending(edge, check.text(), condition.explain(facts, parameters)))
                    .orElseGet(() -> Finding.of(StageCodes.PENDING, Severity.REVIEW, subject())
                            .reference("transition", edge.step.id())
                            .reference("requirement", check.text())
                            .build());
        }
        Finding.Builder finding = block(check.requirement().code().orElse(StageCodes.GUARD_FAILED), edge)
                .reference("requirement", check.text());
        return check.requirement().waivable() ? finding.waivable().build() : finding.build();
    }

    private Finding pending(Edge edge, String what, Evaluation evaluation) {
        Finding.Builder finding = Finding.of(StageCodes.PENDING, Severity.REVIEW, subject())
                .reference("transition", edge.step.id())
                .reference("requirement", what);
        evaluation.missing().forEach(path -> finding.remedy(StageCodes.supply(path)));
        evaluation.findings(subject()).forEach(this::add);
        return finding.build();
    }

    /** A condition that selects a step is not settled. */
    void selectionPending(Edge edge) {
        add(pending(edge, "when", edge.when.orElseThrow().explain(facts, parameters)));
    }

    /** A condition of a step that is taken by itself is not settled: the document stays where it is. */
    void automaticPending(Edge edge) {
        Evaluation evaluation = edge.when.orElseThrow().explain(facts, parameters);
        Finding.Builder finding =
                Finding.of(StageCodes.AUTO_PENDING, Severity.INFO, subject()).reference("transition", edge.step.id());
        evaluation.missing().forEach(path -> finding.remedy(StageCodes.supply(path)));
        add(finding.build());
    }

    void endless(Edge edge) {
        add(block(StageCodes.AUTO_LOOP, edge).build());
    }

    void notHeld(String stage) {
        add(Finding.of(StageCodes.NOT_HELD, Severity.BLOCK, subject())
                .reference("stage", stage)
                .build());
    }

    private static <T> List<T> joined(List<T> list, List<T> more) {
        if (more.isEmpty()) {
            return list;
        }
        List<T> all = new ArrayList<>(list);
        all.addAll(more);
        return List.copyOf(all);
    }
}
