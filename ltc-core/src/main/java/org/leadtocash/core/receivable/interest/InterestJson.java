package org.leadtocash.core.receivable.interest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.form.TimeCodecs;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.receivable.ItemKind;
import org.leadtocash.core.receivable.ReceivableJson;
import org.leadtocash.core.receivable.terms.TermsJson;
import org.leadtocash.core.time.Timeline;

/** The codecs and formats of interest. */
public final class InterestJson {
    private InterestJson() {}

    private static final JsonCodec<InterestRate> RATE = rate();

    /** The interest on one item. */
    public static final JsonCodec<InterestCharge> INTEREST_CHARGE = charge();

    /** The interest of a period. */
    public static final JsonCodec<InterestStatement> INTEREST_STATEMENT = statement();

    /** The rules. */
    public static final JsonCodec<InterestRules> INTEREST_RULES = rules();

    /** The formats: interest rules, interest statement. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(InterestRules.class, "interest-rules", 1, 0, INTEREST_RULES),
                new DocumentFormat<>(InterestStatement.class, "interest-statement", 1, 0, INTEREST_STATEMENT));
    }

    private static JsonCodec<InterestRate> rate() {
        ObjectCodec<InterestRate> fields = ObjectCodec.of("interest-rate");
        var base = fields.required("base", Codecs.DECIMAL, InterestRate::base);
        var margin = fields.defaulted("margin", Codecs.DECIMAL, BigDecimal.ZERO, InterestRate::margin);
        return fields.build(in -> new InterestRate(in.get(base), in.get(margin)));
    }

    private static JsonCodec<InterestCharge> charge() {
        ObjectCodec<InterestSpan> span = ObjectCodec.of("interest-span");
        var after = span.required("after", Codecs.DATE, InterestSpan::after);
        var through = span.required("through", Codecs.DATE, InterestSpan::through);
        var days = span.required("days", Codecs.LONG, InterestSpan::days);
        var principal = span.required("principal", Codecs.MONEY, InterestSpan::principal);
        var rate = span.required("rate", RATE, InterestSpan::rate);
        JsonCodec<InterestSpan> spanCodec = span.build(
                in -> new InterestSpan(in.get(after), in.get(through), in.get(days), in.get(principal), in.get(rate)));
        ObjectCodec<InterestCharge> fields = ObjectCodec.of("interest-charge");
        var item = fields.required("item", ReceivableJson.ITEM_REF, InterestCharge::item);
        var customer = fields.required("customer", Codecs.STRING, InterestCharge::customer);
        var spans = fields.required("spans", Codecs.list(spanCodec), InterestCharge::spans);
        var amount = fields.required("amount", Codecs.MONEY, InterestCharge::amount);
        return fields.build(in -> new InterestCharge(in.get(item), in.get(customer), in.get(spans), in.get(amount)));
    }

    private static JsonCodec<InterestStatement> statement() {
        ObjectCodec<InterestStatement> fields = ObjectCodec.of("interest-statement");
        var after = fields.required("after", Codecs.DATE, InterestStatement::after);
        var through = fields.required("through", Codecs.DATE, InterestStatement::through);
        var charges = fields.required("charges", Codecs.list(INTEREST_CHARGE), InterestStatement::charges);
        var findings =
                fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), InterestStatement::findings);
        return fields.build(
                in -> new InterestStatement(in.get(after), in.get(through), in.get(charges), in.get(findings)));
    }

    private static JsonCodec<InterestRules> rules() {
        JsonCodec<Timeline<InterestRate>> timeline = TimeCodecs.timeline(RATE);
        JsonCodec<Set<ItemKind>> kinds = Codecs.mapped(
                Codecs.list(ReceivableJson.ITEM_KIND), Set::copyOf, given -> List.copyOf(new TreeSet<>(given)));
        ObjectCodec<InterestRules> fields = ObjectCodec.of("interest-rules");
        var id = fields.required("id", Codecs.STRING, InterestRules::id);
        var rates = fields.required("rates", timeline, InterestRules::rates);
        var dayCount =
                fields.defaulted("dayCount", Codecs.enumOf(DayCount.class), DayCount.ACT_365, InterestRules::dayCount);
        var grace = fields.defaulted("graceDays", TermsJson.COUNT, 0, InterestRules::graceDays);
        var graceIsFree = fields.defaulted("graceIsFree", Codecs.BOOLEAN, false, InterestRules::graceIsFree);
        var free = fields.defaulted("free", kinds, Set.of(ItemKind.INTEREST), InterestRules::free);
        var disputed = fields.defaulted("onDisputed", Codecs.BOOLEAN, false, InterestRules::onDisputed);
        var least = fields.defaulted("least", Codecs.list(Codecs.MONEY), List.of(), InterestRules::least);
        return fields.build(in -> new InterestRules(
                in.get(id),
                in.get(rates),
                in.get(dayCount),
                in.get(grace),
                in.get(graceIsFree),
                in.get(free),
                in.get(disputed),
                in.get(least)));
    }
}
