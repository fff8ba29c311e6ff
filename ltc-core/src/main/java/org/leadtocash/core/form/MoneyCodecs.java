package org.leadtocash.core.form;

import java.util.List;
import org.joda.money.BigMoney;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.money.Allocation;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.money.Shares;

/** The codecs of money around its amounts: ratios, roundings, ways to split and what came of them. */
public final class MoneyCodecs {
    private MoneyCodecs() {}

    /** An exact ratio: {@code "8/9"}; decimals are read as well. */
    public static final JsonCodec<Ratio> RATIO =
            Codecs.text("ratio", "a fraction or decimal such as 2/3 or 0.5", Ratio::parse, Ratio::toString);

    /** A rounding policy: {@code "0.05 HALF_UP"}. */
    public static final JsonCodec<RoundingPolicy> ROUNDING_POLICY =
            Codecs.text("rounding-policy", "", RoundingPolicy::parse, RoundingPolicy::toString);

    /** A way to split: {@code {"rule":"LARGEST_REMAINDER"}}. */
    public static final JsonCodec<Allocation> ALLOCATION = allocation();

    /** An amount that was split: its parts, and the remainder in which its currency stands even without parts. */
    public static final JsonCodec<Shares> SHARES = shares();

    private static JsonCodec<Allocation> allocation() {
        ObjectCodec<Allocation> fields = ObjectCodec.of("allocation");
        var rule = fields.required("rule", Codecs.enumOf(RemainderRule.class), Allocation::rule);
        var even = fields.defaulted("evenWhenWeightless", Codecs.BOOLEAN, false, Allocation::isEvenWhenWeightless);
        return fields.build(
                in -> in.get(even) ? Allocation.of(in.get(rule)).evenWhenWeightless() : Allocation.of(in.get(rule)));
    }

    private static JsonCodec<Shares> shares() {
        ObjectCodec<Shares> fields = ObjectCodec.of("shares");
        var parts = fields.<List<BigMoney>>required("parts", Codecs.list(Codecs.BIG_MONEY), Shares::parts);
        var remainder = fields.<BigMoney>required("remainder", Codecs.BIG_MONEY, Shares::remainder);
        return fields.build(in -> Shares.of(in.get(parts), in.get(remainder)));
    }
}
