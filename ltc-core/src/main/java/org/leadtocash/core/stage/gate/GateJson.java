package org.leadtocash.core.stage.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.ExpressionJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.json.UnionCodec;
import org.leadtocash.core.organisation.OrganisationJson;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.sla.SlaJson;

/** Gates, and what is said and stands at them, as JSON. */
public final class GateJson {
    private GateJson() {}

    private static final JsonCodec<List<String>> NAMES = Codecs.list(Codecs.STRING);

    private static final JsonCodec<List<Role>> ROLES = Codecs.list(OrganisationJson.ROLE);

    private static final JsonCodec<GateCondition> CONDITION = condition();

    private static final JsonCodec<Quorum> QUORUM =
            Codecs.text("quorum", "ANY, ALL, SEQUENTIAL or a count", Quorum::parse, Quorum::toString);

    /** What can be decided at a gate. */
    public static final JsonCodec<GateOutcome> OUTCOME = outcome();

    /** A gate of a model. */
    public static final JsonCodec<Gate> GATE = gate();

    /** What somebody says at a gate. */
    public static final JsonCodec<Ruling> RULING = ruling();

    /** What stands at a gate of a document. */
    public static final JsonCodec<GateRecord> RECORD = record();

    private static JsonCodec<GateCondition> condition() {
        ObjectCodec<GateCondition> fields = ObjectCodec.of("gate-condition");
        var text = fields.required("text", Codecs.STRING, GateCondition::text);
        var owner = fields.required("owner", OrganisationJson.ROLE, GateCondition::owner);
        var due = fields.<LocalDate>optional("due", Codecs.DATE, GateCondition::due);
        var before = fields.<String>optional("before", Codecs.STRING, GateCondition::before);
        return fields.build(in -> new GateCondition(in.get(text), in.get(owner), in.get(due), in.get(before)));
    }

    private static JsonCodec<Band> band() {
        ObjectCodec<Band> fields = ObjectCodec.of("gate-band");
        var when = fields.<Expression>optional("when", ExpressionJson.CODEC, Band::when);
        var roles = fields.required("roles", ROLES, Band::roles);
        var quorum = fields.defaulted("quorum", QUORUM, Quorum.any(), Band::quorum);
        return fields.build(in -> new Band(in.get(when), in.get(roles), in.get(quorum)));
    }

    private static JsonCodec<GateOutcome> outcome() {
        ObjectCodec<GateOutcome> fields = ObjectCodec.of("gate-outcome");
        var code = fields.required("code", Codecs.STRING, GateOutcome::code);
        var opens = fields.required("opens", Codecs.BOOLEAN, GateOutcome::opens);
        var conditional = fields.defaulted("conditional", Codecs.BOOLEAN, false, GateOutcome::conditional);
        return fields.build(in -> new GateOutcome(in.get(code), in.get(opens), in.get(conditional)));
    }

    private static JsonCodec<Watch> watch() {
        ObjectCodec<Watch> fields = ObjectCodec.of("gate-watch");
        var fact = fields.required("fact", Codecs.STRING, Watch::fact);
        var tolerance = fields.required("tolerance", Codecs.DECIMAL, Watch::tolerance);
        return fields.build(in -> new Watch(in.get(fact), in.get(tolerance)));
    }

    private static JsonCodec<Gate> gate() {
        ObjectCodec<Gate> fields = ObjectCodec.of("gate");
        var id = fields.required("id", Codecs.STRING, Gate::id);
        var owner = fields.<Role>optional("owner", OrganisationJson.ROLE, Gate::owner);
        var bands = fields.required("bands", Codecs.list(band()), Gate::bands);
        var checklist = fields.defaulted("checklist", NAMES, List.of(), Gate::checklist);
        var outcomes = fields.defaulted(
                "outcomes", Codecs.list(OUTCOME), Gate.named("X").build().outcomes(), Gate::outcomes);
        var requestedBy = fields.defaulted("requestedBy", NAMES, List.of(), Gate::requestedBy);
        var validFor = fields.<Duration>optional("validFor", SlaJson.DURATION, Gate::validFor);
        var watches = fields.defaulted("watches", Codecs.list(watch()), List.of(), Gate::watches);
        var controls = fields.defaulted("controls", NAMES, List.of(), Gate::controls);
        return fields.build(in -> {
            Gate.Builder gate = Gate.named(in.get(id))
                    .checks(in.get(checklist).toArray(String[]::new))
                    .requestedBy(in.get(requestedBy).toArray(String[]::new));
            in.get(owner).ifPresent(gate::owner);
            in.get(bands).forEach(gate::band);
            in.get(outcomes).forEach(gate::outcome);
            in.get(validFor).ifPresent(gate::validFor);
            in.get(watches).forEach(gate::watch);
            gate.controls(in.get(controls).toArray(String[]::new));
            return gate.build();
        });
    }

    private static JsonCodec<Ruling> ruling() {
        ObjectCodec<Ruling.Vote> vote = ObjectCodec.of("gate-vote");
        var gate = vote.required("gate", Codecs.STRING, Ruling.Vote::gate);
        var outcome = vote.required("outcome", Codecs.STRING, Ruling.Vote::outcome);
        var conditions = vote.defaulted("conditions", Codecs.list(CONDITION), List.of(), Ruling.Vote::conditions);
        ObjectCodec<Ruling.Met> met = ObjectCodec.of("gate-condition-met");
        var of = met.required("gate", Codecs.STRING, Ruling.Met::gate);
        var number = met.required("number", Codecs.LONG, ruling -> (long) ruling.number());
        return UnionCodec.<Ruling>of("gate-ruling", "says")
                .when(
                        "vote",
                        Ruling.Vote.class,
                        vote.build(in -> new Ruling.Vote(in.get(gate), in.get(outcome), in.get(conditions))))
                .when(
                        "met",
                        Ruling.Met.class,
                        met.build(in -> new Ruling.Met(in.get(of), Math.toIntExact(in.get(number)))))
                .build();
    }

    private static JsonCodec<GateRecord.Ballot> ballot() {
        ObjectCodec<GateRecord.Ballot> fields = ObjectCodec.of("gate-ballot");
        var actor = fields.required("actor", Codecs.STRING, GateRecord.Ballot::actor);
        var onBehalfOf = fields.<String>optional("onBehalfOf", Codecs.STRING, GateRecord.Ballot::onBehalfOf);
        var role = fields.required("role", OrganisationJson.ROLE, GateRecord.Ballot::role);
        var outcome = fields.required("outcome", Codecs.STRING, GateRecord.Ballot::outcome);
        return fields.build(
                in -> new GateRecord.Ballot(in.get(actor), in.get(onBehalfOf), in.get(role), in.get(outcome)));
    }

    private static JsonCodec<GateRecord.Numbered> numbered() {
        ObjectCodec<GateRecord.Numbered> fields = ObjectCodec.of("gate-open-condition");
        var number = fields.required("number", Codecs.LONG, each -> (long) each.number());
        var condition = fields.required("condition", CONDITION, GateRecord.Numbered::condition);
        return fields.build(in -> new GateRecord.Numbered(Math.toIntExact(in.get(number)), in.get(condition)));
    }

    private static JsonCodec<GateRecord> record() {
        ObjectCodec<GateRecord> fields = ObjectCodec.of("gate-record");
        var outcome = fields.defaulted("outcome", Codecs.STRING, "", GateRecord::outcome);
        var ballots = fields.defaulted("ballots", Codecs.list(ballot()), List.of(), GateRecord::ballots);
        var open = fields.defaulted("open", Codecs.list(numbered()), List.of(), GateRecord::open);
        var validUntil = fields.<Instant>optional("validUntil", Codecs.INSTANT, GateRecord::validUntil);
        var decided = fields.defaulted("decided", Codecs.map(Codecs.STRING), Map.of(), GateRecord::decided);
        return fields.build(in ->
                new GateRecord(in.get(outcome), in.get(ballots), in.get(open), in.get(validUntil), in.get(decided)));
    }
}
