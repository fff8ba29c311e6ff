package org.leadtocash.core.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.quantity.Quantity;

/** The typed ways to add a parameter, shared by the builders of findings, remedies and obligations. */
@CanIgnoreReturnValue
abstract class Params<B extends Params<B>> {
    private final List<Param> params = new ArrayList<>();

    abstract B self();

    List<Param> params() {
        return List.copyOf(params);
    }

    /**
     * Adds a parameter.
     *
     * @throws IllegalArgumentException if one of that name is there already
     */
    public B with(Param param) {
        if (params.stream().anyMatch(earlier -> earlier.name().equals(param.name()))) {
            throw new IllegalArgumentException("parameter " + param.name() + " given twice");
        }
        params.add(param);
        return self();
    }

    /** Adds an amount of money. */
    public B with(String name, BigMoney amount) {
        return with(Param.of(name, ParamType.MONEY, amount));
    }

    /** Adds an amount of money. */
    public B with(String name, Money amount) {
        return with(name, amount.toBigMoney());
    }

    /** Adds a quantity. */
    public B with(String name, Quantity quantity) {
        return with(Param.of(name, ParamType.QUANTITY, quantity));
    }

    /** Adds a day. */
    public B with(String name, LocalDate day) {
        return with(Param.of(name, ParamType.DATE, day));
    }

    /** Adds a point in time. */
    public B with(String name, Instant instant) {
        return with(Param.of(name, ParamType.INSTANT, instant));
    }

    /** Adds a count. */
    public B with(String name, long count) {
        return with(Param.of(name, ParamType.COUNT, count));
    }

    /** Adds a reference to a document. */
    public B with(String name, DocRef document) {
        return reference(name, document.toString());
    }

    /** Adds a percentage: 12.5 means 12.5 per cent. */
    public B percent(String name, BigDecimal percentage) {
        return with(Param.of(name, ParamType.PERCENT, percentage));
    }

    /** Adds a country by its two-letter code. */
    public B country(String name, String country) {
        return with(Param.of(name, ParamType.COUNTRY, country));
    }

    /** Adds the name of something that is never translated: a field, role, stage, rule. */
    public B reference(String name, String reference) {
        return with(Param.of(name, ParamType.REFERENCE, reference));
    }

    /** Adds words as somebody wrote them. */
    public B text(String name, String words) {
        return with(Param.of(name, ParamType.TEXT, words));
    }

    /** Adds an amount of money that only some may read. */
    public B secret(Sensitivity sensitivity, String name, BigMoney amount) {
        return with(Param.secret(sensitivity, name, ParamType.MONEY, amount));
    }
}
