package org.leadtocash.core.credit;

import java.util.List;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.rule.RuleJson;
import org.leadtocash.core.exchange.ExchangeJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** How policies are written. */
final class PolicyCodecs {
    private PolicyCodecs() {}

    private static final List<ExposureCategory> ALL = List.of(ExposureCategory.values());

    static final JsonCodec<CreditPolicy> POLICY = policy();

    private static JsonCodec<CreditPolicy> policy() {
        JsonCodec<ExposureCategory> categoryCodec = Codecs.enumOf(ExposureCategory.class);
        ObjectCodec<CreditPolicy> fields = ObjectCodec.of("credit-policy");
        var id = fields.required("id", Codecs.STRING, CreditPolicy::id);
        var version = fields.required("version", Codecs.STRING, CreditPolicy::version);
        var asOf = fields.required("asOf", Codecs.DATE, CreditPolicy::asOf);
        var counted =
                fields.defaulted("counted", Codecs.list(categoryCodec), ALL, policy -> List.copyOf(policy.counted()));
        var rates = fields.required("rates", ExchangeJson.RATE_POLICY, CreditPolicy::rates);
        var grace = fields.defaulted("expiredLimitGraceDays", Codecs.LONG, 0L, CreditPolicy::expiredLimitGraceDays);
        var rules = fields.required("rules", Codecs.list(RuleJson.RULE), CreditPolicy::rules);
        return fields.build(in -> {
            CreditPolicy.Builder policy = CreditPolicy.builder(in.get(id), in.get(version), in.get(asOf))
                    .counting(in.get(counted))
                    .rates(in.get(rates))
                    .expiredLimitGraceDays(in.get(grace));
            in.get(rules).forEach(policy::rule);
            return policy.build();
        });
    }
}
