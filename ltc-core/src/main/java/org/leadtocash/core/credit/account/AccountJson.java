package org.leadtocash.core.credit.account;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.json.UnionCodec;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;

/** The codecs and formats of accounts, their limits and their hierarchy. */
public final class AccountJson {
    private AccountJson() {}

    static final JsonCodec<Validity> VALIDITY =
            Codecs.text("validity", "days such as [2024-01-01,2024-07-01)", Validity::parse, Validity::toString);

    /** An account's name. */
    public static final JsonCodec<CreditAccountKey> KEY = Codecs.text(
            "credit-account-key",
            "an account such as FR-GROUP/MAIN",
            CreditAccountKey::parse,
            CreditAccountKey::toString);

    /** A limit, told apart by {@code kind}. */
    public static final JsonCodec<Limit> LIMIT = limit();

    private static final JsonCodec<Tolerance> TOLERANCE = tolerance();

    private static final JsonCodec<TemporaryLimit> TEMPORARY = temporary();

    /** An account. */
    public static final JsonCodec<CreditAccount> ACCOUNT = account();

    /** A hierarchy. */
    public static final JsonCodec<CreditHierarchy> HIERARCHY = hierarchy();

    /** What a document grants, or what was agreed. */
    public static final JsonCodec<TradeTerms> TERMS = StandingJson.TERMS;

    /** How a payer pays. */
    public static final JsonCodec<PaymentBehaviour> BEHAVIOUR = StandingJson.BEHAVIOUR;

    /** What a limit counts for after its last day. */
    public static final JsonCodec<ExpiredLimit> EXPIRED_LIMIT = StandingJson.EXPIRED_LIMIT;

    /** A step of a path. */
    public static final JsonCodec<CreditHierarchy.Step> STEP = step();

    /** The formats: account, hierarchy. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(CreditAccount.class, "credit-account", 1, 0, ACCOUNT),
                new DocumentFormat<>(CreditHierarchy.class, "credit-hierarchy", 1, 0, HIERARCHY));
    }

    private static JsonCodec<Limit> limit() {
        ObjectCodec<Limit.Amount> amount = ObjectCodec.of("limit-amount");
        var money = amount.required("amount", Codecs.MONEY, Limit.Amount::amount);
        return UnionCodec.<Limit>of("limit", "kind")
                .when("AMOUNT", Limit.Amount.class, amount.build(in -> new Limit.Amount(in.get(money))))
                .when("NO_CREDIT", Limit.NoCredit.class, empty("no-credit", new Limit.NoCredit()))
                .when("NOT_MANAGED", Limit.NotManaged.class, empty("not-managed", new Limit.NotManaged()))
                .when("UNLIMITED", Limit.Unlimited.class, empty("unlimited", new Limit.Unlimited()))
                .build();
    }

    private static <T> JsonCodec<T> empty(String title, T value) {
        return ObjectCodec.<T>of(title).build(in -> value);
    }

    private static JsonCodec<Tolerance> tolerance() {
        ObjectCodec<Tolerance> fields = ObjectCodec.of("tolerance");
        var amount = fields.<Money>optional("amount", Codecs.MONEY, Tolerance::amount);
        var percent = fields.<BigDecimal>optional("percent", Codecs.DECIMAL, Tolerance::percent);
        var combine = fields.defaulted(
                "combine", Codecs.enumOf(Tolerance.Combine.class), Tolerance.Combine.MIN, Tolerance::combine);
        return fields.build(in -> new Tolerance(in.get(amount), in.get(percent), in.get(combine)));
    }

    private static JsonCodec<TemporaryLimit> temporary() {
        ObjectCodec<TemporaryLimit> fields = ObjectCodec.of("temporary-limit");
        var kind = fields.required("kind", Codecs.enumOf(TemporaryLimit.Kind.class), TemporaryLimit::kind);
        var limit = fields.required("limit", LIMIT, TemporaryLimit::limit);
        var validity = fields.required("validity", VALIDITY, TemporaryLimit::validity);
        var approval = fields.required("approval", Codecs.STRING, TemporaryLimit::approval);
        return fields.build(in -> new TemporaryLimit(in.get(kind), in.get(limit), in.get(validity), in.get(approval)));
    }

    private static JsonCodec<CreditAccount> account() {
        ObjectCodec<Dated<Limit>> dated = ObjectCodec.of("dated-limit");
        var validity = dated.defaulted("validity", VALIDITY, Validity.always(), Dated::validity);
        var limit = dated.required("limit", LIMIT, Dated::value);
        JsonCodec<Dated<Limit>> datedLimit = dated.build(in -> Dated.of(in.get(validity), in.get(limit)));
        ObjectCodec<CreditAccount> fields = ObjectCodec.of("credit-account");
        var key = fields.required("key", KEY, CreditAccount::key);
        var currency = fields.required("currency", Codecs.CURRENCY, CreditAccount::currency);
        var base = fields.required(
                "limits", Codecs.list(datedLimit), given -> given.base().entries());
        var temporary = fields.defaulted("temporary", Codecs.list(TEMPORARY), List.of(), CreditAccount::temporary);
        var tolerance = fields.defaulted("tolerance", TOLERANCE, Tolerance.none(), CreditAccount::tolerance);
        var riskClass = fields.defaulted("riskClass", Codecs.STRING, "STANDARD", CreditAccount::riskClass);
        var covers = fields.defaulted("covers", Codecs.list(CoverJson.COVER), List.of(), CreditAccount::covers);
        var standing = fields.defaulted("standing", StandingJson.STANDING, Standing.good(), CreditAccount::standing);
        var terms = fields.defaulted("terms", StandingJson.TERMS, TradeTerms.unknown(), CreditAccount::terms);
        return fields.build(in -> new CreditAccount(
                in.get(key),
                in.get(currency),
                Timeline.of(in.get(base)),
                in.get(temporary),
                in.get(covers),
                in.get(tolerance),
                in.get(riskClass),
                in.get(standing),
                in.get(terms)));
    }

    private static JsonCodec<CreditHierarchy.Step> step() {
        ObjectCodec<CreditHierarchy.Step> fields = ObjectCodec.of("credit-path-step");
        var account = fields.required("account", KEY, CreditHierarchy.Step::account);
        var checked = fields.defaulted("checked", Codecs.BOOLEAN, true, CreditHierarchy.Step::checked);
        return fields.build(in -> new CreditHierarchy.Step(in.get(account), in.get(checked)));
    }

    private static JsonCodec<CreditHierarchy> hierarchy() {
        ObjectCodec<HierarchyEdge> edge = ObjectCodec.of("credit-hierarchy-edge");
        var child = edge.required("child", Codecs.STRING, HierarchyEdge::child);
        var parent = edge.required("parent", Codecs.STRING, HierarchyEdge::parent);
        var validity = edge.defaulted("validity", VALIDITY, Validity.always(), HierarchyEdge::validity);
        var rollsUp = edge.defaulted("rollsUp", Codecs.BOOLEAN, true, HierarchyEdge::rollsUp);
        var checks = edge.defaulted("checks", Codecs.BOOLEAN, true, HierarchyEdge::checks);
        JsonCodec<HierarchyEdge> edgeCodec = edge.build(in ->
                new HierarchyEdge(in.get(child), in.get(parent), in.get(validity), in.get(rollsUp), in.get(checks)));
        ObjectCodec<CreditHierarchy> fields = ObjectCodec.of("credit-hierarchy");
        var edges = fields.required("edges", Codecs.list(edgeCodec), CreditHierarchy::edges);
        return fields.build(in -> CreditHierarchy.of(in.get(edges)));
    }
}
