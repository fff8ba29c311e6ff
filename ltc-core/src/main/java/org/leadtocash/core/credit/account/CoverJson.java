package org.leadtocash.core.credit.account;

import org.joda.money.Money;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** How covers are written. */
final class CoverJson {
    private CoverJson() {}

    static final JsonCodec<Cover> COVER = cover();

    private static JsonCodec<Cover> cover() {
        JsonCodec<CoverKind> kindCodec = Codecs.text("cover-kind", "", CoverKind::of, CoverKind::code);
        ObjectCodec<Cover> fields = ObjectCodec.of("credit-cover");
        var kind = fields.required("kind", kindCodec, Cover::kind);
        var use = fields.defaulted("use", Codecs.enumOf(Cover.Use.class), Cover.Use.ON_TOP, Cover::use);
        var value = fields.required("value", Codecs.MONEY, Cover::value);
        var percent = fields.required("percent", Codecs.DECIMAL, Cover::percent);
        var cap = fields.<Money>optional("cap", Codecs.MONEY, Cover::cap);
        var validity = fields.required("validity", AccountJson.VALIDITY, Cover::validity);
        var approval = fields.required("approval", Codecs.STRING, Cover::approval);
        var overdue = fields.<Long>optional(
                "maxDaysOverdue", Codecs.LONG, given -> given.conditions().maxDaysOverdue());
        var days = fields.<Long>optional(
                "maxPaymentDays", Codecs.LONG, given -> given.conditions().maxPaymentDays());
        return fields.build(in -> new Cover(
                in.get(kind),
                in.get(use),
                in.get(value),
                in.get(percent),
                in.get(cap),
                in.get(validity),
                in.get(approval),
                new Cover.Conditions(in.get(overdue), in.get(days))));
    }
}
