package org.leadtocash.core.credit;

import java.util.List;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.CreditWaiver;
import org.leadtocash.core.credit.rule.RuleJson;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.source.DataSet;

/** How decisions are written. */
final class DecisionCodecs {
    private DecisionCodecs() {}

    static final JsonCodec<CreditDecision> DECISION = decision();

    private static JsonCodec<NodeSnapshot> node() {
        ObjectCodec<NodeSnapshot> fields = ObjectCodec.of("credit-node");
        var account = fields.required("account", AccountJson.KEY, NodeSnapshot::account);
        var checked = fields.required("checked", Codecs.BOOLEAN, NodeSnapshot::checked);
        var limit = fields.required("limit", AccountJson.LIMIT, NodeSnapshot::limit);
        var tolerance = fields.required("tolerance", Codecs.MONEY, NodeSnapshot::tolerance);
        var covered = fields.required("covered", Codecs.MONEY, NodeSnapshot::covered);
        var before = fields.<Money>optional("before", Codecs.MONEY, NodeSnapshot::before);
        var after = fields.<Money>optional("after", Codecs.MONEY, NodeSnapshot::after);
        var version = fields.<Long>optional("version", Codecs.LONG, NodeSnapshot::version);
        return fields.build(in -> new NodeSnapshot(
                in.get(account),
                in.get(checked),
                in.get(limit),
                in.get(tolerance),
                in.get(covered),
                in.get(before),
                in.get(after),
                in.get(version)));
    }

    private static JsonCodec<WaivedFinding> waived() {
        ObjectCodec<WaivedFinding> fields = ObjectCodec.of("credit-waived");
        var code = fields.required("code", FoundationCodecs.CODE, WaivedFinding::code);
        var subject = fields.required("subject", FoundationCodecs.SUBJECT, WaivedFinding::subject);
        var waiver = fields.<CreditWaiver>optional("waiver", RuleJson.WAIVER, WaivedFinding::waiver);
        return fields.build(in -> new WaivedFinding(in.get(code), in.get(subject), in.get(waiver)));
    }

    private static JsonCodec<DeferredLine> deferred() {
        ObjectCodec<DeferredLine> fields = ObjectCodec.of("credit-deferred-line");
        var line = fields.required("line", Codecs.LINE_REF, DeferredLine::line);
        var planned = fields.required("planned", Codecs.DATE, DeferredLine::planned);
        var value = fields.required("value", Codecs.MONEY, DeferredLine::value);
        var checkpoint = fields.required("checkpoint", RuleJson.CHECKPOINT, DeferredLine::checkpoint);
        return fields.build(in -> new DeferredLine(in.get(line), in.get(planned), in.get(value), in.get(checkpoint)));
    }

    private static JsonCodec<CreditDecision> decision() {
        ObjectCodec<CreditDecision> fields = ObjectCodec.of("credit-decision");
        var document = fields.required("document", Codecs.DOC_VERSION, CreditDecision::document);
        var account = fields.required("account", AccountJson.KEY, CreditDecision::account);
        var checkpoint = fields.required("checkpoint", RuleJson.CHECKPOINT, CreditDecision::checkpoint);
        var decidedAt = fields.required("decidedAt", Codecs.INSTANT, CreditDecision::decidedAt);
        var findings = fields.required("findings", FoundationCodecs.FINDINGS, CreditDecision::findings);
        var waived = fields.defaulted("waived", Codecs.list(waived()), List.of(), CreditDecision::waived);
        var nodes = fields.defaulted("nodes", Codecs.list(node()), List.of(), CreditDecision::nodes);
        var deferred = fields.defaulted("deferred", Codecs.list(deferred()), List.of(), CreditDecision::deferred);
        var ignored = fields.defaulted(
                "ignored", Codecs.list(Codecs.enumOf(CreditRule.class)), List.of(), CreditDecision::ignored);
        var dataSets = fields.<List<DataSet>>defaulted(
                "dataSets", Codecs.list(FoundationCodecs.DATA_SET), List.of(), CreditDecision::dataSets);
        var inputHash = fields.<ContentHash>optional("inputHash", Codecs.CONTENT_HASH, CreditDecision::inputHash);
        return fields.build(in -> new CreditDecision(new DecisionParts(
                in.get(document),
                in.get(account),
                in.get(checkpoint),
                in.get(decidedAt),
                in.get(findings),
                in.get(waived),
                in.get(nodes),
                in.get(deferred),
                in.get(ignored),
                in.get(dataSets),
                in.get(inputHash).map(InputHash::of))));
    }
}
