package org.leadtocash.core.stage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.json.UnionCodec;
import org.leadtocash.core.organisation.OrganisationJson;
import org.leadtocash.core.organisation.Role;

/** How instances, decisions and audits stand in JSON. */
final class DecisionCodecs {
    private DecisionCodecs() {}

    private static final JsonCodec<List<String>> NAMES = Codecs.list(Codecs.STRING);

    private static final JsonCodec<MainLineId> MAIN_LINE =
            Codecs.text("main-line", "the name of a main line", MainLineId::of, MainLineId::value);

    private static final JsonCodec<ModelRef> MODEL_REF = modelRef();

    static final JsonCodec<Event> EVENT = event();

    private static final JsonCodec<AuditEntry.Check> CHECK = check();

    /** An entry without its own hash: what is hashed. */
    static final JsonCodec<AuditEntry> CONTENT = content();

    /** An entry with its hash, which must be that of its content. */
    static final JsonCodec<AuditEntry> AUDIT = audit();

    static final JsonCodec<Instance> INSTANCE = instance();

    static final JsonCodec<Accepted> ACCEPTED = accepted();

    static final JsonCodec<Decision> DECISION = UnionCodec.<Decision>of("decision", "outcome")
            .when("accepted", Accepted.class, ACCEPTED)
            .when("denied", Refused.Denied.class, denied())
            .when("ignored", Refused.Ignored.class, ignored())
            .when("stale", Refused.Stale.class, stale())
            .when("duplicate", Refused.Duplicate.class, duplicate())
            .build();

    static final JsonCodec<Explanation> EXPLANATION = explanation();

    private static JsonCodec<ModelRef> modelRef() {
        ObjectCodec<ModelRef> fields = ObjectCodec.of("model-ref");
        var id = fields.required("id", Codecs.STRING, ModelRef::id);
        var version = fields.required("version", Codecs.STRING, ModelRef::version);
        var hash = fields.required("hash", Codecs.CONTENT_HASH, ModelRef::hash);
        return fields.build(in -> new ModelRef(in.get(id), in.get(version), in.get(hash)));
    }

    private static JsonCodec<Event> event() {
        ObjectCodec<Event> fields = ObjectCodec.of("event");
        var name = fields.required("name", Codecs.STRING, Event::name);
        var reason = fields.<String>optional("reason", Codecs.STRING, Event::reason);
        var comment = fields.defaulted("comment", Codecs.STRING, "", Event::comment);
        return fields.build(in -> new Event(in.get(name), in.get(reason), in.get(comment)));
    }

    private static JsonCodec<AuditEntry.Check> check() {
        ObjectCodec<AuditEntry.Check> fields = ObjectCodec.of("check");
        var requirement = fields.required("requirement", Codecs.STRING, AuditEntry.Check::requirement);
        var truth = fields.required("truth", Codecs.enumOf(Truth.class), AuditEntry.Check::truth);
        return fields.build(in -> new AuditEntry.Check(in.get(requirement), in.get(truth)));
    }

    private static JsonCodec<AuditEntry> content() {
        ObjectCodec<AuditEntry> fields = ObjectCodec.of("stage-audit");
        return fields.build(content(fields));
    }

    private static JsonCodec<AuditEntry> audit() {
        ObjectCodec<AuditEntry> fields = ObjectCodec.of("stage-audit");
        Function<ObjectCodec.Values, AuditEntry> content = content(fields);
        var hash = fields.required("hash", Codecs.CONTENT_HASH, AuditEntry::hash);
        return fields.build(in -> {
            AuditEntry entry = content.apply(in);
            if (!entry.hash().equals(in.get(hash))) {
                throw new IllegalArgumentException("content with the hash " + in.get(hash) + ", got " + entry.hash());
            }
            return entry;
        });
    }

    private static Function<ObjectCodec.Values, AuditEntry> content(ObjectCodec<AuditEntry> fields) {
        var document = fields.required("document", Codecs.DOC_REF, AuditEntry::document);
        var mainLine = fields.required("mainLine", MAIN_LINE, AuditEntry::mainLine);
        var model = fields.required("model", MODEL_REF, AuditEntry::model);
        var actor = fields.required("actor", Codecs.STRING, AuditEntry::actor);
        var role = fields.<Role>optional("role", OrganisationJson.ROLE, AuditEntry::role);
        var seq = fields.required("seq", Codecs.LONG, AuditEntry::seq);
        var event = fields.required("event", EVENT, AuditEntry::event);
        var path = fields.required("path", NAMES, AuditEntry::path);
        var from = fields.required("from", NAMES, AuditEntry::from);
        var to = fields.required("to", NAMES, AuditEntry::to);
        var at = fields.required("at", Codecs.INSTANT, AuditEntry::at);
        var key = fields.<String>optional("key", Codecs.STRING, AuditEntry::key);
        var about = fields.<DocVersion>optional("about", Codecs.DOC_VERSION, AuditEntry::about);
        var checks = fields.defaulted("checks", Codecs.list(CHECK), List.of(), AuditEntry::checks);
        var findings = fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), AuditEntry::findings);
        var clearances = fields.defaulted(
                "clearances", Codecs.list(FoundationCodecs.CLEARANCE), List.of(), AuditEntry::clearances);
        var dataSets =
                fields.defaulted("dataSets", Codecs.list(FoundationCodecs.DATA_SET), List.of(), AuditEntry::dataSets);
        var previous = fields.optional("previous", Codecs.CONTENT_HASH, AuditEntry::previousHash);
        return in -> new AuditEntry(
                new AuditEntry.Who(in.get(document), in.get(mainLine), in.get(model), in.get(actor), in.get(role)),
                new AuditEntry.What(
                        in.get(seq),
                        in.get(event),
                        in.get(path),
                        in.get(from),
                        in.get(to),
                        in.get(at),
                        in.get(key),
                        in.get(about)),
                new AuditEntry.Why(in.get(checks), in.get(findings), in.get(clearances), in.get(dataSets)),
                in.get(previous).map(AuditEntry.Link::of).orElse(AuditEntry.Link.NONE));
    }

    private static JsonCodec<Instance> instance() {
        ObjectCodec<Instance> fields = ObjectCodec.of("stage-instance");
        var document = fields.required("document", Codecs.DOC_REF, Instance::document);
        var mainLine = fields.required("mainLine", MAIN_LINE, Instance::mainLine);
        var model = fields.required("model", MODEL_REF, Instance::model);
        var config = fields.required("config", NAMES, Instance::config);
        var entered = fields.required("enteredAt", Codecs.list(Codecs.INSTANT), Instance::entered);
        var history = fields.defaulted("history", Codecs.map(Codecs.STRING), Map.of(), Instance::history);
        var seq = fields.required("seq", Codecs.LONG, Instance::seq);
        var cycle = fields.defaulted("cycle", Codecs.LONG, 1L, instance -> (long) instance.cycle());
        var actors = fields.defaulted("actors", Codecs.map(Codecs.STRING), Map.of(), Instance::actors);
        var recentKeys = fields.defaulted("recentKeys", NAMES, List.of(), Instance::recentKeys);
        var last = fields.required("lastHash", Codecs.CONTENT_HASH, Instance::lastHash);
        return fields.build(in -> {
            Instance.Builder instance = new Instance.Builder(in.get(document), in.get(mainLine), in.get(model));
            instance.config = in.get(config);
            instance.entered = in.get(entered);
            instance.history = sorted(in.get(history));
            instance.seq = in.get(seq);
            instance.cycle = (int) Math.max(0, Math.min(in.get(cycle), Integer.MAX_VALUE));
            instance.actors = sorted(in.get(actors));
            instance.recentKeys = in.get(recentKeys);
            instance.last = AuditEntry.Link.of(in.get(last));
            return instance.restored();
        });
    }

    private static Map<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    private static JsonCodec<Accepted> accepted() {
        ObjectCodec<Accepted.Command> command = ObjectCodec.of("command");
        var key = command.required("key", Codecs.STRING, Accepted.Command::key);
        var effect = command.required("effect", ModelCodecs.EFFECT, Accepted.Command::effect);
        JsonCodec<Accepted.Command> commandCodec =
                command.build(in -> new Accepted.Command(in.get(key), in.get(effect)));
        ObjectCodec<Accepted> fields = ObjectCodec.of("accepted");
        var next = fields.required("next", INSTANCE, Accepted::next);
        var commands = fields.defaulted("commands", Codecs.list(commandCodec), List.of(), Accepted::commands);
        var obligations = fields.defaulted(
                "obligations", Codecs.list(FoundationCodecs.OBLIGATION), List.of(), Accepted::obligations);
        var audit = fields.required("audit", AUDIT, Accepted::audit);
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
