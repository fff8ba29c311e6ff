package org.leadtocash.core.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.json.UnionCodec;
import org.leadtocash.core.stage.instance.InstanceJson;
import org.leadtocash.core.stage.model.Effect;
import org.leadtocash.core.stage.model.ModelJson;

/** How instances, decisions and audits stand in JSON. */
final class DecisionCodecs {
    private DecisionCodecs() {}

    private static final JsonCodec<List<String>> NAMES = Codecs.list(Codecs.STRING);

    static final JsonCodec<Accepted> ACCEPTED = accepted();

    static final JsonCodec<Decision> DECISION = UnionCodec.<Decision>of("decision", "outcome")
            .when("accepted", Accepted.class, ACCEPTED)
            .when("denied", Refused.Denied.class, denied())
            .when("ignored", Refused.Ignored.class, ignored())
            .when("stale", Refused.Stale.class, stale())
            .when("duplicate", Refused.Duplicate.class, duplicate())
            .build();

    static final JsonCodec<Explanation> EXPLANATION = explanation();

    private static JsonCodec<Accepted> accepted() {
        ObjectCodec<Accepted.Command> command = ObjectCodec.of("command");
        var key = command.required("key", Codecs.STRING, Accepted.Command::key);
        var effect = command.required("effect", ModelJson.EFFECT, Accepted.Command::effect);
        JsonCodec<Accepted.Command> commandCodec =
                command.build(in -> new Accepted.Command(in.get(key), in.get(effect)));
        ObjectCodec<Accepted> fields = ObjectCodec.of("accepted");
        var next = fields.required("next", InstanceJson.INSTANCE, Accepted::next);
        var commands = fields.defaulted("commands", Codecs.list(commandCodec), List.of(), Accepted::commands);
        var obligations = fields.defaulted(
                "obligations", Codecs.list(FoundationCodecs.OBLIGATION), List.of(), Accepted::obligations);
        var audit = fields.required("audit", InstanceJson.AUDIT, Accepted::audit);
        return fields.build(in -> {
            List<Effect> effects =
                    in.get(commands).stream().map(Accepted.Command::effect).toList();
            Accepted accepted = new Accepted(in.get(next), in.get(audit), effects, in.get(obligations));
            if (!in.get(next).lastHash().equals(in.get(audit).hash())
                    || !accepted.commands().equals(in.get(commands))) {
                throw new IllegalArgumentException("an instance, commands and an audit entry of one decision");
            }
            return accepted;
        });
    }

    private static JsonCodec<Refused.Denied> denied() {
        ObjectCodec<Refused.Denied> fields = ObjectCodec.of("denied");
        var selected = fields.<String>optional("selected", Codecs.STRING, Refused.Denied::selected);
        var nearMisses = fields.defaulted("nearMisses", NAMES, List.of(), Refused.Denied::nearMisses);
        var findings = fields.required("findings", FoundationCodecs.FINDINGS, Refused.Denied::findings);
        var reasons = fields.required("reasons", FoundationCodecs.FINDINGS, Refused.Denied::reasons);
        return fields.build(
                in -> new Refused.Denied(in.get(selected), in.get(nearMisses), in.get(findings), in.get(reasons)));
    }

    private static JsonCodec<Refused.Ignored> ignored() {
        ObjectCodec<Refused.Ignored> fields = ObjectCodec.of("ignored");
        var allowed = fields.required("allowedEvents", NAMES, Refused.Ignored::allowedEvents);
        var findings = fields.required("findings", FoundationCodecs.FINDINGS, Refused.Ignored::findings);
        return fields.build(in -> new Refused.Ignored(in.get(allowed), in.get(findings)));
    }

    private static JsonCodec<Refused.Stale> stale() {
        ObjectCodec<Refused.Stale> fields = ObjectCodec.of("stale");
        var actual = fields.required("actualSeq", Codecs.LONG, Refused.Stale::actualSeq);
        var findings = fields.required("findings", FoundationCodecs.FINDINGS, Refused.Stale::findings);
        return fields.build(in -> new Refused.Stale(in.get(actual), in.get(findings)));
    }

    private static JsonCodec<Refused.Duplicate> duplicate() {
        ObjectCodec<Refused.Duplicate> fields = ObjectCodec.of("duplicate");
        var previous = fields.required("previousHash", Codecs.CONTENT_HASH, Refused.Duplicate::previousHash);
        var findings = fields.required("findings", FoundationCodecs.FINDINGS, Refused.Duplicate::findings);
        return fields.build(in -> new Refused.Duplicate(in.get(previous), in.get(findings)));
    }

    private record Outlook(String event, Decision decision) {}

    private static JsonCodec<Explanation> explanation() {
        ObjectCodec<Outlook> outlook = ObjectCodec.of("outlook");
        var event = outlook.required("event", Codecs.STRING, Outlook::event);
        var decision = outlook.required("decision", DECISION, Outlook::decision);
        JsonCodec<Outlook> one = outlook.build(in -> new Outlook(in.get(event), in.get(decision)));
        ObjectCodec<Explanation> fields = ObjectCodec.of("stage-explanation");
        var events = fields.required(
                "events",
                Codecs.list(one),
                (Explanation explanation) -> explanation.byEvent().entrySet().stream()
                        .map(each -> new Outlook(each.getKey(), each.getValue()))
                        .toList());
        return fields.build(in -> {
            Map<String, Decision> byEvent = new LinkedHashMap<>();
            in.get(events).forEach(each -> byEvent.put(each.event(), each.decision()));
            return new Explanation(byEvent);
        });
    }
}
