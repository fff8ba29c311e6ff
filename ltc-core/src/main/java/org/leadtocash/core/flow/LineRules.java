package org.leadtocash.core.flow;

import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;

/** The rules about the quantities of one order line: F01 to F04 and F07. */
final class LineRules {
    static final FindingCode OVER_CANCELLED = FindingCode.of("flow.over-cancelled");
    static final FindingCode OVER_DELIVERED = FindingCode.of("flow.over-delivered");
    static final FindingCode OVER_ACCEPTED = FindingCode.of("flow.over-accepted");
    static final FindingCode OVER_BILLED = FindingCode.of("flow.over-billed");
    static final FindingCode OVER_RETURNED = FindingCode.of("flow.over-returned");

    private LineRules() {}

    static List<Finding> of(MainLine flow, FlowLine line) {
        LineBalance balance = new LineBalances(flow).of(line);
        Quantity none = Quantity.zero(line.quantity().unit());
        List<Finding> found = new ArrayList<>();
        check(found, Rule.F01, OVER_CANCELLED, line, line.cancelled(), line.quantity());
        if (exceeds(balance.delivered(), balance.ordered(), line.overDelivery())) {
            found.add(finding(Rule.F02, OVER_DELIVERED, line, balance.delivered(), balance.ordered()));
        }
        check(found, Rule.F03, OVER_ACCEPTED, line, balance.accepted(), balance.delivered());
        Quantity basis = LineBalances.basis(line, balance.ordered(), balance.delivered(), balance.accepted(), none);
        check(found, Rule.F04, OVER_BILLED, line, balance.invoiced(), basis);
        check(found, Rule.F07, OVER_RETURNED, line, balance.returned(), balance.delivered());
        return found;
    }

    /** The tolerance is a share of what was ordered, exact: 5 per cent of 3 pieces allows 3, not 4. */
    private static boolean exceeds(Quantity delivered, Quantity ordered, Ratio overDelivery) {
        Ratio most = Ratio.from(ordered.amount()).times(Ratio.ONE.plus(overDelivery));
        return Ratio.from(delivered.amount()).compareTo(most) > 0;
    }

    private static void check(
            List<Finding> found, Rule rule, FindingCode code, FlowLine line, Quantity actual, Quantity most) {
        if (actual.compareTo(most) > 0) {
            found.add(finding(rule, code, line, actual, most));
        }
    }

    private static Finding finding(Rule rule, FindingCode code, FlowLine line, Quantity actual, Quantity expected) {
        return rule.broken(code, Severity.BLOCK, Subject.of(line.ref()))
                .with("expected", expected)
                .with("actual", actual)
                .with("over", actual.minus(expected))
                .build();
    }
}
