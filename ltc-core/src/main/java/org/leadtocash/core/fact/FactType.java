package org.leadtocash.core.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.quantity.Unit;

/**
 * The declaration of one fact.
 *
 * @param path where it stands; a fact of rows is declared for {@link FactPath#EACH} row
 * @param kind what it holds
 * @param codes the codes it may have, in the order of declaration; empty where any code will do; only for
 *     {@link FactKind#CODE}
 * @param currency the one currency it is in; empty where any will do; only for {@link FactKind#MONEY}
 * @param unit the one unit it is in; empty where any will do; only for {@link FactKind#QUANTITY}
 * @param sensitivity who may read it
 * @param description the key of its description in the catalogues of language; empty where it has none
 */
public record FactType(
        FactPath path,
        FactKind kind,
        List<String> codes,
        Optional<CurrencyUnit> currency,
        Optional<Unit> unit,
        Sensitivity sensitivity,
        String description)
        implements Comparable<FactType> {

    /** Checks that the path stands for every row and that codes, currency and unit fit the kind. */
    public FactType {
        codes = List.copyOf(codes);
        if (path.inGroup() && path.isSingle()) {
            throw new IllegalArgumentException(
                    "fact type " + path + ": expected " + path.pattern() + ", a row has no type of its own");
        }
        check(path, codes.isEmpty() || kind == FactKind.CODE, "codes only for CODE");
        check(path, Set.copyOf(codes).size() == codes.size(), "each code once");
        check(path, codes.stream().noneMatch(String::isBlank), "no blank code");
        check(path, currency.isEmpty() || kind == FactKind.MONEY, "a currency only for MONEY");
        check(path, unit.isEmpty() || kind == FactKind.QUANTITY, "a unit only for QUANTITY");
    }

    private static void check(FactPath path, boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("fact type " + path + ": expected " + expected);
        }
    }

    /** An open fact of that kind. */
    public static FactType of(String path, FactKind kind) {
        return new FactType(
                FactPath.parse(path), kind, List.of(), Optional.empty(), Optional.empty(), Sensitivity.OPEN, "");
    }

    /** An open code that may only be one of these. */
    public static FactType code(String path, String... codes) {
        return of(path, FactKind.CODE).withCodes(List.of(codes));
    }

    /** The same, with these codes alone. */
    public FactType withCodes(List<String> only) {
        return new FactType(path, kind, only, currency, unit, sensitivity, description);
    }

    /** The same, in that currency alone. */
    public FactType withCurrency(CurrencyUnit only) {
        return new FactType(path, kind, codes, Optional.of(only), unit, sensitivity, description);
    }

    /** The same, in that unit alone. */
    public FactType withUnit(Unit only) {
        return new FactType(path, kind, codes, currency, Optional.of(only), sensitivity, description);
    }

    /** The same, for these readers. */
    public FactType withSensitivity(Sensitivity other) {
        return new FactType(path, kind, codes, currency, unit, other, description);
    }

    /** The same, with the key of a description. */
    public FactType withDescription(String key) {
        return new FactType(path, kind, codes, currency, unit, sensitivity, key);
    }

    /**
     * What was expected instead of a value that is not among the codes, or in another currency or unit; empty where it
     * fits.
     *
     * @param value of this kind, in its one form
     */
    public Optional<String> expectedFor(Object value) {
        return Values.expected(this, value);
    }

    @Override
    public int compareTo(FactType other) {
        return path.compareTo(other.path);
    }

    /** Path, kind, and what narrows it. */
    @Override
    public String toString() {
        return path + " " + kind
                + (codes.isEmpty() ? "" : " " + codes)
                + currency.map(code -> " " + code).orElse("")
                + unit.map(code -> " " + code).orElse("")
                + (sensitivity == Sensitivity.OPEN ? "" : " " + sensitivity)
                + (description.isEmpty() ? "" : " \"" + description + "\"");
    }
}
