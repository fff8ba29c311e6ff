package org.leadtocash.core.credit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.exposure.ExposureJson;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
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

/** The codecs and formats of credit. */
public final class CreditJson {
    private CreditJson() {}

    /** A policy. */
    public static final JsonCodec<CreditPolicy> POLICY = PolicyCodecs.POLICY;

    /** A request. */
    public static final JsonCodec<CreditRequest> REQUEST = RequestCodecs.REQUEST;

    /** Accounts, hierarchy, exposure and items together. */
    public static final JsonCodec<CreditPosition> POSITION = position();

    /** A decision. */
    public static final JsonCodec<CreditDecision> DECISION = DecisionCodecs.DECISION;

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
                position.behaviours(),
                position.waivers(),
                Map.of(),
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

    private static JsonCodec<CreditPosition> position() {
        ObjectCodec<CreditPosition> fields = ObjectCodec.of("credit-position");
        var accounts = fields.required("accounts", Codecs.list(AccountJson.ACCOUNT), CreditPosition::accounts);
        var hierarchy =
                fields.defaulted("hierarchy", AccountJson.HIERARCHY, CreditHierarchy.none(), CreditPosition::hierarchy);
        var exposure =
                fields.defaulted("exposure", ExposureJson.SNAPSHOT, ExposureSnapshot.none(), CreditPosition::exposure);
        var items = fields.defaulted("items", ReceivableJson.OPEN_ITEMS, OpenItems.none(), CreditPosition::items);
        var behaviours =
                fields.defaulted("behaviours", Codecs.map(AccountJson.BEHAVIOUR), Map.of(), CreditPosition::behaviours);
        var waivers = fields.defaulted("waivers", Codecs.list(RuleJson.WAIVER), List.of(), CreditPosition::waivers);
        var versions = fields.defaulted("versions", versions(), Map.of(), CreditPosition::versions);
        var dataSets = fields.defaulted(
                "dataSets", Codecs.list(FoundationCodecs.DATA_SET), List.of(), CreditPosition::dataSets);
        return fields.build(in -> new CreditPosition(
                in.get(accounts),
                in.get(hierarchy),
                in.get(exposure),
                in.get(items),
                in.get(behaviours),
                in.get(waivers),
                in.get(versions),
                in.get(dataSets)));
    }

    private static JsonCodec<Map<CreditAccountKey, Long>> versions() {
        return Codecs.mapped(
                Codecs.map(Codecs.LONG),
                texts -> {
                    Map<CreditAccountKey, Long> keys = new TreeMap<>();
                    texts.forEach((key, version) -> keys.put(CreditAccountKey.parse(key), version));
                    return keys;
                },
                keys -> {
                    Map<String, Long> texts = new TreeMap<>();
                    keys.forEach((key, version) -> texts.put(key.toString(), version));
                    return texts;
                });
    }
}
