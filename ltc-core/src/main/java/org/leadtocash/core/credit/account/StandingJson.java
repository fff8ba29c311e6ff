package org.leadtocash.core.credit.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** How it is written what is known of a party besides its limits. */
final class StandingJson {
    private StandingJson() {}

    static final JsonCodec<Standing> STANDING = standing();
    static final JsonCodec<TradeTerms> TERMS = terms();
    static final JsonCodec<PaymentBehaviour> BEHAVIOUR = behaviour();
    static final JsonCodec<ExpiredLimit> EXPIRED_LIMIT = expiredLimit();

    private static JsonCodec<Standing> standing() {
        ObjectCodec<Standing> fields = ObjectCodec.of("credit-standing");
        var hold = fields.<String>optional("hold", Codecs.STRING, Standing::hold);
        var review = fields.<LocalDate>optional("reviewBy", Codecs.DATE, Standing::reviewBy);
        var insolvent = fields.<LocalDate>optional("insolventSince", Codecs.DATE, Standing::insolventSince);
        var sanction = fields.<String>optional("sanctionCase", Codecs.STRING, Standing::sanctionCase);
        return fields.build(in -> new Standing(in.get(hold), in.get(review), in.get(insolvent), in.get(sanction)));
    }

    private static JsonCodec<TradeTerms> terms() {
        JsonCodec<SortedMap<String, String>> mapCodec =
                Codecs.mapped(Codecs.map(Codecs.STRING), TreeMap::new, Map::copyOf);
        ObjectCodec<TradeTerms> fields = ObjectCodec.of("trade-terms");
        var terms = fields.<Long>optional("termsRank", Codecs.LONG, TradeTerms::termsRank);
        var discount = fields.<Long>optional("discountRank", Codecs.LONG, TradeTerms::discountRank);
        var days = fields.<Long>optional("paymentDays", Codecs.LONG, TradeTerms::paymentDays);
        var others = fields.defaulted("fields", mapCodec, new TreeMap<>(), TradeTerms::fields);
        return fields.build(in -> new TradeTerms(in.get(terms), in.get(discount), in.get(days), in.get(others)));
    }

    private static JsonCodec<PaymentBehaviour> behaviour() {
        ObjectCodec<PaymentBehaviour> fields = ObjectCodec.of("payment-behaviour");
        var dso = fields.<BigDecimal>optional(
                "daysSalesOutstanding", Codecs.DECIMAL, PaymentBehaviour::daysSalesOutstanding);
        var late = fields.<BigDecimal>optional("averageDaysLate", Codecs.DECIMAL, PaymentBehaviour::averageDaysLate);
        var last = fields.<LocalDate>optional("lastPayment", Codecs.DATE, PaymentBehaviour::lastPayment);
        var returned = fields.defaulted("returned", Codecs.list(Codecs.DATE), List.of(), PaymentBehaviour::returned);
        return fields.build(in -> new PaymentBehaviour(in.get(dso), in.get(late), in.get(last), in.get(returned)));
    }

    private static JsonCodec<ExpiredLimit> expiredLimit() {
        ObjectCodec<ExpiredLimit> fields = ObjectCodec.of("expired-limit");
        var mode = fields.required("mode", Codecs.enumOf(ExpiredLimit.Mode.class), ExpiredLimit::mode);
        var grace = fields.defaulted("graceDays", Codecs.LONG, 0L, ExpiredLimit::graceDays);
        var open = fields.defaulted("openEndExpires", Codecs.BOOLEAN, false, ExpiredLimit::openEndExpires);
        return fields.build(in -> new ExpiredLimit(in.get(mode), in.get(grace), in.get(open)));
    }
}
