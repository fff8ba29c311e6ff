package org.leadtocash.core.credit.exposure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;

/**
 * What is at risk with each account, its children's exposure included, by category and document currency.
 *
 * <p>Amounts of different currencies stand side by side; they are converted when a decision measures them, once for each
 * currency.
 */
public final class ExposureSnapshot {
    private static final ExposureSnapshot NONE = new ExposureSnapshot(new TreeMap<>());

    private final SortedMap<Bucket, Money> sums;

    private ExposureSnapshot(SortedMap<Bucket, Money> sums) {
        this.sums = sums;
    }

    /**
     * A sum of the snapshot.
     *
     * @param account whose exposure
     * @param category of which kind
     * @param amount how much, in one currency
     * @param planned the day on which open orders are to be delivered; empty where nobody knows, so that they count at once
     */
    public record Sum(CreditAccountKey account, ExposureCategory category, Money amount, Optional<LocalDate> planned) {

        /** A sum without a day of delivery. */
        public Sum(CreditAccountKey account, ExposureCategory category, Money amount) {
            this(account, category, amount, Optional.empty());
        }

        /** Whether it counts on a horizon: only open orders to be delivered after it do not. */
        public boolean countsUntil(LocalDate horizon) {
            return category != ExposureCategory.OPEN_ORDER
                    || planned.filter(day -> day.isAfter(horizon)).isEmpty();
        }
    }

    private record Bucket(
            CreditAccountKey account, ExposureCategory category, String currency, Optional<LocalDate> planned)
            implements Comparable<Bucket> {
        @Override
        public int compareTo(Bucket other) {
            int byAccount = account.compareTo(other.account);
            int byCategory = byAccount != 0 ? byAccount : category.compareTo(other.category);
            int byCurrency = byCategory != 0 ? byCategory : currency.compareTo(other.currency);
            return byCurrency != 0
                    ? byCurrency
                    : planned.orElse(LocalDate.MIN).compareTo(other.planned.orElse(LocalDate.MIN));
        }
    }

    /** Nothing at risk. */
    public static ExposureSnapshot none() {
        return NONE;
    }

    /** These sums as they are: each account's already includes its children's. Equal buckets add up; zeros are left out. */
    public static ExposureSnapshot of(Collection<Sum> sums) {
        TreeMap<Bucket, Money> added = new TreeMap<>();
        for (Sum sum : sums) {
            Bucket bucket = new Bucket(
                    sum.account(),
                    sum.category(),
                    sum.amount().getCurrencyUnit().getCode(),
                    sum.planned());
            added.merge(bucket, sum.amount(), Money::plus);
        }
        added.values().removeIf(Money::isZero);
        return new ExposureSnapshot(added);
    }

    /**
     * The snapshot of what each account has of its own: counted at every account of its path on that day, once each.
     *
     * @param own the exposure, each amount given once, at the account of its payer
     */
    public static ExposureSnapshot rollUp(Collection<Exposure> own, CreditHierarchy hierarchy, LocalDate day) {
        Map<CreditAccountKey, List<CreditHierarchy.Step>> paths = new TreeMap<>();
        List<Sum> sums = new ArrayList<>();
        for (Exposure exposure : own) {
            for (CreditHierarchy.Step step :
                    paths.computeIfAbsent(exposure.account(), account -> hierarchy.path(account, day))) {
                sums.add(new Sum(step.account(), exposure.category(), exposure.amount(), exposure.planned()));
            }
        }
        return of(sums);
    }

    /** Every sum that is not zero, by account, category, currency and day. */
    public List<Sum> sums() {
        List<Sum> all = new ArrayList<>();
        sums.forEach(
                (bucket, amount) -> all.add(new Sum(bucket.account(), bucket.category(), amount, bucket.planned())));
        return List.copyOf(all);
    }

    /** The sums of one account; independent of how many accounts there are. */
    public List<Sum> of(CreditAccountKey account) {
        List<Sum> own = new ArrayList<>();
        Bucket first = new Bucket(account, ExposureCategory.values()[0], "", Optional.empty());
        for (Map.Entry<Bucket, Money> entry : sums.tailMap(first).entrySet()) {
            if (!entry.getKey().account().equals(account)) {
                break;
            }
            own.add(new Sum(
                    account,
                    entry.getKey().category(),
                    entry.getValue(),
                    entry.getKey().planned()));
        }
        return List.copyOf(own);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExposureSnapshot that && sums.equals(that.sums);
    }

    @Override
    public int hashCode() {
        return sums.hashCode();
    }

    /** The sums in order. */
    @Override
    public String toString() {
        return sums().toString();
    }
}
