package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.ExactLong;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.pricing.tax.DocumentTotals;
import org.leadtocash.pricing.tax.LineTax;
import org.leadtocash.pricing.tax.TaxGroup;
import org.leadtocash.pricing.tax.TaxLevel;
import org.leadtocash.pricing.tax.TaxPolicy;
import org.leadtocash.pricing.tax.TaxTreatment;

/** Taxes and totals on whole numbers of smallest units, for documents of which every line is plain and taxed on top. */
final class NarrowFoot implements Foot {
    private static final int MOST_DIGITS = 16;

    private final PricingRun run;
    private final Lines lines;
    private final Sheet sheet;
    private final TaxPolicy policy;
    private final LawDesk law;
    private final long[] bases;
    private final long[] taxes;
    /** The digits that a rate adds to a product with it, in each group. */
    private final int[] digits;

    private final long[] rates;

    /** The tax of each line, where taxes are rounded for lines. */
    private final long[] ofLines;

    private long net;
    private long tax;

    private NarrowFoot(PricingRun run, LawDesk law) {
        this.run = run;
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.policy = run.compiled().procedure().policy().tax();
        this.law = law;
        this.bases = new long[law.size()];
        this.taxes = new long[law.size()];
        this.digits = new int[law.size()];
        this.rates = new long[law.size()];
        for (int group = 0; group < digits.length; group++) {
            digits[group] = law.rateScale(group) + 2;
            rates[group] = law.rateUnscaled(group);
        }
        this.ofLines = new long[policy.level() == TaxLevel.PER_LINE ? lines.size() : 0];
    }

    /** The foot of a document; null where it is not plain. */
    static @Nullable NarrowFoot of(PricingRun run, LawDesk law) {
        TaxPolicy policy = run.compiled().procedure().policy().tax();
        boolean plain = run.roundings().plain()
                && !policy.pricesIncludeTax()
                && policy.level() != TaxLevel.PER_UNIT
                && run.request().localCurrency().isEmpty()
                && run.request().groupCurrency().isEmpty()
                && law.decidesAll();
        if (!plain) {
            return null;
        }
        NarrowFoot foot = new NarrowFoot(run, law);
        return foot.compute() && foot.obeys() ? foot : null;
    }

    /** False where a number does not fit. */
    private boolean compute() {
        RoundingMode how = policy.mode();
        boolean perLine = policy.level() == TaxLevel.PER_LINE;
        for (int line = 0; line < lines.size(); line++) {
            int group = law.group(line);
            if (group < 0) {
                continue;
            }
            long amount = sheet.narrow(line, sheet.amount());
            long sum = bases[group] + amount;
            if (amount == Sheet.WIDE || ((bases[group] ^ sum) & (amount ^ sum)) < 0) {
                return false;
            }
            bases[group] = sum;
            if (perLine) {
                long part = taxOf(amount, group, how);
                if (part == Sheet.NONE) {
                    return false;
                }
                ofLines[line] = part;
                taxes[group] += part;
            }
        }
        for (int group = 0; group < bases.length; group++) {
            if (!perLine) {
                taxes[group] = taxOf(bases[group], group, how);
            }
            if (taxes[group] == Sheet.NONE || Math.abs(bases[group]) > Long.MAX_VALUE / 4 / bases.length) {
                return false;
            }
            net += bases[group];
            tax += taxes[group];
        }
        return true;
    }

    private long taxOf(long amount, int group, RoundingMode how) {
        int more = digits[group];
        long unscaled = rates[group];
        return more <= MOST_DIGITS && ExactLong.productFits(amount, unscaled)
                ? ExactLong.overPowerOfTen(amount * unscaled, more, how)
                : Sheet.NONE;
    }

    /** Whether the tax of each group is what BR-CO-17 says, as far as validators see; else a finding must say so. */
    private boolean obeys() {
        long allowed = policy.level() == TaxLevel.PER_TAX_GROUP ? 0 : ExactLong.powerOfTen(sheet.scale());
        for (int group = 0; group < bases.length; group++) {
            long expected = taxOf(bases[group], group, RoundingMode.HALF_UP);
            if (expected == Sheet.NONE || Math.abs(taxes[group] - expected) > allowed) {
                return false;
            }
        }
        return true;
    }

    long base(int group) {
        return bases[group];
    }

    long tax(int group) {
        return taxes[group];
    }

    long taxOfLine(int line) {
        return ofLines[line];
    }

    private BigMoney money(long units) {
        CurrencyUnit currency = run.request().currency();
        return BigMoney.of(currency, BigDecimal.valueOf(units, sheet.scale()));
    }

    @Override
    public List<TaxGroup> taxes() {
        List<TaxGroup> groups = new ArrayList<>();
        for (int group : law.inOrder()) {
            TaxTreatment treatment = law.treatment(group);
            List<String> members = new ArrayList<>();
            for (int line = 0; line < lines.size(); line++) {
                if (law.group(line) == group) {
                    members.add(lines.line(line).line());
                }
            }
            groups.add(new TaxGroup(treatment, money(bases[group]), money(taxes[group]), members));
        }
        return groups;
    }

    @Override
    public List<LineTax> lineTaxes() {
        List<LineTax> all = new ArrayList<>();
        for (int line = 0; line < ofLines.length; line++) {
            if (law.group(line) != LawDesk.NONE) {
                BigMoney amount = money(sheet.narrow(line, sheet.amount()));
                all.add(new LineTax(lines.line(line).line(), amount, money(ofLines[line])));
            }
        }
        return all;
    }

    @Override
    public DocumentTotals totals() {
        return DocumentTotals.of(money(net), money(tax), run.roundings().payable());
    }

    @Override
    public List<ReportedTotals> reported() {
        return List.of();
    }

    @Override
    public Optional<TaxDecision> decision(int line) {
        return law.decision(line);
    }
}
