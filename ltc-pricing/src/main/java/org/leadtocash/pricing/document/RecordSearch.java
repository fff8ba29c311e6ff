package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.book.RateForm;
import org.leadtocash.pricing.condition.TiePolicy;

/** One search of the book for a line and a step: the first key that finds a record ends it. */
final class RecordSearch {
    private final PriceIndex book;
    private final StepPlan plan;
    private final TiePolicy ties;
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
    private Ratio reached = Ratio.ONE;
    private Ratio bestSize = Ratio.ONE;
    private final List<Integer> tied = new ArrayList<>();
    private String missed = "no-record";
    private Optional<StepPlan.Key> stoppedAt = Optional.empty();

    RecordSearch(PriceIndex book, StepPlan plan, LineSheet line, IntFunction<Optional<Ratio>> scale, Worth worth) {
        this.book = book;
        this.plan = plan;
        this.ties = plan.sequence() == null ? TiePolicy.FIRST : plan.sequence().ties();
        this.line = line;
        this.scale = scale;
        this.worth = worth;
        this.words = new int
                [Arrays.stream(plan.keys())
                        .mapToInt(key -> key.columns().length)
                        .max()
                        .orElse(0)];
        this.day = PriceIndex.day(line.day());
    }

    /** The row that applies; -1 where none does, or where the search could not go on. */
    int find(CurrencyUnit currency) {
        List<CurrencyUnit> others = plan.sequence() == null
                ? List.of()
                : plan.sequence().currencies().from();
        for (StepPlan.Key key : plan.keys()) {
            int fit = fit(key);
            if (fit == Lines.UNKNOWN) {
                stoppedAt = Optional.of(key);
                return -1;
            }
            if (fit >= 0) {
                look(key, book.currency(currency));
                look(key, -1);
                for (int i = 0; best < 0 && i < others.size(); i++) {
                    look(key, book.currency(others.get(i)));
                }
                if (best >= 0) {
                    return best;
                }
            }
        }
        return -1;
    }

    /** Whether the line has a value in the book for each field: a field that has none decides before one that is unknown. */
    private int fit(StepPlan.Key key) {
        int fit = 0;
        for (int i = 0; i < key.columns().length; i++) {
            words[i] = line.word(key.columns()[i]);
            if (words[i] == Lines.UNMATCHED) {
                return Lines.UNMATCHED;
            }
            fit = Math.min(fit, words[i]);
        }
        return fit;
    }

    private void look(StepPlan.Key key, int currency) {
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

    /** The tier that is reached; less than 0 where none is. */
    private int tier(int row) {
        RateForm form = book.form(row);
        int first = book.firstTier(row);
        reached = Ratio.ONE;
        if (form.isSingle()) {
            return first;
        }
        Optional<Ratio> size = scale.apply(row);
        reached = size.orElse(Ratio.ZERO);
        int tier = size.map(found -> Tiers.reached(form.pattern(), found)).orElse(Tiers.NONE);
        return tier == Tiers.NONE ? Tiers.NONE : first + tier;
    }

    /** The rows among which the first key with any record on the day lets the line choose. */
    List<Integer> candidates(CurrencyUnit currency) {
        List<Integer> rows = new ArrayList<>();
        for (StepPlan.Key key : plan.keys()) {
            if (rows.isEmpty() && fit(key) >= 0) {
                gather(key, book.currency(currency), rows);
                gather(key, -1, rows);
            }
        }
        return rows;
    }

    private void gather(StepPlan.Key key, int currency, List<Integer> rows) {
        int group = book.group(key.path(), currency, words);
        for (int row = group < 0 ? -1 : book.newest(group, day); row >= 0; row = book.older(group, row, day)) {
            rows.add(row);
        }
    }

    private void consider(int row, int tier) {
        int order = best < 0 ? -1 : compare(row, tier, best, bestTier);
        if (order < 0) {
            best = row;
            bestTier = tier;
            bestSize = reached;
            tied.clear();
        }
        if (order == 0 || best == row) {
            tied.add(row);
        }
    }

    /** Less than 0 where the first goes before the second, 0 where only the policy ERROR cares. */
    private int compare(int row, int tier, int other, int otherTier) {
        int order = Integer.compare(book.priority(other), book.priority(row));
        if (order == 0 && ties == TiePolicy.BEST_FOR_CUSTOMER) {
            order = worth.of(row, tier).compareTo(worth.of(other, otherTier));
        }
        if (order == 0 && ties == TiePolicy.BEST_FOR_SELLER) {
            order = worth.of(other, otherTier).compareTo(worth.of(row, tier));
        }
        if (order == 0) {
            order = threshold(other, otherTier).compareTo(threshold(row, tier));
        }
        if (order != 0 || ties == TiePolicy.ERROR) {
            return order;
        }
        order = Integer.compare(book.from(other), book.from(row));
        return order == 0 ? book.id(row).compareTo(book.id(other)) : order;
    }

    private BigDecimal threshold(int row, int tier) {
        return book.form(row).threshold(tier - book.firstTier(row));
    }

    /** The tier of the row that applies. */
    int tier() {
        return bestTier;
    }

    /** What decided the tier. */
    Ratio size() {
        return bestSize;
    }

    /** Rows that nothing told apart, where the policy wants that said. */
    List<String> ties() {
        return ties == TiePolicy.ERROR && tied.size() > 1
                ? tied.stream().map(book::id).sorted().toList()
                : List.of();
    }

    /** Why nothing was found. */
    String missed() {
        return missed;
    }

    /** The key that could not be asked for want of a value. */
    Optional<StepPlan.Key> stoppedAt() {
        return stoppedAt;
    }
}
