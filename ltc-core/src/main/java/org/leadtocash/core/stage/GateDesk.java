package org.leadtocash.core.stage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.gate.Band;
import org.leadtocash.core.stage.gate.Gate;
import org.leadtocash.core.stage.gate.GateCondition;
import org.leadtocash.core.stage.gate.GateOutcome;
import org.leadtocash.core.stage.gate.GateRecord;
import org.leadtocash.core.stage.gate.Quorum;
import org.leadtocash.core.stage.gate.Ruling;
import org.leadtocash.core.stage.gate.Watch;
import org.leadtocash.core.stage.instance.Context;

/** What is said and what stands at the gates of one document, in one decision. */
final class GateDesk {
    private final CompiledModel model;
    private final Context context;
    private final Facts facts;
    private final Parameters parameters;
    private final Authority authority;
    private final Subject subject;

    /** What came of a ruling: the record after it, in which role it was said, and why it does not count. */
    record Said(GateRecord record, Optional<Authority.Used> used, List<Finding> reasons) {}

    GateDesk(
            CompiledModel model,
            Context context,
            Facts facts,
            Parameters parameters,
            Authority authority,
            Subject subject) {
        this.model = model;
        this.context = context;
        this.facts = facts;
        this.parameters = parameters;
        this.authority = authority;
        this.subject = subject;
    }

    /** What comes of a ruling at a gate where that stands. */
    Said say(Ruling ruling, Standing standing) {
        Optional<Gate> gate = model.model().gate(ruling.gate());
        if (gate.isEmpty()) {
            List<String> names = model.model().gates().stream().map(Gate::id).toList();
            Finding.Builder unknown = block(StageCodes.GATE_UNKNOWN, ruling.gate());
            Nearest.to(ruling.gate(), names).ifPresent(guess -> unknown.text("maybe", guess));
            return new Said(GateRecord.nothing(), Optional.empty(), List.of(unknown.build()));
        }
        GateRecord before = standing.gate(ruling.gate());
        return ruling instanceof Ruling.Vote vote
                ? vote(gate.get(), vote, before, standing)
                : met(gate.get(), (Ruling.Met) ruling, before);
    }

    /** A condition is met where its owner, or the gate's, says so. */
    private Said met(Gate gate, Ruling.Met met, GateRecord before) {
        List<Finding> reasons = new ArrayList<>();
        Optional<GateRecord> after = before.met(met.number());
        if (after.isEmpty()) {
            reasons.add(block(StageCodes.CONDITION_UNKNOWN, gate.id())
                    .with("number", met.number())
                    .build());
            return new Said(before, Optional.empty(), reasons);
        }
        Set<Role> may = new LinkedHashSet<>();
        before.open().stream()
                .filter(each -> each.number() == met.number())
                .forEach(each -> may.add(each.condition().owner()));
        gate.owner().ifPresent(may::add);
        Optional<Authority.Used> used = authority.use(may, List.of());
        if (used.isEmpty()) {
            reasons.addAll(noRole(gate, may));
        }
        return new Said(after.get(), used, reasons);
    }

    private Said vote(Gate gate, Ruling.Vote vote, GateRecord before, Standing standing) {
        List<Finding> reasons = new ArrayList<>();
        Optional<GateOutcome> outcome = outcome(gate, vote, reasons);
        List<String> needed = new ArrayList<>(gate.checklist());
        gate.watches().forEach(watch -> needed.add(watch.fact()));
        facts.missing(needed).forEach(path -> reasons.add(StageCodes.factMissing(subject, path)));
        Set<String> requesters = new LinkedHashSet<>();
        for (String step : gate.requestedBy()) {
            List<String> people = standing.actorsOf(step);
            requesters.addAll(people);
        }
        Optional<Band> band = band(gate, reasons);
        if (band.isEmpty() || outcome.isEmpty()) {
            return new Said(before, Optional.empty(), reasons);
        }
        GateRecord round = before.isDecided() ? GateRecord.nothing() : before;
        List<Role> turns = turns(band.get(), round);
        Optional<Authority.Used> used = authority.use(turns, requesters);
        if (used.isEmpty()) {
            reasons.addAll(noRole(gate, turns));
            return new Said(before, used, reasons);
        }
        List<String> voters = used.get().people(context.actor());
        if (voters.stream().anyMatch(requesters::contains)) {
            reasons.add(block(StageCodes.REQUESTER, gate.id()).build());
        }
        if (round.ballots().stream().anyMatch(ballot -> voters.stream().anyMatch(ballot::isOf))) {
            reasons.add(block(StageCodes.VOTED_TWICE, gate.id()).build());
        }
        GateRecord.Ballot ballot = new GateRecord.Ballot(
                context.actor().id(), used.get().onBehalfOf(), used.get().role(), vote.outcome());
        return new Said(counted(gate, band.get(), outcome.get(), vote, round, ballot), used, reasons);
    }

    private Optional<GateOutcome> outcome(Gate gate, Ruling.Vote vote, List<Finding> reasons) {
        Optional<GateOutcome> outcome = gate.outcome(vote.outcome());
        if (outcome.isEmpty()) {
            List<String> codes = gate.outcomes().stream().map(GateOutcome::code).toList();
            Finding.Builder unknown =
                    block(StageCodes.OUTCOME_UNKNOWN, gate.id()).text("found", vote.outcome());
            Nearest.to(vote.outcome(), codes).ifPresent(guess -> unknown.text("maybe", guess));
            reasons.add(unknown.build());
        } else if (outcome.get().conditional() == vote.conditions().isEmpty()) {
            reasons.add(block(StageCodes.CONDITIONS_WRONG, gate.id())
                    .reference("outcome", vote.outcome())
                    .with("conditions", vote.conditions().size())
                    .build());
        }
        for (GateCondition condition : vote.conditions()) {
            condition
                    .before()
                    .filter(step -> model.model().transition(step).isEmpty())
                    .ifPresent(step -> reasons.add(block(StageCodes.CONDITION_STEP, gate.id())
                            .reference("transition", step)
                            .build()));
        }
        return outcome;
    }

    /** The roles of which the next vote must be. */
    private static List<Role> turns(Band band, GateRecord round) {
        List<Role> voted = round.ballots().stream().map(GateRecord.Ballot::role).toList();
        List<Role> left =
                band.roles().stream().filter(role -> !voted.contains(role)).toList();
        return switch (band.quorum().kind()) {
            case ANY, COUNT -> band.roles();
            case ALL -> left;
            case SEQUENTIAL -> left.subList(0, Math.min(1, left.size()));
        };
    }

    private GateRecord counted(
            Gate gate, Band band, GateOutcome outcome, Ruling.Vote vote, GateRecord round, GateRecord.Ballot ballot) {
        List<GateRecord.Ballot> ballots = new ArrayList<>(round.ballots());
        ballots.add(ballot);
        if (!outcome.opens()) {
            return new GateRecord(outcome.code(), ballots, List.of(), Optional.empty(), Map.of());
        }
        List<GateCondition> conditions = new ArrayList<>();
        round.open().forEach(each -> conditions.add(each.condition()));
        conditions.addAll(vote.conditions());
        List<GateRecord.Numbered> open = GateRecord.numbered(conditions);
        if (!isEnough(band, ballots)) {
            return new GateRecord("", ballots, open, Optional.empty(), Map.of());
        }
        String decided = ballots.stream()
                .map(GateRecord.Ballot::outcome)
                .filter(code ->
                        gate.outcome(code).filter(GateOutcome::conditional).isPresent())
                .findFirst()
                .orElse(outcome.code());
        Optional<Instant> until = gate.validFor().map(context.now()::plus);
        return new GateRecord(decided, ballots, open, until, figures(gate));
    }

    private static boolean isEnough(Band band, Collection<GateRecord.Ballot> ballots) {
        Quorum quorum = band.quorum();
        List<GateRecord.Ballot> of = ballots.stream()
                .filter(ballot -> band.roles().contains(ballot.role()))
                .toList();
        return switch (quorum.kind()) {
            case ANY -> !of.isEmpty();
            case COUNT -> of.stream().map(GateRecord.Ballot::actor).distinct().count() >= quorum.count();
            case ALL, SEQUENTIAL ->
                of.stream().map(GateRecord.Ballot::role).distinct().count()
                        == band.roles().size();
        };
    }

    private Map<String, String> figures(Gate gate) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (Watch watch : gate.watches()) {
            facts.fact(watch.fact()).value().ifPresent(value -> figures.put(watch.fact(), text(value)));
        }
        return figures;
    }

    private static String text(Object figure) {
        return figure instanceof BigDecimal number ? number.toPlainString() : figure.toString();
    }

    /** Why a gate that a step asks for is not open. */
    List<Finding> closed(String name, Standing standing) {
        Gate gate = model.model().gate(name).orElseThrow();
        GateRecord record = standing.gate(name);
        List<Finding> reasons = new ArrayList<>();
        Optional<Band> band = band(gate, reasons);
        Optional<GateOutcome> outcome = gate.outcome(record.outcome());
        if (outcome.isEmpty()) {
            reasons.add(undecided(gate, band.map(some -> turns(some, record)).orElse(List.of())));
        } else if (!outcome.get().opens()) {
            reasons.add(block(StageCodes.GATE_REFUSED, name)
                    .reference("outcome", record.outcome())
                    .build());
        } else {
            stands(gate, record, band, reasons);
        }
        return reasons;
    }

    private void stands(Gate gate, GateRecord record, Optional<Band> band, List<Finding> reasons) {
        if (band.filter(some -> !isEnough(some, record.ballots())).isPresent()) {
            reasons.add(undecided(gate, turns(band.get(), record)));
        }
        record.validUntil()
                .filter(until -> !context.now().isBefore(until))
                .ifPresent(until -> reasons.add(block(StageCodes.GATE_EXPIRED, gate.id())
                        .with("validUntil", until)
                        .build()));
        for (Watch watch : gate.watches()) {
            Optional<Object> now = facts.fact(watch.fact()).value().map(value -> (Object) value);
            String then = record.decided().get(watch.fact());
            if (now.isEmpty()) {
                reasons.add(StageCodes.factMissing(subject, watch.fact()));
            } else if (then == null || hasDrifted(then, now.get(), watch.tolerance())) {
                reasons.add(block(StageCodes.GATE_DRIFTED, gate.id())
                        .reference("fact", watch.fact())
                        .percent("tolerance", watch.tolerance())
                        .build());
            }
        }
    }

    private static boolean hasDrifted(String then, Object now, BigDecimal tolerance) {
        BigDecimal before;
        BigDecimal after;
        if (now instanceof BigMoney amount) {
            BigMoney was = BigMoney.parse(then);
            if (!was.getCurrencyUnit().equals(amount.getCurrencyUnit())) {
                return true;
            }
            before = was.getAmount();
            after = amount.getAmount();
        } else {
            before = new BigDecimal(then);
            after = new BigDecimal(text(now));
        }
        BigDecimal moved = after.subtract(before).abs().movePointRight(2);
        return moved.compareTo(tolerance.multiply(before.abs())) > 0;
    }

    /** The conditions that block a step until they are met. */
    List<Finding> conditions(String step, Standing standing) {
        List<Finding> reasons = new ArrayList<>();
        standing.gates()
                .forEach((name, record) -> record.open().stream()
                        .filter(each -> each.condition().before().equals(Optional.of(step)))
                        .forEach(each -> reasons.add(block(StageCodes.CONDITION_OPEN, name)
                                .with("number", each.number())
                                .text("condition", each.condition().text())
                                .remedy(StageCodes.ask(each.condition().owner()))
                                .build())));
        return reasons;
    }

    /** The band that counts; empty, with the reason, where that is not settled. */
    private Optional<Band> band(Gate gate, List<Finding> reasons) {
        List<CompiledExpression> cases = model.cases(gate.id());
        for (int i = 0; i < gate.bands().size(); i++) {
            Band band = gate.bands().get(i);
            Truth truth = band.when().isEmpty() ? Truth.TRUE : cases.get(i).evaluate(facts, parameters);
            if (truth == Truth.TRUE) {
                return Optional.of(band);
            }
            if (truth == Truth.UNKNOWN) {
                Finding.Builder pending = Finding.of(StageCodes.BAND_PENDING, Severity.REVIEW, subject)
                        .reference("gate", gate.id());
                var why = cases.get(i).explain(facts, parameters);
                why.missing().forEach(path -> pending.remedy(StageCodes.supply(path)));
                reasons.add(pending.build());
                why.findings(subject).forEach(reasons::add);
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Finding undecided(Gate gate, Collection<Role> turns) {
        Finding.Builder finding = block(StageCodes.GATE_UNDECIDED, gate.id());
        turns.forEach(role -> finding.remedy(StageCodes.ask(role)));
        return finding.build();
    }

    private List<Finding> noRole(Gate gate, Collection<Role> wanted) {
        List<Finding> obstacles = authority.obstacles(wanted);
        if (!obstacles.isEmpty()) {
            return obstacles;
        }
        Finding.Builder finding = block(StageCodes.GATE_ROLE, gate.id());
        wanted.forEach(role -> finding.remedy(StageCodes.ask(role)));
        return List.of(finding.build());
    }

    private Finding.Builder block(FindingCode code, String gate) {
        return Finding.of(code, Severity.BLOCK, subject).reference("gate", gate);
    }
}
