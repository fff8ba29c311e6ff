package org.leadtocash.pricing.document;

import java.util.Arrays;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.ExactLong;
import org.leadtocash.pricing.book.KeyTable;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.book.RateForm;

/**
 * Searches of the book on whole numbers: the one record that applies to a line, where there is no doubt. Where several
 * apply, something is missing, or a number does not fit, it says {@link #ASK}, and {@link RecordSearch} is asked.
 *
 * <p>What all lines of a document share is looked up once.
 */
final class NarrowSearch {
    /** No record applies. */
    static final int NOTHING = -1;
    /** Not known here. */
    static final int ASK = -2;
    /** A key that each line has its own value of. */
    private static final int VARIES = -4;
    /** A key that all lines share, with records to choose from. */
    private static final int SHARED = -5;

    private final PriceIndex book;
    private final Lines lines;
    private final Sheet sheet;
    private final int currency;
    private final Optional<CurrencyUnit> currencyOf;
    private final int[] words;
    private final int[] states;
    private final int[] sharedAmounts;
    private final int[] sharedPercentages;
    private final long valueFactor;
    private StepPlan plan;
    private int row;
    private int tier;

    NarrowSearch(PricingRun run, StepPlan first) {
        this.book = run.book();
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.currency = lines.currency();
        this.currencyOf = Optional.of(run.request().currency());
        this.plan = first;
        int keys = run.compiled().mostKeys();
        this.words = new int[run.compiled().fields().size()];
        this.states = new int[keys];
        this.sharedAmounts = new int[keys];
        this.sharedPercentages = new int[keys];
        this.valueFactor = sheet.scale() > 9 ? 0 : ExactLong.powerOfTen(sheet.scale());
    }

    /** Turns to a step; false where no line can find anything. */
    boolean turnTo(StepPlan next) {
        plan = next;
        boolean possible = false;
        StepPlan.Key[] keys = plan.keys();
        for (int k = 0; k < keys.length; k++) {
            boolean empty = amounts(keys[k]) == null && percentages(keys[k]) == null;
            states[k] = empty && !plan.convertsCurrencies() ? NOTHING : share(keys[k], k);
            possible |= states[k] != NOTHING;
        }
        return possible;
    }

    private @Nullable KeyTable amounts(StepPlan.Key key) {
        return key.money() && currency >= 0 ? book.table(key.path(), currency) : null;
    }

    private @Nullable KeyTable percentages(StepPlan.Key key) {
        return key.percent() ? book.table(key.path(), -1) : null;
    }

    private int share(StepPlan.Key key, int k) {
        int state = SHARED;
        int[] columns = key.columns();
        for (int i = 0; i < columns.length; i++) {
            int[] known = lines.words(columns[i]);
            if (known.length > 1) {
                state = VARIES;
            } else if (known[0] == Lines.UNMATCHED) {
                return NOTHING;
            } else if (known[0] == Lines.UNKNOWN) {
                // a field of a line may still have no value in the book, and then decides
                return columns.length == 1 ? ASK : VARIES;
            }
            words[i] = known[0];
        }
        if (state == SHARED) {
            sharedAmounts[k] = group(amounts(key));
            sharedPercentages[k] = group(percentages(key));
        }
        return state;
    }

    private int group(@Nullable KeyTable table) {
        return table == null ? NOTHING : table.group(words);
    }

    /** The one row that all lines must look at, where there is just one; {@link #NOTHING} or {@link #ASK}. */
    int onlyRow() {
        if (plan.keys().length != 1 || states[0] != SHARED || !lines.isOneDay() || plan.convertsCurrencies()) {
            return ASK;
        }
        int day = lines.day(Lines.DOCUMENT);
        int amount = newest(sharedAmounts[0], day);
        int percentage = newest(sharedPercentages[0], day);
        if (amount >= 0 && percentage >= 0) {
            return ASK;
        }
        int group = amount >= 0 ? sharedAmounts[0] : sharedPercentages[0];
        int only = Math.max(amount, percentage);
        return only >= 0 && book.older(group, only, day) >= 0 ? ASK : only;
    }

    private int newest(int group, int day) {
        return group < 0 ? NOTHING : book.newest(group, day);
    }

    /**
     * Finds the rows and tiers of lines; those that find nothing are no candidates any more.
     *
     * @param only the row that all must look at; {@link #NOTHING}, or {@link #ASK} where each has its own
     * @return the form of all those rows; null where they differ, or there is none
     */
    @Nullable RateForm all(int only, Candidates lookers) {
        @Nullable KeyTable table = only == ASK && !plan.convertsCurrencies() && lines.isOneDay() ? onlyTable() : null;
        boolean mandatory = plan.step().mandatory();
        if (only == NOTHING || (only == ASK && table == null)) {
            find(only, lookers, mandatory);
            return null;
        }
        if (table == null) {
            return ofRow(only, lookers, mandatory);
        }
        rows(table, lookers);
        lookers.keepMarked(lookers.rows(), mandatory);
        @Nullable RateForm form = book.form(lookers.rows(), lookers.count());
        int[] tiers = lookers.tiers();
        if (form == null || !reached(form, lookers)) {
            for (int i = 0; i < lookers.count(); i++) {
                tiers[i] = reached(book.form(lookers.rows()[i]), lookers.lines()[i]);
            }
        }
        lookers.keepMarked(tiers, mandatory);
        book.firstTiers(lookers.rows(), lookers.count(), tiers);
        return form;
    }

    private RateForm ofRow(int only, Candidates lookers, boolean mandatory) {
        RateForm form = book.form(only);
        int[] tiers = lookers.tiers();
        if (!reached(form, lookers)) {
            for (int i = 0; i < lookers.count(); i++) {
                tiers[i] = reached(form, lookers.lines()[i]);
            }
        }
        lookers.keepMarked(tiers, mandatory);
        int first = book.firstTier(only);
        for (int i = 0; i < lookers.count(); i++) {
            tiers[i] += first;
        }
        Arrays.fill(lookers.rows(), 0, lookers.count(), only);
        return form;
    }

    private void find(int only, Candidates lookers, boolean mandatory) {
        for (int i = 0; i < lookers.count(); i++) {
            lookers.tiers()[i] = only == NOTHING ? NOTHING : find(lookers.lines()[i]);
            lookers.rows()[i] = row;
        }
        lookers.keepMarked(lookers.tiers(), mandatory);
    }

    /** Finds the row of each line by its own key; {@link #ASK} where there is more than one. */
    private void rows(KeyTable table, Candidates lookers) {
        int[] columns = plan.keys()[0].columns();
        int[][] own = new int[columns.length][];
        boolean gap = false;
        for (int i = 0; i < columns.length; i++) {
            own[i] = lines.words(columns[i]);
            gap |= hasUnknown(own[i]);
        }
        int[] rows = lookers.rows();
        table.groups(own, lookers.lines(), lookers.count(), rows);
        book.onlyRows(rows, lookers.count(), lines.day(Lines.DOCUMENT));
        for (int i = 0; gap && i < lookers.count(); i++) {
            rows[i] = fit(columns, lookers.lines()[i]) == ASK ? ASK : rows[i];
        }
    }

    private static boolean hasUnknown(int[] words) {
        boolean unknown = words.length == 1 && words[0] == Lines.UNKNOWN;
        for (int i = 1; i < words.length; i++) {
            unknown |= words[i] == Lines.UNKNOWN;
        }
        return unknown;
    }

    /** The tiers of lines whose rows have one form, a loop for each way to measure; false for other ways. */
    private boolean reached(RateForm form, Candidates lookers) {
        int[] of = lookers.lines();
        int[] tiers = lookers.tiers();
        int count = lookers.count();
        if (form.isSingle()) {
            Arrays.fill(tiers, 0, count, 0);
            return true;
        }
        if (!form.isPlain() || !form.isWhole()) {
            return false;
        }
        if (form.isByValue()) {
            if (valueFactor == 0 || !form.currency().equals(currencyOf)) {
                return false;
            }
            long[] cells = sheet.cells();
            int from = baseFrom();
            for (int i = 0; i < count; i++) {
                long value = from < 0 ? base(of[i]) : cells[from + of[i]];
                tiers[i] = value == Sheet.WIDE ? ASK : form.reached(value < 0 ? -value : value, valueFactor);
            }
            return true;
        }
        if (form.unit().isPresent() && !lines.areIn(form.unit())) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            long quantity = lines.quantity(of[i]);
            tiers[i] = quantity == Lines.WIDE ? ASK : form.reached(quantity < 0 ? -quantity : quantity, 1);
        }
        return true;
    }

    /** The one table that all lines look in, each by its own key; null where there are more. */
    private @Nullable KeyTable onlyTable() {
        if (plan.keys().length != 1 || states[0] != VARIES) {
            return null;
        }
        @Nullable KeyTable amounts = amounts(plan.keys()[0]);
        @Nullable KeyTable percentages = percentages(plan.keys()[0]);
        return amounts == null ? percentages : percentages == null ? amounts : null;
    }

    /** The tier that applies to a line, or to the document; {@link #NOTHING} or {@link #ASK}. */
    int find(int line) {
        StepPlan.Key[] keys = plan.keys();
        int day = lines.day(line);
        tier = NOTHING;
        for (int k = 0; k < keys.length; k++) {
            int amount = sharedAmounts[k];
            int percentage = sharedPercentages[k];
            int state = states[k] == VARIES ? fit(keys[k].columns(), line) : states[k];
            if (state == ASK) {
                return ASK;
            }
            if (state == NOTHING) {
                continue;
            }
            if (state == VARIES) {
                amount = group(amounts(keys[k]));
                percentage = group(percentages(keys[k]));
            }
            if ((amount >= 0 && !look(amount, day, line)) || (percentage >= 0 && !look(percentage, day, line))) {
                return ASK;
            }
            if (tier >= 0) {
                return tier;
            }
            if (keys[k].money() && plan.convertsCurrencies()) {
                return ASK;
            }
        }
        return NOTHING;
    }

    private int fit(int[] columns, int line) {
        int fit = VARIES;
        for (int i = 0; i < columns.length; i++) {
            int word = lines.word(line, columns[i]);
            words[i] = word;
            if (word == Lines.UNMATCHED) {
                return NOTHING;
            }
            fit = word == Lines.UNKNOWN ? ASK : fit;
        }
        return fit;
    }

    /** Looks through the rows of a group on a day; false where more than one applies, or that is not known here. */
    private boolean look(int group, int day, int line) {
        for (int next = book.newest(group, day); next >= 0; next = book.older(group, next, day)) {
            int reached = reached(book.form(next), line);
            if (reached == ASK || (reached >= 0 && tier >= 0)) {
                return false;
            }
            if (reached >= 0) {
                tier = book.firstTier(next) + reached;
                row = next;
            }
        }
        return true;
    }

    /** The tier of a form, from 0 on, that a line reaches; {@link #NOTHING} or {@link #ASK}. */
    private int reached(RateForm form, int line) {
        if (form.isSingle()) {
            return 0;
        }
        if (!form.isPlain() || !form.isWhole()) {
            return ASK;
        }
        if (form.isByValue()) {
            long value = value(form, line);
            return value < 0 || valueFactor == 0 ? ASK : form.reached(value, valueFactor);
        }
        long quantity = line == Lines.DOCUMENT ? Lines.WIDE : lines.quantity(line);
        boolean known = quantity != Lines.WIDE && (form.unit().isEmpty() || lines.isIn(line, form.unit()));
        return known ? form.reached(quantity < 0 ? -quantity : quantity, 1) : ASK;
    }

    /** The value in smallest units without its sign; less than 0 where it is not known here. */
    private long value(RateForm form, int line) {
        if (form.currency().isEmpty()
                || !form.currency().get().equals(lines.request().currency())) {
            return ASK;
        }
        long value = line == Lines.DOCUMENT ? total() : base(line);
        return value == Sheet.WIDE ? ASK : value < 0 ? -value : value;
    }

    /** What a percentage is taken of in a line, in smallest units; {@link Sheet#WIDE}. */
    long base(int line) {
        return plan.allSoFar() ? sheet.running(line) : sheet.narrowSum(line, plan.base());
    }

    /** Where the bases of all lines stand together; less than 0 where they do not. */
    int baseFrom() {
        return plan.allSoFar() ? sheet.from(sheet.amount()) : plan.base().length == 1 ? sheet.from(plan.base()[0]) : -1;
    }

    private long total() {
        long[] cells = sheet.cells();
        int from = sheet.isAllOpen() ? baseFrom() : -1;
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            sum = Sheet.plus(sum, from >= 0 ? cells[from + i] : sheet.isOpen(i) ? base(i) : 0);
        }
        return sum;
    }

    /** The row of what was found last. */
    int row() {
        return row;
    }
}
