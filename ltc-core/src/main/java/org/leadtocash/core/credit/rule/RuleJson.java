package org.leadtocash.core.credit.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
import org.leadtocash.core.form.TimeCodecs;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** The codecs of what a policy consists of. */
public final class RuleJson {
    private RuleJson() {}

    /** A checkpoint. */
    public static final JsonCodec<Checkpoint> CHECKPOINT =
            Codecs.text("checkpoint", "", Checkpoint::of, Checkpoint::code);

    /** A row of a policy. */
    public static final JsonCodec<PolicyRule> RULE = rule();

    /** Of which day rates are. */
    public static final JsonCodec<RateDay> RATE_DAY = rateDay();

    /** An exception. */
    public static final JsonCodec<CreditWaiver> WAIVER = waiver();

    private static <T> JsonCodec<Set<T>> set(JsonCodec<T> item) {
        return Codecs.mapped(Codecs.list(item), TreeSet::new, ArrayList::new);
    }

    private static JsonCodec<PolicyRule> rule() {
        ObjectCodec<PolicyRule> fields = ObjectCodec.of("credit-policy-rule");
        var rule = fields.required("rule", Codecs.enumOf(CreditRule.class), PolicyRule::rule);
        var reaction = fields.required("reaction", Codecs.enumOf(Reaction.class), PolicyRule::reaction);
        var checkpoints = fields.defaulted("checkpoints", set(CHECKPOINT), Set.of(), PolicyRule::checkpoints);
        var riskClasses = fields.defaulted("riskClasses", set(Codecs.STRING), Set.of(), PolicyRule::riskClasses);
        var amount = fields.<Money>optional(
                "amount", Codecs.MONEY, row -> row.bounds().amount());
        var days =
                fields.<Long>optional("days", Codecs.LONG, row -> row.bounds().days());
        var percent = fields.<BigDecimal>optional(
                "percent", Codecs.DECIMAL, row -> row.bounds().percent());
        var count =
                fields.<Long>optional("count", Codecs.LONG, row -> row.bounds().count());
        var grace = fields.defaulted(
                "graceDays", Codecs.LONG, 0L, row -> row.bounds().graceDays());
        var names = fields.defaulted(
                "fields", set(Codecs.STRING), Set.of(), row -> row.bounds().fields());
        var disputed = fields.defaulted(
                "withDisputed", Codecs.BOOLEAN, false, row -> row.bounds().withDisputed());
        var waivable = fields.defaulted("waivable", Codecs.BOOLEAN, false, PolicyRule::waivable);
        return fields.build(in -> new PolicyRule(
                in.get(rule),
                in.get(reaction),
                in.get(checkpoints),
                in.get(riskClasses),
                new RuleBounds(
                        in.get(amount),
                        in.get(days),
                        in.get(percent),
                        in.get(count),
                        in.get(grace),
                        in.get(names),
                        in.get(disputed)),
                in.get(waivable)));
    }

    private static JsonCodec<RateDay> rateDay() {
        ObjectCodec<RateDay> fields = ObjectCodec.of("credit-rate-day");
        var kind = fields.required("kind", Codecs.enumOf(RateDay.Kind.class), RateDay::kind);
        var fixed = fields.<LocalDate>optional("fixed", Codecs.DATE, RateDay::fixed);
        return fields.build(in -> new RateDay(in.get(kind), in.get(fixed)));
    }

    private static JsonCodec<CreditWaiver> waiver() {
        ObjectCodec<CreditWaiver> fields = ObjectCodec.of("credit-waiver");
        var reach = fields.required("reach", Codecs.enumOf(CreditWaiver.Reach.class), CreditWaiver::reach);
        var party = fields.defaulted("party", Codecs.STRING, "", CreditWaiver::party);
        var rule = fields.<CreditRule>optional("rule", Codecs.enumOf(CreditRule.class), CreditWaiver::rule);
        var effect = fields.defaulted(
                "effect",
                Codecs.enumOf(CreditWaiver.Effect.class),
                CreditWaiver.Effect.SET_ASIDE,
                CreditWaiver::effect);
        var ceiling = fields.<Money>optional("ceiling", Codecs.MONEY, CreditWaiver::ceiling);
        var validity = fields.required("validity", TimeCodecs.VALIDITY, CreditWaiver::validity);
        var approver = fields.required("approver", Codecs.STRING, CreditWaiver::approver);
        var reason = fields.required("reason", Codecs.STRING, CreditWaiver::reason);
        return fields.build(in -> new CreditWaiver(
                in.get(reach),
                in.get(party),
                in.get(rule),
                in.get(effect),
                in.get(ceiling),
                in.get(validity),
                in.get(approver),
                in.get(reason)));
    }
}
