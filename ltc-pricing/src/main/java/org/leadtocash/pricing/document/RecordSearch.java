package org.leadtocash.pricing.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.book.TiePolicy;
import org.leadtocash.pricing.procedure.AccessSequence;

/** One search of the book for a line and a step: the first key that finds a record ends it. */
final class RecordSearch {
    private final PriceIndex book;
    private final CompiledProcedure.Search search;
    private final LineSheet line;
    /** What decides the tier of a row; empty where it cannot be told, which a finding has said. */
    private final IntFunction<Optional<Ratio>> scale;
    /** What a row comes to, for choosing the best of several. */
    private final Worth worth;

    /** What the tier of a row comes to. */
    @FunctionalInterface
    interface Worth {
        Ratio of(int row, int tier);
    }

    private final int[] words;
    private final int day;
    private int best = -1;
    private int bestTier;
    private final List<Integer> tied = new ArrayList<>();
    private String missed = "no-record";
    private Optional<CompiledProcedure.Key> stoppedAt = Optional.empty();

    RecordSearch(
            PriceIndex book,
            CompiledProcedure.Search search,
            LineSheet line,
            IntFunction<Optional<Ratio>> scale,
            Worth worth) {
        this.book = book;
        this.search = search;
        this.line = line;
        this.scale = scale;
        this.worth = worth;
        this.words = new int
                [search.keys().stream()
                        .mapToInt(key -> key.columns().length)
                        .max()
                        .orElse(0)];
        this.day = PriceIndex.day(line.day());
    }

    /** The row that applies; -1 where none does, or where the search could not go on. */
    int find(CurrencyUnit currency) {
        AccessSequence sequence = search.sequence();
        for (CompiledProcedure.Key key : search.keys()) {
            int fit = fit(key);
            if (fit == LineSheet.UNKNOWN) {
                stoppedAt = Optional.of(key);
                return -1;
            }
            if (fit >= 0) {
                look(key, book.currency(currency));
                look(key, -1);
                for (int i = 0; best < 0 && i < sequence.currencies().from().size(); i++) {
                    look(key, book.currency(sequence.currencies().from().get(i)));
                }
                if (best >= 0) {
                    return best;
                }
            }
        }
        return -1;
    }

    /** Whether the line has a value in the book for each field: a field that has none decides before one that is unknown. */
    private int fit(CompiledProcedure.Key key) {
        int fit = 0;
        for (int i = 0; i < key.columns().length; i++) {
            words[i] = line.word(key.columns()[i]);
            if (words[i] == LineSheet.UNMATCHED) {
                return LineSheet.UNMATCHED;
            }
            fit = Math.min(fit, words[i]);
        }
        return fit;
    }

    private void look(CompiledProcedure.Key key, int currency) {
        int group = book.group(key.path(), currency, words);
        if (group < 0) {
            return;
        }
        int row = book.newest(group, day);
        if (row < 0) {
            missed = "other-day";
        }
        while (row >= 0) {
            int tier = tier(row);
            if (tier >= 0) {
                consider(row, tier);
            } else if (best < 0) {
                missed = "below-tier";
            }
            row = book.older(group, row, day);
        }
    }

    /** The last tier that is reached; -1 where none is. */
    private int tier(int row) {
        int tier = book.firstTier(row);
        int end = book.endOfTiers(row);
        if (end == tier + 1 && book.thresholdUnscaled(tier) == 0) {
            return tier;
        }
        Optional<Ratio> size = scale.apply(row);
        if (size.isEmpty()) {
            return -1;
        }
        int reached = -1;
        while (tier < end && Ratio.from(book.threshold(tier)).compareTo(size.get()) <= 0) {
            reached = tier++;
        }
        return reached;
    }

    private void consider(int row, int tier) {
        int order = best < 0 ? -1 : compare(row, tier, best, bestTier);
        if (order < 0) {
            best = row;
            bestTier = tier;
            tied.clear();
        }
        if (order == 0 || best == row) {
            tied.add(row);
        }
    }

    /** Less than 0 where the first goes before the second, 0 where only the policy ERROR cares. */
    private int compare(int row, int tier, int other, int otherTier) {
        int order = Integer.compare(book.priority(other), book.priority(row));
        TiePolicy ties = search.sequence().ties();
        if (order == 0 && ties == TiePolicy.BEST_FOR_CUSTOMER) {
            order = worth.of(row, tier).compareTo(worth.of(other, otherTier));
        }
        if (order == 0 && ties == TiePolicy.BEST_FOR_SELLER) {
            order = worth.of(other, otherTier).compareTo(worth.of(row, tier));
        }
        if (order == 0) {
            order = book.threshold(otherTier).compareTo(book.threshold(tier));
        }
        if (order != 0 || ties == TiePolicy.ERROR) {
            return order;
        }
        order = Integer.compare(book.from(other), book.from(row));
        return order == 0 ? book.id(row).compareTo(book.id(other)) : order;
    }

    /** The tier of the row that applies. */
    int tier() {
        return bestTier;
    }

    /** Rows that nothing told apart, where the policy wants that said. */
    List<String> ties() {
        return search.sequence().ties() == TiePolicy.ERROR && tied.size() > 1
                ? tied.stream().map(book::id).sorted().toList()
                : List.of();
    }

    /** Why nothing was found. */
    String missed() {
        return missed;
    }

    /** The key that could not be asked for want of a value. */
    Optional<CompiledProcedure.Key> stoppedAt() {
        return stoppedAt;
    }
}
