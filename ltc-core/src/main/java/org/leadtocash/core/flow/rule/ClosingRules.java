package org.leadtocash.core.flow.rule;

import java.util.List;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.balance.Balances;
import org.leadtocash.core.flow.balance.LineBalance;
import org.leadtocash.core.quantity.Quantity;

/** F12: what keeps a document from being closed that asks for something itself; a lead is done when it is converted. */
final class ClosingRules {
    static final FindingCode TO_DELIVER = FindingCode.of("flow.open-to-deliver");
    static final FindingCode TO_BILL = FindingCode.of("flow.open-to-bill");
    static final FindingCode TO_COLLECT = FindingCode.of("flow.open-to-collect");

    private final Balances balances;
    private final List<Finding> found;

    ClosingRules(Balances balances, List<Finding> found) {
        this.balances = balances;
        this.found = found;
    }

    /** A contract asks for what its orders ask for; their lines are open on it as well. */
    void check(FlowDocument document) {
        boolean asks = document.claims().isPresent()
                || document.ref().type().equals(DocType.CONTRACT)
                || document.lines().stream().anyMatch(FlowLine::isOrdered);
        if (!asks) {
            return;
        }
        balances.carried(document.ref()).forEach(each -> balances.lines(each).forEach(this::line));
        balances.toCollect(document.ref())
                .forEach((currency, open) -> found.add(FlowRule.F12
                        .broken(
                                TO_COLLECT,
                                Severity.BLOCK,
                                Subject.of(document.ref()).at("collect/" + currency))
                        .with("open", open)
                        .build()));
    }

    private void line(LineBalance balance) {
        open(TO_DELIVER, balance, balance.toDeliver());
        open(TO_BILL, balance, balance.toBill());
    }

    private void open(FindingCode code, LineBalance balance, Quantity open) {
        if (!open.isZero()) {
            found.add(FlowRule.F12
                    .broken(code, Severity.BLOCK, Subject.of(balance.line()))
                    .with("open", open)
                    .build());
        }
    }
}
