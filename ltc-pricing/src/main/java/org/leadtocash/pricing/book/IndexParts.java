package org.leadtocash.pricing.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.leadtocash.pricing.condition.ChangeLimits;
import org.leadtocash.pricing.condition.Rate;

/**
 * The columns of an index in the order of its rows.
 *
 * @param tierStart where the tiers of a row begin, and after the last row where they end; without a number where every row
 *     has as many tiers
 * @param tiersEach how many that is
 * @param wide numbers that do not fit among the rates
 * @param ids the ids one after the other, in UTF-8
 * @param firstRow the first row of each group, and after the last group the number of rows
 * @param keys the words of the keys of the groups
 * @param byId the rows in order of id
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier inside the package, never compared
record IndexParts(
        Symbols<Path> paths,
        Symbols<CurrencyUnit> currencies,
        Symbols<Rate> forms,
        Symbols<Columns.Days> validities,
        Symbols<ChangeLimits> limitations,
        Words words,
        PackedColumn form,
        PackedColumn validity,
        PackedColumn version,
        PackedColumn priority,
        PackedColumn limits,
        PackedColumn tierStart,
        int tiersEach,
        PackedColumn rates,
        Map<Integer, BigDecimal> wide,
        PackedColumn idStart,
        byte[] ids,
        PackedColumn firstRow,
        PackedColumn keys,
        PackedColumn byId,
        List<Segment> segments) {

    int size() {
        return form.size();
    }

    int groups() {
        return firstRow.size() - 1;
    }

    int firstTier(int row) {
        return tiersEach > 0 ? row * tiersEach : tierStart.at(row);
    }

    int groupOf(int row) {
        int low = 0;
        int high = groups() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstRow.at(middle) <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    Segment segmentOf(int group) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments.get(middle).table().firstGroup() <= group) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return segments.get(low);
    }

    long weight() {
        long columns = form.weight()
                + validity.weight()
                + version.weight()
                + priority.weight()
                + limits.weight()
                + tierStart.weight()
                + rates.weight()
                + idStart.weight()
                + ids.length
                + firstRow.weight()
                + keys.weight()
                + byId.weight();
        long tables =
                segments.stream().mapToLong(segment -> segment.table().weight()).sum();
        // a form, a validity and a wide number are objects of some size
        return columns
                + tables
                + words.weight()
                + 400L * forms.size()
                + 64L * validities.size()
                + 120L * wide.size()
                + 100L * limitations.size();
    }
}
