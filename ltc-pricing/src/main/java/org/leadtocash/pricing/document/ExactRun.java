package org.leadtocash.pricing.document;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.expression.Evaluation;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.Level;
import org.leadtocash.pricing.request.ManualCondition;

/** The way through a procedure on exact fractions: it can do everything, and says everything that there is to say. */
final class ExactRun {
    private final PricingRun run;
    private final Lines lines;
    private final Sheet sheet;
    private final Tape tape;
    private final Reasons reasons;
    private final ExactMath math;
    private final RateDesk rates;
    private final ElementMath elements;
    private final LineStep lineStep;
    private final HeaderStep headerStep;
    private final @Nullable LineSheet[] sheets;
    private @Nullable LineSheet whole;
    private boolean undated;

    ExactRun(PricingRun run) {
        this.run = run;
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.tape = run.tape();
        this.reasons = new Reasons(
                run.request().document(), run.compiled().procedure().dataSet().toString());
        this.math = new ExactMath(tape);
        this.rates = new RateDesk(run.pricer().rates(), reasons, math);
        this.elements = new ElementMath(run, math, rates, run.pricer().units(), reasons);
        this.lineStep = new LineStep(run, rates, elements, reasons);
        this.headerStep = new HeaderStep(run, math, elements, lineStep, reasons);
        this.sheets = new @Nullable LineSheet[lines.size()];
    }

    Reasons reasons() {
        return reasons;
    }

    RateDesk rates() {
        return rates;
    }

    LineSheet sheet(int line) {
        LineSheet known = sheets[line];
        if (known == null) {
            known = LineSheet.of(lines, sheet, line, reasons);
            sheets[line] = known;
        }
        return known;
    }

    private LineSheet whole() {
        LineSheet known = whole;
        if (known == null) {
            known = LineSheet.whole(lines, sheet, reasons);
            whole = known;
        }
        return known;
    }

    /** Says which lines cannot be priced, or are odd, and what was entered in vain. */
    void open() {
        for (int i = 0; i < lines.size(); i++) {
            LineSheet line = sheet(i);
            DateRule rule = run.compiled().procedure().policy().pricingDate();
            if (line.date(rule).isEmpty()) {
                reasons.noDate(line.subject(), rule);
                line.close();
            }
            int sign = line.line().quantity().amount().signum();
            if (sign == 0) {
                reasons.zeroQuantity(line.subject());
                line.close();
            } else if (sign < 0) {
                reasons.returned(line.subject(), line.line().quantity());
            }
        }
        checkEntries();
    }

    /** What was entered and no step takes would else be lost without a word. */
    private void checkEntries() {
        Set<ConditionType> ofLines = enterable(Level.LINE);
        Set<ConditionType> ofDocument = enterable(Level.HEADER);
        for (int i = 0; i < lines.size(); i++) {
            for (ManualCondition entered : lines.line(i).conditions()) {
                if (!ofLines.contains(entered.type())) {
                    reasons.notAllowed(sheet(i).subject(), entered.type().code());
                }
            }
        }
        for (ManualCondition entered : run.request().conditions()) {
            if (!ofDocument.contains(entered.type())) {
                reasons.notAllowed(reasons.document(), entered.type().code());
            }
        }
    }

    private Set<ConditionType> enterable(Level level) {
        Set<ConditionType> types = new TreeSet<>();
        for (int i = 0; i < run.compiled().size(); i++) {
            StepPlan plan = run.compiled().plan(i);
            if (plan.isEnterable() && plan.step().level() == level) {
                types.add(plan.step().type());
            }
        }
        return types;
    }

    /** Works a step in every line that is open and meets what it requires. */
    void lines(StepPlan plan) {
        for (int line = 0; line < lines.size(); line++) {
            if (sheet.isOpen(line)) {
                if (plan.condition() != null && required(plan, line)) {
                    line(plan, line);
                } else if (plan.condition() == null && run.isWhole(plan, line)) {
                    subtotal(plan, line);
                }
            }
        }
    }

    /** Rounds what every open line comes to. */
    void close() {
        for (int line = 0; line < lines.size(); line++) {
            if (sheet.isOpen(line)) {
                close(line);
            }
        }
    }

    /** Works a step in a line. */
    void line(StepPlan plan, int line) {
        tape.scope(lines.line(line).line());
        lineStep.work(plan, sheet(line));
    }

    /** Works a step of the document. */
    void header(StepPlan plan) {
        tape.scope("");
        if (lines.day(Lines.DOCUMENT) == Lines.NO_DAY) {
            noDay();
            return;
        }
        if (plan.occasion() != null && !occurs(plan)) {
            return;
        }
        List<LineSheet> required = IntStream.range(0, lines.size())
                .filter(sheet::isOpen)
                .filter(line -> required(plan, line))
                .mapToObj(this::sheet)
                .toList();
        headerStep.work(plan, whole(), required);
    }

    /** Lines may have days of their own; a step of the document then has none. */
    private void noDay() {
        if (!undated) {
            undated = true;
            reasons.noDate(
                    reasons.document(), run.compiled().procedure().policy().pricingDate());
        }
    }

    private boolean occurs(StepPlan plan) {
        StepPlan.Requirement occasion = plan.occasion();
        if (occasion == null) {
            return true;
        }
        Facts facts = RequirementFacts.of(run.compiled(), lines, sheet, plan.column());
        return holds(plan.step(), occasion.general().explain(facts, Parameters.none()), whole());
    }

    /** Whether a line meets what a step requires. */
    boolean required(StepPlan plan, int line) {
        StepPlan.Requirement requirement = plan.requirement();
        if (requirement == null) {
            return true;
        }
        Facts facts = RequirementFacts.of(run.compiled(), lines, sheet, sheet(line), plan.column());
        return holds(plan.step(), requirement.general().explain(facts, Parameters.none()), sheet(line));
    }

    private boolean holds(ConditionStep step, Evaluation evaluation, LineSheet line) {
        if (evaluation.truth() == Truth.UNKNOWN && !evaluation.missing().isEmpty()) {
            Severity severity = LineStep.severity(step);
            reasons.requirementUnknown(severity, line.subject(), step, evaluation.missing());
            if (severity == Severity.BLOCK) {
                line.close();
            }
        }
        return evaluation.truth() == Truth.TRUE;
    }

    void subtotal(StepPlan plan, int line) {
        tape.scope(lines.line(line).line());
        LineSheet open = sheet(line);
        Figure sum = elements.sum(plan.words().label(), open, plan.base());
        if (plan.less().length > 0) {
            sum = math.minus(plan.words().label(), sum, elements.sum("less", open, plan.less()));
        }
        if (plan.subtotal() != null) {
            math.guard(plan.subtotal().sensitivity(), sum);
        }
        sheet.put(line, plan.column(), sum);
    }

    /** Rounds what the line comes to; what that changes is an amount of its own. */
    void close(int line) {
        tape.scope(lines.line(line).line());
        LineSheet open = sheet(line);
        Figure exact = tape.isRecording()
                ? elements.sum("line", open, run.compiled().counting())
                : new Figure(sheet.exactSum(line, run.compiled().counting()), 0);
        Figure rounded = math.round("amount", exact, run.roundings().line());
        Ratio change = rounded.value().minus(exact.value());
        if (change.signum() != 0) {
            sheet.put(line, sheet.rounding(), math.minus("rounding", rounded, exact));
        }
        tape.result("amount", rounded.step());
        sheet.put(line, sheet.amount(), rounded);
        if (rounded.value().signum() * open.line().quantity().amount().signum() < 0) {
            reasons.belowZero(open.subject(), Exactly.money(run.request().currency(), rounded.value()));
        }
    }
}
