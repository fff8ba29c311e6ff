package org.leadtocash.pricing.book;

import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.time.Validity;
import org.leadtocash.pricing.condition.ChangeLimits;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.condition.Scale;
import org.leadtocash.pricing.condition.Tier;

/** What one row of a table says: a tier, and the record it belongs to. */
record BookRow(Head head, Tier tier) {

    /** What all rows of a record say alike. */
    record Head(
            String id,
            int version,
            ConditionType type,
            SortedMap<KeyField, String> key,
            Validity validity,
            RateKind kind,
            Optional<CurrencyUnit> currency,
            long per,
            Optional<Unit> unit,
            Scale scale,
            int priority,
            ChangeLimits limits) {}
}
