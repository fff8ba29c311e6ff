package org.leadtocash.core.receivable.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.decimal.Apportionment;
import org.leadtocash.core.decimal.UniqueSubset;
import org.leadtocash.core.decimal.WideApportionment;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.receivable.OpenItem;

/** What the shipped strategies propose. */
final class Strategies {
    static final FindingCode NO_EXACT_MATCH = FindingCode.of("receivable.no-exact-match");
    static final FindingCode SEVERAL_MATCHES = FindingCode.of("receivable.several-exact-matches");
    static final FindingCode SEARCH_GIVEN_UP = FindingCode.of("receivable.search-given-up");
    static final FindingCode NO_REMITTANCE = FindingCode.of("receivable.no-remittance");

    private Strategies() {}

    static Proposal oldestDue(AllocationCase given) {
        return Proposal.of(() -> new Each(given.claims().iterator()));
    }

    static Proposal creditNotesFirst(AllocationCase given) {
        return new Proposal(() -> new Each(given.claims().iterator()), true, Findings.none());
    }

    static Proposal oldestDocument(AllocationCase given) {
        return sorted(given, Comparator.comparing(OpenItem::documentDate));
    }

    static Proposal priority(AllocationCase given) {
        return sorted(given, Comparator.comparing(item -> given.rules().rank(item.kind())));
    }

    static Proposal highestDiscount(AllocationCase given) {
        return sorted(given, Comparator.comparing(item -> rate(given, item), Comparator.reverseOrder()));
    }

    private static Ratio rate(AllocationCase given, OpenItem item) {
        return Ratio.of(given.discountMinor(item), item.openMinor());
    }

    /** A stable sort: what the order leaves open is the oldest due first. */
    private static Proposal sorted(AllocationCase given, Comparator<OpenItem> order) {
        List<OpenItem> claims = new ArrayList<>(given.claimList());
        claims.sort(order);
        return Proposal.of(() -> new Each(claims.iterator()));
    }

    static Proposal proRata(AllocationCase given) {
        List<OpenItem> claims = given.claimList();
        long[] needed = claims.stream().mapToLong(given::neededMinor).toArray();
        long money = Math.addExact(
                given.payment().amount().getAmountMinorLong(),
                given.payment().charges().getAmountMinorLong());
        long sum = Apportionment.sum(needed);
        if (sum >= 0 && sum <= money) {
            return oldestDue(given);
        }
        long[] parts = sum < 0 ? wide(money, needed) : Apportionment.byLargestRemainder(money, needed, sum);
        CurrencyUnit currency = given.payment().amount().getCurrencyUnit();
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0) {
                targets.add(Target.upTo(claims.get(i), Money.ofMinor(currency, parts[i])));
            }
        }
        return Proposal.of(Collections.unmodifiableList(targets));
    }

    private static long[] wide(long money, long[] needed) {
        BigInteger[] weights =
                Arrays.stream(needed).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        BigInteger[] parts = WideApportionment.byLargestRemainder(
                BigInteger.valueOf(money), weights, WideApportionment.sum(weights));
        return Arrays.stream(parts).mapToLong(BigInteger::longValueExact).toArray();
    }

    static Proposal exactAmount(AllocationCase given) {
        long total = Math.addExact(
                given.payment().amount().getAmountMinorLong(),
                given.payment().charges().getAmountMinorLong());
        if (total == 0) {
            return Proposal.none(Findings.none());
        }
        List<OpenItem> claims = new ArrayList<>();
        for (OpenItem item : given.claims()) {
            if (given.neededMinor(item) <= total) {
                claims.add(item);
            }
        }
        Proposal discounted = exactly(given, claims, total, true);
        boolean none =
                discounted.findings().stream().anyMatch(found -> found.code().equals(NO_EXACT_MATCH));
        boolean anyDiscount = claims.stream().anyMatch(item -> given.discountMinor(item) > 0);
        return none && anyDiscount ? exactly(given, claims, total, false) : discounted;
    }

    private static Proposal exactly(AllocationCase given, List<OpenItem> claims, long total, boolean discounted) {
        long[] amounts = claims.stream()
                .mapToLong(item -> discounted ? given.neededMinor(item) : item.openMinor())
                .toArray();
        UniqueSubset search = UniqueSubset.of(amounts, total, given.rules().searchSteps());
        return switch (search.outcome()) {
            case UNIQUE ->
                Proposal.of(search.chosen().stream()
                        .map(claims::get)
                        .map(Target::of)
                        .map(target -> discounted ? target : target.undiscounted())
                        .toList());
            case NONE -> refused(given, NO_EXACT_MATCH);
            case SEVERAL -> refused(given, SEVERAL_MATCHES);
            case GIVEN_UP -> refused(given, SEARCH_GIVEN_UP);
        };
    }

    private static Proposal refused(AllocationCase given, FindingCode code) {
        return Proposal.none(Findings.of(
                Finding.of(code, Severity.REVIEW, Subject.of(given.payment().document()))
                        .with("amount", given.payment().amount())
                        .build()));
    }

    static Proposal specified(AllocationCase given) {
        if (given.payment().remittance().isEmpty()) {
            return refused(given, NO_REMITTANCE);
        }
        return new Remitted(given).proposal();
    }

    /** Each item as a target, made when it is asked for. */
    private record Each(Iterator<OpenItem> items) implements Iterator<Target> {
        @Override
        public boolean hasNext() {
            return items.hasNext();
        }

        @Override
        public Target next() {
            return Target.of(items.next());
        }
    }
}
