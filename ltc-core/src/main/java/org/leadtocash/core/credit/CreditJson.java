package org.leadtocash.core.credit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.exposure.ExposureJson;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.RuleJson;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.ReceivableJson;
import org.leadtocash.core.source.DataSet;

/** The codecs and formats of credit. */
public final class CreditJson {
    private CreditJson() {}

    /** A policy. */
    public static final JsonCodec<CreditPolicy> POLICY = PolicyCodecs.POLICY;

    /** A request. */
    public static final JsonCodec<CreditRequest> REQUEST = request();

    /** Accounts, hierarchy, exposure and items together. */
    public static final JsonCodec<CreditPosition> POSITION = position();

    /** A decision. */
    public static final JsonCodec<CreditDecision> DECISION = decision();

    /** The formats: account, hierarchy, policy, exposure, request, position, decision. */
    public static List<DocumentFormat<?>> formats() {
        return Stream.of(
                        AccountJson.formats(),
                        ExposureJson.formats(),
                        List.<DocumentFormat<?>>of(
                                new DocumentFormat<>(CreditPolicy.class, "credit-policy", 1, 0, POLICY),
                                new DocumentFormat<>(CreditRequest.class, "credit-request", 1, 0, REQUEST),
                                new DocumentFormat<>(CreditPosition.class, "credit-position", 1, 0, POSITION),
                                new DocumentFormat<>(CreditDecision.class, "credit-decision", 1, 0, DECISION)))
                .<DocumentFormat<?>>flatMap(List::stream)
                .toList();
    }

    /** The hash of what the decision depends on: only the accounts of the path, their sums, and the rates it used. */
    static ContentHash inputHash(
            CreditPolicy policy, CreditRequest request, CreditPosition position, List<Node> nodes, Valuation rates) {
        Set<CreditAccountKey> path = new TreeSet<>();
        position.hierarchy().path(request.account(), request.asOf()).forEach(step -> path.add(step.account()));
        List<ExposureSnapshot.Sum> sums = position.exposure().sums().stream()
                .filter(sum -> path.contains(sum.account()))
                .toList();
        CreditPosition used = new CreditPosition(
                nodes.stream().map(Node::account).toList(),
                CreditHierarchy.none(),
                ExposureSnapshot.of(sums),
                OpenItems.from(position.items().of(request.account().party())),
                List.of());
        List<String> steps = position.hierarchy().path(request.account(), request.asOf()).stream()
                .map(step -> step.account() + (step.checked() ? " checked" : ""))
                .toList();
        return CanonicalJson.hash(JsonObject.of("request", REQUEST.write(request))
                .with("position", POSITION.write(used))
                .with("path", Codecs.list(Codecs.STRING).write(steps))
                .with("policy", FoundationCodecs.DATA_SET.write(policy.dataSet()))
                .with("rates", Codecs.map(Codecs.STRING).write(rates.used())));
    }

    private static JsonCodec<CreditRequest> request() {
        ObjectCodec<RequestLine> line = ObjectCodec.of("credit-request-line");
        var ref = line.required("line", Codecs.LINE_REF, RequestLine::line);
        var quantity = line.required("quantity", Codecs.QUANTITY, RequestLine::quantity);
        var value = line.required("value", Codecs.MONEY, RequestLine::value);
        JsonCodec<RequestLine> lineCodec =
                line.build(in -> new RequestLine(in.get(ref), in.get(quantity), in.get(value)));
        ObjectCodec<CreditRequest> fields = ObjectCodec.of("credit-request");
        var document = fields.required("document", Codecs.DOC_VERSION, CreditRequest::document);
        var account = fields.required("account", AccountJson.KEY, CreditRequest::account);
        var checkpoint = fields.required("checkpoint", RuleJson.CHECKPOINT, CreditRequest::checkpoint);
        var asOf = fields.required("asOf", Codecs.DATE, CreditRequest::asOf);
        var at = fields.required("at", Codecs.INSTANT, CreditRequest::at);
        var lines = fields.required("lines", Codecs.list(lineCodec), CreditRequest::lines);
        var counted = fields.required("counted", Codecs.MONEY, CreditRequest::counted);
        return fields.build(in -> new CreditRequest(
                in.get(document),
                in.get(account),
                in.get(checkpoint),
                in.get(asOf),
                in.get(at),
                in.get(lines),
                in.get(counted)));
    }

    private static JsonCodec<CreditPosition> position() {
        ObjectCodec<CreditPosition> fields = ObjectCodec.of("credit-position");
        var accounts = fields.required("accounts", Codecs.list(AccountJson.ACCOUNT), CreditPosition::accounts);
        var hierarchy =
                fields.defaulted("hierarchy", AccountJson.HIERARCHY, CreditHierarchy.none(), CreditPosition::hierarchy);
        var exposure =
                fields.defaulted("exposure", ExposureJson.SNAPSHOT, ExposureSnapshot.none(), CreditPosition::exposure);
        var items = fields.defaulted("items", ReceivableJson.OPEN_ITEMS, OpenItems.none(), CreditPosition::items);
        var dataSets = fields.defaulted(
                "dataSets", Codecs.list(FoundationCodecs.DATA_SET), List.of(), CreditPosition::dataSets);
        return fields.build(in -> new CreditPosition(
                in.get(accounts), in.get(hierarchy), in.get(exposure), in.get(items), in.get(dataSets)));
    }

    private static JsonCodec<NodeSnapshot> node() {
        ObjectCodec<NodeSnapshot> fields = ObjectCodec.of("credit-node");
        var account = fields.required("account", AccountJson.KEY, NodeSnapshot::account);
        var checked = fields.required("checked", Codecs.BOOLEAN, NodeSnapshot::checked);
        var limit = fields.required("limit", AccountJson.LIMIT, NodeSnapshot::limit);
        var tolerance = fields.required("tolerance", Codecs.MONEY, NodeSnapshot::tolerance);
        var before = fields.<Money>optional("before", Codecs.MONEY, NodeSnapshot::before);
        var after = fields.<Money>optional("after", Codecs.MONEY, NodeSnapshot::after);
        return fields.build(in -> new NodeSnapshot(
                in.get(account), in.get(checked), in.get(limit), in.get(tolerance), in.get(before), in.get(after)));
    }

    private static JsonCodec<CreditDecision> decision() {
        ObjectCodec<CreditDecision> fields = ObjectCodec.of("credit-decision");
        var document = fields.required("document", Codecs.DOC_VERSION, CreditDecision::document);
        var account = fields.required("account", AccountJson.KEY, CreditDecision::account);
        var checkpoint = fields.required("checkpoint", RuleJson.CHECKPOINT, CreditDecision::checkpoint);
        var decidedAt = fields.required("decidedAt", Codecs.INSTANT, CreditDecision::decidedAt);
        var findings = fields.required("findings", FoundationCodecs.FINDINGS, CreditDecision::findings);
        var nodes = fields.defaulted("nodes", Codecs.list(node()), List.of(), CreditDecision::nodes);
        var ignored = fields.defaulted(
                "ignored", Codecs.list(Codecs.enumOf(CreditRule.class)), List.of(), CreditDecision::ignored);
        var dataSets = fields.<List<DataSet>>defaulted(
                "dataSets", Codecs.list(FoundationCodecs.DATA_SET), List.of(), CreditDecision::dataSets);
        var inputHash = fields.<ContentHash>optional("inputHash", Codecs.CONTENT_HASH, CreditDecision::inputHash);
        return fields.build(in -> new CreditDecision(
                in.get(document),
                in.get(account),
                in.get(checkpoint),
                in.get(decidedAt),
                in.get(findings),
                in.get(nodes),
                in.get(ignored),
                in.get(dataSets),
                in.get(inputHash)));
    }
}
