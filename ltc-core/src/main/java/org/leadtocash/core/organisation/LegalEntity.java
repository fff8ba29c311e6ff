package org.leadtocash.core.organisation;

import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Validity;

/**
 * A company that keeps books and signs contracts.
 *
 * @param id its name in the group
 * @param name its name in the register
 * @param country two upper-case letters, ISO 3166-1
 * @param validity the days on which it exists
 * @param currencies the currency of its books, dated: one on every day of its existence
 * @param parents its owner, dated: at most one at a time
 */
public record LegalEntity(
        String id,
        String name,
        String country,
        Validity validity,
        List<Dated<CurrencyUnit>> currencies,
        List<Dated<Ownership>> parents) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Checks id and country, and copies the lists. */
    public LegalEntity {
        OrgRef.checkId(OrgKind.ENTITY, id);
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException(
                    "country \"" + country + "\" of " + id + ": expected two upper-case letters, ISO 3166-1");
        }
        currencies = List.copyOf(currencies);
        parents = List.copyOf(parents);
    }

    /** A company that has always existed, with one currency and no owner. */
    public static LegalEntity of(String id, String name, String country, CurrencyUnit currency) {
        return new LegalEntity(id, name, country, Validity.always(), List.of(Dated.always(currency)), List.of());
    }

    /** The same, existing on these days. */
    public LegalEntity withValidity(Validity days) {
        return new LegalEntity(id, name, country, days, currencies, parents);
    }

    /** The same with these currencies: the kuna until 2023, the euro since. */
    public LegalEntity withCurrencies(List<Dated<CurrencyUnit>> dated) {
        return new LegalEntity(id, name, country, validity, dated, parents);
    }

    /** The same, owned on these days as well. */
    public LegalEntity withParent(Validity days, Ownership ownership) {
        return new LegalEntity(id, name, country, validity, currencies, OrgNode.plus(parents, days, ownership));
    }

    /** The same, always wholly owned by another. */
    public LegalEntity withParent(String parent) {
        return withParent(Validity.always(), Ownership.whole(parent));
    }
}
