package org.leadtocash.pricing.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.time.Validity;
import org.leadtocash.pricing.condition.ChangeLimits;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.condition.Scale;
import org.leadtocash.pricing.condition.ScaleBase;
import org.leadtocash.pricing.condition.ScaleKind;
import org.leadtocash.pricing.condition.ScaleSpan;
import org.leadtocash.pricing.condition.Tier;

/** Price records and books as JSON. */
public final class BookJson {
    private BookJson() {}

    /** A condition type. */
    public static final JsonCodec<ConditionType> CONDITION_TYPE = Codecs.text(
            "condition-type", "a condition type such as LIST_PRICE", ConditionType::of, ConditionType::code);

    /** A key field. */
    public static final JsonCodec<KeyField> KEY_FIELD =
            Codecs.text("key-field", "a key field such as materialGroup", KeyField::of, KeyField::name);

    /** A half-open validity. */
    public static final JsonCodec<Validity> VALIDITY = Codecs.text(
            "validity", "[from,to) with ISO dates, open ends left out", Validity::parse, Validity::toString);

    /** Values of key fields. */
    public static final JsonCodec<SortedMap<KeyField, String>> KEY =
            Codecs.mapped(Codecs.map(Codecs.STRING), BookJson::key, BookJson::members);

    /** How far a number may be changed by hand. */
    public static final JsonCodec<ChangeLimits> LIMITS = limits();

    private static final JsonCodec<Tier> TIER = tier();

    /** How much. */
    public static final JsonCodec<Rate> RATE = rate();

    /** A price record. */
    public static final JsonCodec<PriceRecord> PRICE_RECORD = record();

    /** A whole book, for small ones; large ones travel as tables. */
    public static final JsonCodec<PriceBook> PRICE_BOOK = book();

    /** Records and books as documents. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(
                new DocumentFormat<>(PriceRecord.class, "price-record", 1, 0, PRICE_RECORD),
                new DocumentFormat<>(PriceBook.class, "price-book", 1, 0, PRICE_BOOK));
    }

    private static SortedMap<KeyField, String> key(Map<String, String> members) {
        SortedMap<KeyField, String> key = new TreeMap<>();
        members.forEach((field, value) -> key.put(KeyField.of(field), value));
        return key;
    }

    private static Map<String, String> members(SortedMap<KeyField, String> key) {
        Map<String, String> members = new TreeMap<>();
        key.forEach((field, value) -> members.put(field.name(), value));
        return members;
    }

    private static JsonCodec<Tier> tier() {
        ObjectCodec<Tier> fields = ObjectCodec.of("tier");
        var from = fields.required("from", Codecs.DECIMAL, Tier::from);
        var rate = fields.required("rate", Codecs.DECIMAL, Tier::rate);
        var flat = fields.defaulted("flat", Codecs.DECIMAL, BigDecimal.ZERO, Tier::flat);
        var block = fields.defaulted("block", Codecs.DECIMAL, BigDecimal.ONE, Tier::block);
        return fields.build(in -> new Tier(in.get(from), in.get(rate), in.get(flat), in.get(block)));
    }

    private static JsonCodec<ChangeLimits> limits() {
        ObjectCodec<ChangeLimits> fields = ObjectCodec.of("change-limits");
        var least = fields.<BigDecimal>optional("least", Codecs.DECIMAL, ChangeLimits::least);
        var most = fields.<BigDecimal>optional("most", Codecs.DECIMAL, ChangeLimits::most);
        return fields.build(in -> new ChangeLimits(in.get(least), in.get(most)));
    }

    private static JsonCodec<Rate> rate() {
        ObjectCodec<Rate> fields = ObjectCodec.of("rate");
        var kind = fields.required("kind", Codecs.enumOf(RateKind.class), Rate::kind);
        var currency = fields.<CurrencyUnit>optional("currency", Codecs.CURRENCY, Rate::currency);
        var per = fields.defaulted("per", Codecs.LONG, 1L, Rate::per);
        var unit = fields.<Unit>optional("unit", Codecs.UNIT, Rate::unit);
        var base = fields.defaulted(
                "scaleBase",
                Codecs.enumOf(ScaleBase.class),
                ScaleBase.QUANTITY,
                rate -> rate.scale().base());
        var read = fields.defaulted(
                "scaleKind",
                Codecs.enumOf(ScaleKind.class),
                ScaleKind.FROM,
                rate -> rate.scale().kind());
        var span = fields.defaulted(
                "scaleSpan",
                Codecs.enumOf(ScaleSpan.class),
                ScaleSpan.LINE,
                rate -> rate.scale().span());
        var scaleUnit = fields.<Unit>optional(
                "scaleUnit", Codecs.UNIT, rate -> rate.scale().unit());
        var openEnded = fields.defaulted(
                "openEnded", Codecs.BOOLEAN, false, rate -> rate.scale().openEnded());
        var tiers = fields.required("tiers", Codecs.list(TIER), Rate::tiers);
        return fields.build(in -> Rate.from(
                in.get(kind),
                in.get(currency),
                in.get(per),
                in.get(unit),
                new Scale(in.get(base), in.get(read), in.get(span), in.get(scaleUnit), in.get(openEnded)),
                in.get(tiers)));
    }

    private static JsonCodec<PriceRecord> record() {
        ObjectCodec<PriceRecord> fields = ObjectCodec.of("price-record");
        var id = fields.required("id", Codecs.STRING, PriceRecord::id);
        var version = fields.defaulted("version", Codecs.LONG, 1L, record -> (long) record.version());
        var type = fields.required("conditionType", CONDITION_TYPE, PriceRecord::type);
        var key = fields.defaulted("key", KEY, new TreeMap<>(), PriceRecord::key);
        var validity = fields.defaulted("validity", VALIDITY, Validity.always(), PriceRecord::validity);
        var rate = fields.required("rate", RATE, PriceRecord::rate);
        var priority = fields.defaulted("priority", Codecs.LONG, 0L, record -> (long) record.priority());
        var limits = fields.defaulted("limits", LIMITS, ChangeLimits.none(), PriceRecord::limits);
        return fields.build(in -> PriceRecord.of(in.get(id), in.get(type))
                .version(number(in.get(version)))
                .key(in.get(key))
                .validity(in.get(validity))
                .rate(in.get(rate))
                .priority(number(in.get(priority)))
                .limits(in.get(limits))
                .build());
    }

    private static int number(long value) {
        if (value != (int) value) {
            throw new IllegalArgumentException(value + ": expected a number of 32 bits");
        }
        return (int) value;
    }

    private static JsonCodec<PriceBook> book() {
        ObjectCodec<PriceBook> fields = ObjectCodec.of("price-book");
        var id = fields.required("id", Codecs.STRING, book -> book.dataSet().id());
        var version =
                fields.required("version", Codecs.STRING, book -> book.dataSet().version());
        var asOf = fields.<LocalDate>required(
                "asOf", Codecs.DATE, book -> book.dataSet().asOf());
        var records = fields.required(
                "records", Codecs.list(PRICE_RECORD), book -> book.records().toList());
        return fields.build(in -> PriceBook.of(in.get(id), in.get(version), in.get(asOf), in.get(records)));
    }
}
