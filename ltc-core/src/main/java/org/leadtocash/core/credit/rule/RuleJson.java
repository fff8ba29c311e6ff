package org.leadtocash.core.credit.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
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

    private static <T> JsonCodec<Set<T>> set(JsonCodec<T> item) {
        return Codecs.mapped(Codecs.list(item), TreeSet::new, ArrayList::new);
    }

    private static JsonCodec<PolicyRule> rule() {
        ObjectCodec<PolicyRule> fields = ObjectCodec.of("credit-policy-rule");
        var rule = fields.required("rule", Codecs.enumOf(CreditRule.class), PolicyRule::rule);
        var reaction = fields.required("reaction", Codecs.enumOf(Reaction.class), PolicyRule::reaction);
        var checkpoints = fields.defaulted("checkpoints", set(CHECKPOINT), Set.of(), PolicyRule::checkpoints);
        var riskClasses = fields.defaulted("riskClasses", set(Codecs.STRING), Set.of(), PolicyRule::riskClasses);
        var amount = fields.<Money>optional("amount", Codecs.MONEY, PolicyRule::amount);
        var days = fields.<Long>optional("days", Codecs.LONG, PolicyRule::days);
        var percent = fields.<BigDecimal>optional("percent", Codecs.DECIMAL, PolicyRule::percent);
        var waivable = fields.defaulted("waivable", Codecs.BOOLEAN, false, PolicyRule::waivable);
        return fields.build(in -> new PolicyRule(
                in.get(rule),
                in.get(reaction),
                in.get(checkpoints),
                in.get(riskClasses),
                in.get(amount),
                in.get(days),
                in.get(percent),
                in.get(waivable)));
    }
}
