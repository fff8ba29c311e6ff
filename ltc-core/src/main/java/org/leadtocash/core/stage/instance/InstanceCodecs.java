package org.leadtocash.core.stage.instance;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.organisation.OrganisationJson;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.gate.GateJson;
import org.leadtocash.core.stage.gate.GateRecord;
import org.leadtocash.core.stage.model.ModelJson;
import org.leadtocash.core.stage.sla.SlaJson;

/** How instances and audits stand in JSON. */
final class InstanceCodecs {
    private InstanceCodecs() {}

    private static final JsonCodec<List<String>> NAMES = Codecs.list(Codecs.STRING);

    private static final JsonCodec<List<List<Taken>>> ROUNDS = Codecs.list(Codecs.list(
            Codecs.text("taken", "a step and its stage, such as submit@DRAFT", Taken::parse, Taken::toString)));

    private static final JsonCodec<MainLineId> MAIN_LINE =
            Codecs.text("main-line", "the name of a main line", MainLineId::of, MainLineId::value);

    private static final JsonCodec<AuditEntry.Check> CHECK = check();

    /** An entry without its own hash: what is hashed. */
    static final JsonCodec<AuditEntry> CONTENT = content();

    /** An entry with its hash, which must be that of its content. */
    static final JsonCodec<AuditEntry> AUDIT = audit();

    static final JsonCodec<Instance> INSTANCE = instance();

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
        var model = fields.required("model", ModelJson.MODEL_REF, AuditEntry::model);
        var actor = fields.required("actor", Codecs.STRING, AuditEntry::actor);
        var role = fields.<Role>optional("role", OrganisationJson.ROLE, AuditEntry::role);
        var onBehalfOf = fields.<String>optional("onBehalfOf", Codecs.STRING, AuditEntry::onBehalfOf);
        var seq = fields.required("seq", Codecs.LONG, AuditEntry::seq);
        var event = fields.required("event", ModelJson.EVENT, AuditEntry::event);
        var gate = fields.<GateRecord>optional("gate", GateJson.RECORD, AuditEntry::gate);
        var path = fields.required("path", ROUNDS, AuditEntry::rounds);
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
        return in -> {
            AuditBuilder entry =
                    new AuditBuilder(in.get(document), in.get(mainLine), in.get(model), in.get(seq), in.get(event));
            entry.actor = in.get(actor);
            entry.role = in.get(role);
            entry.onBehalfOf = in.get(onBehalfOf);
            entry.left = in.get(from);
            entry.gate = in.get(gate);
            entry.at = in.get(at);
            entry.key = in.get(key);
            entry.about = in.get(about);
            in.get(previous).ifPresent(entry::previous);
            return entry.went(in.get(path), in.get(to))
                    .because(in.get(checks), in.get(findings), in.get(clearances))
                    .from(in.get(dataSets))
                    .build();
        };
    }

    private static JsonCodec<Instance> instance() {
        ObjectCodec<Instance> fields = ObjectCodec.of("stage-instance");
        var document = fields.required("document", Codecs.DOC_REF, Instance::document);
        var mainLine = fields.required("mainLine", MAIN_LINE, Instance::mainLine);
        var model = fields.required("model", ModelJson.MODEL_REF, Instance::model);
        var config = fields.required("config", NAMES, Instance::config);
        var entered = fields.required("enteredAt", Codecs.map(Codecs.INSTANT), Instance::entered);
        var history = fields.defaulted("history", Codecs.map(NAMES), Map.of(), Instance::history);
        var seq = fields.required("seq", Codecs.LONG, Instance::seq);
        var cycle = fields.defaulted("cycle", Codecs.LONG, 1L, instance -> (long) instance.cycle());
        var actors = fields.defaulted("actors", Codecs.map(NAMES), Map.of(), Instance::actors);
        var gates = fields.defaulted("gates", Codecs.map(GateJson.RECORD), Map.of(), Instance::gates);
        var clocks = fields.defaulted("clocks", Codecs.map(SlaJson.CLOCK), Map.of(), Instance::clocks);
        var recentKeys = fields.defaulted("recentKeys", NAMES, List.of(), Instance::recentKeys);
        var last = fields.required("lastHash", Codecs.CONTENT_HASH, Instance::lastHash);
        return fields.build(in -> new InstanceBuilder(in.get(document), in.get(mainLine), in.get(model))
                .standing(in.get(config), in.get(entered))
                .history(in.get(history))
                .counted(in.get(seq), (int) Math.max(0, Math.min(in.get(cycle), Integer.MAX_VALUE)))
                .actors(in.get(actors))
                .gates(in.get(gates))
                .clocks(in.get(clocks))
                .recentKeys(in.get(recentKeys))
                .lastHash(in.get(last))
                .build());
    }
}
