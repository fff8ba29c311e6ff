package org.leadtocash.core.credit;

import java.math.BigDecimal;
import java.util.List;
import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.credit.account.ExpiredLimit;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.rule.RateDay;
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
        var day = fields.defaulted("rateDay", RuleJson.RATE_DAY, RateDay.ofEvaluation(), CreditPolicy::rateDay);
        var buffer = fields.defaulted("exchangeBuffer", Codecs.DECIMAL, BigDecimal.ZERO, CreditPolicy::exchangeBuffer);
        var expired = fields.defaulted(
                "expiredLimit", AccountJson.EXPIRED_LIMIT, ExpiredLimit.treatAsZero(), CreditPolicy::expiredLimit);
        var rules = fields.required("rules", Codecs.list(RuleJson.RULE), CreditPolicy::rules);
        return fields.build(in -> {
            CreditPolicy.Builder policy = CreditPolicy.builder(in.get(id), in.get(version), in.get(asOf))
                    .counting(in.get(counted))
                    .rates(in.get(rates))
                    .rateDay(in.get(day))
                    .exchangeBuffer(in.get(buffer))
                    .expiredLimit(in.get(expired));
            in.get(rules).forEach(policy::rule);
            return policy.build();
        });
    }
}
