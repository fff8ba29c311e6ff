package org.leadtocash.core.receivable.valuation;

import java.util.List;
import org.leadtocash.core.exchange.ExchangeJson;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.receivable.ReceivableJson;

/** The codecs and formats of revaluation. */
public final class ValuationJson {
    private ValuationJson() {}

    /** The rules. */
    public static final JsonCodec<RevaluationRules> REVALUATION_RULES = rules();

    /** A revaluation. */
    public static final JsonCodec<Revaluation> REVALUATION = revaluation();

    /** A proof. */
    public static final JsonCodec<ExchangeProof> EXCHANGE_PROOF = proof();

    /** The formats: revaluation rules, revaluation, exchange proof. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(RevaluationRules.class, "revaluation-rules", 1, 0, REVALUATION_RULES),
                new DocumentFormat<>(Revaluation.class, "revaluation", 1, 0, REVALUATION),
                new DocumentFormat<>(ExchangeProof.class, "exchange-proof", 1, 0, EXCHANGE_PROOF));
    }

    private static JsonCodec<RevaluationRules> rules() {
        ObjectCodec<RevaluationRules> fields = ObjectCodec.of("revaluation-rules");
        var id = fields.required("id", Codecs.STRING, RevaluationRules::id);
        var ledger = fields.required("ledger", Codecs.CURRENCY, RevaluationRules::ledger);
        var rates = fields.required("rates", ExchangeJson.RATE_POLICY, RevaluationRules::rates);
        var recognition = fields.defaulted(
                "recognition",
                Codecs.enumOf(RevaluationRules.Recognition.class),
                RevaluationRules.Recognition.ALL,
                RevaluationRules::recognition);
        return fields.build(in -> new RevaluationRules(in.get(id), in.get(ledger), in.get(rates), in.get(recognition)));
    }

    private static JsonCodec<Revaluation> revaluation() {
        JsonCodec<Ratio> ratio = Codecs.text("ratio", "a fraction such as 8/9 or 3", Ratio::parse, Ratio::toString);
        ObjectCodec<RevaluedItem> item = ObjectCodec.of("revalued-item");
        var ref = item.required("item", ReceivableJson.ITEM_REF, RevaluedItem::item);
        var customer = item.required("customer", Codecs.STRING, RevaluedItem::customer);
        var open = item.required("open", Codecs.MONEY, RevaluedItem::open);
        var book = item.required("book", Codecs.MONEY, RevaluedItem::book);
        var rate = item.required("rate", ratio, RevaluedItem::rate);
        var value = item.required("value", Codecs.MONEY, RevaluedItem::value);
        var recognised = item.required("recognised", Codecs.MONEY, RevaluedItem::recognised);
        JsonCodec<RevaluedItem> itemCodec = item.build(in -> new RevaluedItem(
                in.get(ref),
                in.get(customer),
                in.get(open),
                in.get(book),
                in.get(rate),
                in.get(value),
                in.get(recognised)));
        ObjectCodec<Revaluation> fields = ObjectCodec.of("revaluation");
        var rules = fields.required("rules", REVALUATION_RULES, Revaluation::rules);
        var on = fields.required("on", Codecs.DATE, Revaluation::on);
        var rates = fields.required("rates", FoundationCodecs.DATA_SET, Revaluation::rates);
        var items = fields.required("items", Codecs.list(itemCodec), Revaluation::items);
        var findings = fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), Revaluation::findings);
        return fields.build(
                in -> new Revaluation(in.get(rules), in.get(on), in.get(rates), in.get(items), in.get(findings)));
    }

    private static JsonCodec<ExchangeProof> proof() {
        ObjectCodec<ExchangeProof> fields = ObjectCodec.of("exchange-proof");
        var currency = fields.required("currency", Codecs.CURRENCY, ExchangeProof::currency);
        var posted = fields.required("posted", Codecs.MONEY, ExchangeProof::posted);
        var received = fields.required("received", Codecs.MONEY, ExchangeProof::received);
        var deducted = fields.required("deducted", Codecs.MONEY, ExchangeProof::deducted);
        var realised = fields.required("realised", Codecs.MONEY, ExchangeProof::realised);
        var unrealised = fields.required("unrealised", Codecs.MONEY, ExchangeProof::unrealised);
        var balance = fields.required("balance", Codecs.MONEY, ExchangeProof::balance);
        var findings =
                fields.defaulted("findings", FoundationCodecs.FINDINGS, Findings.none(), ExchangeProof::findings);
        return fields.build(in -> new ExchangeProof(
                in.get(currency),
                in.get(posted),
                in.get(received),
                in.get(deducted),
                in.get(realised),
                in.get(unrealised),
                in.get(balance),
                in.get(findings)));
    }
}
