package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.pricing.tax.TaxTreatment;

/**
 * Asks the law about each open line, and says which lines are treated alike.
 *
 * <p>Lines whose questions differ only in the line are asked about once, as long as the answer has no findings: findings
 * speak of their line.
 */
final class LawDesk {
    /** The group of a line that is closed, or that the law says nothing about. */
    static final int NONE = -1;

    private static final int MOST_DIGITS = 16;

    private final Lines lines;
    private final int[] answers;
    private final List<TaxDecision> decisions = new ArrayList<>(4);
    /** The answer that holds for all lines of a supply. */
    private final int[] common;

    private int[] groupsOfAnswers = new int[4];
    private final int[] groups;
    private final List<TaxTreatment> treatments = new ArrayList<>(4);
    private long[] rates = new long[4];
    private boolean all = true;

    private LawDesk(Lines lines) {
        this.lines = lines;
        this.answers = new int[lines.size()];
        this.groups = new int[lines.size()];
        Arrays.fill(answers, NONE);
        Arrays.fill(groups, NONE);
        this.common = new int[lines.supplies()];
        Arrays.fill(common, NONE);
    }

    /** Asks about every open line; findings go to the run. */
    static LawDesk of(PricingRun run) {
        LawDesk desk = new LawDesk(run.lines());
        @Nullable TaxTerms terms = run.request().tax().orElse(null);
        boolean open = false;
        for (int line = 0; line < desk.lines.size(); line++) {
            if (run.sheet().isOpen(line)) {
                open = true;
                if (terms != null) {
                    desk.ask(run, terms, line);
                }
            }
        }
        desk.all &= terms != null || !open;
        return desk;
    }

    private void ask(PricingRun run, TaxTerms terms, int line) {
        int supply = lines.supply(line);
        int known = common[supply];
        if (known == NONE) {
            TaxDecision decision = run.pricer().tax().decide(lines.question(terms, line));
            known = decisions.size();
            decisions.add(decision);
            if (decision.findings().isEmpty()) {
                common[supply] = known;
            } else {
                run.exact().reasons().add(decision.findings());
            }
            if (known == groupsOfAnswers.length) {
                groupsOfAnswers = Arrays.copyOf(groupsOfAnswers, known * 2);
            }
            groupsOfAnswers[known] = group(decision);
        }
        answers[line] = known;
        groups[line] = groupsOfAnswers[known];
        all &= groups[line] != NONE;
    }

    /** The same, with all that it was told said once more. */
    LawDesk toldTo(Reasons reasons) {
        for (TaxDecision decision : decisions) {
            reasons.add(decision.findings());
        }
        return this;
    }

    private int group(TaxDecision decision) {
        Optional<TaxTreatment> treatment = TaxTreatment.from(decision);
        if (treatment.isEmpty()) {
            return NONE;
        }
        int known = 0;
        while (known < treatments.size() && treatments.get(known).compareTo(treatment.get()) != 0) {
            known++;
        }
        if (known == treatments.size()) {
            treatments.add(treatment.get());
            if (known == rates.length) {
                rates = Arrays.copyOf(rates, known * 2);
            }
            rates[known] = treatment.get().rate().unscaledValue().longValue();
        }
        return known;
    }

    /** Whether the law was asked about every open line and decided it. */
    boolean decidesAll() {
        return all;
    }

    /** How many treatments there are. */
    int size() {
        return treatments.size();
    }

    /** The number of the treatment of a line; {@link #NONE}. */
    int group(int line) {
        return groups[line];
    }

    TaxTreatment treatment(int group) {
        return treatments.get(group);
    }

    /** The digits of a rate, where they fit. */
    long rateUnscaled(int group) {
        return rates[group];
    }

    /** The scale of a rate; more than any where its digits do not fit. */
    int rateScale(int group) {
        BigDecimal rate = treatments.get(group).rate();
        return rate.precision() > MOST_DIGITS ? MOST_DIGITS + 1 : rate.scale();
    }

    /** The numbers of the treatments in the order in which they are told. */
    int[] inOrder() {
        return IntStream.range(0, treatments.size())
                .boxed()
                .sorted(Comparator.comparing(treatments::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Optional<TaxDecision> decision(int line) {
        return answers[line] == NONE ? Optional.empty() : Optional.of(decisions.get(answers[line]));
    }

    List<DataSet> dataSets() {
        return decisions.stream()
                .flatMap(decision -> decision.dataSets().stream())
                .distinct()
                .toList();
    }
}
