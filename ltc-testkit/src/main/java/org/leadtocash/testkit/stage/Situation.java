package org.leadtocash.testkit.stage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.Transition;

/** What is known and who acts while somebody looks for what lets a step pass: one reason after the other is settled. */
final class Situation {
    private static final Duration LATER = Duration.ofSeconds(60);

    private final StageModel model;
    private final Map<String, UnaryOperator<Context>> recipes;
    final KnownFacts facts;
    private final KnownFacts parameters;
    Event event;
    Set<Role> roles = new LinkedHashSet<>();
    private Set<String> engines = new LinkedHashSet<>();
    private List<Clearance> clearances = new ArrayList<>();
    private Set<String> asked = new LinkedHashSet<>();
    int person = 1;
    Instant now;

    Situation(
            StageModel model,
            Map<String, UnaryOperator<Context>> recipes,
            KnownFacts facts,
            KnownFacts parameters,
            Event event,
            Instance instance) {
        this.model = model;
        this.recipes = recipes;
        this.facts = facts;
        this.parameters = parameters;
        this.event = event;
        this.now = instance.entered().values().stream()
                .max(Instant::compareTo)
                .orElse(Samples.NOW)
                .plus(LATER);
    }

    Situation copy(Instance instance) {
        Situation copy = new Situation(model, recipes, facts.copy(), parameters, event, instance);
        copy.roles = new LinkedHashSet<>(roles);
        copy.engines = new LinkedHashSet<>(engines);
        copy.clearances = new ArrayList<>(clearances);
        copy.asked = new LinkedHashSet<>(asked);
        copy.person = person;
        copy.now = now;
        return copy;
    }

    void without(String engine) {
        engines.remove(engine);
    }

    Set<String> engines() {
        return Set.copyOf(engines);
    }

    Solver solver() {
        return new Solver(model.facts(), facts, parameters);
    }

    Context context(Instance instance) {
        DocVersion version = new DocVersion(instance.document(), 1, ContentHash.of(new byte[] {1}));
        Context context = Context.at(now)
                .by(Actor.of("person" + person, roles))
                .about(version)
                .with(facts.facts());
        for (String engine : engines) {
            context = context.with(Verdict.of(engine, version, now.plus(Duration.ofDays(1)), Findings.none()));
        }
        for (Clearance clearance : clearances) {
            context = context.with(clearance);
        }
        for (String guard : asked) {
            context = recipes.getOrDefault(guard, UnaryOperator.identity()).apply(context);
        }
        return context;
    }

    private static String text(Finding reason, String name) {
        return reason.param(name)
                .flatMap(param -> param.value())
                .map(Object::toString)
                .orElse("");
    }

    /** Settles one reason, as far as that is possible. */
    void settle(Finding reason) {
        Optional<Transition> step = model.transition(text(reason, "transition"));
        switch (reason.code().value()) {
            case "stage.role-missing", "stage.gate-role" ->
                roles.addAll(step.map(Transition::roles).orElse(model.roles()));
            case "stage.separation-of-duties", "stage.gate-requester", "stage.voted-twice" -> person++;
            case "stage.fact-missing" -> facts.supply(text(reason, "fact"));
            case "stage.verdict-missing" -> engines.add(text(reason, "engine"));
            case "stage.reason-missing", "stage.unknown-reason" ->
                model.reasonList(text(reason, "list"))
                        .ifPresent(list -> event = event.because(list.codes().get(0)));
            case "stage.window-closed" ->
                now = reason.param("closedAt")
                        .flatMap(param -> param.value())
                        .map(at -> ((Instant) at).minusSeconds(1))
                        .orElse(now);
            default -> {
                reason.remedies().stream()
                        .filter(remedy -> remedy.code().value().equals("stage.supply-fact"))
                        .flatMap(remedy -> remedy.params().stream())
                        .flatMap(param -> param.value().stream())
                        .forEach(fact -> facts.supply(fact.toString()));
                step.ifPresent(of -> Stream.concat(
                                of.require().stream(),
                                model.states().stream().flatMap(state -> state.require().stream()))
                        .filter(each -> each.toString().equals(text(reason, "requirement"))
                                || each.code().equals(Optional.of(reason.code())))
                        .forEach(this::require));
                clear(reason);
            }
        }
    }

    private void clear(Finding reason) {
        Clearance.Kind kind = reason.waivable() ? Clearance.Kind.WAIVER : Clearance.Kind.ACKNOWLEDGEMENT;
        clearances.add(
                Clearance.of(kind, reason.code(), reason.subject(), "person" + person, now.plus(Duration.ofDays(1))));
    }

    /** Makes a requirement hold: a condition by facts, a standard guard by what it looks at, another by its recipe. */
    private void require(Requirement requirement) {
        requirement.condition().ifPresent(condition -> solver().make(condition, true));
        if (requirement.condition().isEmpty()) {
            asked.add(requirement.name());
            guard(requirement);
        }
    }

    private void guard(Requirement requirement) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String fact = one(requirement, "fact");
        switch (requirement.name()) {
            case "verdict" -> engines.add(one(requirement, "engine"));
            case "invariantHolds" -> engines.add("flow");
            case "fieldPresent" ->
                requirement.arguments().getOrDefault("fact", List.of()).forEach(facts::supply);
            case "dateNotPast", "fxRateFresh" -> facts.say(fact, today);
            case "withinValidity" -> {
                facts.say(one(requirement, "from"), today);
                facts.say(one(requirement, "until"), today);
            }
            case "parentIn" -> facts.say("parent.stage", one(requirement, "stages"));
            case "docExists", "childrenAllIn" -> {
                facts.supply("related");
                facts.say("related/1/type", one(requirement, "type"));
                if (!one(requirement, "stages").isEmpty()) {
                    facts.say("related/1/stage", one(requirement, "stages"));
                }
            }
            case "actorIsOwner" -> facts.say("owner", "person" + person);
            case "amountWithin" -> facts.say(fact, BigMoney.parse(one(requirement, "most")));
            case "marginAtLeast" -> facts.say("marginPct", new BigDecimal(one(requirement, "pct")));
            case "discountAtMost" -> facts.say("discountPct", new BigDecimal(one(requirement, "pct")));
            case "linesAll", "linesAny" -> {
                facts.supply(fact.substring(0, Math.max(0, fact.indexOf('/'))));
                facts.say(fact.replace("*", "1"), one(requirement, "values"));
            }
            case "notDuplicate" -> facts.notApplicable("duplicateOf");
            case "balanceZero" -> facts.noRows("balances");
            default -> {
                // Nothing is known of it but its recipe.
            }
        }
    }

    private static String one(Requirement requirement, String argument) {
        List<String> values = requirement.arguments().getOrDefault(argument, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
