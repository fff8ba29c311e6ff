package org.leadtocash.core.flow.rule;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.flow.balance.Balances;
import org.leadtocash.core.flow.balance.ClaimBalance;
import org.leadtocash.core.flow.balance.LineBalance;
import org.leadtocash.core.quantity.Quantity;

/** F12: what keeps a document from being closed that asks for something itself; a lead is done when it is converted. */
final class ClosingRules {
    static final FindingCode TO_DELIVER = FindingCode.of("flow.open-to-deliver");
    static final FindingCode TO_BILL = FindingCode.of("flow.open-to-bill");
    static final FindingCode TO_COLLECT = FindingCode.of("flow.open-to-collect");
    static final FindingCode TO_REFUND = FindingCode.of("flow.open-to-refund");

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
        SortedMap<LineRef, LineBalance> lines = new TreeMap<>();
        for (NodeRef node : balances.carriedNodes(document.ref())) {
            if (node.line().isPresent()) {
                node.line().flatMap(balances::line).ifPresent(balance -> lines.put(balance.line(), balance));
            } else {
                balances.lines(node.document()).forEach(balance -> lines.put(balance.line(), balance));
            }
        }
        lines.values().forEach(this::line);
        claims(document.ref());
    }

    /** What was paid too much on one invoice pays no other until somebody allocates it there; a claim below zero is set off. */
    private void claims(DocRef document) {
        SortedMap<CurrencyUnit, BigMoney> toCollect = new TreeMap<>();
        SortedMap<CurrencyUnit, BigMoney> toRefund = new TreeMap<>();
        for (DocRef each : balances.carried(document)) {
            Optional<ClaimBalance> claim = balances.claim(each);
            if (claim.isPresent() && !claim.get().open().isZero()) {
                BigMoney open = claim.get().open();
                boolean isOver = open.isNegative() && claim.get().gross().isPositiveOrZero();
                (isOver ? toRefund : toCollect)
                        .merge(open.getCurrencyUnit(), isOver ? open.negated() : open, BigMoney::plus);
            }
        }
        toCollect.values().removeIf(BigMoney::isZero);
        toCollect.forEach((currency, open) -> claim(TO_COLLECT, document, "collect/" + currency, open));
        toRefund.forEach((currency, open) -> claim(TO_REFUND, document, "refund/" + currency, open));
    }

    private void claim(FindingCode code, DocRef document, String path, BigMoney open) {
        found.add(FlowRule.F12
                .broken(code, Severity.BLOCK, Subject.of(document).at(path))
                .with("open", open)
                .build());
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
