package org.leadtocash.core.flow.rule;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.balance.Balances;
import org.leadtocash.core.flow.balance.LineBalance;
import org.leadtocash.core.flow.balance.ReturnValue;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.quantity.UnitFactor;

/** The rules about the quantities of one line: F01 to F04, F07, and of its units: F14. */
final class LineRules {
    static final FindingCode OVER_CANCELLED = FindingCode.of("flow.over-cancelled");
    static final FindingCode OVER_DELIVERED = FindingCode.of("flow.over-delivered");
    static final FindingCode OVER_ACCEPTED = FindingCode.of("flow.over-accepted");
    static final FindingCode OVER_BILLED = FindingCode.of("flow.over-billed");
    static final FindingCode OVER_RETURNED = FindingCode.of("flow.over-returned");
    static final FindingCode OVER_CREDITED = FindingCode.of("flow.return-over-credited");
    static final FindingCode UNIT_INEXACT = FindingCode.of("flow.unit-inexact");
    static final FindingCode UNIT_FACTOR = FindingCode.of("flow.unit-factor");

    private final Balances balances;
    private final UnitConversions units;
    private final List<Finding> found;

    LineRules(Balances balances, UnitConversions units, List<Finding> found) {
        this.balances = balances;
        this.units = units;
        this.found = found;
    }

    void check(FlowLine line) {
        if (line.base().isPresent()) {
            factor(line, line.base().get());
        }
        balances.returned(line.ref()).filter(ReturnValue::isOverCredited).ifPresent(value -> overCredited(line, value));
        if (!line.isOrdered()) {
            return;
        }
        Optional<LineBalance> known = balances.line(line.ref());
        if (known.isPresent()) {
            quantities(line, known.get());
        }
    }

    private void quantities(FlowLine line, LineBalance balance) {
        if (balance.ordered().signum() < 0) {
            add(FlowRule.F01, OVER_CANCELLED, line, balance.asked().minus(balance.ordered()), balance.asked());
        }
        if (exceeds(balance.delivered(), balance.ordered(), line.overDelivery())) {
            add(FlowRule.F02, OVER_DELIVERED, line, balance.delivered(), balance.ordered());
        }
        check(FlowRule.F03, OVER_ACCEPTED, line, balance.accepted(), balance.delivered());
        check(FlowRule.F04, OVER_BILLED, line, balance.invoiced(), balance.basis());
        check(FlowRule.F07, OVER_RETURNED, line, balance.returned(), balance.delivered());
    }

    /** The tolerance is a share of what was ordered, exact: 5 per cent of 3 pieces allows 3, not 4. */
    private static boolean exceeds(Quantity delivered, Quantity ordered, Ratio overDelivery) {
        if (delivered.compareTo(ordered) <= 0) {
            return false;
        }
        Ratio most = Ratio.from(ordered.amount()).times(Ratio.ONE.plus(overDelivery));
        return Ratio.from(delivered.amount()).compareTo(most) > 0;
    }

    private void check(FlowRule rule, FindingCode code, FlowLine line, Quantity actual, Quantity most) {
        if (actual.compareTo(most) > 0) {
            add(rule, code, line, actual, most);
        }
    }

    private void add(FlowRule rule, FindingCode code, FlowLine line, Quantity actual, Quantity expected) {
        found.add(rule.broken(code, Severity.BLOCK, Subject.of(line.ref()))
                .with("expected", expected)
                .with("actual", actual)
                .with("over", actual.minus(expected))
                .build());
    }

    private void overCredited(FlowLine line, ReturnValue value) {
        found.add(FlowRule.F07
                .broken(OVER_CREDITED, Severity.BLOCK, Subject.of(line.ref()))
                .with("expected", value.shown(value.worth()))
                .with("actual", value.shown(value.credited()))
                .with("over", value.shown(value.credited().minus(value.worth())))
                .build());
    }

    private void factor(FlowLine line, UnitFactor told) {
        for (Optional<Quantity> quantity : List.of(line.quantity(), line.cancelled())) {
            if (quantity.isPresent() && line.inBase(quantity.get()).isEmpty()) {
                found.add(FlowRule.F14
                        .broken(UNIT_INEXACT, Severity.BLOCK, Subject.of(line.ref()))
                        .with("quantity", quantity.get())
                        .reference("factor", told.toString())
                        .build());
            }
        }
        Optional<Ratio> known = units.factor(told.from(), told.to());
        if (known.isPresent() && !known.get().equals(told.factor())) {
            found.add(FlowRule.F14
                    .broken(UNIT_FACTOR, Severity.BLOCK, Subject.of(line.ref()))
                    .reference("told", told.toString())
                    .reference(
                            "known",
                            UnitFactor.of(told.from(), known.get(), told.to()).toString())
                    .build());
        }
    }
}
