package org.leadtocash.core.form;

import java.util.List;
import java.util.Map;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.quantity.UnitFactor;

/** The codecs of exact numbers and units: ratios, unit factors, unit conversions. */
public final class QuantityCodecs {
    private QuantityCodecs() {}

    /** An exact ratio: {@code "8/9"}; decimals are read as well. */
    public static final JsonCodec<Ratio> RATIO =
            Codecs.text("ratio", "a fraction or decimal such as 2/3 or 0.5", Ratio::parse, Ratio::toString);

    /** A unit factor: {@code "1 BOX = 12 C62"}. */
    public static final JsonCodec<UnitFactor> UNIT_FACTOR =
            Codecs.text("unit-factor", "", UnitFactor::parse, UnitFactor::toString);

    /** Unit conversions: the general factors and those of each material. Contradictions are a problem of the whole. */
    public static final JsonCodec<UnitConversions> UNIT_CONVERSIONS = unitConversions();

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
