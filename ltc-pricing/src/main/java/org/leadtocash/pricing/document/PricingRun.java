package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Evaluation;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.pricing.book.ConditionType;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.Entry;
import org.leadtocash.pricing.procedure.Level;
import org.leadtocash.pricing.procedure.Step;
import org.leadtocash.pricing.procedure.SubtotalStep;

/** One document being priced: works the steps in order, each for all lines, and keeps what every line comes to. */
final class PricingRun {
    private final PriceIndex book;
    private final CompiledProcedure compiled;
    private final PriceRequest request;
    private final Tape tape;
    private final Reasons reasons;
    private final ExactMath math;
    private final Sheet sheet;
    private final ElementMath elements;
    private final LineStep lineStep;
    private final HeaderStep headerStep;
    private final List<LineSheet> lines;
    private final RateDesk rates;

    PricingRun(Pricer pricer, PriceRequest request, Tape tape) {
        this.book = pricer.book().index();
        this.compiled = pricer.compiled();
        this.request = request;
        this.tape = tape;
        this.reasons =
                new Reasons(request.document(), compiled.procedure().dataSet().toString());
        this.math = new ExactMath(tape);
        CurrencyUnit currency = request.currency();
        int scale = compiled.procedure()
                .policy()
                .rounding()
                .element()
                .in(currency)
                .map(RoundingPolicy::scale)
                .orElse(currency.getDecimalPlaces());
        this.sheet = new Sheet(request.lines().size(), compiled.steps().size() + 1, scale);
        this.rates = new RateDesk(pricer.rates(), reasons, math);
        this.elements = new ElementMath(
                book, compiled, request, sheet, math, rates, pricer.units(), reasons, tape.isRecording());
        this.lineStep = new LineStep(pricer.book(), compiled, request, sheet, rates, elements, reasons);
        this.headerStep = new HeaderStep(compiled, request, sheet, math, elements, lineStep, reasons, tape);
        this.lines = LineSheet.of(request, compiled.fields(), book, reasons);
    }

    RateDesk rates() {
        return rates;
    }

    Reasons reasons() {
        return reasons;
    }

    ExactMath math() {
        return math;
    }

    Sheet sheet() {
        return sheet;
    }

    ElementMath elements() {
        return elements;
    }

    List<LineSheet> lines() {
        return lines;
    }

    PriceRequest request() {
        return request;
    }

    CompiledProcedure compiled() {
        return compiled;
    }

    PriceIndex book() {
        return book;
    }

    Tape tape() {
        return tape;
    }

    void work() {
        lines.forEach(this::open);
        LineSheet whole = LineSheet.whole(request, compiled.fields(), book, reasons);
        compiled.procedure()
                .policy()
                .pricingDate()
                .date(Map.of(), request.dates())
                .ifPresent(whole::day);
        checkEntries();
        for (int i = 0; i < compiled.steps().size(); i++) {
            int column = i;
            var unused = compiled.steps()
                    .get(i)
                    .<Boolean>fold(step -> condition(column, step, whole), subtotal -> subtotal(column, subtotal));
        }
        lines.stream().filter(LineSheet::isOpen).forEach(this::close);
        tape.scope("");
    }

    private void open(LineSheet line) {
        Optional<LocalDate> day = line.date(compiled.procedure().policy().pricingDate(), request);
        if (day.isEmpty()) {
            reasons.noDate(line.subject(), compiled.procedure().policy().pricingDate());
            line.close();
        }
        day.ifPresent(line::day);
        int sign = line.line().quantity().amount().signum();
        if (sign == 0) {
            reasons.zeroQuantity(line.subject());
            line.close();
        } else if (sign < 0) {
            reasons.returned(line.subject(), line.line().quantity());
        }
    }

    /** What was entered and no step takes would else be lost without a word. */
    private void checkEntries() {
        Set<ConditionType> ofLines = enterable(Level.LINE);
        Set<ConditionType> ofDocument = enterable(Level.HEADER);
        for (LineSheet line : lines) {
            for (ManualCondition entered : line.line().conditions()) {
                if (!ofLines.contains(entered.type())) {
                    reasons.notAllowed(line.subject(), entered.type().code());
                }
            }
        }
        for (ManualCondition entered : request.conditions()) {
            if (!ofDocument.contains(entered.type())) {
                reasons.notAllowed(reasons.document(), entered.type().code());
            }
        }
    }

    private Set<ConditionType> enterable(Level level) {
        Set<ConditionType> types = new TreeSet<>();
        for (Step step : compiled.steps()) {
            step.fold(
                            found -> found.level() == level && found.entry() != Entry.NEVER
                                    ? Optional.of(found.type())
                                    : Optional.<ConditionType>empty(),
                            subtotal -> Optional.<ConditionType>empty())
                    .ifPresent(types::add);
        }
        return types;
    }

    private boolean condition(int column, ConditionStep step, LineSheet whole) {
        if (step.level() == Level.HEADER) {
            List<LineSheet> required = lines.stream()
                    .filter(line -> line.isOpen() && required(column, step, line))
                    .toList();
            tape.scope("");
            headerStep.work(column, step, whole, required);
        } else {
            for (LineSheet line : lines) {
                if (line.isOpen() && required(column, step, line)) {
                    tape.scope(line.number());
                    lineStep.work(column, step, line);
                }
            }
        }
        return true;
    }

    private boolean required(int column, ConditionStep step, LineSheet line) {
        @Nullable CompiledExpression requirement = compiled.requirement(column);
        if (requirement == null) {
            return true;
        }
        Evaluation evaluation = requirement.explain(
                RequirementFacts.of(
                        compiled,
                        line.line(),
                        line.day(),
                        request.currency(),
                        line.values(),
                        sheet,
                        line.row(),
                        column),
                Parameters.none());
        if (evaluation.truth() == Truth.UNKNOWN && !evaluation.missing().isEmpty()) {
            Severity severity = LineStep.severity(step);
            reasons.requirementUnknown(severity, line.subject(), step, evaluation.missing());
            if (severity == Severity.BLOCK) {
                line.close();
            }
        }
        return evaluation.truth() == Truth.TRUE;
    }

    private boolean subtotal(int column, SubtotalStep step) {
        for (LineSheet line : lines) {
            if (line.isOpen() && known(column, step, line)) {
                tape.scope(line.number());
                Figure sum = elements.sum(step.label(), line, compiled.base(column));
                if (step.less().isPresent()) {
                    sum = math.minus(step.label(), sum, elements.sum("less", line, compiled.less(column)));
                }
                math.guard(step.sensitivity(), sum);
                sheet.put(line.row(), column, sum.value(), sum.step());
            }
        }
        return true;
    }

    /** What is taken off must be there: a margin without a cost would be all of the net. */
    private boolean known(int column, SubtotalStep step, LineSheet line) {
        return step.less().isEmpty()
                || Arrays.stream(compiled.less(column)).anyMatch(taken -> sheet.has(line.row(), taken));
    }

    /** Rounds what the line comes to; what that changes is an amount of its own. */
    private void close(LineSheet line) {
        tape.scope(line.number());
        Figure exact = tape.isRecording()
                ? elements.sum("line", line, compiled.counting())
                : new Figure(sheet.exactSum(line.row(), compiled.counting()), 0);
        Figure rounded = math.round(
                "amount", exact, compiled.procedure().policy().rounding().line().in(request.currency()));
        Ratio change = rounded.value().minus(exact.value());
        int last = compiled.steps().size();
        if (change.signum() != 0) {
            sheet.put(
                    line.row(),
                    last,
                    change,
                    math.minus("rounding", rounded, exact).step());
        }
        tape.result("amount", rounded.step());
        line.amount(rounded);
        if (rounded.value().signum() * line.line().quantity().amount().signum() < 0) {
            reasons.belowZero(line.subject(), Exactly.money(request.currency(), rounded.value()));
        }
    }
}
