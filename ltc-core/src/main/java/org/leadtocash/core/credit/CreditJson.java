package org.leadtocash.core.credit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.DataSet;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.ReceivableJson;

/** The codecs and formats of credit. */
public final class CreditJson {
    private CreditJson() {}

    /** An account's name. */
    public static final JsonCodec<CreditAccountKey> KEY = AccountCodecs.KEY;

    /** A limit, told apart by {@code kind}. */
    public static final JsonCodec<Limit> LIMIT = AccountCodecs.LIMIT;

    /** An account. */
    public static final JsonCodec<CreditAccount> ACCOUNT = AccountCodecs.ACCOUNT;

    /** A hierarchy. */
    public static final JsonCodec<CreditHierarchy> HIERARCHY = AccountCodecs.HIERARCHY;

    /** A policy. */
    public static final JsonCodec<CreditPolicy> POLICY = PolicyCodecs.POLICY;

    /** Exposure by account, category and currency. */
    public static final JsonCodec<ExposureSnapshot> SNAPSHOT = snapshot();

    /** A request. */
    public static final JsonCodec<CreditRequest> REQUEST = request();

    /** Accounts, hierarchy, exposure and items together. */
    public static final JsonCodec<CreditPosition> POSITION = position();

    /** A decision. */
    public static final JsonCodec<CreditDecision> DECISION = decision();

    /** The formats: account, hierarchy, policy, exposure, request, position, decision. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(CreditAccount.class, "credit-account", 1, 0, ACCOUNT),
                new DocumentFormat<>(CreditHierarchy.class, "credit-hierarchy", 1, 0, HIERARCHY),
                new DocumentFormat<>(CreditPolicy.class, "credit-policy", 1, 0, POLICY),
                new DocumentFormat<>(ExposureSnapshot.class, "credit-exposure", 1, 0, SNAPSHOT),
                new DocumentFormat<>(CreditRequest.class, "credit-request", 1, 0, REQUEST),
                new DocumentFormat<>(CreditPosition.class, "credit-position", 1, 0, POSITION),
                new DocumentFormat<>(CreditDecision.class, "credit-decision", 1, 0, DECISION));
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

    private static JsonCodec<ExposureSnapshot> snapshot() {
        ObjectCodec<ExposureSnapshot.Sum> sum = ObjectCodec.of("credit-exposure-sum");
        var account = sum.required("account", KEY, ExposureSnapshot.Sum::account);
        var category = sum.required("category", Codecs.enumOf(ExposureCategory.class), ExposureSnapshot.Sum::category);
        var amount = sum.required("amount", Codecs.MONEY, ExposureSnapshot.Sum::amount);
        JsonCodec<ExposureSnapshot.Sum> sumCodec =
                sum.build(in -> new ExposureSnapshot.Sum(in.get(account), in.get(category), in.get(amount)));
        ObjectCodec<ExposureSnapshot> fields = ObjectCodec.of("credit-exposure");
        var sums = fields.required("sums", Codecs.list(sumCodec), ExposureSnapshot::sums);
        return fields.build(in -> ExposureSnapshot.of(in.get(sums)));
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
        var account = fields.required("account", KEY, CreditRequest::account);
        var checkpoint = fields.required("checkpoint", PolicyCodecs.CHECKPOINT, CreditRequest::checkpoint);
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
        var accounts = fields.required("accounts", Codecs.list(ACCOUNT), CreditPosition::accounts);
        var hierarchy = fields.defaulted("hierarchy", HIERARCHY, CreditHierarchy.none(), CreditPosition::hierarchy);
        var exposure = fields.defaulted("exposure", SNAPSHOT, ExposureSnapshot.none(), CreditPosition::exposure);
        var items = fields.defaulted("items", ReceivableJson.OPEN_ITEMS, OpenItems.none(), CreditPosition::items);
        var dataSets = fields.defaulted(
                "dataSets", Codecs.list(FoundationCodecs.DATA_SET), List.of(), CreditPosition::dataSets);
        return fields.build(in -> new CreditPosition(
                in.get(accounts), in.get(hierarchy), in.get(exposure), in.get(items), in.get(dataSets)));
    }

    private static JsonCodec<NodeSnapshot> node() {
        ObjectCodec<NodeSnapshot> fields = ObjectCodec.of("credit-node");
        var account = fields.required("account", KEY, NodeSnapshot::account);
        var checked = fields.required("checked", Codecs.BOOLEAN, NodeSnapshot::checked);
        var limit = fields.required("limit", LIMIT, NodeSnapshot::limit);
        var tolerance = fields.required("tolerance", Codecs.MONEY, NodeSnapshot::tolerance);
        var before = fields.<Money>optional("before", Codecs.MONEY, NodeSnapshot::before);
        var after = fields.<Money>optional("after", Codecs.MONEY, NodeSnapshot::after);
        return fields.build(in -> new NodeSnapshot(
                in.get(account), in.get(checked), in.get(limit), in.get(tolerance), in.get(before), in.get(after)));
    }

    private static JsonCodec<CreditDecision> decision() {
        ObjectCodec<CreditDecision> fields = ObjectCodec.of("credit-decision");
        var document = fields.required("document", Codecs.DOC_VERSION, CreditDecision::document);
        var account = fields.required("account", KEY, CreditDecision::account);
        var checkpoint = fields.required("checkpoint", PolicyCodecs.CHECKPOINT, CreditDecision::checkpoint);
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
