package org.leadtocash.pricing.document;

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
    private static final int VARIES = -3;
    /** A key that all lines share, with records to choose from. */
    private static final int SHARED = -4;

    private final PriceIndex book;
    private final Lines lines;
    private final Sheet sheet;
    private final int currency;
    private final int[] words;
    private final @Nullable KeyTable[] amounts;
    private final @Nullable KeyTable[] percentages;
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
        this.currency = book.currency(run.request().currency());
        this.plan = first;
        int keys = run.compiled().mostKeys();
        this.words = new int[run.compiled().fields().size()];
        this.amounts = new @Nullable KeyTable[keys];
        this.percentages = new @Nullable KeyTable[keys];
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
            StepPlan.Key key = keys[k];
            amounts[k] = key.money() && currency >= 0 ? book.table(key.path(), currency) : null;
            percentages[k] = key.percent() ? book.table(key.path(), -1) : null;
            boolean empty = amounts[k] == null && percentages[k] == null;
            states[k] = empty && !plan.convertsCurrencies() ? NOTHING : share(key, k);
            possible |= states[k] != NOTHING;
        }
        return possible;
    }

    private int share(StepPlan.Key key, int k) {
        int state = SHARED;
        int[] columns = key.columns();
        for (int i = 0; i < columns.length; i++) {
            if (!lines.isCommon(columns[i])) {
                state = VARIES;
            } else {
                words[i] = lines.word(Lines.DOCUMENT, columns[i]);
                if (words[i] == Lines.UNMATCHED) {
                    return NOTHING;
                }
                if (words[i] == Lines.UNKNOWN) {
                    // a field of a line may still have no value in the book, and then decides
                    return columns.length == 1 ? ASK : VARIES;
                }
            }
        }
        if (state == SHARED) {
            sharedAmounts[k] = group(amounts[k]);
            sharedPercentages[k] = group(percentages[k]);
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
                amount = group(amounts[k]);
                percentage = group(percentages[k]);
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
            words[i] = lines.word(line, columns[i]);
            if (words[i] == Lines.UNMATCHED) {
                return NOTHING;
            }
            fit = words[i] == Lines.UNKNOWN ? ASK : fit;
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
    int reached(RateForm form, int line) {
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

    private long total() {
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            long units = lines.isOpen(i) ? base(i) : 0;
            long next = sum + units;
            if (units == Sheet.WIDE || ((sum ^ next) & (units ^ next)) < 0 || next <= Sheet.WIDE) {
                return Sheet.WIDE;
            }
            sum = next;
        }
        return sum;
    }

    /** The row of what was found last. */
    int row() {
        return row;
    }
}
