package org.leadtocash.core.form;

import java.util.List;
import java.util.Map;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.json.UnionCodec;
import org.leadtocash.core.quantity.LineQuantities;
import org.leadtocash.core.quantity.UnitConversion;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.quantity.UnitFactor;

/** The codecs of units and of what is counted in them: factors, conversions, the quantities of a line. */
public final class QuantityCodecs {
    private QuantityCodecs() {}

    /** A unit factor: {@code "1 BOX = 12 C62"}. */
    public static final JsonCodec<UnitFactor> UNIT_FACTOR =
            Codecs.text("unit-factor", "", UnitFactor::parse, UnitFactor::toString);

    /** Unit conversions: the general factors and those of each material. Contradictions are a problem of the whole. */
    public static final JsonCodec<UnitConversions> UNIT_CONVERSIONS = unitConversions();

    /** What became of a conversion, told apart by {@code answer}: {@code converted} or {@code unknown}. */
    public static final JsonCodec<UnitConversion> UNIT_CONVERSION = unitConversion();

    /** How far an order line has come. */
    public static final JsonCodec<LineQuantities> LINE_QUANTITIES = lineQuantities();

    /** Unit conversions as documents. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(new DocumentFormat<>(UnitConversions.class, "unit-conversions", 1, 0, UNIT_CONVERSIONS));
    }

    private static JsonCodec<UnitConversion> unitConversion() {
        ObjectCodec<UnitConversion.Converted> known = ObjectCodec.of("converted");
        var from = known.required("given", Codecs.QUANTITY, UnitConversion.Converted::given);
        var factor = known.required("factor", MoneyCodecs.RATIO, UnitConversion.Converted::factor);
        var to = known.required("unit", Codecs.UNIT, UnitConversion.Converted::unit);
        ObjectCodec<UnitConversion.Unknown> unknown = ObjectCodec.of("unknown");
        var given = unknown.required("given", Codecs.QUANTITY, UnitConversion.Unknown::given);
        var unit = unknown.required("unit", Codecs.UNIT, UnitConversion.Unknown::unit);
        var material = unknown.<String>optional("material", Codecs.STRING, UnitConversion.Unknown::material);
        return UnionCodec.<UnitConversion>of("unit-conversion", "answer")
                .when(
                        "converted",
                        UnitConversion.Converted.class,
                        known.build(in -> new UnitConversion.Converted(in.get(from), in.get(factor), in.get(to))))
                .when(
                        "unknown",
                        UnitConversion.Unknown.class,
                        unknown.build(in -> new UnitConversion.Unknown(in.get(given), in.get(unit), in.get(material))))
                .build();
    }

    private static JsonCodec<LineQuantities> lineQuantities() {
        ObjectCodec<LineQuantities> fields = ObjectCodec.of("line-quantities");
        var ordered = fields.required("ordered", Codecs.QUANTITY, LineQuantities::ordered);
        var delivered = fields.required("delivered", Codecs.QUANTITY, LineQuantities::delivered);
        var invoiced = fields.required("invoiced", Codecs.QUANTITY, LineQuantities::invoiced);
        var posted = fields.required("posted", Codecs.QUANTITY, LineQuantities::posted);
        var closed = fields.defaulted("closed", Codecs.BOOLEAN, false, LineQuantities::closed);
        return fields.build(in -> new LineQuantities(
                in.get(ordered), in.get(delivered), in.get(invoiced), in.get(posted), in.get(closed)));
    }

    private static JsonCodec<UnitConversions> unitConversions() {
        JsonCodec<List<UnitFactor>> factors = Codecs.list(UNIT_FACTOR);
        ObjectCodec<UnitConversions> fields = ObjectCodec.of("unit-conversions");
        var general = fields.defaulted("general", factors, List.of(), UnitConversions::factors);
        var materials = fields.<Map<String, List<UnitFactor>>>defaulted(
                "materials", Codecs.map(factors), Map.of(), UnitConversions::materials);
        return fields.build(in -> {
            UnitConversions.Builder conversions = UnitConversions.builder();
            in.get(general).forEach(conversions::general);
            in.get(materials).forEach((number, list) -> list.forEach(factor -> conversions.material(number, factor)));
            return conversions.build();
        });
    }
}
