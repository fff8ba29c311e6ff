package org.leadtocash.core.stage;

import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.model.Event;

/** Settles the reasons of a refusal one by one, as the people would whom it names. */
final class Settling {
    private Settling() {}

    /** The event with a reason where one is asked for. */
    static Event of(Finding reason, Event event) {
        String code = reason.code().value();
        return code.equals("stage.reason-missing") || code.equals("stage.unknown-reason") ? event.because("X") : event;
    }

    /** The context in which that reason is settled. */
    static Context of(Finding reason, Context context) {
        Facts facts = context.facts().orElseThrow();
        return switch (reason.code().value()) {
            case "stage.role-missing" -> context.by(Actor.of(context.actor().id(), StageArbitraries.ROLES));
            case "stage.separation-of-duties" -> context.by(Actor.of("third", StageArbitraries.ROLES));
            case "stage.window-closed" ->
                Context.at(StageArbitraries.START).by(context.actor()).with(facts);
            case "stage.fact-missing" ->
                context.with(supplied(
                        facts,
                        reason.param("fact").orElseThrow().value().orElseThrow().toString()));
            case "fact.missing", "fact.not-applicable" ->
                context.with(facts.with(
                        reason.param("fact").orElseThrow().value().orElseThrow().toString(), true));
            case "stage.guard-failed" ->
                context.with(facts.with(
                        reason.param("requirement")
                                .orElseThrow()
                                .value()
                                .orElseThrow()
                                .toString(),
                        true));
            default -> context;
        };
    }

    private static Facts supplied(Facts facts, String path) {
        return path.equals("rows") ? facts.with("rows/1/cell", "x") : facts.with(path, "x");
    }
}
